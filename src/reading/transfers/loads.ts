import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** A carrier and its load: what moves, or is stopped, is the load. */

/** "Smuggled by two small ships": who does it is not what moves. */
export function isAgent({ document: { tokens } }: Scene, { last }: Trigger, { first }: Goods): boolean {
  return (
    first > last && tokens[last]?.lower === "by" && tokens.slice(last + 1, first).every(({ tag }) => tag !== "VERB")
  );
}

/** "Among the arms seized by the frigate last week were 300 rifles": what stands behind the verb is what the arms consist of. */
export function amongThem(
  { document: { tokens }, goods, last: end }: Scene,
  { last }: Trigger,
  left: Goods[],
): Goods[] {
  const verb = tokens.slice(last, end).find(({ lower }) => /^(?:was|were|are|is)$/u.test(lower));
  const named = verb ? goods.filter(({ first, inner }) => first > verb.index && !inner) : [];
  return named.length > 0 ? named : left;
}

const HELPS = /^(?:by|aboard|alongside|using)$/u;
const HELPER_REACH = 13;
const OF_HELPER = /^(?:DET|ADJ|NOUN|PROPN|CCONJ|NUM)$/u;

/** "Supported by helicopters and drones", "seized by the crew of the frigate", "with support from helicopters": who stopped a load is no part of it. */
export function isHelper({ document: { tokens } }: Scene, one: Goods): boolean {
  const { first } = one;
  for (let at = first - 1; at >= Math.max(0, first - HELPER_REACH); at--) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[first]?.sentence) return false;
    if (HELPS.test(token.lower)) return true;
    if (token.lower === "from") return lookAt(tokens, at - 1)?.lower === "support" || isTransport(tokens, one);
    if (!OF_HELPER.test(token.tag) && !/^(?:of|-|guided|armed|powered|propelled)$/u.test(token.lower)) return false;
  }
  return false;
}

/** "Seized arms from a cargo plane". */
function isTransport(tokens: Scene["document"]["tokens"], { last, item }: Goods): boolean {
  return (
    (item.quantity ?? 1) === 1 &&
    /^(?:planes?|aircraft|ships?|vessels?|boats?|dhows?|trucks?|freighters?)$/u.test(
      lookAt(tokens, last - 1)?.lower ?? "",
    )
  );
}

const LOADED = /^(?:with|carrying|smuggling|transporting|hauling|ferrying|loaded|laden|containing|full|hiding)$/u;
const LOAD_REACH = 6;
/** "Loaded with 35 tons (31 Mg) of". */
const LOADED_REACH = 14;

/** "A dhow smuggling 2,000 rifles", "a truck with 500 rifles": what was stopped is no load itself. */
export function carries({ document: { tokens } }: Scene, one: Goods, moved: readonly Goods[]): boolean {
  const bearer = one.loose || isTransport(tokens, one);
  const reach = tokens[one.last]?.lower === "loaded" ? LOADED_REACH : LOAD_REACH;
  const load = bearer ? moved.find(({ first }) => first >= one.last && first - one.last <= reach) : undefined;
  return load !== undefined && tokens.slice(one.last, load.first).some(({ lower }) => LOADED.test(lower));
}

const SENDS = /^(?:sent|sends|send|sending|dispatched|dispatches|flew|flies|despatched)$/u;

/** "Sent its transport aircraft with the missiles". */
export function isSending({ document: { tokens } }: Scene, { at, voice, word }: Trigger): boolean {
  return word.role === "give" && voice === "active" && SENDS.test(tokens[at]?.lower ?? "");
}

const BEARER = /(?:aircraft|planes?|airlifters?|jets?|ships?|vessels?|freighters?|trucks?|flights?|transports?)$/u;
const BEARS = /^(?:with|carrying|loaded|laden|full)$/u;

/** "Its C-17 transport aircraft with the missiles", "a cargo plane loaded with rifles": what is sent is the load. */
export function bears({ document: { tokens } }: Scene, one: Goods, moved: readonly Goods[]): boolean {
  if (!BEARER.test(lookAt(tokens, one.last - 1)?.lower ?? "")) return false;
  if (!BEARS.test(tokens[one.last]?.lower ?? "")) return false;
  return moved.some(({ first }) => first > one.last && first - one.last <= LOAD_REACH);
}

/** "Needs 12 transport aircraft to deliver all the weapons": the aircraft deliver. */
export function needsMeans({ document: { tokens }, goods }: Scene, { voice, word, first }: Trigger): boolean {
  if (voice !== "infinitive" || word.role !== "give") return false;
  const means = goods.findLast(({ last }) => last <= first && first - last <= 1);
  if (!means || !TRANSPORTS.test(lookAt(tokens, means.last - 1)?.lower ?? "")) return false;
  return tokens.slice(Math.max(0, means.first - 4), means.first).some(({ lower }) => NEEDS.test(lower));
}

const WITH = /^(?:with|by|aboard|using|via|on)$/u;
const NEEDS = /^(?:needs?|needed|requires?|required|takes?|took)$/u;
const MEANS_REACH = 8;
const TRANSPORTS = /(?:aircraft|planes?|airlifters?|flights?|transports?|trucks?|trains?)$/u;

/** "Would be delivered with 12 Y-20 planes", "needs 12 transport aircraft to deliver": by what goods come is none of them. */
export function isMeans(
  { document: { tokens } }: Scene,
  { word, last, first: verb }: Trigger,
  one: Goods,
  moved: readonly Goods[],
): boolean {
  if (word.role !== "give" && word.role !== "reach" && word.role !== "take") return false;
  if (!TRANSPORTS.test(lookAt(tokens, one.last - 1)?.lower ?? "")) return false;
  const before = tokens
    .slice(Math.max(0, one.first - 4), one.first)
    .findLast(({ tag }) => !/^(?:DET|ADV|ADJ|NUM)$/u.test(tag));
  if (before && one.first >= last) {
    if (WITH.test(before.lower))
      return before.index >= last && tokens[last]?.lower !== "along" && isAlone(tokens, before.index);
    return (
      NEEDS.test(before.lower) &&
      tokens
        .slice(one.last, one.last + MEANS_REACH)
        .some(({ lower }, i, near) => lower === "to" && near[i + 1]?.tag === "VERB")
    );
  }
  return word.role === "reach" && one.last <= verb && moved.length >= 1 && bringsLoad(tokens, last);
}

/** "Along with", "together with" join goods. */
function isAlone(tokens: Scene["document"]["tokens"], at: number): boolean {
  return !/^(?:along|together|armed|equipped|fitted|deal|contract|agreement)$/u.test(
    lookAt(tokens, at - 1)?.lower ?? "",
  );
}

const BRINGS = /^(?:delivering|carrying|bringing|ferrying|transporting|unloading)$/u;
const BRINGS_REACH = 16;

/** "Six transport aircraft landed in Belgrade, delivering the missile system". */
function bringsLoad(tokens: Scene["document"]["tokens"], from: number): boolean {
  const sentence = tokens[from]?.sentence;
  return tokens
    .slice(from, from + BRINGS_REACH)
    .some((token) => BRINGS.test(token.lower) && token.sentence === sentence);
}

const CARGO_REACH = 10;

const LOAD = /^(?:crates?|boxes|containers?|pallets?|tonn?e?s?|loads?|cargo|consignments?)$/u;

/** "A ship has arrived in Kenya with 12 jets on deck", "planes landed with crates of rifles": what has come is what they carry. */
export function withCargo({ document: { tokens }, goods }: Scene, { last }: Trigger, left: Goods[]): Goods[] {
  const cargo = goods.find(({ first }) => first >= last && first - last <= CARGO_REACH);
  if (!cargo || cargo.loose) return left;
  const isLoad =
    lookAt(tokens, cargo.first - 1)?.lower === "of" && LOAD.test(lookAt(tokens, cargo.first - 2)?.lower ?? "");
  if (!isLoad && !left.every(({ loose }) => loose)) return left;
  const near = tokens.slice(last, isLoad ? cargo.first - 2 : cargo.first);
  const before = near.findLast(({ tag }) => !/^(?:DET|NUM|ADJ)$/u.test(tag));
  return /^(?:with|carrying)$/u.test(before?.lower ?? "") ? [cargo] : left;
}
