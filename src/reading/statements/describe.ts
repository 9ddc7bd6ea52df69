import { type Span, type Statement, spanOf } from "#model";
import type { Entities } from "../entities/types.js";
import { beginOf, countBefore } from "../text/count-before.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Range } from "./draft.js";
import type { Nested } from "./nest.js";
import { type Memory, type Origin, originOf, type Sources, viaOf } from "./origin.js";
import type { Quotations } from "./quotes.js";

export interface NamedSpan {
  readonly begin: number;
  readonly end: number;
  readonly name: string;
}

export interface Scene {
  readonly sources: Sources;
  readonly quotations: Quotations;
  readonly named: readonly NamedSpan[];
  readonly publisher: string | null;
}

/** Longest reach, in tokens, of a hedging adverb around its cue. */
const HEDGE_REACH = 3;

/** Drafts as statements: origin, chain, directness, hedging and the names inside. */
export function describe(scene: Scene, drafts: readonly Nested[]): Statement[] {
  const memory: Memory = { person: undefined, issuer: undefined, last: undefined, speaker: undefined };
  const origins = inCueOrder(drafts).reduce((found, i) => {
    const { source, within } = drafts[i] ?? {};
    if (source) found.set(i, originOf(scene.sources, source, memory, within ?? null));
    return found;
  }, new Map<number, Origin>());
  const chains: string[][] = [];
  return drafts.map((draft, i) => {
    const origin = origins.get(i);
    const outer = draft.within === null ? [scene.publisher ?? ""].filter(Boolean) : (chains[draft.within] ?? []);
    const via = draft.source && viaOf(scene.sources, draft);
    const chain = [origin?.name, via, ...outer].filter(
      (name, at, all): name is string => Boolean(name) && name !== lookAt(all, at - 1),
    );
    chains.push(chain);
    return statement(scene, draft, origin, chain);
  });
}

/** Pronouns look back to whoever spoke before their own place, not before their content. */
function inCueOrder(drafts: readonly Nested[]): number[] {
  return drafts.map((_, i) => i).sort((a, b) => (drafts[a]?.cue.first ?? 0) - (drafts[b]?.cue.first ?? 0));
}

function statement(scene: Scene, draft: Nested, origin: Origin | undefined, chain: string[]): Statement {
  const { document } = scene.sources;
  const content = draft.content.map((range) => contentSpan(document, range));
  return {
    kind: draft.kind,
    source: draft.source && span(document, draft.source),
    sourceClass: origin?.sourceClass ?? "other",
    origin: origin?.name ?? null,
    chain,
    cue: span(document, draft.cue),
    content,
    direct: isDirect(scene, draft),
    hedged: draft.source === null || isHedged(scene.sources, draft),
    within: draft.within,
    entities: namesIn(scene.named, content),
    rule: draft.rule,
  };
}

function span(document: Document, { first, last }: Range): Span {
  const begin = document.tokens[first]?.begin ?? 0;
  return spanOf(document.text, begin, lookAt(document.tokens, last - 1)?.end ?? begin);
}

const OPENS = /^(?:["“”„«»]|''|``|['‘](?=\p{Lu}))/u;
const CLOSES = /(?:["“”„«»]|''|(?<=[,.!?…])['’])$/u;

const OPENED = /^["“'‘]$/u;
/** A closing mark before the comma that ends the quotation: "so it is', he said". */
const CLOSES_EARLY = /["”'’],$/u;

/** The words of a content without the quotation marks around the whole of it. */
function contentSpan(document: Document, range: Range): Span {
  const { begin, end, text } = span(document, range);
  const first = OPENS.exec(text)?.[0].length ?? 0;
  const inner = text.slice(first);
  const opened = first > 0 || OPENED.test(document.text.slice(begin - 1, begin));
  const last = CLOSES.exec(inner)?.[0].length ?? (opened ? (CLOSES_EARLY.exec(inner)?.[0].length ?? 0) : 0);
  const closes = last > 0 && (opened || !/["“«]|''/u.test(inner.slice(0, -last)));
  const opensOnly = first > 0 && !closes && /["”»]|''/u.test(inner);
  if (first === 0 && !closes) return spanOf(document.text, begin, end);
  return spanOf(document.text, begin + (opensOnly ? 0 : first), closes ? end - last : end);
}

/** Direct: more than half of the letters stand in quotation marks. */
function isDirect({ sources: { document }, quotations }: Scene, draft: Nested): boolean {
  let quoted = 0;
  let all = 0;
  for (const { first, last } of draft.content)
    for (let i = first; i < last; i++) {
      const token = document.tokens[i];
      if (!token || token.tag === "PUNCT") continue;
      all += token.end - token.begin;
      if (quotations.of[i]) quoted += token.end - token.begin;
    }
  return quoted > all / 2;
}

function isHedged({ document, words }: Sources, { cue }: Nested): boolean {
  for (let i = Math.max(0, cue.first - HEDGE_REACH); i < cue.last + HEDGE_REACH; i++)
    if (words.hedges.has(document.tokens[i]?.lower ?? "")) return true;
  return words.verbs.get(lookAt(document.tokens, cue.last - 1)?.lemma ?? "")?.strength === "alleges";
}

/** Every mention of a person or organisation, in the order of the text. */
export function namedSpans({ people, organizations }: Entities): NamedSpan[] {
  return flatMap([...people, ...organizations], ({ name, mentions }) =>
    mentions.map(({ begin, end }) => ({ begin, end, name })),
  ).sort((a, b) => a.begin - b.begin);
}

function namesIn(named: readonly NamedSpan[], content: readonly Span[]): string[] {
  const names = new Set<string>();
  for (const { begin, end } of content)
    for (let i = countBefore(named, begin, beginOf); i < named.length; i++) {
      const mention = named[i];
      if (!mention || mention.begin >= end) break;
      if (mention.end <= end) names.add(mention.name);
    }
  return [...names];
}
