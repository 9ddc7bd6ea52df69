import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import type { Frame } from "./frames.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import type { Scene } from "./scene.js";

/** More owners than this are a list that nobody reads so. */
const MOST_OWNERS = 12;

/** "Leopards from Germany and Abrams from the United States have arrived", "four to Ukraine and five to Latvia": one transfer for each side. */
export function byOwners(scene: Scene, frame: Frame): Frame[] {
  const [trigger] = frame.triggers;
  if (!trigger || trigger.word.role === "seize" || trigger.word.role === "deal" || scene.goods.length < 2)
    return [frame];
  const shared = sharesBefore(scene, frame, trigger.at) ?? sharesOf(scene, frame);
  if (!shared) return [frame];
  return shared.shares.map(({ goods, owner }) => ({
    ...frame,
    goods,
    pair: [],
    ...(shared.side === "supplier" ? { supplier: [owner] } : { recipient: [owner] }),
  }));
}

interface Share {
  readonly goods: readonly Goods[];
  readonly owner: Party;
}

interface Shared {
  readonly side: "supplier" | "recipient";
  readonly shares: readonly Share[];
}

/** Goods before the verb, each with a side of its own right behind "from", or its maker behind "of". */
function sharesBefore(scene: Scene, frame: Frame, at: number): Shared | undefined {
  const owned = flatMap(scene.goods, (one): Share[] => {
    if (one.inner || one.last > at) return [];
    const owner = ownerBehind(scene, one, FROM) ?? makerBehind(scene, one);
    return owner ? [{ goods: [one], owner }] : [];
  });
  const moved = frame.goods.some((goods) => owned.some((one) => one.goods.includes(goods)));
  return moved && isOfSeveral(owned) ? { side: "supplier", shares: owned } : undefined;
}

const FROM = /^from$/u;
const TO = /^(?:to|for)$/u;

/** The goods of the frame, each lot up to the side that is told behind it. */
function sharesOf(scene: Scene, frame: Frame): Shared | undefined {
  const goods = frame.goods.filter(({ inner }) => !inner);
  if (goods.length < 2) return undefined;
  const from = lots(scene, goods, FROM);
  if (isOfSeveral(from)) return { side: "supplier", shares: from };
  const to = lots(scene, goods, TO);
  if (isOfSeveral(to)) return { side: "recipient", shares: to };
  const made = madeBySeveral(scene, frame, goods);
  return isOfSeveral(made) ? { side: "supplier", shares: made } : undefined;
}

/** "Bought Turkish TB2 drones and Israeli Harops": where nobody else is said to sell, each lot is of its maker. */
function madeBySeveral(scene: Scene, { triggers, supplier }: Frame, goods: readonly Goods[]): Share[] {
  const makers = goods.map((one) => makerBefore(scene, one));
  const [only, ...others] = supplier;
  const told = only === undefined || (others.length === 0 && makers.some((maker) => maker === only));
  if (!told || triggers.some(({ word }) => word.role !== "take")) return [];
  const shares: { goods: Goods[]; owner: Party }[] = [];
  goods.forEach((one, i) => {
    const owner = makers[i];
    if (owner && owner.codes[0] !== shares.at(-1)?.owner.codes[0]) shares.push({ goods: [one], owner });
    else shares.at(-1)?.goods.push(one);
  });
  return shares;
}

const MAKER_REACH = 4;

/** The state or firm whose adjective or name stands before the goods: "the Turkish Bayraktar TB2". */
function makerBefore({ document: { tokens }, parties }: Scene, { first }: Goods): Party | undefined {
  const maker = parties.findLast(
    ({ last, attributive, kind }) =>
      attributive && last <= first && first - last <= MAKER_REACH && (kind === "state" || kind === "company"),
  );
  const direct =
    maker && tokens.slice(maker.last, first).every(({ tag, lower }) => MODIFIES.test(tag) || lower === "-");
  return direct ? maker : undefined;
}

const MODIFIES = /^(?:ADJ|NOUN|PROPN|VERB)$/u;

function lots(scene: Scene, goods: readonly Goods[], preposition: RegExp): Share[] {
  const shares: { goods: Goods[]; owner: Party }[] = [];
  let open: Goods[] = [];
  for (const one of goods) {
    open.push(one);
    const owner = ownerBehind(scene, one, preposition);
    if (!owner) continue;
    shares.push({ goods: withoutWhole(open), owner });
    open = [];
  }
  shares.at(-1)?.goods.push(...open);
  return shares;
}

/** "Nine howitzers, four to Ukraine": the nine are all of them. */
function withoutWhole(lot: readonly Goods[]): Goods[] {
  return lot.filter(
    (one, i) => !lot.slice(i + 1).some((part) => part.share && part.item.designation === one.item.designation),
  );
}

function isOfSeveral(shares: readonly Share[]): boolean {
  return shares.length <= MOST_OWNERS && new Set(shares.map(({ owner }) => owner.codes[0])).size >= 2;
}

/** The side behind the goods and their preposition: "from Germany", "to the Kenyan army". */
function ownerBehind({ document, parties }: Scene, { last, sentence }: Goods, preposition: RegExp): Party | undefined {
  if (!preposition.test(document.tokens[last]?.lower ?? "")) return undefined;
  const owner = parties.find(({ first }) => first > last && first - last <= 2);
  const direct =
    owner && document.tokens.slice(last + 1, owner.first).every(({ tag }) => tag === "DET" || tag === "ADJ");
  return direct && isOwner(document, owner, sentence) ? owner : undefined;
}

/** "The Rafale of France's Dassault". */
function makerBehind({ document: { tokens }, parties }: Scene, { last, sentence }: Goods): Party | undefined {
  if (tokens[last]?.lower !== "of") return undefined;
  const near = parties.filter(({ first }) => first > last && first - last <= MAKER_REACH);
  const maker = near.find(({ kind }) => kind === "company");
  const direct = maker && near.every((one) => one.first > maker.first || one === maker || one.attributive);
  return direct && tokens[maker.first]?.sentence === sentence ? maker : undefined;
}

function isOwner({ tokens }: Document, { first, attributive, kind }: Party, sentence: number): boolean {
  return tokens[first]?.sentence === sentence && (!attributive || kind === "force");
}
