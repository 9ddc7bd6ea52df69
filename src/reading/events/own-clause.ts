import type { Word } from "./clause.js";
import type { SideMention } from "./sides.js";

/**
 * Behind one of these another clause tells of something else: "a visit which will end on Saturday", "since he took office", "who is on a
 * visit is scheduled to attend a parade on Saturday".
 */
const TELLS_OTHER =
  /(?<!\p{L})(?:which|who|whom|since|until|that)(?!\p{L})(?! (?:was|were|is|will be) held| took place| lasts?| (?:the )?[\p{L}]{2,20}(?: [\p{L}]{2,20})? (?:will|is to) (?:host|hold|stage)(?!\p{L}))|(?<!\p{L})(?:is|are|was|were) (?:also )?(?:scheduled|slated|due|set|expected) to (?!(?:begin|start|commence|take|be|open|last|run|kick|meet|hold|visit|arrive|conclude|end|continue)(?!\p{L}))/iu;
/** A clause is looked through as far as this, in characters. */
const REACH = 400;

/** Where the clause of the word at `at` ends and another begins, as an offset. */
export function endOfOwnClause(text: string, at: number): number {
  const found = text.slice(at, at + REACH).search(TELLS_OTHER);
  return found < 0 ? at + REACH : at + found;
}

const SAYS = /^(?:say|tell|announce|confirm|add|note|state|report|reveal|disclose|recall|claim|inform)$/u;
const MINE = /^(?:his|her|my|our|their|its|they|both|two|he|she|we|i)$/u;
/** Between "told" and "that" stand at most so many words. */
const TOLD = 8;

/**
 * Where what is told begins behind who tells it ("the aide confirmed that the general met the minister"): the offset of the first word
 * behind "that". Null where the speaker may take part himself, or none stands before.
 */
export function behindSpeaker(words: readonly Word[], at: number): number | null {
  for (let i = at - 1; i > 0; i--) {
    const token = words[i]?.token;
    if (!token || token.text === ";") return null;
    if (MINE.test(token.lower)) return null;
    if (token.lower !== "that") continue;
    return isSaid(words.slice(Math.max(0, i - TOLD), i)) ? (words[i + 1]?.token.begin ?? null) : null;
  }
  return null;
}

/** "Said last month that Oslo was talking": where "that" ends, for the day of the saying dates nothing behind it. */
export function tellsFrom(words: readonly Word[], at: number): number | null {
  for (let i = at - 1; i > 0; i--)
    if (words[i]?.token.lower === "that")
      return isSaid(words.slice(Math.max(0, i - TOLD), i)) ? (words[i]?.token.end ?? null) : null;
  return null;
}

/** Whether the last verb of the words before "that" says it: not "said it was then that". */
function isSaid(before: readonly Word[]): boolean {
  const verb = before.findLast(({ token }) => token.tag === "VERB" || token.tag === "AUX");
  return verb !== undefined && verb.token.tag === "VERB" && SAYS.test(verb.token.lemma);
}

/** What makes the country behind it a topic and no party: "support for Ukraine", "the situation in Syria", "the war against X". */
const TOPIC =
  /(?:support (?:for|to)|aid (?:for|to)|assistance (?:for|to)|commitments? to|(?:war|situation|crisis|conflict|developments?|peace|stability|security|fighting|violence|presence|elections?|drawdown|evacuation|operations?) (?:in|of|on|over|with)|against|invasion of|attacks? on|counterbalance|counter|deter|contain|confront|threats? (?:from|of|by)|invaded|sanctions on|issues? (?:of|on|around)|(?:regarding|concerning|about)) (?:the )?(?:\p{Lu}\p{L}{2,20}(?:, and |, | and ))?(?:\p{Lu}\p{L}{2,20}(?:, and |, | and ))?$/iu;
const TOPIC_REACH = 70;

/** Whether a side is only what is spoken of. Forces and people act wherever they stand. */
export function isSpokenOf(text: string, { begin, form }: SideMention): boolean {
  if (form === "body" || form === "person" || form === "ship") return false;
  const before = text.slice(Math.max(0, begin - BORDER_REACH), begin);
  return TOPIC.test(before.slice(-TOPIC_REACH)) || BORDERS.test(before);
}

/** "In the bay, which borders X, Y and Z": whose waters lie beside it. */
const BORDERS = /(?<!\p{L})(?:which|that) (?:borders?|separates?|links?|lies between)(?!\p{L})[^.;]{0,70}$/u;
const BORDER_REACH = 110;

/** What may stand between two sides of a list. */
const JOINT = /^(?:['’]s)?(?:, and| and|,|, as well as| &)(?: (?:the|with|its|of))* $/u;

/** "His U.S. and Japanese counterparts", "his counterparts from Italy and Poland": beside his own, two sides. */
function areOfCounterparts(text: string, [first, last]: readonly SideMention[]): boolean {
  if (!first || !last) return false;
  return (
    COUNTERPARTS.test(text.slice(last.end, last.end + COUNTERPARTS_REACH)) ||
    COUNTERPARTS_OF.test(text.slice(Math.max(0, first.begin - COUNTERPARTS_REACH), first.begin))
  );
}

const COUNTERPARTS_REACH = 40;
const COUNTERPARTS_OF = /(?<!\p{L})(?:counterparts|colleagues|peers) (?:from|of|in) (?:the )?$/u;
const COUNTERPARTS = /^ (?:[\p{L}-]{2,12} ){0,2}(?:counterparts|colleagues|peers)(?!\p{L})/u;

/** The sides of the longest list of three or more that begins behind `from`: "with the US, France and Italy". */
export function listedSides(text: string, sides: readonly SideMention[], from: number, to: number): string[] {
  let list: SideMention[] = [];
  let longest: SideMention[] = [];
  for (const side of sides) {
    if (side.begin < from || side.begin >= to || /^(?:person|body|ship)$/u.test(side.form)) continue;
    const last = list.at(-1);
    if (last && side.begin < last.end) continue;
    list = last && JOINT.test(text.slice(last.end, side.begin)) ? [...list, side] : [side];
    if (list.length > longest.length) longest = list;
  }
  const codes = [...new Set(longest.map(({ code }) => code))];
  return codes.length > 2 || (codes.length === 2 && areOfCounterparts(text, longest)) ? codes : [];
}

/** Between the last of the list and its verb: "Kenya, Uganda and Tanzania on Monday met". */
const SUBJECT_REACH = 30;

/** The sides of a list of three or more that ends right before `at`: "the ministers of Kenya, Uganda and Tanzania met". */
export function sidesOfSubject(text: string, sides: readonly SideMention[], at: number): string[] {
  const before = sides.filter(({ end, form }) => end <= at && !/^(?:person|body|ship|place)$/u.test(form));
  const list: SideMention[] = [];
  for (const side of before.reverse()) {
    const [next] = list;
    const joins = next ? JOINT.test(text.slice(side.end, next.begin)) : at - side.end <= SUBJECT_REACH;
    if (!joins) break;
    list.unshift(side);
  }
  const codes = [...new Set(list.map(({ code }) => code))];
  return codes.length > 2 ? codes : [];
}
