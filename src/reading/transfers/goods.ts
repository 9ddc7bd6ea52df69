import type { Item } from "#model";
import { spanOf } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { EquipmentMention } from "../equipment/types.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { QuantityMention } from "../values/types.js";
import { apartFromNamed } from "./beside.js";
import { articleCount, counts, KINDS } from "./counted.js";
import { continues, isListed, isTask, joined } from "./joined.js";
import { phraseStart } from "./phrase.js";
import { isReplaced } from "./replaced.js";
import { isMore, isOption, isPart, isSum, withElliptical } from "./shares.js";
import { isShipName, withoutShipNames } from "./ships.js";
import type { TransferWords } from "./words.js";

/** Equipment as an item of a transfer, with its count. `first` and `last` are token indices, `last` exclusive. */
export interface Goods {
  readonly first: number;
  readonly last: number;
  readonly begin: number;
  readonly end: number;
  readonly item: Item;
  readonly generic: boolean;
  readonly loose: boolean;
  /** A noun of one kind and no other: "corvettes", where "warships" may be any. */
  readonly kind?: boolean;
  /** "The jets": goods already spoken of. */
  readonly definite: boolean;
  readonly sentence: number;
  /** Stands in the phrase of the goods before it, as what they are for: "spare parts for F-16 fighters". */
  readonly inner: boolean;
  /** The count is that of the whole order. */
  readonly total: boolean;
  /** "Six more", "another 12": beside those told before, not some of them. */
  readonly more: boolean;
  /** "The first six", "two of the jets", "a third batch of": some of what was ordered. */
  readonly part: boolean;
  /** A number alone before the side that gets or gives so many: "four to Ukraine". */
  readonly share?: boolean;
  /** "75 missiles and AIM-9X missiles": others than those named beside them. */
  readonly apart?: boolean;
  /** One ship, by her own name. */
  readonly ship?: boolean;
  /** "The last six": with these the whole order has come. */
  readonly rest?: boolean;
}

/** The second variant of "Gripen E/F" is no thing of its own. */
const LONE_LETTER = /^(?:\p{L}|[IVX]{1,4})$/u;

/** Every piece of equipment that can be an item, in order, with what counts it. */
export function goodsIn({ document, equipment, values }: EntityInput, words: TransferWords): Goods[] {
  const quantities = values.quantities;
  const purposes = new Set(words.purposes.find(document.text).map(({ end }) => tokenAt(document, end - 1) + 1));
  const goods: Goods[] = [];
  const last = new Map<Item["category"], Goods>();
  let from = 0;
  let replaced: Goods | undefined;
  for (let i = 0; i < equipment.length; i++) {
    const mention = equipment[i];
    if (!mention) continue;
    while (from < quantities.length && (quantities[from]?.end ?? 0) <= mention.begin) from++;
    const made = goodsAt(document, equipment, i, lookAt(quantities, from - 1), words);
    const head = tokenAt(document, mention.begin);
    const previous = goods.at(-1);
    if (
      !made ||
      LONE_LETTER.test(made.item.designation) ||
      isPlainAid(document, made, words) ||
      isUsed(document, made, words) ||
      isCarrier(document, made) ||
      isTheirMaker(document, made) ||
      isOption(document, made.first)
    )
      continue;
    // "To replace its D-30s and Msta-Bs".
    if (
      (isReplaced(document, purposes, made.first) && !isTold(document, made, words)) ||
      (replaced && isJoinedTo(document, replaced, made))
    ) {
      replaced = made;
      continue;
    }
    if (isForWhat(document, previous, made)) continue;
    if (!made.generic && made.item.category !== "support") last.set(made.item.category, made);
    const outer = previous?.inner ? goods.findLast(({ inner }) => !inner) : previous;
    const at = outer ? goods.lastIndexOf(outer) : -1;
    if (outer && (continues(document, outer, made) || isListed(document, outer, made))) {
      goods[at] = joined(document, outer, made);
      if (!made.generic) goods.push({ ...made, inner: true });
    } else goods.push(resolved(document, made, head, antecedent(made, last)));
  }
  return withElliptical(
    document,
    withoutShipNames(document, apartFromNamed(document, withNamesBehind(document, goods))),
    quantities,
    words,
  );
}

/** "Gifted a helicopter. The helicopter, a Mi-171, can carry": what the goods told before are, by their name behind the comma. */
function withNamesBehind({ tokens }: Document, goods: readonly Goods[]): Goods[] {
  const named = [...goods];
  goods.forEach((one, i) => {
    const name = goods[i + 1];
    if (!one.definite || !name || name.generic || name.item.category !== one.item.category) return;
    const between = tokens.slice(one.last, name.first).map(({ lower }) => lower);
    const isApposed = between[0] === "," && between.length <= 3 && /^an?$/u.test(between[1] ?? "");
    const before = goods.slice(0, i).findLastIndex(({ item }) => item.category === one.item.category);
    const told = lookAt(named, before);
    if (!isApposed || !told?.generic || told.definite || one.sentence - told.sentence > ANTECEDENT_REACH) return;
    const { designation, category, entity } = name.item;
    named[before] = { ...told, generic: false, loose: false, item: { ...told.item, designation, category, entity } };
  });
  return named;
}

const JOINED_REACH = 5;

/** Behind "and" or a comma, with nothing but nouns and numbers between. */
function isJoinedTo({ tokens }: Document, before: Goods, made: Goods): boolean {
  if (before.sentence !== made.sentence || made.first - before.last > JOINED_REACH) return false;
  const between = tokens.slice(before.last, made.first);
  const link = between.findIndex(({ lower }) => lower === "and" || lower === ",");
  return (
    link >= 0 &&
    between.every(({ tag, lower }, i) => (i === link ? true : /^(?:NOUN|ADJ|NUM|PROPN)$/u.test(tag) || lower === "-"))
  );
}

const MAKER =
  /^(?:providers?|suppliers?|makers?|manufacturers?|producers?|builders?|specialists?|experts?|dealers?|vendors?)$/u;

/** "The missile provider MBDA": who makes them, not the missiles. */
function isTheirMaker({ tokens }: Document, { last, generic, item }: Goods): boolean {
  return generic && item.quantity === null && MAKER.test(tokens[last]?.lower ?? "");
}

function goodsAt(
  document: Document,
  equipment: readonly EquipmentMention[],
  i: number,
  counted: QuantityMention | undefined,
  words: TransferWords,
): Goods | undefined {
  const mention = equipment[i];
  if (!mention) return undefined;
  const head = tokenAt(document, mention.begin);
  const part = mention.generic || isByRegiment(document, head) ? undefined : partAfter(document, mention.end, words);
  const end = part?.end ?? mention.end;
  const last = tokenAt(document, end - 1) + 1;
  const ofKinds = KINDS.test(document.tokens[last]?.lower ?? "");
  const count = counted && !ofKinds && counts(document, counted, head, lookAt(equipment, i - 1)) ? counted : undefined;
  const first = count ? tokenAt(document, count.begin) : head;
  const begin = document.tokens[first]?.begin ?? mention.begin;
  const ship = isShipName(document, mention.begin, mention.end, mention.category);
  const quantity = ship ? 1 : count ? count.quantity : articleCount(document, head, mention, last);
  // "Giraffe radars", "F404 engines": the noun behind says what the thing is, and names no part of it.
  const isWhole = mention.category === "sensor" || mention.category === "engine";
  const { designation, category } = part
    ? {
        designation: document.text.slice(mention.begin, end),
        category: isWhole ? mention.category : ("support" as const),
      }
    : mention;
  const item: Item = {
    designation,
    quantity,
    quantityText: count && !ship ? document.text.slice(count.begin, count.end) : null,
    quantityRange: count?.range && !ship ? [...count.range] : null,
    category,
    entity: part ? null : mention.entity,
    evidence: [spanOf(document.text, begin, end)],
  };
  return {
    first,
    last,
    begin,
    end,
    item,
    ship,
    generic: mention.generic,
    loose: mention.loose,
    kind: mention.generic && !isBroad(designation, words),
    definite: isDefinite(document, first),
    sentence: document.tokens[head]?.sentence ?? -1,
    inner: false,
    total: isSum(document, first, head),
    more: isMore(document, first, head),
    part: !isSum(document, first, head) && isPart(document, first, head),
  };
}

const TOLD_REACH = 4;
const TOLD_BY = /^(?:by|from|in|under)$/u;

/** "Operates 12 jets bought from Sweden": what a side has is told of where the words behind tell how it came. */
function isTold({ tokens }: Document, { last }: Goods, { byForm }: TransferWords): boolean {
  const verb = tokens.slice(last, last + TOLD_REACH).find(({ tag }) => !/^(?:NOUN|PRON|PROPN|AUX)$/u.test(tag));
  const isMoved = byForm.get(verb?.lower ?? "")?.some(({ kind }) => kind === "verb") ?? false;
  return verb?.tag === "VERB" && isMoved && TOLD_BY.test(tokens[verb.index + 1]?.lower ?? "");
}

const AID = /^(?:aid|assistance) packages?$/iu;
const AID_REACH = 4;

/** "A fresh aid package": of arms only where the words before it say so. */
function isPlainAid({ tokens }: Document, { item, first }: Goods, { armsWords }: TransferWords): boolean {
  if (!AID.test(item.designation)) return false;
  return !tokens.slice(Math.max(0, first - AID_REACH), first).some(({ lower }) => armsWords.has(lower));
}

/** "Vehicles modified for use", "patrol boats": a noun of many kinds. */
function isBroad(designation: string, { broadEquipment }: TransferWords): boolean {
  return designation
    .toLowerCase()
    .split(" ")
    .some((word) => broadEquipment.has(word));
}

const ANTECEDENT_REACH = 3;

const SYSTEMS = ["air defence", "missile", "artillery", "sensor"] as const;

/** "The system" may be any that is called so; else goods of the same kind. */
function antecedent({ item }: Goods, last: ReadonlyMap<Item["category"], Goods>): Goods | undefined {
  if (!/^systems?$/u.test(item.designation)) return last.get(item.category);
  return flatMap(SYSTEMS, (category) => last.get(category) ?? []).sort((a, b) => b.begin - a.begin)[0];
}

/** "The aircraft", "these jets": the last named equipment of their kind, a few sentences back at most. */
function resolved(document: Document, made: Goods, head: number, named: Goods | undefined): Goods {
  const article = lookAt(document.tokens, head - 1)?.lower ?? "";
  if (!named || !made.generic || !/^(?:the|these|those|this|that)$/u.test(article)) return made;
  if (made.sentence - named.sentence > ANTECEDENT_REACH || made.last - head > 1) return made;
  const { designation, category, entity } = named.item;
  return {
    ...made,
    generic: false,
    loose: false,
    item: { ...made.item, designation, category, entity: entity ?? null },
  };
}

/** "AN-32 propellers", "F-16 engines": a part of the equipment named. */
function partAfter(document: Document, end: number, words: TransferWords): Token | undefined {
  const next = document.tokens[tokenAt(document, end)];
  return next && words.partNouns.has(next.lower) && next.begin - end <= 1 ? next : undefined;
}

/** "Five regimental S-400 kits" are five S-400. */
function isByRegiment({ tokens }: Document, head: number): boolean {
  return /^(?:regimental|regiment|battalion|brigade|divisional|division|squadron)$/u.test(
    lookAt(tokens, head - 1)?.lower ?? "",
  );
}

function isDefinite(document: Document, first: number): boolean {
  const start = phraseStart(document, first);
  return /^(?:the|these|those|this|that|its|their|such|same)$/u.test(document.tokens[start]?.lower ?? "");
}

/** "F-16 pilots", "tank battalion", "the T-50 programme": people and undertakings, not items. */
function isUsed(document: Document, { last, begin, end, item }: Goods, words: TransferWords): boolean {
  const next = document.tokens[last];
  if (next && IN_USE.test(next.lower) && document.tokens[last + 1]?.lower === "by") return true;
  if (!next || !words.userNouns.has(next.lower) || next.begin - end > 1 || end <= begin) return false;
  if (item.quantityText !== null && UNIT.test(next.lower)) return false;
  if (isTask(next) && document.tokens[last + 1]?.lower === "and") return false;
  return document.tokens[last + 1]?.tag !== "NOUN";
}

/** "Tanks used by Turkey": what a side has already. */
const IN_USE = /^(?:used|operated|flown|fielded|deployed|employed)$/u;

/** "Five S-400 squadrons": what is counted is bought by the unit. */
const UNIT = /^(?:squadron|squadrons|regiment|regiments|battalion|battalions|brigade|brigades)$/u;

const CARRIERS = /^(?:on|aboard|onto|from|off|by|via|of|into)$/u;

const FITTED: ReadonlySet<string | null> = new Set(["sensor", "engine", "missile", "ammunition"]);

/** Parts and what they are for are one item where they stand close by: `continues`. */
const CLOSE = 4;
const FARTHEST = 8;

/** "Sensors for Bayraktar drones", "missiles for its F-16s": what the goods before are to be fitted to. */
function isForWhat({ tokens }: Document, before: Goods | undefined, made: Goods): boolean {
  if (!before || made.item.quantityText !== null) return false;
  const between = tokens.slice(before.last, made.first);
  const at = between.findIndex(({ lower }) => lower === "for");
  if (at < 0 || between.length > FARTHEST || between.some(({ tag }) => tag === "PUNCT")) return false;
  if (before.item.category === "support") return between.length > CLOSE && made.item.category !== "support";
  if (!FITTED.has(before.item.category) || FITTED.has(made.item.category)) return false;
  return between.length <= 6 && at <= 1 && between.every(({ tag }) => tag !== "VERB" && tag !== "CCONJ");
}

/** "On a ship", "aboard the vessel": what carries the goods. */
function isCarrier(document: Document, { first, loose, item }: Goods): boolean {
  const start = phraseStart(document, first);
  return (
    loose &&
    item.category === "ship" &&
    item.quantityText === null &&
    CARRIERS.test(lookAt(document.tokens, start - 1)?.lower ?? "")
  );
}
