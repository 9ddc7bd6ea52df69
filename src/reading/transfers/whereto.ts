import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import { codesOf, prepositionBefore, type Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** Who receives or supplies where no party is named for it: "to the country", "at Kano", "with the same country". */

const A_COUNTRY = /^(?:country|kingdom|republic|emirate|nation|state|sultanate|island)$/u;
const REACH = 24;

/** The state told last that "to the country" stands for, and not one of those that `taken` names. */
export function countryBehind(
  scene: Scene,
  trigger: Trigger,
  preposition: "to" | "from",
  taken: readonly Party[],
): Party[] {
  const { tokens } = scene.document;
  const at = tokens
    .slice(trigger.last, Math.min(scene.last, trigger.last + REACH))
    .find(({ lower, index }) => lower === preposition && isTheCountry(scene, index))?.index;
  if (at === undefined) return [];
  const other = codesOf(taken);
  const named = [...scene.told, ...scene.parties.filter((party) => party.last <= at)];
  const free = named.filter(({ codes, kind }) => kind !== "pronoun" && !codes.some((code) => other.includes(code)));
  const most = mostNamed(free);
  return most ? [most] : [];
}

const BEFORE = 7;

/** "The Southeast Asian country has ordered": the state told before, as the subject of the verb. */
export function countryBefore(
  { document: { tokens }, told, first, parties }: Scene,
  trigger: Trigger,
  taken: readonly Party[],
): Party[] {
  if (trigger.voice === "passive" || trigger.voice === "reduced" || trigger.voice === "noun") return [];
  const from = Math.max(first, trigger.first - BEFORE);
  const at = tokens.slice(from, trigger.first).findLast(({ lower }) => A_COUNTRY.test(lower))?.index;
  if (at === undefined || !opensSubject(tokens, from, at)) return [];
  const other = codesOf(taken);
  const isFree = ({ codes, kind }: Party) => kind === "state" && !codes.some((code) => other.includes(code));
  const here = parties.findLast((party) => party.last <= at && isFree(party));
  const most = here ?? mostNamed(told.filter(isFree));
  return most ? [most] : [];
}

/** An article before the noun, adjectives between, no preposition before it, nothing but adverbs and auxiliaries behind. */
function opensSubject(tokens: Scene["document"]["tokens"], from: number, at: number): boolean {
  let i = at - 1;
  while (i >= from && /^(?:ADJ|NOUN|PROPN|PUNCT|VERB)$/u.test(tokens[i]?.tag ?? "") && tokens[i]?.lower !== ",") i--;
  return /^(?:the|this|that|his|her)$/u.test(tokens[i]?.lower ?? "") && lookAt(tokens, i - 1)?.tag !== "ADP";
}

/** The state named most often, of equals the first. */
function mostNamed(parties: readonly Party[]): Party | undefined {
  const counts = new Map<string, number>();
  let most: Party | undefined;
  for (const party of parties) {
    const code = party.codes[0] ?? "";
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > (counts.get(most?.codes[0] ?? "") ?? 0)) most = party;
  }
  return most;
}

function isTheCountry({ document: { tokens } }: Scene, at: number): boolean {
  if (!/^(?:the|that|this|his|her)$/u.test(tokens[at + 1]?.lower ?? "")) return false;
  return tokens
    .slice(at + 2, at + 5)
    .some(
      ({ lower }, i, near) =>
        A_COUNTRY.test(lower) && near.slice(0, i).every(({ tag }) => tag === "ADJ" || tag === "NOUN"),
    );
}

const AT = /^(?:at|in|near|into|to|outside)$/u;
const ARRIVAL = 8;

/** "Landed in Kano", "reached Isfahan": the state on whose ground they arrived. */
export function groundOf(scene: Scene, trigger: Trigger, taken: readonly Party[]): Party[] {
  if (trigger.word.role !== "reach") return [];
  const other = codesOf(taken);
  const near = [...scene.grounds, ...scene.parties]
    .filter(
      ({ first, codes }) => first >= trigger.last && first - trigger.last <= ARRIVAL && !other.includes(codes[0] ?? ""),
    )
    .sort((a, b) => a.first - b.first);
  const found = near.find((party) => party.first === trigger.last || isAt(scene, party));
  return found ? [found] : [];
}

const PORT = /^(?:port|harbou?r|base|airbase|airport|city|town|capital)$/u;

/** "In Misrata", "at the port of Misrata". */
function isAt(scene: Scene, party: Party): boolean {
  const preposition = prepositionBefore(scene, party);
  if (preposition?.lower !== "of") return AT.test(preposition?.lower ?? "");
  return PORT.test(lookAt(scene.document.tokens, preposition.index - 1)?.lower ?? "");
}

const GROUND_REACH = 24;

/** "Smuggled rockets to Gaza", "flew rifles into Bamako": the state on whose ground they go, where no side is named. */
export function groundTo(scene: Scene, { word, last }: Trigger, taken: readonly Party[]): Party[] {
  if (word.role !== "give" && word.role !== "seize") return [];
  const other = codesOf(taken);
  const leadsTo = (ground: Party): boolean => {
    const preposition = prepositionBefore(scene, ground);
    if (word.role === "give") return /^(?:to|into)$/u.test(preposition?.lower ?? "");
    // "A ship bound for Benghazi".
    const before = lookAt(scene.document.tokens, (preposition?.index ?? 0) - 1)?.lower ?? "";
    return /^(?:to|for)$/u.test(preposition?.lower ?? "") && BOUND.test(before);
  };
  const found = scene.grounds.find(
    (ground) =>
      ground.first >= last &&
      ground.first - last <= GROUND_REACH &&
      !other.includes(ground.codes[0] ?? "") &&
      leadsTo(ground),
  );
  return found ? [found] : [];
}

const BOUND = /^(?:bound|destined|headed|heading|way|route|sailing)$/u;

const GROUP_REACH = 5;

/** "To militias in Tripoli", "to rebel groups in eastern Chad": the state on whose ground a group without a name stands. */
export function groupIn(scene: Scene, { word, last }: Trigger, taken: readonly Party[]): Party[] {
  if (word.role !== "give") return [];
  const { tokens } = scene.document;
  const other = codesOf(taken);
  const near = [...scene.parties, ...scene.grounds]
    .filter(({ first, codes }) => first > last && first - last <= GROUND_REACH && !other.includes(codes[0] ?? ""))
    .sort((a, b) => a.first - b.first);
  const found = near.find((place) => {
    const within = prepositionBefore(scene, place);
    if (!within || !/^(?:in|inside|of|across)$/u.test(within.lower)) return false;
    if (!scene.words.groupNouns.has(lookAt(tokens, within.index - 1)?.lower ?? "")) return false;
    const before = tokens.slice(Math.max(last, within.index - GROUP_REACH), within.index - 1);
    const to = before.findLast(({ lower }) => lower === "to");
    return to !== undefined && before.every(({ index, tag }) => index <= to.index || OF_GROUP.test(tag));
  });
  return found ? [found] : [];
}

const OF_GROUP = /^(?:DET|ADJ|NOUN|PROPN|VERB|NUM|ADV)$/u;

const FOR_WHOM =
  /^(?:support|supply|resupply|re-supply|arm|equip|rearm|strengthen|reinforce|help|aid|assist|bolster)$/u;
const FOR_WHOM_REACH = 8;

/** "Sent by Iran to support Yemen's Houthi rebels": whom what is sent is to help receives it. */
export function helped(scene: Scene, { word, voice, last }: Trigger, taken: readonly Party[]): Party[] {
  if (word.role !== "give" || (voice !== "passive" && voice !== "reduced")) return [];
  const { tokens } = scene.document;
  const verb = tokens
    .slice(last, Math.min(scene.last, last + FOR_WHOM_REACH))
    .find(({ lower, index }) => FOR_WHOM.test(lower) && lookAt(tokens, index - 1)?.lower === "to");
  if (!verb) return [];
  const other = codesOf(taken);
  const near = scene.parties.filter(({ first }) => first > verb.index && first - verb.index <= 5);
  const found = near.find(
    ({ kind, attributive, codes }) => !attributive && kind !== "person" && !other.includes(codes[0] ?? ""),
  );
  return found ? [found] : [];
}

const SERVES = /^(?:service|use|operation|inventory|hands)$/u;
const SERVING_REACH = 16;

/** "Delivered in January, are now in service with the navy", "in the hands of": who has the goods got them. */
export function serving(scene: Scene, { word, voice, last }: Trigger, taken: readonly Party[]): Party[] {
  if ((word.role !== "give" && word.role !== "take") || (voice !== "passive" && voice !== "reduced")) return [];
  const { tokens } = scene.document;
  const at = tokens
    .slice(last, Math.min(scene.last, last + SERVING_REACH))
    .find(({ lower, index }) => SERVES.test(lower) && /^(?:with|by|of)$/u.test(tokens[index + 1]?.lower ?? ""))?.index;
  if (at === undefined) return [];
  const other = codesOf(taken);
  const found = scene.parties.find(
    ({ first, kind, codes }) => first > at && first - at <= 4 && kind !== "company" && !other.includes(codes[0] ?? ""),
  );
  return found ? [found] : [];
}

const USED = /^(?:used|operated|flown|fielded|deployed|employed|held)$/u;

/** "The howitzers used by the rebels were re-exported from": who uses what came got it. */
export function usersOf(
  { document: { tokens }, parties }: Scene,
  { word, voice }: Trigger,
  moved: readonly Goods[],
  taken: readonly Party[],
): Party[] {
  if (word.role !== "give" || voice !== "passive") return [];
  const other = codesOf(taken);
  const found = moved
    .map(({ last }) => tokens.slice(last, last + 3).find(({ tag }) => tag !== "NOUN"))
    .map((verb) => {
      if (!verb || !USED.test(verb.lower) || tokens[verb.index + 1]?.lower !== "by") return undefined;
      return parties.find(
        ({ first, codes }) => first > verb.index && first - verb.index <= 4 && !other.includes(codes[0] ?? ""),
      );
    })
    .find((party) => party !== undefined);
  return found ? [found] : [];
}

const SAME = /^(?:country|supplier|maker|manufacturer|company|firm|source|seller)$/u;

/** "Placed with the same country", "from the same supplier". */
export function isSameSupplier({ document: { tokens } }: Scene, trigger: Trigger, last: number): boolean {
  return tokens
    .slice(trigger.at, Math.min(last, trigger.at + REACH))
    .some(
      ({ lower }, i, near) => lower === "same" && SAME.test(near[i + 1]?.lower ?? "") && near[i - 1]?.lower === "the",
    );
}
