import { type Span, spanOf } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Document, Sentence, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import type { Deal } from "./deals.js";
import type { TransferWords } from "./words.js";

/** Where a ship, an aircraft or a convoy with the goods set out. */
interface Departure {
  readonly sentence: number;
  readonly place: Span;
}

/** A sentence is searched as far as this, in characters. */
const MAX_LENGTH = 800;
const SETS_OUT =
  /(?<![\p{L}\p{N}])(?:sail(?:ed|ing|s)|depart(?:ed|ing|s)?|embark(?:ed|ing|s)?|set[^\S\n](?:sail|out|off)|c[ao]me|coming|travell?(?:ed|ing)|head(?:ed|ing)|fl(?:ew|own|ying)|loaded|left)(?![\p{L}\p{N}])/gu;
/** From its verb the place stands no further away than this, in characters. */
const REACH = 90;
const FROM =
  /(?<![\p{L}\p{N}])(?:from|left)[^\S\n](?:the[^\S\n])?(?:(?:\p{Lu}[\p{L}-]{2,20}[^\S\n])?(?:sea|naval|air)?(?:port|harbou?r|airport|air[^\S\n]?base|base|city|town)[^\S\n](?:city[^\S\n])?of[^\S\n])?(\p{Lu}[\p{L}\p{M}’'-]{1,24}(?:[^\S\n]\p{Lu}[\p{L}\p{M}’'-]{1,24}){0,3})/gu;
/** "…, and before that from Port Sudan": one port after another. */
const BEFORE = /(?:before[^\S\n](?:that|it)|originally|earlier|previously)[^\S\n]*$/u;
const PRONOUN = /^(?:it|she)$/u;
/** The subject stands no more than so many words before its verb. */
const SUBJECT_REACH = 12;
/** "She" takes up a ship named in the sentences before. */
const SENTENCES_BACK = 3;

/** For each deal, where its goods set out; only goods that were under way did. */
export function departuresOf(input: EntityInput, words: TransferWords, deals: readonly Deal[]): readonly Span[][] {
  const carried = deals.some(isUnderWay) ? departuresIn(input, words, isGoods(deals)) : [];
  const places = deals.map((): Span[] => []);
  for (const { sentence, place } of carried) places[ownerOf(deals, sentence)]?.push(place);
  return places;
}

function isUnderWay({ status }: Deal): boolean {
  return status === "seized" || status === "delivering" || status === "delivered";
}

/** What was seized before what arrived; of equals the one told nearest before, else the first. */
function ownerOf(deals: readonly Deal[], sentence: number): number {
  const isSeized = deals.some(({ status }) => status === "seized");
  const fits = (deal: Deal) => (isSeized ? deal.status === "seized" : isUnderWay(deal));
  const before = deals.findLastIndex((deal) => fits(deal) && deal.frames.some((frame) => frame.sentence <= sentence));
  return before >= 0 ? before : deals.findIndex(fits);
}

/** Whether a word stands in what is sold: "fighter aircraft, which come from …" are carried by nothing. */
function isGoods(deals: readonly Deal[]): (index: number) => boolean {
  const goods = new Set(
    flatMap(deals, (deal) =>
      flatMap(deal.goods, ({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)),
    ),
  );
  return (index) => goods.has(index);
}

function departuresIn(
  input: EntityInput,
  { vessels }: TransferWords,
  isSold: (index: number) => boolean,
): readonly Departure[] {
  const { document } = input;
  let lastVessel = -Infinity;
  return flatMap(document.sentences, (sentence, index) => {
    const isVessel = ({ lower, index }: Token) =>
      (vessels.has(lower) || vessels.has(singular(lower))) && !isSold(index);
    const own = indicesOf(document, sentence, isVessel);
    const isNear = index - lastVessel <= SENTENCES_BACK;
    if (own.length > 0) lastVessel = index;
    const pronouns = isNear ? indicesOf(document, sentence, ({ lower }) => PRONOUN.test(lower)) : [];
    return own.length + pronouns.length === 0 ? [] : inSentence(input, sentence, index, [...own, ...pronouns]);
  });
}

function indicesOf(
  { tokens }: Document,
  { first, last }: Sentence,
  test: (token: Token) => boolean,
): readonly number[] {
  return flatMap(tokens.slice(first, last), (token) => (test(token) ? [token.index] : []));
}

function singular(word: string): string {
  return word.replace(/s$/u, "");
}

function inSentence(
  input: EntityInput,
  sentence: Sentence,
  index: number,
  subjects: readonly number[],
): readonly Departure[] {
  const { document } = input;
  const text = document.text.slice(sentence.begin, Math.min(sentence.end, sentence.begin + MAX_LENGTH));
  const verbs = [...text.matchAll(SETS_OUT)].filter(({ index: at }) => isDoneBy(document, sentence, at, subjects));
  const found: Departure[] = [];
  for (const match of text.matchAll(FROM)) {
    const [whole, name = ""] = match;
    const at = match.index + whole.length - name.length;
    const verb = verbs.find(({ index: begin }) => begin <= match.index && match.index - begin <= REACH);
    const isLeft = whole.startsWith("left");
    const goesOn = found.length > 0 && BEFORE.test(text.slice(0, match.index));
    if (!(verb || goesOn) || (isLeft && !/^[^.;]{0,40}? for \p{Lu}/u.test(text.slice(at + name.length)))) continue;
    const place = placeAt(input, sentence.begin + at, name);
    if (place) found.push({ sentence: index, place });
  }
  return found;
}

/** Whether a vessel, or "she" for one, stands shortly before the verb. */
function isDoneBy({ tokens }: Document, sentence: Sentence, at: number, subjects: readonly number[]): boolean {
  let verb = sentence.first;
  while (verb < sentence.last && (tokens[verb]?.begin ?? 0) < sentence.begin + at) verb++;
  return subjects.some((subject) => subject < verb && verb - subject <= SUBJECT_REACH);
}

/** The name; nothing where it names a day, a person or a body. */
function placeAt({ document: { text }, hits, values }: EntityInput, begin: number, name: string): Span | undefined {
  const end = begin + name.length;
  if (values.dates.some((date) => date.begin < end && date.end > begin)) return undefined;
  const inside = hits.filter((hit) => hit.begin < end && hit.end > begin);
  const isElse = inside.some(({ entries }) => entries.every(({ kind }) => kind !== "place" && kind !== "country"));
  return isElse ? undefined : spanOf(text, begin, end);
}
