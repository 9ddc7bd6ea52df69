import { seatsOf } from "#knowledge";
import { type Holder, type Person, type Span, spanOf } from "#model";
import { derived } from "../lexicon/derived.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { codeOf, isElsewhere, type SideScene } from "./side-codes.js";
import { sideOfPhrase } from "./sides.js";
import type { Reference } from "./types.js";
import type { Word } from "./words.js";

const seatTable = derived(seatsOf);

/** A phrase for a seat takes at most so many words. */
const LONGEST = 10;
const LINKS = new Set(["of", "the", "for", "and"]);
/** Before these the phrase is of another post, of nobody in particular, or says what somebody becomes. */
const NOT_BEFORE =
  /^(?:a|an|any|every|no|another|each|first|next|deputy|vice|assistant|junior|shadow|former|ex|then|late|outgoing|incoming|retired|as|becom(?:e|es|ing)|became|named|appointed|elected|is|was|be|been|being|nor|or)$/u;
/** Behind these it is of somebody or something else: "the defence minister's office", "army chief designate". */
const NOT_BEHIND =
  /^(?:of|for|designate|elect|nominee|candidate|hopeful|spokes\p{L}+|office|deputy|aide|adviser|post|job|position|seat|level|talks|conference|summit|himself|general)$/u;
/** What is a holder's own, where all else behind the possessive is somebody else's. */
const OWN = /^(?:visit|meeting|talks|trip|tour|call|arrival)$/u;
/** "The post of army chief", "a spokesman for the president": the words before "of" and "for" that are about others. */
const ABOUT_OTHERS =
  /^(?:post|position|job|rank|role|office|seat|spokes\p{L}+|adviser|advisor|aide|assistant|deputy|son|brother|wife|envoy|successor|predecessor|appointment|resignation|dismissal|removal|choice|election)$/u;

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly seat: string;
}

/** What the names of a report say of its posts. */
export interface NamedHolders {
  readonly people: readonly Person[];
  readonly references: readonly Reference[];
}

/** Seats whose holder the report speaks of without naming one: "the army chief", "Pakistan's air chief", with their sides. */
export function unnamedHolders(scene: SideScene, lexicon: Pick<Lexicon, "knowledge">, named: NamedHolders): Holder[] {
  const { seatOf, words: own } = seatTable(lexicon);
  const holders = new Map<string, { readonly holder: Holder; readonly mentions: Span[] }>();
  const sides = new Map<string, string>();
  const mayBeNamed = namedIn(named.people, seatOf);
  for (const { first, last, seat } of phrasesIn(scene, own, seatOf, takenBy(named))) {
    const country = sideOfPhrase(scene, { first, last }) ?? sides.get(seat) ?? homeSide(scene, first);
    if (country === null) continue;
    sides.set(seat, country);
    if (mayBeNamed(country, seat)) continue;
    const span = spanOf(scene.text, scene.words[first]?.begin ?? 0, lookAt(scene.words, last - 1)?.end ?? 0);
    const known = holders.get(`${country} ${seat}`);
    if (known) known.mentions.push(span);
    else {
      const mentions = [span];
      holders.set(`${country} ${seat}`, { holder: { post: span.text, seat, country, mentions }, mentions });
    }
  }
  return [...holders.values()].map(({ holder }) => holder);
}

type SeatOf = (phrase: string) => string | null;

/** Where words stand that belong to somebody named: in the order of the text. */
function takenBy({ people, references }: NamedHolders): readonly Place[] {
  const own = flatMap(people, ({ mentions, rankEvidence, postEvidence }) => [
    ...mentions,
    ...(rankEvidence ?? []),
    ...(postEvidence ?? []),
  ]);
  const posts = references.filter(({ form }) => form === "post");
  return [...own, ...posts].sort((a, b) => a.begin - b.begin);
}

interface Place {
  readonly begin: number;
  readonly end: number;
}

function phrasesIn(scene: SideScene, own: ReadonlySet<string>, seatOf: SeatOf, taken: readonly Place[]): Phrase[] {
  const { words, text } = scene;
  const phrases: Phrase[] = [];
  let next = 0;
  for (let first = 0; first < words.length; first++) {
    if (!opens(scene, first, own)) continue;
    const last = endOf(words, first, own);
    const end = longestSeat(first, last, (to) =>
      seatOf(text.slice(words[first]?.begin ?? 0, lookAt(words, to - 1)?.end ?? 0)),
    );
    if (end === null) continue;
    const [begin, limit] = [words[first]?.begin ?? 0, lookAt(words, end.last - 1)?.end ?? 0];
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= begin) next++;
    const isTaken = (taken[next]?.begin ?? limit) < limit;
    if (!isTaken && isAlone(words, first, end.last)) phrases.push({ first, ...end });
    first = end.last - 1;
  }
  return phrases;
}

function longestSeat(
  first: number,
  last: number,
  seatTo: (to: number) => string | null,
): { readonly last: number; readonly seat: string } | null {
  for (let to = last; to > first; to--) {
    const seat = seatTo(to);
    if (seat !== null) return { last: to, seat };
  }
  return null;
}

/** Behind "the", at a word for a country, or at the head of a line: "Army chief visits …". */
function opens({ words }: SideScene, at: number, own: ReadonlySet<string>): boolean {
  const [before, word] = [lookAt(words, at - 1), words[at]];
  if (!word || word.inside) return false;
  if (isOfCountry(word)) return word.gap !== " " || before?.key === "the" || !isOfCountry(before);
  if (!own.has(word.key)) return false;
  if (before?.key === "the") return true;
  return word.shape !== "lower" && (word.gap === "\n" || /[-–—:]\s*$/u.test(word.gap));
}

function isOfCountry(word: Word | undefined): boolean {
  return word !== undefined && (word.inside || codeOf(word) !== null);
}

function endOf(words: readonly Word[], first: number, own: ReadonlySet<string>): number {
  let last = first;
  for (let at = first; at < Math.min(words.length, first + LONGEST); at++) {
    const word = words[at];
    if (!word || (at > first && word.gap !== " ")) break;
    if (!own.has(word.key) && !isOfCountry(word) && !LINKS.has(word.key)) break;
    if (!LINKS.has(word.key)) last = at + 1;
    if (word.possessive && !isOfCountry(word)) break;
  }
  return last;
}

/** Whether a phrase stands for whoever holds the seat, and for nobody and nothing else. */
function isAlone(words: readonly Word[], first: number, last: number): boolean {
  const begin = lookAt(words, first - 1)?.key === "the" ? first - 1 : first;
  const [before, other] = [lookAt(words, begin - 1), lookAt(words, begin - 2)];
  const [end, behind] = [lookAt(words, last - 1), words[last]];
  const opensLine = words[begin]?.gap === "\n";
  if (!opensLine && before && NOT_BEFORE.test(before.key)) return false;
  if (!opensLine && /^(?:of|for|to)$/u.test(before?.key ?? "") && ABOUT_OTHERS.test(other?.key ?? "")) return false;
  if (end?.possessive) return behind?.gap === " " && OWN.test(behind.key);
  if (behind?.gap !== " ") return true;
  return !NOT_BEHIND.test(behind.key) && behind.shape !== "capital" && behind.shape !== "acronym";
}

/** The report's own country, where neither this sentence nor the one before names another. */
function homeSide({ words, home }: SideScene, at: number): string | null {
  if (home === null) return null;
  const sentence = words[at]?.sentence ?? 0;
  for (const step of [1, -1])
    for (let i = at; Math.abs(i - at) < HOME_REACH; i += step) {
      const word = words[i];
      if (!word || word.sentence > sentence || word.sentence < sentence - 1) break;
      const code = codeOf(word);
      // "On a visit to China", "talks with Turkey": where he goes and whom he meets is another's.
      const isOther = isElsewhere(words, i) && !word.possessive;
      if (code !== null && code !== home && !isOther) return null;
    }
  return home;
}

/** Words looked at on either side for another country. */
const HOME_REACH = 60;

/** Whether somebody named may be whom a phrase means: then it is for the reader of that report to say. */
function namedIn(people: readonly Person[], seatOf: SeatOf): (country: string, seat: string) => boolean {
  const held = new Set<string>();
  for (const { country, post } of people) {
    const mayBeAny = post === null || !post.includes(" ");
    const seat = post === null ? null : seatOf(post);
    for (const one of [mayBeAny ? "any" : null, seat]) if (one !== null) held.add(`${country ?? "any"} ${one}`);
  }
  return (country, seat) => [country, "any"].some((side) => held.has(`${side} any`) || held.has(`${side} ${seat}`));
}
