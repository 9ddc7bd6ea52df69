import type { Knowledge } from "#knowledge";
import { derived } from "../lexicon/derived.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import type { Frame } from "./frames.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import { codesOf } from "./scene.js";

/** Who makes each listed platform, and how many of them each country makes. */
export const makersOf = derived(({ platforms }: Knowledge) => {
  const types = new Map<string, number>();
  for (const maker of flatMap(platforms, ({ makers }) => makers)) types.set(maker, (types.get(maker) ?? 0) + 1);
  return { byPlatform: new Map(platforms.map(({ id, makers }) => [id, makers])), types };
});

interface Sides {
  readonly goods: readonly Goods[];
  readonly supplier: readonly Party[];
  readonly recipient: readonly Party[];
}

/** Whether the recipient makes all the goods that are listed, and the supplier none of them. */
export function buysOwn({ goods, supplier, recipient }: Sides, lexicon: Lexicon): boolean {
  if (supplier.length === 0 || recipient.length === 0) return false;
  const { byPlatform } = makersOf(lexicon);
  const makers = flatMap(goods, ({ item }) => (item.entity ? [byPlatform.get(item.entity) ?? []] : []));
  const makes = (side: readonly Party[]) => (made: readonly string[]) =>
    codesOf(side).some((code) => made.includes(code));
  return makers.length > 0 && makers.every(makes(recipient)) && !makers.some(makes(supplier));
}

/** The same with its sides the other way round. */
export function swapped<Told extends Sides>(told: Told): Told {
  return { ...told, supplier: told.recipient, recipient: told.supplier };
}

/** "Signed an agreement with the British government for 72 Typhoons": a noun alone does not say which way the goods go, who makes them does. */
export function turnedToMaker(frame: Frame, lexicon: Lexicon, document: Document): Frame {
  const isNoun = frame.triggers.every(({ word, voice }) => voice === "noun" && !word.own);
  const isSaid = frame.supplier.some(isLedBy(document, FROM)) || frame.recipient.some(isLedBy(document, TO));
  return isNoun && !isSaid && buysOwn(frame, lexicon) ? { ...swapped(frame), turned: true } : frame;
}

const FROM = /^from$/u;
const TO = /^(?:to|for)$/u;
const LED_REACH = 4;

/** The last preposition right before the side: "from the Norwegian government". */
function isLedBy({ tokens }: Document, preposition: RegExp): (party: Party) => boolean {
  return ({ first }) => {
    const near = tokens.slice(Math.max(0, first - LED_REACH), first);
    return preposition.test(near.findLast(({ tag, lower }) => tag === "ADP" || lower === "to")?.lower ?? "");
  };
}
