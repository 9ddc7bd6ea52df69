import { foldWord } from "../lexicon/entity-words.js";
import type { Listed } from "../lexicon/lexicon.js";
import { lookAt } from "../text/look-at.js";
import { capitalised, isBare, withPlace } from "./capital-heads.js";
import { cited } from "./cited.js";
import { nationalForce } from "./national-forces.js";
import { codeOf } from "./side-codes.js";
import { matchSequence, type Scene, type Word } from "./words.js";

/** A place where an organisation is named: words `first` to `last`, exclusive. */
export interface OrganizationMention {
  readonly first: number;
  readonly last: number;
  /** Knowledge id of an organisation or outlet, where it is listed. */
  readonly entity: string | null;
  readonly country: string | null;
  /** `plain` ones speak of forces or authorities at large ("the Libyan military") and name nobody by themselves. */
  readonly kind: "organisation" | "outlet" | "government" | "plain";
  readonly rule: string;
}

/** A word of a mention of equipment. */
interface EquipmentWord {
  readonly generic: boolean;
  /** Of a listed designation. */
  readonly listed: boolean;
  readonly begins: boolean;
}

/** What else is known of the words: those of people's names, and those of equipment. */
export interface Taken {
  readonly people: ReadonlySet<number>;
  /** For a word within or right before a designation or a noun of equipment: the index after the equipment. */
  readonly equipment: ReadonlyMap<number, EquipmentWord>;
}

/** Every place where an organisation is named, in order. */
export function organizationMentions(scene: Scene, taken: Taken): OrganizationMention[] {
  const mentions: OrganizationMention[] = [];
  for (let i = 0; i < scene.words.length; ) {
    const found = taken.people.has(i) ? undefined : organizationAt(scene, i, taken);
    if (found && isNamed(scene, found, taken)) mentions.push(found, ...acronymBehind(scene, found));
    i = found ? Math.max(found.last, i + 1) : i + 1;
  }
  return mentions;
}

/** "Zambezi River Authority (ZRA)": the acronym in the bracket, where it is not listed itself. */
function acronymBehind({ words }: Scene, { last, country, rule }: OrganizationMention): OrganizationMention[] {
  const short = words[last];
  const closed = /^\)/u.test(words[last + 1]?.gap ?? ")");
  if (rule !== "capital-head" || short?.gap !== " (" || short.shape !== "acronym" || !closed || short.listed.length > 0)
    return [];
  return [{ first: last, last: last + 1, entity: null, country, kind: "organisation", rule: "acronym-bracket" }];
}

function organizationAt(scene: Scene, at: number, taken: Taken): OrganizationMention | undefined {
  const word = scene.words[at];
  if (!word || (word.shape === "lower" && word.listed.length === 0)) return undefined;
  return (
    nationalForce(scene, at, taken) ??
    capitalised(scene, at, taken) ??
    listedAt(scene, at, taken) ??
    palace(scene, at) ??
    cited(scene, at, taken)
  );
}

function listedAt(scene: Scene, at: number, taken: Taken): OrganizationMention | undefined {
  const { words, lists } = scene;
  const word = words[at];
  if (!word || word.inside || taken.people.has(word.listedTo - 1)) return undefined;
  const listed = word.listed.find(isOrganisation);
  if (!listed) return undefined;
  if (word.listedTo === at + 1 && word.shape === "capital" && lists.organisationHeads.has(word.key)) return undefined;
  if (isBare(scene, at, word.listedTo) || isPartOfName(scene, at)) return undefined;
  const kind = kindOf(scene, listed, at, word.listedTo);
  const country = listed.kind === "outlet" ? listed.outlet.country : codeOf(word);
  const last = kind === "outlet" ? withoutNouns(words, at, word.listedTo) : withPlace(scene, at, word.listedTo);
  return { first: at, last, entity: idOf(listed), country, kind, rule: `listed-${listed.kind}` };
}

/** Palaces and streets that stand for a government's seat are named as organisations; capitals that do are places. */
function palace({ words }: Scene, at: number): OrganizationMention | undefined {
  const word = words[at];
  const listed = word?.listed.find((entry) => entry.kind === "country" && entry.form === "metonym");
  if (!word || listed?.kind !== "country" || word.listed.some(({ kind }) => kind === "place")) return undefined;
  if (word.listedTo === at + 1 && word.text === listed.country.capital?.split(" ")[0]) return undefined;
  const name = words
    .slice(at, word.listedTo)
    .map(({ text }) => text)
    .join(" ");
  if (isSpelling(name, listed.country.capital)) return undefined;
  return {
    first: at,
    last: word.listedTo,
    entity: null,
    country: listed.country.code,
    kind: "organisation",
    rule: "palace",
  };
}

/** "Hà Nội" and "Washington D.C." are the capital, however they are spelt. */
function isSpelling(name: string, capital: string | null): boolean {
  const letters = (text: string): string => foldWord(text).replace(/[^a-z]/gu, "");
  return capital !== null && letters(name).startsWith(letters(capital));
}

export function isOrganisation(listed: Listed): boolean {
  return listed.kind === "organisation" || listed.kind === "outlet";
}

/** "Reuters news agency" is Reuters. */
function withoutNouns(words: readonly Word[], first: number, to: number): number {
  let last = to;
  while (last > first + 1 && lookAt(words, last - 1)?.shape === "lower") last--;
  return last;
}

/** "Liberation Tigers" is no newspaper Libération: an outlet of one word that a name goes on from. */
function isPartOfName({ words }: Scene, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || word.listedTo !== at + 1 || word.possessive || !word.listed.every(({ kind }) => kind === "outlet"))
    return false;
  const goesOn = next?.gap === " " && next.shape === "capital" && next.listed.length === 0 && next.titles.length === 0;
  const before = word.gap === " " ? lookAt(words, at - 1) : undefined;
  const isOpening = before?.gap === "\n" && OPENS_SENTENCE.has(before.tag);
  return goesOn || (before?.shape === "capital" && before.listed.length === 0 && !isOpening);
}

/** "Previously BBC reported": a word with the capital of its sentence. */
const OPENS_SENTENCE: ReadonlySet<string> = new Set(["ADV", "ADP", "SCONJ", "CCONJ", "DET", "PRON"]);

/** "Libyan military" is listed as another name of a force, but speaks of it at large. */
function kindOf(scene: Scene, listed: Listed, first: number, last: number): OrganizationMention["kind"] {
  if (listed.kind === "outlet") return "outlet";
  if (isGovernment(scene, listed, first, last)) return "government";
  const { words, lists } = scene;
  const word = lookAt(words, last - 1);
  return word?.shape === "lower" && lists.plainForceNouns.all.has(word.key) ? "plain" : "organisation";
}

/** A listed government that is called one; a council or presidency by a name of its own is an organisation. */
export function isGovernment({ words }: Scene, listed: Listed, first: number, last: number): boolean {
  if (listed.kind !== "organisation" || listed.organisation.kind !== "government") return false;
  return words.slice(first, last).some((word) => GOVERNMENT.has(word.key));
}

export const GOVERNMENT = new Set(["government", "governments", "administration", "authorities", "regime"]);

function idOf(listed: Listed): string | null {
  if (listed.kind === "organisation") return listed.organisation.id;
  return listed.kind === "outlet" ? listed.outlet.id : null;
}

/** Knowledge id of the organisation or outlet listed under exactly these words. */
export function listedId(words: readonly Word[], first: number, last: number): string | null {
  const word = words[first];
  if (!word || word.listedTo !== last) return null;
  const listed = word.listed.find(isOrganisation);
  return listed ? idOf(listed) : null;
}

/** Not an agency in a dateline, a maker inside a designation, or half of a compound ("UN-recognised"). */
function isNamed(scene: Scene, mention: OrganizationMention, taken: Taken): boolean {
  const { text, words } = scene;
  const { first, last, rule } = mention;
  const begin = words[first]?.begin ?? 0;
  const end = lookAt(words, last - 1)?.end ?? 0;
  if (/^\.?[-‐‑]\p{L}/u.test(text.slice(end, end + 3))) return false;
  if (
    begin < DATELINE_ENDS &&
    text.charAt(begin - 1) === "(" &&
    /^\)(?:\s?[-–—:]|\s|$)/u.test(text.slice(end, end + 3))
  )
    return false;
  if (begin < DATELINE_ENDS && text.charAt(begin - 1) === "/" && text[end] === "/") return false;
  if (mention.kind === "outlet" && isCredit(text, begin, end)) return false;
  if (begin < 3 && /^(?: \((?!\p{Lu}{2,8}\) )|:| [-–—])/u.test(text.slice(end, end + LONGEST_BRACKET))) return false;
  return rule === "maker" || !isMaker(scene, mention, taken);
}

const DATELINE_ENDS = 60;
/** "Ministry of Foreign Affairs (MFA) says": a body with its own letters behind it opens no dateline. */
const LONGEST_BRACKET = 12;
const CREDIT_ENDS = /^(?: p(?:ic|hoto))?\)?\.?[ \t]*(?:\n|$)/u;
const CREDIT_BEGINS = /(?:\(|[-–—] ?|: )$/u;
const DASH = /^ ?[-–—] /u;

/** "(PTI)" and "–ONA" at the end of a line, "ASTANA. KAZINFORM -" at the head of a report: the agency that the text came from. */
function isCredit(text: string, begin: number, end: number): boolean {
  const before = text.slice(Math.max(0, begin - 2), begin);
  const after = text.slice(end, end + LONGEST_CREDIT);
  if (CREDIT_BEGINS.test(before) && CREDIT_ENDS.test(after)) return true;
  return begin < DATELINE_ENDS && /[.,] $/u.test(before) && DASH.test(after);
}

const LONGEST_CREDIT = 8;

/** "Sukhoi combat aircraft", "Lockheed Martin F-35": the maker belongs to the designation. */
function isMaker({ words, lists }: Scene, { first, last }: OrganizationMention, { equipment }: Taken): boolean {
  if (equipment.has(first) && !equipment.get(last - 1)?.begins) return true;
  if (lookAt(words, last - 1)?.possessive || last - first > 2) return false;
  const noun = equipment.get(last)?.begins || matchSequence(words, last, lists.weaponNouns) > last;
  return Boolean(noun && words[last]?.gap === " " && words[first]?.listed.some(isCompany));
}

function isCompany(listed: Listed): boolean {
  return listed.kind === "organisation" && listed.organisation.kind === "company";
}
