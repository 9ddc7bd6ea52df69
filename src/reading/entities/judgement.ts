import { foldName } from "../lexicon/entity-words.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { NameRun } from "./names.js";
import { isPostHead } from "./posts.js";
import { headOfListed } from "./side-codes.js";
import { isNamedShip, shipsNamed } from "./thing-mentions.js";
import type { Scene, Word } from "./words.js";

/** How sure it is that a run of words names a person, and the rule that says so. */
export interface Judgement {
  /** `weak` ones are a person only where a person of that name is known. */
  readonly strength: "strong" | "fair" | "weak";
  readonly rule: string;
}

/** What stands with a name. */
export interface Evidence {
  readonly rank: boolean;
  readonly title: boolean;
  readonly before: boolean;
  readonly after: boolean;
}

/** What speaks for a person: rank, form of address, post, given name, family name, a verb of speaking. */
export function judge(scene: Scene, run: NameRun, evidence: Evidence): Judgement {
  if (isShip(scene, run)) return { strength: "weak", rule: "ship" };
  if (
    isModel(scene, run) ||
    isDateline(scene, run) ||
    isGround(scene, run) ||
    isShortened(scene, run) ||
    isNamesake(scene, run) ||
    isCalledSo(scene.words, run)
  )
    return { strength: "weak", rule: "thing" };
  if (evidence.rank) return { strength: "strong", rule: "rank-before" };
  if (continuesAsThing(scene, run)) return { strength: "weak", rule: "thing" };
  if (evidence.title) return { strength: "strong", rule: "title-before" };
  if (evidence.before) return { strength: "strong", rule: "post-before" };
  if (afterArticle(scene, run)) return { strength: "weak", rule: "article" };
  if (isListedPlace(scene, run) && !evidence.after) return { strength: "weak", rule: "thing" };
  if (evidence.after && run.last - run.first > 1) return { strength: "strong", rule: "post-after" };
  return judgeForm(scene, run);
}

function judgeForm(scene: Scene, run: NameRun): Judgement {
  const { words, lists } = scene;
  const first = words[run.first];
  const last = lookAt(words, run.last - 1);
  const length = run.last - run.first;
  if (!first || !last) return { strength: "weak", rule: "none" };
  const noun = lookAt(words, run.first - 1);
  if (noun && first.gap === " " && lists.personNouns.has(noun.key) && (noun.shape === "lower" || noun.gap === "\n"))
    return { strength: "fair", rule: "noun-before" };
  if (length > 1 && lists.givenNames.has(first.key.split("-")[0] ?? ""))
    return { strength: "fair", rule: "given-name" };
  if (length > 1 && isWellKnown(scene, run)) return { strength: "fair", rule: "well-known" };
  if (length > 1 && length < 4 && lists.familyFirst.has(first.key))
    return { strength: "fair", rule: "family-name-first" };
  if (length > 1 && lists.surnameEndings.some((ending) => last.key.endsWith(ending)))
    return { strength: "fair", rule: "family-name-ending" };
  if (length > 1 && words[run.last]?.gap === ", " && words[run.last]?.key === "who")
    return { strength: "fair", rule: "who-behind" };
  if (length > 1 && isMetOfState(words, run)) return { strength: "fair", rule: "met-of-state" };
  if (isQuoted(words, run)) return { strength: "fair", rule: "quoted" };
  if (speaks(scene, run) && (length > 1 || isLoneSpeaker(scene, run))) return { strength: "fair", rule: "speaker" };
  return { strength: "weak", rule: "none" };
}

/** A single unlisted word that speaks: not at the head of a sentence, not behind a noun ("the daily Sözcü"), and no outlet that "reported". */
function isLoneSpeaker({ text, words }: Scene, run: NameRun): boolean {
  const word = words[run.first];
  const before = lookAt(words, run.first - 1);
  if (!word || word.gap === "\n" || word.tag !== "PROPN" || word.key.length < 4) return false;
  if (text.includes(word.text.toUpperCase())) return false; // "Suna said", where "the agency SUNA" stands.
  if (word.listed.length > 0 || word.inside || /^report/u.test(words[run.last]?.key ?? "")) return false;
  return word.gap !== " " || before?.tag === "SCONJ" || before?.tag === "CCONJ" || before?.tag === "ADV";
}

function isWellKnown({ words, lists }: Scene, { first, last }: NameRun): boolean {
  const name = words.slice(first, last).map(({ text }) => text);
  return lists.wellKnown.has(foldName(name.join(" ")));
}

const MEETS =
  /^(?:met|meets?|meeting|received|receives|welcom(?:ed|es|ing)|hosted|hosts|greet(?:ed|s)|told|tells|thank(?:ed|s)|phoned)$/u;

/** "Met Kenya's Soipan Tuya": a name that no list has behind a state's, and somebody who meets it. */
function isMetOfState(words: readonly Word[], { first, last }: NameRun): boolean {
  const state = headOfListed(words, first - 1);
  if (!lookAt(words, first - 1)?.possessive || !state?.listed.some(({ kind }) => kind === "country")) return false;
  if (words.slice(first, last).some(({ tag, listed }) => tag !== "PROPN" || listed.length > 0)) return false;
  if (words[last]?.gap === " " && words[last]?.tag === "NOUN") return false;
  return MEETS.test(lookAt(words, state.index - 1)?.key ?? "") && state.gap === " ";
}

/** "quoted Shoigu as saying". */
function isQuoted(words: readonly Word[], run: NameRun): boolean {
  return (lookAt(words, run.first - 1)?.key ?? "").startsWith("quot") && words[run.last]?.key === "as";
}

function speaks({ words, lists }: Scene, run: NameRun): boolean {
  const verb = words[run.last];
  return verb?.gap === " " && lists.speakingVerbs.has(verb.key) && (verb.tag === "VERB" || verb.tag === "AUX");
}

/** "Luang Prabang (VNA) –": what stands before an agency at the head of a line is a town. */
function isDateline({ text, words }: Scene, { first, last }: NameRun): boolean {
  const agency = words[last];
  if (words[first]?.gap !== "\n" || !agency) return false;
  if (first === 0 && last - first < 3 && /^ ?[–—] ?$/u.test(agency.gap)) return true;
  if (agency.gap !== " (") return false;
  return DATELINE.test(text.slice(agency.begin, agency.begin + LONGEST_AGENCY));
}

const LONGEST_AGENCY = 40;
const DATELINE = /^[^()\n]{2,30}\)\s?(?:[-–—:]|$|\n)/u;

/** "Forças Armadas de Defesa de Moçambique (FADM)": letters in brackets that begin the words before are a body's. */
function isShortened({ words }: Scene, { first, last }: NameRun): boolean {
  const short = words[last];
  if (short?.gap !== " (" || short.shape !== "acronym" || last - first < 2) return false;
  const initials = flatMap(words.slice(first, last), ({ shape, key }) => (shape === "lower" ? [] : [key[0] ?? ""]));
  return initials.length > 1 && initials.join("") === short.key.replace(/[^a-z]/gu, "").slice(0, initials.length);
}

/** "The General George Marshall Award": a thing that is named after somebody. */
function isNamesake({ words, lists }: Scene, { last }: NameRun): boolean {
  const thing = words[last];
  if (thing?.gap !== " " || lookAt(words, last - 1)?.possessive) return false;
  return (thing.shape === "capital" && lists.thingHeads.has(thing.key)) || YARD.test(thing.key);
}

const THINGS =
  /^(?:exercises?|drills?|manoeuvres|maneuvers|operations?|missiles?|drones?|systems?|programmes?|programs?|projects?|weapons?|aircraft|helicopters?|vehicles?)$/u;

/** "The manoeuvres, called Sifex": what a thing is called. */
function isCalledSo(words: readonly Word[], { first }: NameRun): boolean {
  if (!/^(?:called|named|dubbed|codenamed|nicknamed|titled|christened)$/u.test(lookAt(words, first - 1)?.key ?? ""))
    return false;
  return THINGS.test(lookAt(words, first - 2)?.key ?? "");
}

/** "In Hong Ha shipyard": never named by whose it is alone. */
const YARD = /^(?:shipyards?|dockyards?|airbase|airfield)$/u;

/** "At Joint Base Lewis McChord": what a place is called. */
const NAMES_PLACE = /^(?:Base|Camp|Fort|[Pp]ort|Mount|Lake|Cape|Barracks|Cantonment|Point)$/u;

/** Where the name begins with the title before it: "King Khalid", "Sultan Hasanudin". */
function titledFrom({ words, lists }: Scene, { first }: NameRun): number {
  return lists.titles.has(lookAt(words, first - 1)?.key ?? "") ? first - 1 : first;
}

function isGround(scene: Scene, run: NameRun): boolean {
  const { words } = scene;
  const at = titledFrom(scene, run);
  return words[at]?.gap === " " && NAMES_PLACE.test(lookAt(words, at - 1)?.text ?? "");
}

/** "The port of Bandar Abbas": a town's whole name, though it begins as a person's does. */
function isListedPlace({ words }: Scene, { first, last }: NameRun): boolean {
  const word = words[first];
  return word?.listedTo === last && word.listed.some(({ kind }) => kind === "place");
}

function isShip(scene: Scene, run: NameRun): boolean {
  const { words, lists } = scene;
  const at = titledFrom(scene, run);
  const before = lookAt(words, at - 1);
  const isBeside = words[at]?.gap === " ";
  if (isBeside && before?.shape === "acronym" && (lists.shipPrefixes.has(before.key) || before.key === "mv"))
    return true;
  if (isBeside && isNamedShip(scene, at)) return true;
  const ships = shipsNamed(scene);
  return (
    ships.size > 0 &&
    ships.has(
      words
        .slice(run.first, run.last)
        .map(({ key }) => key)
        .join(" "),
    )
  );
}

/** "Dhruv Mark 3": a listed platform with the number of its model. */
function isModel({ words }: Scene, { first, last }: NameRun): boolean {
  const number = words[last];
  if (number?.gap !== " " || number.shape !== "number") return false;
  return words.slice(first, last).some(({ listed }) => listed.some(({ kind }) => kind === "platform"));
}

/** "The Turgut Reis exercises". */
const EXERCISE = /^(?:exercises?|drills?|manoeuvres|maneuvers|wargames?)$/u;

/** "Don Muang airport". */
const GROUND = /^(?:airport|airbase|seaport|province|district)$/u;

/** "Jinnah International Airport", "King Abdulaziz University": a name that goes on as a thing's. */
function continuesAsThing(scene: Scene, run: NameRun): boolean {
  const { words, lists } = scene;
  if (
    words[run.last]?.gap === " " &&
    EXERCISE.test(words[run.last]?.key ?? "") &&
    !lookAt(words, run.last - 1)?.possessive
  )
    return true;
  if (words[run.last]?.gap === " " && GROUND.test(words[run.last]?.key ?? "")) return true;
  for (let i = run.last; i < run.last + 4; i++) {
    const word = words[i];
    if (word?.gap !== " " || word.shape === "lower") return false;
    if (lookAt(words, i - 1)?.possessive) return false;
    if (lists.organisationHeads.has(word.key) || lists.placeHeads.has(word.key)) return !isPostHead(scene, i);
  }
  return false;
}

function afterArticle({ words }: Scene, run: NameRun): boolean {
  return lookAt(words, run.first - 1)?.key === "the" && words[run.first]?.gap === " ";
}
