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
  const order = drafts.map((_, i) => i).sort((a, b) => (drafts[a]?.cue.first ?? 0) - (drafts[b]?.cue.first ?? 0));
  const sources = drafts.map(({ source }) => source);
  const latest = new Map<number | null, number>();
  const ends = endings(drafts);
  for (const i of order) {
    const draft = drafts[i];
    if (!draft) continue;
    const joined = isParticiple(document, draft.cue) ? ends.get(draft.cue.first - 1) : undefined;
    if (joined !== undefined && drafts[joined]?.within !== draft.within && !isRelative(document, sources[joined]))
      sources[i] = sources[joined] ?? null;
    if (!sources[i] && isListedVerb(document, words, draft.cue))
      sources[i] = inherited(document, drafts, sources, latest, i);
    if (sources[i] && !isRelative(document, sources[i])) latest.set(draft.within, i);
  }
  return drafts.map((draft, i) => nestedIn(changed(draft, { source: sources[i] ?? null }), draft.within));
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

function isParticiple(document: Document, { first }: Range): boolean {
  return /ing$/u.test(document.tokens[first]?.lower ?? "") && lookAt(document.tokens, first - 1)?.text === ",";
}

function isListedVerb(document: Document, words: StatementWords, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    const token = document.tokens[i];
    if (token?.tag === "VERB" && words.verbs.has(token.lemma)) return true;
  }
  return false;
}
