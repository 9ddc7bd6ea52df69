import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Range } from "./draft.js";
import { type Nested, nestedIn } from "./nest.js";
import type { StatementWords } from "./words.js";

/**
 * Gives a verb without a source the source of the cue before it in its sentence: "the minister welcomed …, reaffirmed …, adding …".
 * Both must stand in the same content; a participle may also take the source of the statement it stands in, and goes before all with the
 * verb whose words end at its comma: "the agency said that X praised Y, stressing …".
 */
export function inheritSources(document: Document, words: StatementWords, drafts: readonly Nested[]): Nested[] {
  const nested = joinParticiples(document, drafts);
  const order = nested.map((_, i) => i).sort((a, b) => (nested[a]?.cue.first ?? 0) - (nested[b]?.cue.first ?? 0));
  const sources = nested.map(({ source }) => source);
  const latest = new Map<number | null, number>();
  for (const i of order) {
    const draft = nested[i];
    if (!draft) continue;
    if (!sources[i] && isListedVerb(document, words, draft.cue))
      sources[i] = inherited(document, nested, sources, latest, i);
    if (sources[i] && !isRelative(document, sources[i])) latest.set(draft.within, i);
  }
  return nested.map((draft, i) => nestedIn(changed(draft, { source: sources[i] ?? null }), draft.within));
}

/**
 * "The agency said that X praised Y, stressing Z": X stresses, and the agency said that, too. The participle goes into the agency's
 * statement, whose words run on over it.
 */
function joinParticiples(document: Document, drafts: readonly Nested[]): Nested[] {
  const ends = endings(drafts);
  const result = [...drafts];
  for (const i of drafts.keys()) {
    const draft = result[i];
    const before = draft && isParticiple(document, draft.cue) ? result[ends.get(draft.cue.first - 1) ?? -1] : undefined;
    const outer = before?.within == null ? undefined : result[before.within];
    if (!draft || !before?.source || !outer || before.within === draft.within) continue;
    if (before.kind !== "speech" || isRelative(document, before.source)) continue;
    result[i] = nestedIn(changed(draft, { source: before.source }), before.within);
    result[before.within ?? i] = runOn(outer, draft);
  }
  return result;
}

/** A statement whose words go on to the end of another's. */
function runOn(outer: Nested, inner: Nested): Nested {
  const last = outer.content.at(-1);
  const end = inner.content.at(-1)?.last ?? 0;
  if (!last || last.last >= end) return outer;
  const content = [...outer.content.slice(0, -1), { first: last.first, last: end }];
  return nestedIn(changed(outer, { content }), outer.within);
}

function inherited(
  document: Document,
  drafts: readonly Nested[],
  sources: readonly (Range | null | undefined)[],
  latest: ReadonlyMap<number | null, number>,
  i: number,
): Range | null {
  const draft = drafts[i];
  if (!draft) return null;
  const sibling = latest.get(draft.within);
  if (sibling !== undefined && sameSentence(document, drafts[sibling], draft)) return sources[sibling] ?? null;
  const outer = draft.within;
  if (outer === null || !isParticiple(document, draft.cue) || !sameSentence(document, drafts[outer], draft))
    return null;
  return sources[outer] ?? null;
}

/** By the token where their words end, the last of the verbs whose words end there. */
function endings(drafts: readonly Nested[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  drafts.forEach(({ cue, content }, i) => {
    for (const { last } of content)
      if (cue.first > (lookAt(drafts, ends.get(last) ?? -1)?.cue.first ?? -1)) ends.set(last, i);
  });
  return ends;
}

/** The subject of a relative clause is not the subject of the sentence. */
function isRelative(document: Document, source: Range | null | undefined): boolean {
  return /^(?:who|which|that)$/u.test(document.tokens[source?.first ?? -1]?.lower ?? "");
}

function sameSentence(document: Document, a: Nested | undefined, b: Nested): boolean {
  return a !== undefined && document.tokens[a.cue.first]?.sentence === document.tokens[b.cue.first]?.sentence;
}

/** A participle behind a comma: ", stressing …". */
export function isParticiple(document: Document, { first }: Range): boolean {
  return /ing$/u.test(document.tokens[first]?.lower ?? "") && lookAt(document.tokens, first - 1)?.text === ",";
}

function isListedVerb(document: Document, words: StatementWords, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    const token = document.tokens[i];
    if (token?.tag === "VERB" && words.verbs.has(token.lemma)) return true;
  }
  return false;
}
