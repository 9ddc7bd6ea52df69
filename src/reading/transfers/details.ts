import { earliest, latest, type Value } from "#model";
import { type Document, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { isOfName } from "../values/dates/named-years.js";
import { isOfDateline } from "../values/dates/reference.js";
import type { DateMention, MoneyMention, Values } from "../values/types.js";
import type { Deal } from "./deals.js";
import type { Frame } from "./frames.js";
import type { Trigger } from "./triggers.js";

/** What the values of a report say of each deal, by the deal's place in the list. */
export interface Details {
  readonly value: Value | null;
  readonly ordered: string | null;
  readonly signed: string | null;
  readonly delivered: string | null;
  readonly delivery: string | null;
}

/** Values sorted into the sentences they stand in. */
export interface ValuesBySentence {
  readonly written: Values["written"];
  readonly money: ReadonlyMap<number, readonly MoneyMention[]>;
  readonly dates: ReadonlyMap<number, readonly DateMention[]>;
}

export function bySentence(document: Document, { written, money, dates }: Values): ValuesBySentence {
  const told = dates.filter((date) => !isOfDateline(document, date) && !isOfName(document.text, date.begin));
  return { written, money: grouped(document, money), dates: grouped(document, told) };
}

function grouped<Mention extends { readonly begin: number }>(
  document: Document,
  mentions: readonly Mention[],
): Map<number, Mention[]> {
  const map = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const sentence = document.tokens[tokenAt(document, mention.begin)]?.sentence ?? -1;
    const known = map.get(sentence);
    if (known) known.push(mention);
    else map.set(sentence, [mention]);
  }
  return map;
}

/** The value, dates and delivery of each deal. A sum or date belongs to the deal whose words stand nearest to it. */
export function detailsOf(document: Document, deals: readonly Deal[], values: ValuesBySentence): Details[] {
  const owners = frameOwners(deals);
  return deals.map((deal) => ({
    value: sumOf(document, deal, values, owners),
    ...datesOf(document, deal, values, owners),
    delivery: deliveryOf(document, deal, values),
  }));
}

type Owners = ReadonlyMap<number, readonly Frame[]>;

function frameOwners(deals: readonly Deal[]): Owners {
  const map = new Map<number, Frame[]>();
  for (const frame of flatMap(deals, ({ frames }) => frames)) {
    const others = map.get(frame.sentence);
    if (others) others.push(frame);
    else map.set(frame.sentence, [frame]);
  }
  return map;
}

function sumOf(document: Document, deal: Deal, values: ValuesBySentence, owners: Owners): Value | null {
  const near = flatMap(
    deal.frames.filter(({ rival }) => !rival),
    (frame) =>
      (values.money.get(frame.sentence) ?? []).filter(
        (money) => isNearest(document, frame, money.begin, owners) && !isOfNextClause(document, frame, money.begin),
      ),
  );
  const after = near.length > 0 ? [] : priceAfter(document, deal, values, owners);
  const sums = [...near, ...after].filter(({ basis }) => basis !== "unit price");
  const best = sums.find(({ amount }) => amount !== null) ?? sums[0];
  return best
    ? {
        amount: best.amount,
        currency: best.currency,
        approximate: best.approximate,
        basis: best.basis,
        text: document.text.slice(best.begin, best.end),
      }
    : null;
}

const PRICE = /\b(?:paid|pay|pays|paying|cost|costs|costing|worth|valued|value|price|priced|sum)\b/u;
const PRICE_REACH = 4;

/** "The sum paid is said to be …", a few sentences on, where nothing else is told in between. */
function priceAfter(document: Document, deal: Deal, values: ValuesBySentence, owners: Owners): MoneyMention[] {
  return flatMap(deal.frames, ({ sentence: last }) => {
    for (let i = last + 1; i <= last + PRICE_REACH && !owners.has(i); i++) {
      const sentence = document.sentences[i];
      const priced = sentence && PRICE.test(document.text.slice(sentence.begin, sentence.begin + 400));
      const sums = priced ? values.money.get(i) : undefined;
      if (sums) return [...sums];
    }
    return [];
  });
}

/** "Worth $2 billion" is said of what stands before it. */
const WORTH = /^(?:worth|valued|priced|costing)$/u;
const WORTH_REACH = 5;
/** Farther than anything before it. */
const AFTER = 10_000;

function isNearest(document: Document, frame: Frame, offset: number, owners: Owners): boolean {
  const token = tokenAt(document, offset);
  const isOfBefore = document.tokens
    .slice(Math.max(0, token - WORTH_REACH), token)
    .some(({ lower }) => WORTH.test(lower));
  const distance = (one: Frame) =>
    Math.min(
      ...[...one.triggers.map(({ at }) => at), ...one.goods.map(({ first }) => first)].map((at) =>
        isOfBefore && at > token ? AFTER + at : Math.abs(at - token),
      ),
    );
  return (owners.get(frame.sentence) ?? []).every(
    (other) => other === frame || other.rival || distance(other) >= distance(frame),
  );
}

/** "Britain pledged shells, while Germany promised a package worth €400 million": the sum is of what the second clause tells. */
function isOfNextClause(document: Document, { triggers, goods }: Frame, offset: number): boolean {
  const end = Math.max(...[...triggers, ...goods].map(({ last }) => last));
  return document.tokens
    .slice(end, tokenAt(document, offset))
    .some(({ lower }) => lower === "while" || lower === "whereas");
}

const SPEECH = /^(?:said|says|told|announced|reported|confirmed|added|noted|disclosed|revealed|wrote|declared)$/u;

/** The day of "he said on Tuesday" is not the day of the deal. */
function isOfSpeech(document: Document, { begin }: DateMention): boolean {
  const at = tokenAt(document, begin);
  const near = document.tokens.slice(Math.max(0, at - SPEECH_REACH), at);
  const verb = near.findLastIndex(({ lower }) => SPEECH.test(lower));
  if (verb < 0) return false;
  return near.length - verb <= 3 || near.slice(verb + 1).every(({ lower }) => STATEMENT.test(lower));
}

const SPEECH_REACH = 8;
/** "Said in a statement on", "told a news conference on". */
const STATEMENT =
  /^(?:in|an?|the|its|on|to|at|statement|release|press|news|conference|briefing|interview|post|late|earlier|of)$/u;

const CAME_FIRST = /^(?:after|since)$/u;
const CAME_FIRST_REACH = 9;

/** "Bought 12 jets after its war in 1995": the year of what came first, where it is a thing of its own and no deal; "after a meeting on Monday" dates both. */
function isOfWhatCameFirst(document: Document, { triggers }: Frame, { begin, date }: DateMention): boolean {
  const at = tokenAt(document, begin);
  const near = document.tokens.slice(Math.max(0, at - CAME_FIRST_REACH), at);
  const after = near.findLastIndex(({ lower }) => CAME_FIRST.test(lower));
  const between = after < 0 ? [] : near.slice(after + 1);
  const isYear = date !== null && /^\d{4}$/u.test(date);
  return (
    (isYear || near[after]?.lower === "since") &&
    between.some(({ tag }) => tag === "NOUN" || tag === "VERB") &&
    between.every(({ text, sentence }) => text !== "," && sentence === document.tokens[at]?.sentence) &&
    triggers.every((trigger) => between.every(({ index }) => index !== trigger.at)) &&
    !isOfContract(document, begin)
  );
}

const DUE =
  /^(?:delivery|deliveries|delivered|due|by|until|complete|completed|completion|arrive|arriving|service|operational)$/u;

/** "Delivery is due in 2028" dates no order. */
function isDue(document: Document, { begin, end }: DateMention): boolean {
  const at = tokenAt(document, begin);
  if (/^(?:period|timeframe|window)$/u.test(document.tokens[tokenAt(document, end - 1) + 1]?.lower ?? "")) return true;
  const sentence = document.tokens[at]?.sentence;
  return document.tokens.slice(Math.max(0, at - 4), at).some((one) => DUE.test(one.lower) && one.sentence === sentence);
}

const MADE: ReadonlySet<string> = new Set(["agreed", "signed", "attempted", "negotiating", "offered"]);
const MOVED: ReadonlySet<string> = new Set(["delivered", "delivering", "seized"]);

function datesOf(
  document: Document,
  deal: Deal,
  values: ValuesBySentence,
  owners: Owners,
): Pick<Details, "ordered" | "signed" | "delivered"> {
  let ordered: string | null = null;
  let signed: string | null = null;
  let delivered: string | null = null;
  for (const frame of deal.frames) {
    for (const trigger of frame.triggers) {
      const date = dateNear(document, frame, trigger, values, owners);
      if (!date) continue;
      const isMade = !isAhead(date, trigger, values);
      if (MADE.has(trigger.status) && trigger.status !== "offered" && trigger.status !== "negotiating" && isMade)
        ordered ??= date;
      if (trigger.status === "signed" && isMade) signed ??= date;
      if (MOVED.has(trigger.status)) delivered ??= date;
    }
  }
  const contract = ordered === null && signed === null ? contractDay(document, deal, values) : null;
  return { ordered: ordered ?? contract, signed: signed ?? contract, delivered };
}

/** Nothing was ordered after the report was written; what is still to come "in the course of this year" was ordered before. */
function isAhead(date: string, { word }: Trigger, { written }: ValuesBySentence): boolean {
  const [day, last] = [latest(written), MOVED.has(word.done) ? latest(date) : earliest(date)];
  return day !== null && last !== null && last > day;
}

/** "Under a contract signed in 2020": the year of the contract, whatever is told of the goods. */
const OF_CONTRACT =
  /(?<!\p{L})(?:contract|deal|agreement|order|memorandum|accord)s? (?:(?:that was |which was )?(?:signed|concluded|struck|agreed|placed|made)|of) (?:in |on |back in )?(?:early |late |mid-?)?(?:\p{Lu}\p{L}{2,8} )?$/u;
/** "Radars ordered from Japan in 2020". */
const OF_ORDER =
  /(?<!\p{L})(?:ordered|bought|purchased) (?:from|by) (?:the )?(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:in |back in )(?:early |late |mid-?)?(?:\p{Lu}\p{L}{2,8} )?$/u;
const CONTRACT_REACH = 60;

function isOfContract({ text }: Document, begin: number): boolean {
  const before = text.slice(Math.max(0, begin - CONTRACT_REACH), begin);
  return OF_CONTRACT.test(before) || OF_ORDER.test(before);
}

function contractDay(document: Document, deal: Deal, values: ValuesBySentence): string | null {
  const moved = deal.frames.filter(({ triggers }) => triggers.some(({ status }) => MOVED.has(status)));
  const dates = flatMap(moved, ({ sentence }) => values.dates.get(sentence) ?? []);
  return dates.find(({ begin, date }) => date !== null && isOfContract(document, begin))?.date ?? null;
}

const DATE_REACH = 16;
/** "Were seized in the Arabian Sea aboard a dhow during an operation of the task force on February 9": where and how stand between. */
const DATE_REACH_MOVED = 22;

function dateNear(
  document: Document,
  frame: Frame,
  trigger: Trigger,
  values: ValuesBySentence,
  owners: Owners,
): string | null {
  const dates = (values.dates.get(frame.sentence) ?? []).filter(
    (date) =>
      date.date !== null &&
      !date.date.startsWith("..") &&
      !isOfSpeech(document, date) &&
      !isOfWhatCameFirst(document, frame, date) &&
      !(MOVED.has(trigger.status) && isOfContract(document, date.begin)) &&
      (MOVED.has(trigger.status) || !isDue(document, date)) &&
      isNearest(document, frame, date.begin, owners) &&
      triggerDated(document, frame, date) === trigger,
  );
  const ranked = dates
    .map((date) => ({ date: date.date, distance: Math.abs(tokenAt(document, date.begin) - trigger.at) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= (MOVED.has(trigger.status) ? DATE_REACH_MOVED : DATE_REACH) ? best.date : null;
}

const DAY_LENGTH = "2026-02-02".length;
const HAS_YEAR = /(?:19|20)\d\d/u;
const FROM_WHOM = /^(?:from|by|under)$/u;

/**
 * What a date belongs to: the nearest verb. In "received two of nine jets ordered from Spain on Sunday" the day without a year is of what
 * came, for the order is only how the jets are known.
 */
function triggerDated(document: Document, frame: Frame, date: DateMention): Trigger | undefined {
  const nearest = nearestTrigger(frame, tokenAt(document, date.begin));
  const isByTheWay =
    nearest !== undefined &&
    MADE.has(nearest.status) &&
    FROM_WHOM.test(document.tokens[nearest.at + 1]?.lower ?? "") &&
    date.date?.length === DAY_LENGTH &&
    !HAS_YEAR.test(document.text.slice(date.begin, date.end));
  return (isByTheWay && frame.triggers.find(({ status, at }) => MOVED.has(status) && at < nearest.at)) || nearest;
}

function nearestTrigger({ triggers }: Frame, token: number): Trigger | undefined {
  return [...triggers].sort((a, b) => Math.abs(a.at - token) - Math.abs(b.at - token))[0];
}

const TIME = "(?:days?|weeks?|months?|years?|decades?)";
const COUNT =
  "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|\\d{1,3})(?:[- ](?:and[- ])?a[- ]half)?";
/** "Over the next three years", "within two weeks", "between 2015 and 2016", "by 2027", "since January". */
export const DELIVERY_PHRASE = new RegExp(
  `(?<!\\p{L})(?:(?:over|within|in|for) (?:a period of |the next |the coming |more than )?(?:about |around |some |roughly |approximately )?${COUNT}[- ]${TIME}|between (?:\\p{Lu}\\p{L}+ )?(?:19|20)\\d\\d and (?:\\p{Lu}\\p{L}+ )?(?:19|20)\\d\\d|(?:by|from|since|until|starting in|beginning in|before the end of|by the end of|in (?:early|late|mid)?-?) ?(?:\\p{Lu}\\p{L}+ )?(?:19|20)\\d\\d)`,
  "u",
);
const MOVES =
  /(?:deliver|implement|hand|suppl|ship|arriv|reach|due|sent|receive|transfer|export|complet|will be|support)/u;

/** A day told of one of these is the day of the refusal or the stop. */
const NOT_COMING: ReadonlySet<string> = new Set(["refused", "suspended", "cancelled", "denied"]);

/** The phrase that says when the goods come, from a sentence that speaks of their coming; else the day of it. */
function deliveryOf(document: Document, deal: Deal, values: ValuesBySentence): string | null {
  for (const { sentence, triggers } of deal.frames) {
    if (triggers.every(({ status }) => NOT_COMING.has(status))) continue;
    const extent = document.sentences[sentence];
    const text = extent ? document.text.slice(extent.begin, Math.min(extent.end, extent.begin + 1000)) : "";
    const found = MOVES.test(text) ? DELIVERY_PHRASE.exec(text) : null;
    const begin = (extent?.begin ?? 0) + (found?.index ?? 0);
    if (found && !isOfContract(document, begin + found[0].search(/\d{4}$|$/u))) return found[0];
    const hasCome = triggers.some(({ status }) => MOVED.has(status));
    const coming = triggers.find(({ word }) => MOVED.has(word.done));
    const date = (values.dates.get(sentence) ?? []).find(
      (one) =>
        (hasCome || (coming && one.date !== null && isAhead(one.date, coming, values))) &&
        !isOfSpeech(document, one) &&
        !isOfContract(document, one.begin),
    );
    if (date) return document.text.slice(date.begin, date.end);
  }
  return null;
}
