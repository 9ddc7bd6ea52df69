import type { Frame } from "./frames.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import type { Scene } from "./scene.js";

/** A frame without the goods that lost to it, and an offer for each of those. */
export interface Contest {
  readonly won: Frame | null;
  readonly lost: readonly Frame[];
}

/** "Picked the Gripen over the Rafale", "is comparing the KF-21, the Gripen and the F-16": each loser or rival is an offer of its own. */
export function apartFromRivals(scene: Scene, frame: Frame): Contest {
  const compares = frame.triggers.some(({ word }) => word.rivals);
  const from = compares ? -1 : losingWord(scene, frame);
  if (from === undefined) return { won: frame, lost: [] };
  const named = compares ? frame.goods : scene.goods;
  const losers = named.filter(({ first, generic, inner }) => first > from && !generic && !inner);
  const kept = frame.goods.filter(({ first }) => first <= from);
  if (losers.length === 0 || (kept.length === 0 && !compares)) return { won: frame, lost: [] };
  const lost = losers.map((goods) => offerOf(scene, frame, goods));
  const supplier = frame.supplier.filter(({ first }) => first < from);
  return { won: compares ? null : { ...frame, goods: kept, supplier }, lost };
}

/** The token behind which the losers stand. */
function losingWord({ words, document, last, triggers: all }: Scene, { triggers }: Frame): number | undefined {
  const trigger = triggers[0];
  if (!trigger || trigger.word.role === "seize" || trigger.word.role === "reach") return undefined;
  return document.tokens
    .slice(trigger.last, last)
    .find(
      ({ lower, index }) =>
        isLosing(words.losing, lower, document.tokens[index + 1]?.lower ?? "") &&
        !all.some((other) => other.at <= index && index < other.last),
    )?.index;
}

function isLosing(losing: ReadonlySet<string>, word: string, next: string): boolean {
  return losing.has(word) || losing.has(`${word} ${next}`);
}

const OWNER_REACH = 4;

function offerOf({ parties }: Scene, frame: Frame, goods: Goods): Frame {
  const owner = parties.findLast(({ last, first }) => last <= goods.first && goods.first - first <= OWNER_REACH + 1);
  const behind = parties.find(({ first }) => first >= goods.last && first - goods.last <= OWNER_REACH);
  const maker = owner?.attributive ? owner : behind;
  const supplier: readonly Party[] = maker ? [maker] : [];
  const recipient = frame.recipient.filter(({ codes }) => !codes.some((code) => maker?.codes.includes(code)));
  return {
    ...frame,
    goods: [{ ...goods, definite: false }],
    supplier,
    recipient,
    pair: [],
    status: "offered",
    definite: false,
    rival: true,
    dependent: false,
  };
}

/** Two words of one sentence may tell the same rival. */
export function withoutTwins(frames: readonly Frame[]): Frame[] {
  return frames.filter((frame, i) => frames.findIndex(({ goods }) => goods[0]?.begin === frame.goods[0]?.begin) === i);
}
