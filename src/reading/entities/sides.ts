import { lookAt } from "../text/look-at.js";
import { statesVisited } from "./guests.js";
import { isOfNoState } from "./of-no-state.js";
import type { Individual } from "./people.js";
import { postsOf, sameName } from "./people.js";
import type { Phrase } from "./posts.js";
import { sidesTaken } from "./same-office.js";
import {
  SENT,
  sideOfCompanion,
  sideOfGroupLed,
  sideOfHandedTo,
  sideOfInviter,
  sideOfOwnGroup,
  sideOfReceiver,
  sideOfShipMeant,
  sideOfStateMeant,
  stationOf,
} from "./side-by-company.js";
import { codesByCount, isInvited, meetsOther, sideAcross, sideByContext } from "./side-by-context.js";
import { codeAt, ELSEWHERE, headOfListed, isElsewhere, placeCode, type SideScene } from "./side-codes.js";
import { pastArticle, type Scene, type Word } from "./words.js";

/** The side that a post's words name: "Libyan", "of the Pakistan Army"; a place where somebody serves is none. */
export function sideOfPhrase(scene: SideScene, { first, last }: Phrase): string | null {
  const { words } = scene;
  for (let i = first; i < last; i++) {
    const code = codeAt(scene, i);
    if (code && !(i > first && isElsewhere(words, i))) return code;
  }
  return null;
}

/** The side each individual acts for, by the first rule that knows it. */
export function sidesOf(scene: SideScene, individuals: readonly Individual[]): (string | null)[] {
  const sides = individuals.map((individual) => sideByPost(scene, individual));
  const stateless = individuals.map((individual, i) => !sides[i] && isOfNoState(scene, individual));
  const visited = new Map(individuals.map((individual) => [individual, statesVisited(scene, individual)]));
  let taken: Sides = visited;
  const free = (individual: Individual, side: string | null): string | null =>
    side && taken.get(individual)?.has(side) ? null : side;
  const fill = (rule: (individual: Individual) => string | null) =>
    individuals.forEach((individual, i) => {
      if (!stateless[i]) sides[i] ??= free(individual, rule(individual));
    });
  const ends = endsOf(individuals);
  fill((individual) => sideInBracket(scene, individual));
  fill((individual) => sideOfStateMeant(scene, individual) ?? sideOfShipMeant(scene, individual));
  fill((individual) => sideOfGroupLed(scene, individual) ?? sideOfOwnGroup(scene, individual));
  fill((individual) => sideOfInviter(scene, individual));
  fill((individual) => sideByFame(scene, individual));
  taken = joined(visited, sidesTaken(scene, individuals, sides));
  fill((individual) => sideOfReceiver(scene, individual) ?? sideOfHandedTo(scene, individual));
  fill((individual) => sideByNeighbour(scene, individual, ends, individuals, sides));
  individuals.forEach((individual, i) => {
    if (!stateless[i]) sides[i] ??= sideOfCompanion(scene, individual, individuals, sides);
  });
  fill((individual) => sideByNeighbour(scene, individual, ends, individuals, sides));
  const common = codesByCount(scene);
  const { home } = scene;
  const sentences = sidesBySentence(scene, individuals, sides);
  fill((individual) => (isCounterpart(scene, individual) ? sideByContext(scene, individual) : null));
  fill((individual) =>
    home && holdsOffice(individual) && meetsOther(scene, individual, sentences, home) ? home : null,
  );
  fill((individual) => sideAcross(scene, individual, sentences, common));
  fill((individual) => sideOfStation(scene, individual));
  fill((individual) => sideOfSubjectBefore(scene, individual));
  fill((individual) => (holdsOffice(individual) && !asksSide(scene, individual, home) ? home : null));
  individuals.forEach((individual, i) => {
    if (!stateless[i] && holdsOffice(individual))
      sides[i] ??= free(individual, sideOfLeaderBefore(scene, lookAt(individuals, i - 1), lookAt(sides, i - 1)));
  });
  fill((individual) => sideOfOfficeBefore(scene, individual) ?? sideByContext(scene, individual));
  return sides.map((side, i) => {
    const individual = individuals[i];
    if (side || !individual || stateless[i]) return side;
    return [home, ...common].find((code) => code && free(individual, code)) ?? null;
  });
}

type Sides = ReadonlyMap<Individual, ReadonlySet<string>>;

function joined(a: Sides, b: Sides): Sides {
  return new Map([...a].map(([individual, codes]) => [individual, new Set([...codes, ...(b.get(individual) ?? [])])]));
}

/** "Colonel Jean Muller (France)": a state alone in the bracket behind a name. */
function sideInBracket(scene: SideScene, { mentions }: Individual): string | null {
  const { text, words } = scene;
  for (const { last } of mentions) {
    const state = words[last];
    if (state?.gap !== " (" || text[lookAt(words, state.listedTo - 1)?.end ?? 0] !== ")") continue;
    if (state.listed.some(({ kind }) => kind === "country")) return codeAt(scene, last);
  }
  return null;
}

const LEADERS = new Set(["president", "premier", "minister", "king", "leader", "chancellor", "ruler"]);

/** A minister named after a president without a nation of his own is the president's. */
function sideOfLeaderBefore(
  { words }: Scene,
  before: Individual | undefined,
  side: string | null | undefined,
): string | null {
  return before && leads(words, before) ? (side ?? null) : null;
}

function leads(words: readonly Word[], individual: Individual): boolean {
  return holdsOneOf(words, individual, LEADERS);
}

function holdsOneOf(words: readonly Word[], { mentions }: Individual, offices: ReadonlySet<string>): boolean {
  return mentions.some(({ posts }) =>
    posts.some(({ first, last }) => words.slice(first, last).some(({ key }) => offices.has(key))),
  );
}

/** "China protested. Vice Foreign Minister Liu …": the state that a short sentence right before tells of, where it names no other. */
function sideOfSubjectBefore(scene: SideScene, individual: Individual): string | null {
  const { words } = scene;
  const [mention] = individual.mentions;
  const titled = Math.min(...[mention?.titled ?? 0, ...(mention?.posts ?? []).map((post) => post.first)]);
  const first = holdsOffice(individual) && words[titled]?.sentence !== lookAt(words, titled - 1)?.sentence ? titled : 0;
  const before = words
    .slice(Math.max(0, first - SHORT), first)
    .filter(({ sentence }) => sentence === lookAt(words, first - 1)?.sentence);
  const [subject, ...others] = before;
  const apart = (words[first]?.begin ?? 0) - (lookAt(words, first - 1)?.end ?? 0);
  if (!subject || before.length >= SHORT || apart > FULL_STOP) return null;
  return others.some(({ index, inside }) => !inside && codeAt(scene, index)) ? null : codeAt(scene, subject.index);
}

/** "The chief executive of Russia's Rosoboronexport confirmed the deal. Isaykin also said": who goes on is whoever opened the sentence before. */
function sideOfOfficeBefore(scene: SideScene, individual: Individual): string | null {
  const { words, lists } = scene;
  const [mention] = individual.mentions;
  if (!mention || individual.parts.length > 1 || holdsOffice(individual)) return null;
  const at = mention.first;
  const before = lookAt(words, at - 1);
  if (!before || before.sentence === words[at]?.sentence) return null;
  if (!words.slice(mention.last, mention.last + 2).some(({ key }) => lists.speakingVerbs.has(key))) return null;
  let opening = at - 1;
  while (at - opening < SENTENCE_REACH && lookAt(words, opening - 1)?.sentence === before.sentence) opening--;
  if (!words.slice(opening, opening + OFFICE_WITHIN).some(({ key }) => lists.postHeads.has(key))) return null;
  const named = words.slice(opening, at).find(({ index }) => codeAt(scene, index));
  return named ? codeAt(scene, named.index) : null;
}

/** "The chief executive of". */
const OFFICE_WITHIN = 5;
/** A sentence is looked through as far back, in words. */
const SENTENCE_REACH = 60;

/** "Admiral X has invited China": in a report from there, no Chinese. */
function asksSide(scene: SideScene, { mentions }: Individual, side: string | null): boolean {
  return mentions.some(({ last }) =>
    [1, 2, 3].some((ahead) => isInvited(scene.words, last, last + ahead) && codeAt(scene, last + ahead) === side),
  );
}

/** Between two sentences of one paragraph stand so many characters. */
const FULL_STOP = 2;
/** Words of a short sentence. */
const SHORT = 8;

/** "his counterpart, Gen. X": of the side whose name stands nearest. */
function isCounterpart({ words }: Scene, { mentions }: Individual): boolean {
  return mentions.some(({ posts }) =>
    posts.some(({ last }) => /^(?:counterpart|peer)$/u.test(lookAt(words, last - 1)?.key ?? "")),
  );
}

function holdsOffice({ mentions }: Individual): boolean {
  return mentions.some(({ rank, posts }) => rank !== null || posts.length > 0);
}

function sideByPost(scene: SideScene, individual: Individual): string | null {
  for (const post of postsOf(individual, scene)) {
    const side = sideOfPhrase(scene, post) ?? possessor(scene, post.first);
    if (side) return side;
  }
  for (const mention of individual.mentions) {
    const shared = mention.shared?.nation;
    const nation = typeof shared === "number" ? codeAt(scene, shared) : null;
    if (nation) return nation;
    const apposed = mention.apposition ? sideOfPhrase(scene, mention.apposition) : null;
    const side = apposed ?? sideBeforeTitle(scene, mention.titled, mention.first) ?? sideBehind(scene, mention.last);
    if (side) return side;
  }
  return null;
}

/** "the army's spokesman in North Kivu": where an officer of no named side serves, if nobody's envoy. */
function sideOfStation(scene: SideScene, individual: Individual): string | null {
  for (const { first, last } of postsOf(individual, scene)) {
    const words = scene.words.slice(first, last);
    if (words.some(({ key }) => SENT.has(key))) continue;
    const place = words.find((word) => placeCode(word));
    if (place) return placeCode(place);
  }
  return null;
}

/** "Libya's High Council of State head": a possessive right before the phrase. */
function possessor(scene: SideScene, first: number): string | null {
  const { words } = scene;
  const word = headOfListed(words, first - 1);
  return lookAt(words, first - 1)?.possessive && word ? codeAt(scene, word.index) : null;
}

/** "the Libyan general Haftar", "Libya's Gen. Haftar", and a side between rank and name. */
function sideBeforeTitle(scene: SideScene, titled: number, first: number): string | null {
  const { words } = scene;
  for (let i = titled; i < first; i++) {
    const code = codeAt(scene, i);
    if (code) return code;
  }
  for (let i = titled - 1; i >= Math.max(0, titled - 4); i--) {
    const word = words[i];
    if (!word || words[i + 1]?.gap !== " ") return null;
    const head = headOfListed(words, i);
    const code = head ? codeAt(scene, head.index) : null;
    if (code && head && head.listedTo === i + 1) {
      // "With Kenya's Gen. X", "with Italian General X": whose he is, where "ambassador to Italy General X" is only sent there.
      const isHis = word.possessive || head.listed.some((one) => one.kind === "country" && one.form === "demonym");
      return !isHis && ELSEWHERE.has(lookAt(words, head.index - 1)?.key ?? "") ? null : code;
    }
    if (word.tag === "VERB" || word.tag === "ADP" || word.key === "and") return null;
  }
  return null;
}

/** "General Minwalla of the Trishakti Corps", "Murray (Scotland)": an organisation or country right behind the name. */
function sideBehind(scene: SideScene, last: number): string | null {
  const { words } = scene;
  if (words[last]?.key !== "of" && words[last]?.key !== "from") return null;
  const at = pastArticle(words, last + 1);
  return codeAt(scene, at) ?? (words[last]?.key === "from" ? placeCode(words[at]) : null);
}

/** Where each individual's words end, posts behind the name included. */
function endsOf(individuals: readonly Individual[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const [i, { mentions }] of individuals.entries())
    for (const { last, posts } of mentions) ends.set(Math.max(last, ...posts.map((post) => post.last)), i);
  return ends;
}

/** Named right beside another: "Prime Minister A and Chief of Staff B", "called on Minister A and met General B". */
function sideByNeighbour(
  { words }: Scene,
  { mentions }: Individual,
  ends: ReadonlyMap<number, number>,
  individuals: readonly Individual[],
  sides: readonly (string | null)[],
): string | null {
  for (const { titled, last } of mentions) {
    if (meetsNeighbour(words, last)) continue;
    const isMet = /^(?:met|meeting|meet)$/u.test(lookAt(words, titled - 1)?.key ?? "");
    const and = isMet ? titled - 2 : titled - 1;
    const joined = lookAt(words, and)?.key === "and" ? ends.get(and) : undefined;
    const listed = /^, $| & /u.test(words[titled]?.gap ?? "") ? ends.get(titled) : undefined;
    const neighbour = joined ?? listed ?? -1;
    const side = stationOf(words, individuals[neighbour]) ?? lookAt(sides, neighbour);
    if (side) return side;
  }
  return null;
}

/** "Minister A and Minister B held talks": who meets right behind is of another side. */
function meetsNeighbour(words: readonly Word[], last: number): boolean {
  const [verb, ...object] = words.slice(last, last + MET_WITHIN);
  if (verb?.gap !== " " || !/^(?:held|had|met|hold|spoke|talked)$/u.test(verb.key)) return false;
  if (verb.key !== "held" && verb.key !== "had" && verb.key !== "hold")
    return object[0]?.tag === "ADP" || verb.key === "spoke" || object[0]?.gap !== " ";
  return (
    object.some(({ key }) =>
      /^(?:talks|meeting|meetings|conference|call|conversation|telecon|discussions|dialogue)$/u.test(key),
    ) && !object.some(({ key }) => key === "with")
  );
}

const MET_WITHIN = 7;

/** A well-known person of that full name, unless this is a namesake at home; "Hassan Ali" is not "Hassan Ali Khaire", "Mohammed bin Zayed" may leave out his house. */
function sideByFame(scene: SideScene, individual: Individual): string | null {
  const { words, leaders, lists } = scene;
  const { parts } = individual;
  const namesakes = [...(leaders.get(parts.at(-1) ?? "") ?? []), ...(leaders.get(parts[0] ?? "") ?? [])];
  if (parts.length < 2) return leads(words, individual) ? onlyCode(namesakes) : null;
  const isHim = (leader: { readonly parts: readonly string[] }) =>
    sameName(parts, leader.parts, lists.honorifics) &&
    (parts.length > 2 ||
      parts.includes(leader.parts.at(-1) ?? "") ||
      leader.parts.some((part) => lists.particles.has(part)));
  const code = namesakes.find(isHim)?.code ?? null;
  return code && isNamesake(scene, individual, code) ? null : code;
}

/** "BOGOTA – … new Defense Minister Pedro Sanchez": a minister or commander in a report that never speaks of the well-known one's state. */
function isNamesake(scene: SideScene, individual: Individual, code: string): boolean {
  const { words, home } = scene;
  if (!home || home === code || !holdsOffice(individual) || holdsOneOf(words, individual, HEADS)) return false;
  return !words.some((word) => codeAt(scene, word.index) === code || placeCode(word) === code);
}

/** Heads of state and of government are named abroad without their state. */
const HEADS = new Set(["president", "prime", "premier", "king", "emir", "sultan", "chancellor", "leader"]);

/** "President Prabowo": a head of state or minister by one name that only one side's leaders bear. */
function onlyCode(namesakes: readonly { readonly code: string }[]): string | null {
  const [code, ...others] = new Set(namesakes.map((one) => one.code));
  return code && others.length === 0 ? code : null;
}

function sidesBySentence(
  { words }: Scene,
  individuals: readonly Individual[],
  sides: readonly (string | null)[],
): Map<number, string> {
  const sentences = new Map<number, string>();
  for (const [i, { mentions }] of individuals.entries())
    for (const { first } of mentions) {
      const side = sides[i];
      if (side) sentences.set(words[first]?.sentence ?? -1, side);
    }
  return sentences;
}
