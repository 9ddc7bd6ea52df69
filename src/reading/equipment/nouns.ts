import type { Lexicon } from "../lexicon/lexicon.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import type { EquipmentMention } from "./types.js";
import { type EquipmentNoun, equipmentWords } from "./words.js";

/** Common nouns for equipment ("fighter jets", "ammunition"), with words that look like them left out. */
export function genericNouns(document: Document, lexicon: Lexicon): EquipmentMention[] {
  return equipmentWords(lexicon)
    .nouns.find(document.text)
    .flatMap(({ begin, end, entries }) => {
      const [entry] = entries;
      return entry && isNoun(document, begin, end, entry) ? [mention(document, begin, end, entry)] : [];
    });
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
  const previous = document.tokens[first.index - 1];
  const next = document.tokens[last.index + 1];
  if (previous && previous.lower === "-" && previous.end === first.begin) return false;
  if (first.begin < begin && document.text[begin - 1] === "-") return false;
  if (noun === "part" && last.lower === "part") return false;
  if (next && NOT_EQUIPMENT_AFTER.get(noun)?.test(next.lower)) return false;
  return !(previous && isPeople(noun, previous)) && !isFigurative(noun, previous, next);
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

/** "A platform for dialogue", "in the same vessel", "the first round", "taking part". */
function isFigurative(noun: string, previous: Token | undefined, next: Token | undefined): boolean {
  if (noun === "platform") return next?.lower === "for" || next?.lower === "," || next?.lower === "X";
  if (noun === "arms") return next?.lower === "control" || previous?.lower === "open";
  return false;
}
