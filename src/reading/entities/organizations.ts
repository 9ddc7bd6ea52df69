import type { Listed } from "../lexicon/lexicon.js";
import { codeOf } from "./sides.js";
import { matchSequence, type Scene, type Word } from "./words.js";

/** A place where an organisation is named: words `first` to `last`, exclusive. */
export interface OrganizationMention {
  readonly first: number;
  readonly last: number;
  /** Knowledge id of an organisation or outlet, where it is listed. */
  readonly entity: string | null;
  readonly country: string | null;
  readonly kind: "organisation" | "outlet" | "government";
  readonly rule: string;
}

/** Every place where an organisation is named. `taken` are words of people's names and ranks. */
export function organizationMentions(scene: Scene, taken: ReadonlySet<number>): OrganizationMention[] {
  const mentions: OrganizationMention[] = [];
  for (let i = 0; i < scene.words.length; ) {
    const found = taken.has(i) ? undefined : organizationAt(scene, i, taken);
    if (found && !isDateline(scene, found)) mentions.push(found);
    i = found ? Math.max(found.last, i + 1) : i + 1;
  }
  return mentions;
}

function organizationAt(scene: Scene, at: number, taken: ReadonlySet<number>): OrganizationMention | undefined {
  return (
    nationalForce(scene, at, taken) ??
    capitalised(scene, at, taken) ??
    listedAt(scene, at, taken) ??
    cited(scene, at, taken)
  );
}

const LONGEST = 14;

/** "Turkish parliament", "Yemeni coast guard", "Moldova's foreign ministry". */
function nationalForce(scene: Scene, at: number, taken: ReadonlySet<number>): OrganizationMention | undefined {
  const { words, lists } = scene;
  const word = words[at];
  const country = word?.listed.find((listed) => listed.kind === "country" && listed.form !== "metonym");
  if (!word || !country || word.inside) return undefined;
  const noun = word.listedTo;
  if (words[noun]?.gap !== " ") return undefined;
  const last = matchSequence(words, noun, lists.forceNouns);
  if (last === noun || taken.has(noun)) return undefined;
  const next = words[last];
  if (next && next.gap === " " && (next.shape === "capital" || FORCE_NOUN_GOES_ON.has(next.key))) return undefined;
  return {
    first: at,
    last,
    entity: listedId(words, at, last),
    country: codeOf(word),
    kind: "organisation",
    rule: "nation-force",
  };
}

/** "the Turkish military base", "Pakistan Army chief": the force is not what is named, or only beside a post. */
const FORCE_NOUN_GOES_ON = new Set([
  "base",
  "bases",
  "vehicle",
  "vehicles",
  "aid",
  "equipment",
  "aircraft",
  "presence",
  "exercise",
  "exercises",
  "cooperation",
  "delegation",
  "ties",
  "hardware",
  "training",
  "officials",
  "official",
  "officers",
  "officer",
  "attache",
  "action",
  "operation",
  "operations",
  "intervention",
  "personnel",
  "parade",
  "budget",
  "spending",
  "deal",
  "transport",
  "academy",
]);

/** A run of capitalised words that an organisation's noun heads: "Ministry of Defence", "Chengdu Aircraft Corporation". */
function capitalised(scene: Scene, at: number, taken: ReadonlySet<number>): OrganizationMention | undefined {
  const { words } = scene;
  const first = at;
  if (!opens(scene, first)) return undefined;
  const run = capitalRun(scene, first, taken);
  const head = lastHead(scene, first, run);
  if (head < 0) return undefined;
  let last = goesOn(scene, head, taken);
  if (last - first === 1 && !isAlone(scene, first)) return undefined;
  if (
    scene.lists.placeHeads.has(words[last - 1]?.key ?? "") &&
    !scene.lists.organisationHeads.has(words[last - 1]?.key ?? "")
  )
    return undefined;
  last = withPlace(scene, first, last);
  const country = countryIn(words, first, last) ?? possessor(words, first);
  return { first, last, entity: listedId(words, first, last), country, kind: "organisation", rule: "capital-head" };
}

function opens({ words, lists }: Scene, at: number): boolean {
  const word = words[at];
  if (!word || word.shape === "lower" || word.shape === "number" || word.inside) return false;
  if (word.listed.some((listed) => listed.kind === "platform" || listed.kind === "rank")) return false;
  if (ARTICLES.has(word.key)) return false;
  const sentenceStart = word.gap === "\n" && word.listed.length === 0;
  return !(sentenceStart && NOT_AN_OPENING.has(word.tag) && !lists.organisationHeads.has(word.key));
}

const ARTICLES = new Set(["the", "a", "an", "its", "his", "their", "our", "this", "that"]);
const NOT_AN_OPENING = new Set(["VERB", "AUX", "ADV", "ADP", "PRON", "DET", "SCONJ", "CCONJ", "NUM"]);

/** Index after the last capitalised word in a row; a possessive ends the row. */
function capitalRun({ words }: Scene, first: number, taken: ReadonlySet<number>): number {
  let i = first;
  while (i < words.length && i - first < LONGEST) {
    const word = words[i];
    if (!word || taken.has(i) || word.shape === "lower") break;
    if (i > first && !/^(?: | & |-|\u00a0)$/u.test(word.gap)) break;
    i++;
    if (word.possessive) break;
  }
  return i;
}

/** The last word of the run that heads an organisation; -1 where none does. */
function lastHead({ words, lists }: Scene, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const word = words[i];
    if (!word) continue;
    if (lists.organisationHeads.has(word.key)) return i;
    if (lists.organisationHeads.has(word.key.split("-").at(-1) ?? "") && word.key.includes("-")) return i;
  }
  return -1;
}

/** Where the name ends: behind its head, or behind "of …", "for …", "on …" with capitals, "and" between capitals. */
function goesOn(scene: Scene, head: number, taken: ReadonlySet<number>): number {
  const { words } = scene;
  let last = head + 1;
  if (words[last - 1]?.possessive) return last;
  for (let step = 0; step < 3; step++) {
    const link = words[last];
    if (link?.gap !== " " || !AFTER_HEAD.has(link.key)) break;
    const from = words[last + 1]?.key === "the" ? last + 2 : last + 1;
    if (words[from]?.gap !== " " || words[from]?.shape === "number") break;
    const end = capitalRun(scene, from, taken);
    if (
      end === from ||
      (link.key === "and" && step === 0) ||
      (link.key !== "of" && link.key !== "and" && step === 0 && !TAKES_ANY_LINK.has(words[last - 1]?.key ?? ""))
    )
      break;
    if (link.key === "and" && lastHead(scene, from, end) >= 0) break;
    last = end;
    if (words[last - 1]?.possessive) break;
  }
  return last;
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
]);

/** A head alone names nothing, unless the press uses it as a name ("Parliament" does not, "Congress" may). */
function isAlone({ words }: Scene, at: number): boolean {
  const word = words[at];
  return Boolean(word && (word.shape === "acronym" ? false : word.listed.some(isOrganisation)));
}

/** "Philippine Embassy in Washington D.C.": an embassy is named with its seat. */
function withPlace({ words }: Scene, first: number, last: number): number {
  const named = words.slice(first, last).some((word) => word.key === "embassy" || word.key === "consulate");
  const seat = words[last + 1];
  if (!named || words[last]?.key !== "in" || !seat || seat.shape === "lower") return last;
  return Math.max(seat.listedTo, last + 2);
}

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
  let i = first - 1;
  if (words[i]?.possessive !== true) return null;
  while (i > 0 && words[i]?.inside) i--;
  return codeOf(words[i]);
}

function listedId(words: readonly Word[], first: number, last: number): string | null {
  const word = words[first];
  if (!word || word.listedTo !== last) return null;
  const listed = word.listed.find(isOrganisation);
  return listed ? idOf(listed) : null;
}

function isOrganisation(listed: Listed): boolean {
  return listed.kind === "organisation" || listed.kind === "outlet";
}

function idOf(listed: Listed): string | null {
  if (listed.kind === "organisation") return listed.organisation.id;
  return listed.kind === "outlet" ? listed.outlet.id : null;
}

function listedAt({ words }: Scene, at: number, taken: ReadonlySet<number>): OrganizationMention | undefined {
  const word = words[at];
  if (!word || word.inside || taken.has(word.listedTo - 1)) return undefined;
  const listed = word.listed.find(isOrganisation);
  if (!listed) return undefined;
  const kind = listed.kind === "outlet" ? "outlet" : isGovernment(listed) ? "government" : "organisation";
  const country = listed.kind === "outlet" ? listed.outlet.country : codeOf(word);
  return { first: at, last: word.listedTo, entity: idOf(listed), country, kind, rule: `listed-${listed.kind}` };
}

function isGovernment(listed: Listed): boolean {
  return listed.kind === "organisation" && listed.organisation.kind === "government";
}

/** An unlisted name that something is quoted from: "the daily Sözcü reported", "citing Arab News". */
function cited({ words, lists }: Scene, at: number, taken: ReadonlySet<number>): OrganizationMention | undefined {
  const word = words[at];
  if (!word || taken.has(at) || word.listed.length > 0 || word.inside) return undefined;
  if (word.shape !== "capital" && word.shape !== "acronym") return undefined;
  if (lists.notNames.has(word.key) || lists.notOrganisations.has(word.key)) return undefined;
  let last = at + 1;
  while (last < at + 4 && words[last]?.gap === " " && words[last]?.shape === "capital" && !taken.has(last)) last++;
  const before = words[at - 1];
  const after = words[last];
  const introduced = word.gap === " " && INTRODUCES_OUTLET.has(before?.key ?? "");
  const reports = after?.gap === " " && REPORTS.has(after.key) && word.tag === "PROPN";
  if (!introduced && !reports) return undefined;
  return {
    first: at,
    last,
    entity: null,
    country: null,
    kind: "outlet",
    rule: introduced ? "outlet-introduced" : "outlet-reports",
  };
}

const INTRODUCES_OUTLET = new Set([
  "daily",
  "newspaper",
  "weekly",
  "broadcaster",
  "network",
  "website",
  "site",
  "channel",
  "magazine",
  "portal",
  "citing",
  "quoting",
  "outlet",
]);
const REPORTS = new Set(["reported", "reports"]);

/** "(Reuters) –" and "October 21, Pozirk." at the head of a report are its dateline. */
function isDateline({ text, words }: Scene, { first, last }: OrganizationMention): boolean {
  const begin = words[first]?.begin ?? 0;
  const end = words[last - 1]?.end ?? 0;
  return begin < 120 && /^\)\s?[-–—:]/u.test(text.slice(end, end + 3)) && text[begin - 1] === "(";
}
