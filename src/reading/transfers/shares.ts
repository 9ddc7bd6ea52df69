import { type Item, spanOf } from "#model";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { QuantityMention } from "../values/types.js";
import type { Goods } from "./goods.js";
import type { TransferWords } from "./words.js";

/** Counts that are told beside others: some of an order, more than it, or a number alone for goods named before. */

const MORE = /^(?:more|additional|further|extra|others)$/u;
const ANOTHER = /^(?:another|further|additional)$/u;

/** "48 more Typhoons", "another 12 tanks"; `first` is where the count begins, `head` where the goods do. */
export function isMore({ tokens }: Document, first: number, head: number): boolean {
  return (
    first < head &&
    (tokens
      .slice(first, head)
      .some(({ lower, index }) => (MORE.test(lower) && tokens[index + 1]?.lower !== "than") || lower === "another") ||
      ANOTHER.test(lookAt(tokens, first - 1)?.lower ?? ""))
  );
}

const SHARE =
  /^(?:batch|battery|regiment|squadron|lot|tranche|shipment|consignment|instalment|installment|group|delivery|pair)$/u;
const NUMBERED = /^(?:first|second|third|fourth|fifth|sixth|initial|inaugural|maiden|another|new|fresh|further)$/u;
const SHARE_REACH = 6;

/** "The first six jets", "a third batch of", "two of the jets"; not "its first jets", "the last batch". */
export function isPart({ tokens }: Document, first: number, head: number): boolean {
  if (
    lookAt(tokens, first - 1)?.lower === "of" &&
    lookAt(tokens, first - 2)?.lower === "out" &&
    lookAt(tokens, first - 3)?.tag === "NUM"
  )
    return true;
  const of = /^(?:the|its|these|those|their)$/u.test(lookAt(tokens, first - 1)?.lower ?? "") ? first - 2 : first - 1;
  if (
    lookAt(tokens, of)?.lower === "of" &&
    (isOrdinal(lookAt(tokens, of - 1)) || lookAt(tokens, of - 1)?.lower === "half")
  )
    return !LAST.test(lookAt(tokens, of - 2)?.lower ?? "");
  const before = tokens.slice(Math.max(0, first - SHARE_REACH), head);
  const share = before.findIndex(
    ({ lower }, i) => SHARE.test(lower) && before.slice(Math.max(0, i - 2), i).some((one) => NUMBERED.test(one.lower)),
  );
  if (share >= 0) return true;
  const opens = before.findIndex(({ lower }, i) => lower === "first" && lookAt(before, i - 1)?.lower === "the");
  const isOfIts = ({ tag, lower }: Token, i: number) =>
    lower !== "," && (tag !== "VERB" || lookAt(before, opens + i)?.lower === "-");
  if (opens >= 0 && before.slice(opens + 1).every(isOfIts)) return true;
  return tokens
    .slice(first, head)
    .some(
      ({ lower }, i) =>
        lower === "of" &&
        /^(?:the|these|those|its|their)$/u.test(tokens[first + i + 1]?.lower ?? "") &&
        !COUNTED.test(lookAt(tokens, first + i - 1)?.lower ?? ""),
    );
}

/** "Six units of the T129" are six, and no share of more. */
const COUNTED = /^(?:units?|examples|copies|sets|airframes)$/u;

/** "The first batch of a total of six": six is the whole. */
export function isSum({ tokens }: Document, first: number, head: number): boolean {
  return tokens
    .slice(Math.max(0, first - 2), head)
    .some(({ lower }, i, all) => lower === "total" && all[i + 1]?.lower === "of");
}

const OPTION_REACH = 6;
/** Options so treated are taken up, or are ways to buy. */
const TAKEN_UP =
  /^(?:exercis(?:e|ed|es|ing)|took|takes|taken|activated|examin(?:e|es|ed|ing)|explor(?:e|es|ed|ing)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|evaluat(?:e|es|ed|ing)|discuss(?:es|ed|ing)?)$/u;

/** "An option for 12 more" buys nothing yet; one that was exercised does. */
export function isOption({ tokens }: Document, first: number): boolean {
  const before = tokens.slice(Math.max(0, first - OPTION_REACH), first).map(({ lower }) => lower);
  const at = before.findLastIndex((lower) => lower === "option" || lower === "options");
  if (at < 0 || before.slice(at).some((lower) => lower === "," || lower === ";")) return false;
  const verbs = tokens.slice(Math.max(0, first - OPTION_REACH - 5), first);
  return !verbs.some(({ lower }) => TAKEN_UP.test(lower));
}

/** "The second of four", "the first six of 24". */
function isOrdinal(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === "NUM" || NUMBERED.test(token.lower));
}

/** Sentences that a number alone may look back for what it counts. */
const ELLIPTICAL_REACH = 2;
/** "Six more would follow", "the 42 that it ordered": a number alone counts the equipment named last. */
export function withElliptical(
  document: Document,
  goods: readonly Goods[],
  quantities: readonly QuantityMention[],
  words: TransferWords,
): Goods[] {
  const all: Goods[] = [];
  let at = 0;
  let named: Goods | undefined;
  let counted: Goods | undefined;
  for (const quantity of quantities) {
    for (let next = goods[at]; next && next.begin <= quantity.begin; next = goods[++at]) {
      all.push(next);
      if (next.inner || next.item.category === "support") continue;
      counted = next;
      if (!next.generic) named = next;
    }
    const made =
      (named && quantity.quantity !== null ? elliptical(document, quantity, named) : undefined) ??
      (counted && bareCount(document, quantity, counted, words)) ??
      (counted && distributed(document, quantity, counted));
    if (made) all.push(made);
  }
  return [...all, ...goods.slice(at)];
}

/** "They now equip two units": who has them, not so many of them. */
const EQUIPS = /^(?:equip|equips|equipped|form|formed|arm|train|trained|serve)$/u;

function elliptical(document: Document, { begin, end, quantity }: QuantityMention, named: Goods): Goods | undefined {
  const { tokens, text } = document;
  const first = tokenAt(document, begin);
  const counted = tokenAt(document, end - 1) + 1;
  const sentence = tokens[first]?.sentence ?? -1;
  if (sentence - named.sentence > ELLIPTICAL_REACH || begin < named.end) return undefined;
  const more = MORE.test(tokens[counted]?.lower ?? "");
  const last = more ? counted + 1 : counted;
  const next = tokens[last];
  const units =
    tokens[counted]?.lower === "units" &&
    tokens[counted + 1]?.lower !== "of" &&
    !EQUIPS.test(lookAt(tokens, first - 1)?.lower ?? "");
  const total = isTotal(document, first, last) || units;
  const another = ANOTHER.test(tokens[first]?.lower ?? "") || ANOTHER.test(lookAt(tokens, first - 1)?.lower ?? "");
  const share = isShare(document, first, next);
  const rest = share && LAST.test(lookAt(tokens, first - 1)?.lower ?? "");
  if (!total && !more && !another && !share) return undefined;
  if (!total && next && next.lower !== "to" && !/^(?:VERB|AUX|PUNCT|ADP|CCONJ|SCONJ|ADV|PART)$/u.test(next.tag))
    return undefined;
  if (isOption(document, first)) return undefined;
  const span = spanOf(text, begin, lookAt(tokens, last - 1)?.end ?? end);
  const item = {
    ...named.item,
    quantity: share ? null : quantity,
    quantityText: share ? null : text.slice(begin, end),
    quantityRange: null,
    evidence: [span],
  };
  return {
    ...named,
    first,
    last,
    begin,
    end: span.end,
    item,
    sentence,
    definite: total || share,
    total,
    more: !total && !share,
    part: share && !rest,
    rest,
  };
}

/** "Nine howitzers, four to Ukraine and five to Latvia": so many of those named last in the sentence for one side. */
function distributed(document: Document, { begin, end, quantity }: QuantityMention, named: Goods): Goods | undefined {
  const { tokens, text } = document;
  const first = tokenAt(document, begin);
  const last = tokenAt(document, end - 1) + 1;
  if (quantity === null || begin < named.end || tokens[first]?.sentence !== named.sentence) return undefined;
  const led = /^(?:,|and|–|—|:|\(|with|including)$/u.test(lookAt(tokens, first - 1)?.lower ?? "");
  const side =
    /^(?:to|from|for)$/u.test(tokens[last]?.lower ?? "") && /^(?:PROPN|DET)$/u.test(tokens[last + 1]?.tag ?? "");
  if (!led || !side || named.item.quantity === null) return undefined;
  const evidence = [spanOf(text, begin, end)];
  const item = { ...named.item, quantity, quantityText: text.slice(begin, end), quantityRange: null, evidence };
  return { ...named, first, last, begin, end, item, share: true, definite: false };
}

const OF_THEM = /^(?:which|them|these|those)$/u;

/** "Chose the T-50 and will buy 12", "its new frigates, four of which": so many of what the sentence named before, and no other count of them. */
function bareCount(
  document: Document,
  { begin, end, quantity, range }: QuantityMention,
  named: Goods,
  { byForm }: TransferWords,
): Goods | undefined {
  const { tokens, text } = document;
  const first = tokenAt(document, begin);
  const last = tokenAt(document, end - 1) + 1;
  if ((quantity === null && !range) || begin < named.end) return undefined;
  if (named.item.quantity !== null && named.item.quantityText !== null) return undefined;
  const next = tokens[last];
  const isOfThem =
    next?.lower === "of" && OF_THEM.test(tokens[last + 1]?.lower ?? "") && tokens[last + 2]?.tag !== "VERB";
  const apart = (tokens[first]?.sentence ?? -1) - named.sentence;
  const verb = lookAt(tokens, first - 1);
  const isEvery = verb?.lower === "all" && /^(?:VERB|AUX)$/u.test(next?.tag ?? "");
  const isOnOrder = next?.lower === "on" && tokens[last + 1]?.lower === "order";
  if (apart > (isOfThem || isOnOrder || isEvery ? ELLIPTICAL_REACH : 0)) return undefined;
  const isAll = next?.lower === "in" && tokens[last + 1]?.lower === "all";
  const isMoved = verb?.tag === "VERB" && (byForm.get(verb.lower)?.some(({ kind }) => kind === "verb") ?? false);
  const ends = next === undefined || /^(?:ADP|PUNCT|CCONJ|ADV|SCONJ)$/u.test(next.tag);
  const isOrdered =
    ends &&
    /^(?:for|of)$/u.test(verb?.lower ?? "") &&
    /^(?:contract|order|deal)$/u.test(lookAt(tokens, first - 2)?.lower ?? "");
  if (!isOfThem && !isAll && !isEvery && !isOrdered && !isOnOrder && !(isMoved && ends && next?.lower !== "of"))
    return undefined;
  const span = spanOf(text, begin, end);
  const item: Item = {
    ...named.item,
    quantity,
    quantityText: text.slice(begin, end),
    quantityRange: range ? [range[0], range[1]] : null,
    evidence: [...named.item.evidence, span],
  };
  return { ...named, first, last, begin, end, item, definite: true, total: true };
}

const LAST = /^(?:last|remaining|final)$/u;

/** "The first six arrived", "an initial four were handed over". */
function isShare({ tokens }: Document, first: number, next: Token | undefined): boolean {
  const before = lookAt(tokens, first - 1)?.lower ?? "";
  return /^(?:first|initial|last|remaining|final|only)$/u.test(before) && /^(?:VERB|AUX)$/u.test(next?.tag ?? "");
}

/** "Adding to the two that landed in May", "joining the six which": others than those told here. */
const ADDS = /^(?:to|joining|join|joined|besides)$/u;

/** "The 42 that Jakarta ordered". */
function isTotal({ tokens }: Document, first: number, last: number): boolean {
  const next = tokens[last]?.lower ?? "";
  if (ADDS.test(lookAt(tokens, first - 2)?.lower ?? "") && !/^(?:it|they)$/u.test(next)) return false;
  return /^(?:the|of)$/u.test(lookAt(tokens, first - 1)?.lower ?? "") && /^(?:that|which|it|they)$/u.test(next);
}
