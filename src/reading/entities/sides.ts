import type { Leaders } from "./leaders.js";
import type { Individual } from "./people.js";
import { postsOf, sameName } from "./people.js";
import type { Phrase } from "./posts.js";
import type { Scene, Word } from "./words.js";

/** What the sides of people are read from. */
export interface SideScene extends Scene {
  /** Country of the organisation whose name begins at that word. */
  readonly bodies: ReadonlyMap<number, string>;
  readonly leaders: Leaders;
  readonly present: ReadonlySet<string>;
  /** Country of the outlet, or of the place in the dateline. */
  readonly home: string | null;
}

/** ISO alpha-3 code of the state or territory that `word` names or belongs to; null where it names none. */
export function codeOf(word: Word | undefined): string | null {
  for (const listed of word?.listed ?? []) {
    if (listed.kind === "country") return listed.country.code;
    if (listed.kind === "organisation" && listed.organisation.country) return listed.organisation.country;
  }
  for (const title of word?.titles ?? [])
    if (title.kind === "post" && title.post.countries.length === 1) return title.post.countries[0] ?? null;
  return null;
}

function codeAt({ words, bodies, present }: SideScene, at: number): string | null {
  const word = words[at];
  const codes = word && word.listed.length > 1 ? countryCodes(word) : [];
  return codes.find((code) => present.has(code)) ?? codeOf(word) ?? bodies.get(at) ?? null;
}

function countryCodes(word: Word): string[] {
  return word.listed.flatMap((listed) => (listed.kind === "country" ? [listed.country.code] : []));
}

/** The codes that a text names without doubt: they decide what "Congolese" or "Korean" means in it. */
export function presentCodes(words: readonly Word[]): Set<string> {
  const present = new Set<string>();
  for (const word of words) {
    if (word.listed.length === 0) continue;
    const [code, ...others] = countryCodes(word);
    if (code && others.length === 0) present.add(code);
  }
  return present;
}

const ELSEWHERE = new Set(["to", "in", "for", "at", "with", "on", "against"]);

/** The side that a post's words name: "Libyan", "of the Pakistan Army"; a place where somebody serves is none. */
export function sideOfPhrase(scene: SideScene, { first, last }: Phrase): string | null {
  const { words } = scene;
  for (let i = first; i < last; i++) {
    const code = codeAt(scene, i);
    const before = words[i - 1]?.key === "the" ? words[i - 2] : words[i - 1];
    if (code && !(i > first && ELSEWHERE.has(before?.key ?? ""))) return code;
  }
  return null;
}

/** How far back from a name its side is looked for. */
const REACH = 25;

/** The side each individual acts for, by the first rule that knows it. */
export function sidesOf(scene: SideScene, individuals: readonly Individual[]): (string | null)[] {
  const sides = individuals.map((individual) => sideByPost(scene, individual));
  const international = individuals.map((individual, i) => !sides[i] && servesAnInternationalBody(scene, individual));
  const fill = (rule: (individual: Individual) => string | null) =>
    individuals.forEach((individual, i) => {
      if (!international[i]) sides[i] ??= rule(individual);
    });
  const ends = endsOf(individuals);
  fill((individual) => sideByFame(scene, individual));
  fill((individual) => sideByNeighbour(scene, individual, ends, sides));
  const common = codesByCount(scene);
  const { home } = scene;
  const sentences = sidesBySentence(scene, individuals, sides);
  fill((individual) => (isCounterpart(scene, individual) ? sideByContext(scene, individual) : null));
  fill((individual) => sideAcross(scene, individual, sentences, common));
  fill((individual) => sideOfStation(scene, individual));
  fill((individual) => (holdsOffice(individual) ? home : null));
  fill((individual) => sideOfSubjectBefore(scene, individual));
  individuals.forEach((individual, i) => {
    if (!international[i] && holdsOffice(individual))
      sides[i] ??= sideOfLeaderBefore(scene, individuals[i - 1], sides[i - 1]);
  });
  fill((individual) => sideByContext(scene, individual));
  return sides.map((side, i) => side ?? (international[i] ? null : (home ?? common[0] ?? null)));
}

/** "U.N. mediator", "NATO Secretary General": who serves such a body acts for no state. */
function servesAnInternationalBody({ words }: Scene, individual: Individual): boolean {
  return individual.mentions.some(({ posts }) =>
    posts.some(({ first, last }) =>
      words
        .slice(words[first - 1]?.possessive ? first - 1 : first, last)
        .some(({ listed }) =>
          listed.some((entry) => entry.kind === "organisation" && entry.organisation.kind === "igo"),
        ),
    ),
  );
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

function leads(words: readonly Word[], { mentions }: Individual): boolean {
  return mentions.some(({ posts }) =>
    posts.some(({ first, last }) => words.slice(first, last).some(({ key }) => LEADERS.has(key))),
  );
}

/** "China protested. Vice Foreign Minister Liu …": the state that a short sentence right before tells of, where it names no other. */
function sideOfSubjectBefore(scene: SideScene, individual: Individual): string | null {
  const { words } = scene;
  const titled = individual.mentions[0]?.titled ?? 0;
  const first = holdsOffice(individual) && words[titled]?.sentence !== words[titled - 1]?.sentence ? titled : 0;
  const before = words
    .slice(Math.max(0, first - SHORT), first)
    .filter(({ sentence }) => sentence === words[first - 1]?.sentence);
  const [subject, ...others] = before;
  if (!subject || before.length >= SHORT || words[first]?.gap.includes("\n")) return null;
  return others.some(({ index, inside }) => !inside && codeAt(scene, index)) ? null : codeAt(scene, subject.index);
}

/** Words of a short sentence. */
const SHORT = 8;

/** "his counterpart, Gen. X": of the side whose name stands nearest. */
function isCounterpart({ words }: Scene, { mentions }: Individual): boolean {
  return mentions.some(({ posts }) => posts.some(({ last }) => words[last - 1]?.key === "counterpart"));
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

/** Who serves where others govern. */
const SENT = new Set([
  "ambassador",
  "envoy",
  "attache",
  "attaché",
  "consul",
  "representative",
  "correspondent",
  "mediator",
]);

/** "Libya's High Council of State head": a possessive right before the phrase. */
function possessor(scene: SideScene, first: number): string | null {
  const { words } = scene;
  const word = headOfListed(words, first - 1);
  return words[first - 1]?.possessive && word ? codeAt(scene, word.index) : null;
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
    if (code && head && head.listedTo === i + 1) return ELSEWHERE.has(words[head.index - 1]?.key ?? "") ? null : code;
    if (word.tag === "VERB" || word.tag === "ADP" || word.key === "and") return null;
  }
  return null;
}

/** "General Minwalla of the Trishakti Corps", "Murray (Scotland)": an organisation or country right behind the name. */
function sideBehind(scene: SideScene, last: number): string | null {
  const { words } = scene;
  if (words[last]?.key !== "of" && words[last]?.key !== "from") return null;
  const at = words[last + 1]?.key === "the" ? last + 2 : last + 1;
  return codeAt(scene, at);
}

function headOfListed(words: readonly Word[], at: number): Word | undefined {
  let i = at;
  while (i > 0 && words[i]?.inside) i--;
  return words[i];
}

/** Where each individual's words end, posts behind the name included. */
function endsOf(individuals: readonly Individual[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const [i, { mentions }] of individuals.entries())
    for (const { last, posts } of mentions) ends.set(Math.max(last, ...posts.map((post) => post.last)), i);
  return ends;
}

/** Named right beside another: "Prime Minister A and Chief of Staff B". */
function sideByNeighbour(
  { words }: Scene,
  { mentions }: Individual,
  ends: ReadonlyMap<number, number>,
  sides: readonly (string | null)[],
): string | null {
  for (const { titled } of mentions) {
    const joined = words[titled - 1]?.key === "and" ? ends.get(titled - 1) : undefined;
    const listed = /^, $| & /u.test(words[titled]?.gap ?? "") ? ends.get(titled) : undefined;
    const side = sides[joined ?? listed ?? -1];
    if (side) return side;
  }
  return null;
}

/** A well-known person of that full name. */
function sideByFame({ words, leaders, lists }: SideScene, individual: Individual): string | null {
  const { parts } = individual;
  const namesakes = [...(leaders.get(parts.at(-1) ?? "") ?? []), ...(leaders.get(parts[0] ?? "") ?? [])];
  if (parts.length < 2) return leads(words, individual) ? onlyCode(namesakes) : null;
  return namesakes.find((leader) => sameName(parts, leader.parts, lists.honorifics))?.code ?? null;
}

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

/** Who meets somebody of one of the two sides that a report speaks of most is of the other, where its sentence says nothing nearer. */
function sideAcross(
  { words }: SideScene,
  { mentions }: Individual,
  sentences: ReadonlyMap<number, string>,
  common: readonly string[],
): string | null {
  for (const { first } of mentions) {
    if (!isMeeting(words, first)) continue;
    const other = sentences.get(words[first]?.sentence ?? -1);
    if (!other) continue;
    const [one, two] = common;
    if (other === one) return two ?? null;
    if (other === two) return one ?? null;
  }
  return null;
}

/** How far around a name a word of meeting is looked for. */
const MEETING_REACH = 15;
const MEETING = new Set([
  "met",
  "meet",
  "meets",
  "meeting",
  "talks",
  "called",
  "calls",
  "received",
  "receives",
  "hosted",
  "hosts",
  "welcomed",
  "visited",
  "visits",
  "counterpart",
  "joined",
  "held",
  "greeted",
  "discussed",
]);

function isMeeting(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let i = Math.max(0, at - MEETING_REACH); i < at + MEETING_REACH; i++)
    if (words[i]?.sentence === sentence && MEETING.has(words[i]?.key ?? "")) return true;
  return false;
}

/** The country of a place, where it is listed. */
function placeCode(word: Word | undefined): string | null {
  for (const listed of word?.listed ?? [])
    if (listed.kind === "place" && listed.place.country) return listed.place.country;
  return null;
}

/** A side that acts in the sentence of a mention, else the nearest side before the name, else one after it. */
function sideByContext(scene: SideScene, { mentions }: Individual): string | null {
  const { words } = scene;
  for (const { titled, last } of mentions) {
    const sentence = words[titled]?.sentence;
    let nearest: string | null = null;
    let acting: string | null = null;
    for (let i = titled - 1; i >= Math.max(0, titled - REACH) && words[i]?.sentence === sentence; i--) {
      const code = codeAt(scene, i);
      nearest ??= code ?? placeCode(words[i]);
      if (code && !ELSEWHERE.has(words[i - 1]?.key ?? "")) acting = code;
    }
    if (acting ?? nearest) return acting ?? nearest;
    for (let i = last; i < last + REACH && words[i]?.sentence === sentence; i++) {
      const code = codeAt(scene, i);
      if (code) return code;
    }
  }
  return null;
}

/** The codes of the report, the most frequent first. */
function codesByCount(scene: SideScene): string[] {
  const counts = new Map<string, number>();
  for (const word of scene.words) {
    if (word.shape === "lower") continue;
    const code = codeAt(scene, word.index);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}
