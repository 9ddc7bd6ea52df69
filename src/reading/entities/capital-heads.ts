import { lookAt } from "../text/look-at.js";
import { isOccasion } from "./occasions.js";
import {
  GOVERNMENT,
  isGovernment,
  isOrganisation,
  listedId,
  type OrganizationMention,
  type Taken,
} from "./organizations.js";
import { codeOf } from "./side-codes.js";
import { isAnother, isCounted } from "./units.js";
import { beforeArticle, lastPart, pastArticle, type Scene, type Word } from "./words.js";

/** A run of capitalised words that an organisation's noun heads: "Ministry of Defence", "Chengdu Aircraft Corporation". */
export function capitalised(scene: Scene, at: number, { people }: Taken): OrganizationMention | undefined {
  const { words, lists } = scene;
  if (!opens(scene, at)) return undefined;
  const alone = capitalRun(scene, at, people);
  const run = lastHead(scene, at, alone) < 0 ? pastAnd(scene, at, alone, people) : alone;
  const head = lastHead(scene, at, run);
  if (head < 0 || isCounted(words[at], words[head]) || isBeforePost(scene, head) || isOfItsChief(words, at, head))
    return undefined;
  const end = withSeat(words, withPlace(scene, at, goesOn(scene, head, people)));
  if (isOccasion(scene, at, end)) return undefined;
  if (end - at === 1 && !isAlone(words[at])) return undefined;
  const last = lookAt(words, end - 1)?.key ?? "";
  if (lists.placeHeads.has(last) && !lists.organisationHeads.has(last)) return undefined;
  const entity = listedId(words, at, end);
  if (isBare(scene, at, end) || isPlace(words[at], end)) return undefined;
  const country = countryIn(words, at, end) ?? possessor(words, at);
  const kind = GOVERNMENT.has(last) && !entity ? "government" : listedKind(scene, at, end);
  return { first: at, last: end, entity, country, kind, rule: "capital-head" };
}

const LONGEST = 14;
const ARTICLES = new Set(["the", "a", "an", "its", "his", "their", "our", "this", "that"]);
const NOT_AN_OPENING = new Set(["VERB", "AUX", "ADV", "ADP", "PRON", "DET", "SCONJ", "CCONJ", "NUM"]);

function opens({ words, lists }: Scene, at: number): boolean {
  const word = words[at];
  if (!word || word.shape === "lower" || word.inside) return false;
  if (word.shape === "number")
    return (
      words[at + 1]?.shape === "capital" && words[at + 1]?.gap === " " && /^\d{1,3}(?:st|nd|rd|th)?$/u.test(word.text)
    );
  if (word.listed.some((listed) => listed.kind === "platform")) return false;
  const rank = word.titles.some((listed) => listed.kind === "rank");
  if (rank && !(words[word.titlesTo]?.gap === " " && lists.organisationHeads.has(words[word.titlesTo]?.key ?? "")))
    return false;
  if (ARTICLES.has(word.key)) return false;
  const sentenceStart = word.gap === "\n" && word.listed.length === 0;
  return !(sentenceStart && NOT_AN_OPENING.has(word.tag) && !lists.organisationHeads.has(word.key));
}

/** Index after the last capitalised word in a row; a possessive ends the row. */
function capitalRun({ words }: Scene, first: number, people: ReadonlySet<number>): number {
  let i = first;
  while (i < words.length && i - first < LONGEST) {
    const word = words[i];
    if (!word || people.has(i) || word.shape === "lower") break;
    if (i > first && !/^(?: | & |-|\u00a0)$/u.test(word.gap)) break;
    i++;
    if (word.possessive && word.key !== "people") break;
  }
  return i;
}

/** "Aviation Research and Development Agency": two fields of work before one head; the first is an abstract noun in a name of its own. */
function pastAnd(scene: Scene, first: number, run: number, people: ReadonlySet<number>): number {
  const { words, lists } = scene;
  const field = lookAt(words, run - 1);
  const isField = run - first > 1 && field?.shape === "capital" && !field.possessive && FIELD.test(field.key);
  if (!isField || words[run]?.key !== "and" || words[run]?.gap !== " " || words[run + 1]?.gap !== " ") return run;
  const isPlain = ({ key, listed, titles }: Word): boolean =>
    !lists.postHeads.has(key) && !lists.placeHeads.has(key) && titles.length === 0 && !listed.some(isOrganisation);
  if (!words.slice(first, run).every(isPlain) || isPostWord(scene, run + 1)) return run;
  const end = capitalRun(scene, run + 1, people);
  return end - run > 2 && isPlain(words[run + 1] ?? field) && lastHead(scene, run + 1, end) > run + 1 ? end : run;
}

const FIELD = /(?:ment|tion|sion|ity|ing|ance|ence|ics|logy|search|try|ure)$/u;

/** The last word of the run that heads an organisation; -1 where none does. */
function lastHead({ words, lists }: Scene, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const word = words[i];
    if (!word) continue;
    if (lists.organisationHeads.has(word.key) || lists.organisationHeads.has(lastPart(word.key))) return i;
    if (word.inside || word.listedTo > i + 1) {
      const start = headOfListed(words, i);
      if (start && start.listedTo === i + 1 && start.index >= first && start.listed.some(isOrganisation)) return i;
    }
  }
  return -1;
}

function headOfListed(words: readonly Word[], at: number): Word | undefined {
  let i = at;
  while (i > 0 && words[i]?.inside) i--;
  return words[i];
}

/** "Pentagon Press Secretary", "State Secretary": the noun belongs to a post. */
function isBeforePost({ words, lists }: Scene, head: number): boolean {
  const next = words[head + 1];
  if (next?.gap !== " " || next.shape === "lower" || !lists.postHeads.has(next.key)) return false;
  return POST_WORDS.has(words[head]?.key ?? "");
}

/** "Chief of the Naval Staff of Pakistan": the staff is a word of the post. */
function isOfItsChief(words: readonly Word[], at: number, head: number): boolean {
  if (words[head]?.key !== "staff") return false;
  const of = beforeArticle(words, at);
  return of?.key === "of" && lookAt(words, of.index - 1)?.key === "chief";
}

const POST_WORDS = new Set(["press", "state", "media", "staff", "cabinet", "intelligence", "group", "wing", "party"]);

/** Where the name ends: behind its head, or behind "of …", "for …", "on …" with capitals, "and" between capitals. */
function goesOn(scene: Scene, head: number, people: ReadonlySet<number>): number {
  const { words } = scene;
  let last = head + 1;
  for (let step = 0; step < 3 && !lookAt(words, last - 1)?.possessive; step++) {
    const link = words[last];
    if (link?.gap !== " " || !AFTER_HEAD.has(link.key)) break;
    if (
      link.key !== "of" &&
      step === 0 &&
      !isCommandCollege(words, last) &&
      (link.key === "and" || !TAKES_ANY_LINK.has(lookAt(words, last - 1)?.key ?? ""))
    )
      break;
    const from = pastArticle(words, last + 1);
    if (
      link.key === "and" &&
      isNation(words[from]) &&
      (isNation(lookAt(words, last - 1)) || lookAt(words, last - 1)?.inside)
    )
      break;
    if (words[from]?.gap !== " " || words[from]?.shape === "number" || isAnother(scene, head, from)) break;
    const end = beforePost(scene, from, capitalRun(scene, from, people));
    if (isCommandCollege(words, last)) return end;
    if (link.key === "and" && isSomebody(scene, from, end)) break;
    if (
      end === from ||
      (link.key === "on" && isDay(words[from])) ||
      (link.key === "and" && (lastHead(scene, from, end) >= 0 || isPostWord(scene, from)))
    )
      break;
    last = end;
  }
  return last;
}

/** "The Ministry of Defence and Barun Mitra, Additional Secretary": two words that no body is named with, and a comma. */
function isSomebody({ words, lists }: Scene, from: number, end: number): boolean {
  const name = words.slice(from, end);
  if (name.length < 2 || name.length > 3 || !words[end]?.gap.startsWith(",")) return false;
  return name.every(
    ({ key, listed, shape }) =>
      shape === "capital" &&
      listed.length === 0 &&
      !lists.postModifiers.has(key) &&
      !lists.organisationHeads.has(key) &&
      !lists.notNames.has(key),
  );
}

/** "Department of Defense Spokesman Lieutenant Colonel X": the name ends before a post that a name or rank follows. */
function beforePost({ words, lists }: Scene, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const next = words[i + 1];
    if (
      words[i]?.gap === " " &&
      lists.postHeads.has(words[i]?.key ?? "") &&
      next?.gap === " " &&
      next.shape === "capital"
    )
      return i;
  }
  return end;
}

/** "Defence Force Command and Staff College". */
function isCommandCollege(words: readonly Word[], and: number): boolean {
  const [command, staff, college] = [lookAt(words, and - 1), words[and + 1], words[and + 2]];
  return (
    words[and]?.key === "and" && command?.key === "command" && staff?.text === "Staff" && college?.text === "College"
  );
}

function isDay(word: Word | undefined): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(word?.key ?? "");
}

/** "The Armed Forces of Pakistan and Libya" are two, of which the first has its name here. */
function isNation(word: Word | undefined): boolean {
  return word?.listed.some((entry) => entry.kind === "country" && entry.form === "name") ?? false;
}

/** "The General Staff of X and Deputy Minister of Y": the second is a post. */
function isPostWord({ words, lists }: Scene, at: number): boolean {
  const key = words[at]?.key ?? "";
  return lists.postHeads.has(key) || (lists.postModifiers.has(key) && lists.postHeads.has(words[at + 1]?.key ?? ""));
}

const AFTER_HEAD = new Set(["of", "for", "on", "and"]);
const TAKES_ANY_LINK = new Set([
  "panel",
  "experts",
  "committee",
  "office",
  "agency",
  "mission",
  "centre",
  "center",
  "institute",
  "council",
  "fund",
  "organisation",
  "organization",
  "department",
  "commission",
  "commissioner",
  "group",
  "movement",
  "authority",
  "programme",
  "conference",
  "foundation",
  "front",
  "union",
  "party",
  "congress",
  "alliance",
  "association",
  "bureau",
  "coalition",
  "force",
  "forum",
  "army",
]);

function listedKind(scene: Scene, first: number, last: number): OrganizationMention["kind"] {
  const word = scene.words[first];
  const government = word?.listedTo === last && word.listed.some((entry) => isGovernment(scene, entry, first, last));
  return government ? "government" : "organisation";
}

/** "West Bank" is listed as a place. */
function isPlace(word: Word | undefined, end: number): boolean {
  return word?.listedTo === end && word.listed.length > 0 && !word.listed.some(isOrganisation);
}

/** A head alone names nothing, unless it is listed under a name that is no common noun. */
function isAlone(word: Word | undefined): boolean {
  return word?.shape === "acronym" && word.listed.some(isOrganisation);
}

/** "its Air Force", "the Armed Forces": common words only, headed by forces. */
export function isBare({ words, lists }: Scene, first: number, last: number): boolean {
  if (!FORCES.has(lookAt(words, last - 1)?.key ?? "")) return false;
  return words
    .slice(first, last)
    .every(({ key }) => lists.notNames.has(key) || lists.organisationHeads.has(key) || key === "armed");
}

const FORCES = new Set([
  "force",
  "forces",
  "army",
  "navy",
  "guard",
  "police",
  "marines",
  "services",
  "service",
  "staff",
]);

/** "Philippine Embassy in Washington D.C.", "UN Mission in South Sudan": named with its seat. */
export function withPlace({ words }: Scene, first: number, last: number): number {
  const seat = words[last + 1];
  if (!SEATED.has(lookAt(words, last - 1)?.key ?? "") || lookAt(words, last - 1)?.possessive) return last;
  if (words[last]?.key !== "in" || last - first < 2 || !seat || seat.shape === "lower") return last;
  return Math.max(seat.listedTo, last + 2);
}

/** "Allied Joint Force Command Brunssum": a command that is called by the town where it sits. */
function withSeat(words: readonly Word[], end: number): number {
  const [command, seat] = [lookAt(words, end - 1), words[end]];
  if (command?.key !== "command" || command.possessive || seat?.gap !== " " || seat.shape !== "capital") return end;
  const isTown =
    seat.listed.some(({ kind }) => kind === "place") && !seat.listed.some(({ kind }) => kind === "country");
  return isTown ? seat.listedTo : end;
}

const SEATED = new Set(["embassy", "consulate", "mission"]);

/** The country of a name: the first that stands in it. */
function countryIn(words: readonly Word[], first: number, last: number): string | null {
  for (let i = first; i < last; i++) {
    const code = codeOf(words[i]);
    if (code) return code;
  }
  return null;
}

/** "Libya's High Council of State". */
function possessor(words: readonly Word[], first: number): string | null {
  return lookAt(words, first - 1)?.possessive ? codeOf(headOfListed(words, first - 1)) : null;
}
