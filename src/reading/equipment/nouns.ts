import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { EquipmentMention } from "./types.js";
import { type EquipmentNoun, equipmentWords } from "./words.js";

/** Common nouns for equipment ("fighter jets", "ammunition"), with words that look like them left out. */
export function genericNouns(document: Document, lexicon: Lexicon): EquipmentMention[] {
  return flatMap(equipmentWords(lexicon).nouns.find(document.text), ({ begin, end, entries }) => {
    const [entry] = entries;
    const start = compoundStart(document, begin, end);
    return entry && isNoun(document, start, end, entry) ? [mention(document, start, end, entry)] : [];
  });
}

/** "Radar-guided missiles": where the first word of the phrase is the second half of another, it begins with that. */
function compoundStart(document: Document, begin: number, end: number): number {
  const { text, tokens } = document;
  if (text[begin - 1] !== "-" || !text.slice(begin, end).includes(" ")) return begin;
  const first = lookAt(tokens, tokenAt(document, begin) - 2);
  return first && first.end === begin - 1 && /^\p{L}+$/u.test(first.text) ? first.begin : begin;
}

/** "Elbit Systems", "the Coast Guard Cutter programme office": a noun within the name of a body is no equipment. */
export function outsideNames(
  text: string,
  nouns: readonly EquipmentMention[],
  hits: readonly ListedHit[],
): EquipmentMention[] {
  const bodies = hits.filter(({ entries }) => entries.some(({ kind }) => kind === "organisation" || kind === "outlet"));
  let at = 0;
  return nouns.filter(({ begin, end }) => {
    while ((bodies[at]?.end ?? Number.POSITIVE_INFINITY) <= begin) at++;
    const body = bodies[at];
    return !(body && body.begin < begin && body.end >= end && /^\p{Lu}/u.test(text.slice(begin, end)));
  });
}

const MOST_BETWEEN = 2;
const LONGEST_BETWEEN = 30;

/** "Missile corvettes", "launcher loader module kits": the last noun says what it is, those before it what kind. */
export function compounds(document: Document, nouns: readonly EquipmentMention[]): EquipmentMention[] {
  const joined: EquipmentMention[] = [];
  for (const noun of nouns) {
    const last = joined.at(-1);
    if (last && isCompound(document, last, noun))
      joined[joined.length - 1] = {
        ...noun,
        category: noun.category === "other" ? last.category : noun.category,
        begin: last.begin,
        designation: document.text.slice(last.begin, noun.end),
        loose: last.loose && noun.loose,
      };
    else joined.push(noun);
  }
  return joined;
}

function isCompound(document: Document, a: EquipmentMention, b: EquipmentMention): boolean {
  if (b.begin <= a.end || b.begin - a.end > LONGEST_BETWEEN || a.category === "other" || a.category === "support")
    return false;
  const head = tokenAt(document, a.end - 1);
  const between = document.tokens.slice(head + 1, tokenAt(document, b.begin));
  const singular = document.tokens[head]?.lower === document.tokens[head]?.lemma;
  return singular && between.length <= MOST_BETWEEN && between.every(({ tag }) => tag === "NOUN");
}

/** What makes any vehicle or boat military. */
export const FOR_MILITARY_USE =
  /^ (?:(?:designed|modified|adapted|converted|intended)(?: (?:or|and) (?:designed|modified|adapted|converted))? )?for (?:military|combat|army) (?:use|purposes)/u;

function mention({ text }: Document, begin: number, end: number, { category, loose }: EquipmentNoun): EquipmentMention {
  const military = FOR_MILITARY_USE.exec(text.slice(end, end + 60))?.[0] ?? "";
  const whole = end + military.length;
  const designation = text.slice(begin, whole);
  const isLoose = loose && military === "";
  return {
    begin,
    end: whole,
    designation,
    entity: null,
    category,
    generic: true,
    loose: isLoose,
    rule: "equipment.noun",
  };
}

function isNoun(document: Document, begin: number, end: number, { noun, loose }: EquipmentNoun): boolean {
  const first = document.tokens[tokenAt(document, begin)];
  const last = document.tokens[tokenAt(document, end - 1)];
  if (!first || !last) return false;
  if (last.tag === "VERB" && !/ed$/u.test(last.lower) && first === last && loose) return false;
  const previous = lookAt(document.tokens, first.index - 1);
  if (previous?.lower === "to" && first !== last && TO_DO.test(first.lower)) return false;
  const next = document.tokens[last.index + 1];
  if (previous && previous.lower === "-" && previous.end === first.begin) return false;
  if (first.begin < begin && document.text.charAt(begin - 1) === "-") return false;
  if (noun === "part" && last.lower === "part") return false;
  if (isOfCompound(document, end)) return false;
  if (next && NOT_EQUIPMENT_AFTER.get(noun)?.test(next.lower)) return false;
  return (
    !(previous && (isPeople(noun, previous) || (noun === "fighter" && isOfGroup(document, previous)))) &&
    !isFigurative(noun, previous, next)
  );
}

/** What follows some nouns makes them something else: "rounds of talks", "tank farm", "shell company", "mine workers". */
const NOT_EQUIPMENT_AFTER: ReadonlyMap<string, RegExp> = new Map([
  ["round", /^(?:of|in|at|table|trip)$/u],
  ["shell", /^(?:company|companies|firm|firms|plc|'s)$/u],
  ["mine", /^(?:workers?|owners?|clearance|action|blast)$/u],
  ["tank", /^(?:farm|top|tops)$/u],
  ["plane", /^(?:crash|ticket|tickets)$/u],
  ["part", /^(?:of|in|with|time)$/u],
  ["small arm", /^$/u],
  ["trainer", /^(?:said|told)$/u],
]);

const PEOPLE_BEFORE =
  /^(?:his|her|their|our|its|rebel|enemy|foreign|islamist|jihadist|militant|militia|kurdish|taliban|hamas|houthi|hezbollah|isis|is|opposition|tribal|resistance|freedom|street|young|local|pro-\p{L}+|anti-\p{L}+|al-\p{L}+)$/u;

/** "Rebel fighters" and "our trainers" are people. */
function isPeople(noun: string, previous: Token): boolean {
  return (noun === "fighter" || noun === "trainer") && PEOPLE_BEFORE.test(previous.lower);
}

/** "To combat drones", "to attack ships": a verb, and what it is done to. */
const TO_DO = /^(?:combat|attack|target|guard|patrol|strike|support|transport|carrier)$/u;

/** "Bullet-resistant", "GPS-guided": the first half of an adjective. */
function isOfCompound({ text }: Document, end: number): boolean {
  if (text[end] !== "-") return false;
  const half = /^\p{L}+(?!-)/u.exec(text.slice(end + 1, end + 1 + LONGEST_HALF))?.[0] ?? "";
  return COMPOUND.test(half.toLowerCase());
}

const LONGEST_HALF = 20;

const COMPOUND =
  /^(?:resistant|proof|proofed|armed|guided|borne|free|ridden|mounted|launched|related|like|style|hit|maker|builder|\p{L}+ing)$/u;

/** "Al-Shabaab fighters": behind the second half of a group's name. */
function isOfGroup({ tokens }: Document, { index, text }: Token): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(text) &&
    lookAt(tokens, index - 1)?.lower === "-" &&
    /^(?:al|el|ash|as)$/u.test(lookAt(tokens, index - 2)?.lower ?? "")
  );
}

/** "A platform for dialogue", "in the same vessel", "the first round", "taking part". */
function isFigurative(noun: string, previous: Token | undefined, next: Token | undefined): boolean {
  if (noun === "platform") return next?.lower === "for" || next?.lower === "," || next?.lower === "X";
  if (noun === "arms") return next?.lower === "control" || previous?.lower === "open";
  return false;
}
