import { flatMap } from "../text/flat-map.js";
import { changed, type Draft, type Range } from "./draft.js";

/** What nesting asks of the text. */
export interface Asked {
  /** Whether a range holds more than punctuation. */
  readonly hasWords: (range: Range) => boolean;
  /** Whether a cue may take its source from the verb before it. */
  readonly mayInherit: (cue: Range) => boolean;
}

const NOTHING_ASKED: Asked = { hasWords: () => true, mayInherit: () => false };

export interface Nested extends Draft {
  /** Index, in the list returned, of the draft in whose content this one stands. */
  readonly within: number | null;
}

/**
 * Puts drafts in the order of the text, each after the one it stands in. A draft whose cue lies in another's content is
 * clipped to that content: nobody's words reach past the words they are quoted in, and who is named outside does not speak inside.
 */
export function nest(drafts: readonly Draft[], tokens: number, asked: Asked = NOTHING_ASKED): Nested[] {
  const owner = new Int32Array(tokens);
  const kept: Draft[] = [];
  const parents: (number | null)[] = [];
  for (const draft of [...drafts].sort(byExtent)) {
    const parent = (owner[draft.cue.first] ?? 0) - 1;
    const clipped = parent < 0 ? draft : clip(draft, kept[parent], asked);
    if (!clipped) continue;
    kept.push(clipped);
    parents.push(parent < 0 ? null : parent);
    for (const { first, last } of clipped.content) owner.fill(kept.length, first, last);
  }
  return inTextOrder(kept, parents);
}

function inTextOrder(kept: readonly Draft[], parents: readonly (number | null)[]): Nested[] {
  // Verbs that share their subject stand in the order of the verbs.
  const joined = (a: number, b: number): number =>
    parents[a] === parents[b] && kept[a]?.source?.first === kept[b]?.source?.first
      ? (kept[a]?.cue.first ?? 0) - (kept[b]?.cue.first ?? 0)
      : a - b;
  const order = kept.map((_, i) => i).sort((a, b) => begin(kept[a]) - begin(kept[b]) || joined(a, b));
  const places = new Map(order.map((i, place) => [i, place]));
  return flatMap(order, (i) => {
    const draft = kept[i];
    const parent = parents[i];
    return draft ? [nestedIn(draft, parent == null ? null : (places.get(parent) ?? null))] : [];
  });
}

/** The draft as one in the content of another. */
export function nestedIn({ cue, source, through = null, content, kind, rule }: Draft, within: number | null): Nested {
  return { cue, source, through, content, kind, rule, within };
}

function clip(draft: Draft, outer: Draft | undefined, { hasWords, mayInherit }: Asked): Draft | undefined {
  const bounds = outer?.content.find((range) => range.first <= draft.cue.first && draft.cue.first < range.last);
  if (!bounds) return undefined;
  const inside = (range: Range): Range => ({
    first: Math.max(range.first, bounds.first),
    last: Math.min(range.last, bounds.last),
  });
  const content = draft.content.map(inside).filter((range) => range.last > range.first && hasWords(range));
  const shared = draft.source && inside(draft.source);
  const isOutside = shared !== null && shared.last <= shared.first;
  const source = isOutside ? null : shared;
  const same = content.length === 1 && content[0]?.first === bounds.first && content[0].last === bounds.last;
  if (content.length === 0 || same || (isOutside && !mayInherit(draft.cue))) return undefined;
  return changed(draft, { cue: inside(draft.cue), source, content });
}

function byExtent(a: Draft, b: Draft): number {
  return size(b) - size(a) || a.cue.first - b.cue.first;
}

function size(draft: Draft): number {
  return draft.content.reduce((total, { first, last }) => total + last - first, 0);
}

/** Where a draft begins; an inner one never begins before its outer, because it was clipped. */
function begin(draft: Draft | undefined): number {
  if (!draft) return 0;
  return Math.min(draft.cue.first, draft.source?.first ?? draft.cue.first, draft.content[0]?.first ?? draft.cue.first);
}
