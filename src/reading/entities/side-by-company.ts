import { lookAt } from "../text/look-at.js";
import type { Candidate } from "./candidates.js";
import type { Individual } from "./people.js";
import { codeAt, codeOf, headOfListed, isElsewhere, placeCode, type SideScene, shipCode } from "./side-codes.js";
import { beforeArticle, pastArticle, type Word } from "./words.js";

/** How far back, in words, the state or group is looked for that a phrase takes up. */
const REACH = 40;
const GROUP_REACH = 20;

/** First word of a mention with its titles and the post before it. */
function beginOf({ titled, first, posts }: Candidate): number {
  return Math.min(titled, ...posts.map((post) => post.first).filter((at) => at < first));
}

/** "He visited Chad and met the country's president, X", "the minister of defence of this country, X": the state named last before. */
export function sideOfStateMeant(scene: SideScene, { mentions }: Individual): string | null {
  for (const mention of mentions) {
    const begin = beginOf(mention);
    if (!takesUpState(scene.words, mention, begin)) continue;
    const side = stateBefore(scene, begin);
    if (side) return side;
  }
  return null;
}

const STATE = /^(?:country|nation|republic|kingdom|emirate|sultanate)$/u;

function takesUpState(words: readonly Word[], { posts }: Candidate, begin: number): boolean {
  const owner = lookAt(words, begin - 1);
  if (owner?.possessive && STATE.test(owner.key) && /^(?:the|this|that)$/u.test(lookAt(words, begin - 2)?.key ?? ""))
    return true;
  return posts.some(({ first, last }) =>
    words
      .slice(first, last)
      .some(
        ({ index, key }) =>
          STATE.test(key) &&
          /^th[ai][st]$/u.test(lookAt(words, index - 1)?.key ?? "") &&
          lookAt(words, index - 2)?.key === "of",
      ),
  );
}

function stateBefore(scene: SideScene, begin: number): string | null {
  const { words } = scene;
  let last: string | null = null;
  for (let i = begin - 1; i >= Math.max(0, begin - REACH); i--) {
    const word = words[i];
    if (word?.possessive) continue;
    const isState = word?.listed.some((entry) => entry.kind === "country" && entry.form !== "demonym");
    const next = words[word?.listedTo ?? i + 1];
    const isNamed = next?.gap === " " && next.shape === "capital";
    if (!isState || isNamed) continue;
    last ??= codeAt(scene, i);
    // "Chad bought jets from Italy, the country's minister said": where goods come from is not whom the sentence is about.
    if (!FROM.test(beforeArticle(words, i)?.key ?? "")) return codeAt(scene, i);
  }
  return last;
}

const FROM = /^(?:from|with|against)$/u;

const SHIP = /^(?:ship|vessel|warship|frigate|destroyer|corvette|submarine|carrier)$/u;
const SHIP_REACH = 120;

/** "The ship's commanding officer, Commander X": of the side of the ship named last. */
export function sideOfShipMeant(scene: SideScene, { mentions }: Individual): string | null {
  for (const mention of mentions) {
    const begin = beginOf(mention);
    const owner = lookAt(scene.words, begin - 1);
    const isOfShip = (owner?.possessive === true && SHIP.test(owner.key)) || isCommander(scene.words, begin);
    if (!isOfShip && !mention.posts.some(isCommanding(scene.words))) continue;
    for (let i = begin - 1; i >= Math.max(0, begin - SHIP_REACH); i--) {
      const side = shipCode(scene, i);
      if (side) return side;
    }
  }
  return null;
}

/** "Commanding officer", "the Frank Cable's commanding officer". */
function isCommanding(words: readonly Word[]): (post: { readonly first: number; readonly last: number }) => boolean {
  return ({ first, last }) => words.slice(first, last).some(({ key }) => key === "commanding");
}

/** "HMAS Anzac is commanded by Commander X". */
function isCommander(words: readonly Word[], begin: number): boolean {
  return (
    lookAt(words, begin - 1)?.key === "by" &&
    /^(?:commanded|captained|skippered)$/u.test(lookAt(words, begin - 2)?.key ?? "")
  );
}

const LED = /^(?:led|headed|chaired|commanded|captained|represented|spearheaded)$/u;
const GROUP =
  /^(?:delegation|side|team|contingent|party|group|detachment|force|forces|mission|troops|company|unit|federation|police|committee)$/u;
const OWN = /^(?:the|its|their|a|an)$/u;

/** "A contingent of the Royal Oman Police, commanded by Colonel X": whoever leads a group is of its side. */
export function sideOfGroupLed(scene: SideScene, { mentions }: Individual): string | null {
  const { words } = scene;
  for (const mention of mentions) {
    let by = beginOf(mention) - 1;
    if (OWN.test(lookAt(words, by)?.key ?? "")) by--;
    const isLeader = lookAt(words, by)?.key === "by" && LED.test(lookAt(words, by - 1)?.key ?? "");
    if (!isLeader && lookAt(words, by)?.key !== "accompanying") continue;
    const side = sideOfGroup(scene, isLeader ? by - 1 : by);
    if (side) return side;
  }
  return null;
}

/** "Minister X and a delegation from Mongolia": whoever comes with a group is of its side. */
export function sideOfOwnGroup(scene: SideScene, { mentions }: Individual): string | null {
  const { words } = scene;
  for (const { last } of mentions) {
    if (words[last]?.key !== "and" || words[last]?.gap !== " ") continue;
    const group = words.slice(last + 1, last + 1 + OWN_GROUP_REACH).find(({ key }) => key === "delegation")?.index;
    if (group === undefined || !/^(?:from|of)$/u.test(words[group + 1]?.key ?? "")) continue;
    const behind = pastArticle(words, group + 2);
    const side = words[behind]?.sentence === words[last]?.sentence ? codeAt(scene, behind) : null;
    if (side) return side;
  }
  return null;
}

/** "And a high-level military delegation": its words before the group. */
const OWN_GROUP_REACH = 6;

function sideOfGroup(scene: SideScene, verb: number): string | null {
  const { words } = scene;
  for (let i = verb - 1; i >= Math.max(0, verb - GROUP_REACH) && words[i]?.sentence === words[verb]?.sentence; i--) {
    const isGroupOf = words.slice(Math.max(0, i - NEAR), i + NEAR).some(({ key }) => GROUP.test(key));
    if (!isGroupOf) continue;
    if (words[i]?.possessive && STATE.test(words[i]?.key ?? "")) return scene.home;
    const head = headOfListed(words, i);
    const code = head ? codeAt(scene, head.index) : null;
    if (head && code && !isElsewhere(words, head.index)) return code;
  }
  return null;
}

/** So near to its group stands the name of its side. */
const NEAR = 5;

/** "He flew to Nairobi, where he was received by General X": of the state where a guest is received. */
export function sideOfReceiver(scene: SideScene, { mentions }: Individual): string | null {
  const { words } = scene;
  for (const mention of mentions) {
    let by = beginOf(mention) - 1;
    if (OWN.test(lookAt(words, by)?.key ?? "")) by--;
    if (lookAt(words, by)?.key !== "by" || !RECEIVED.test(lookAt(words, by - 1)?.key ?? "")) continue;
    const side = stateBefore(scene, by);
    if (side) return side;
  }
  return null;
}

const RECEIVED = /^(?:received|welcomed|greeted|hosted)$/u;

const HANDS = /^(?:handed|presented|delivered|gifted|donated|gave|transferred)$/u;
const HANDS_REACH = 20;
const EMBASSY = /^(?:embassy|mission|consulate)$/u;

/** "The attaché at the embassy in Colombo handed over the boats to Admiral X": of the state where whoever gives is posted. */
export function sideOfHandedTo(scene: SideScene, { mentions }: Individual): string | null {
  const { words } = scene;
  for (const mention of mentions) {
    const begin = beginOf(mention);
    const before = words
      .slice(Math.max(0, begin - HANDS_REACH), begin)
      .filter(({ sentence }) => sentence === words[begin]?.sentence);
    const verb = before.findLastIndex(({ key }) => HANDS.test(key));
    const isGiven = verb >= 0 && before.slice(verb).some(({ key }) => key === "to");
    if (!isGiven) continue;
    const embassy = words.slice(Math.max(0, begin - 2 * HANDS_REACH), begin).findLast(({ key }) => EMBASSY.test(key));
    if (embassy && /^(?:in|to)$/u.test(words[embassy.index + 1]?.key ?? "")) return stateAt(words, embassy.index + 2);
  }
  return null;
}

/** "He was accompanied by his deputy X": of the side of whom the sentence, or one of those before, named last. */
export function sideOfCompanion(
  { words }: SideScene,
  { mentions }: Individual,
  individuals: readonly Individual[],
  sides: readonly (string | null)[],
): string | null {
  const [mention] = mentions;
  if (!mention) return null;
  let by = beginOf(mention) - 1;
  if (/^(?:the|his|her)$/u.test(lookAt(words, by)?.key ?? "")) by--;
  if (lookAt(words, by)?.key !== "by" || lookAt(words, by - 1)?.key !== "accompanied") return null;
  let nearest = -1;
  let side: string | null = null;
  for (const [i, other] of individuals.entries())
    for (const { first } of other.mentions) {
      if (first >= by || first <= nearest) continue;
      nearest = first;
      side = sides[i] ?? null;
    }
  return (lookAt(words, by)?.sentence ?? 0) - (words[nearest]?.sentence ?? 0) <= COMPANY_REACH ? side : null;
}

/** So many sentences may stand between somebody and who accompanied him. */
const COMPANY_REACH = 3;

/** Who serves where others govern. */
export const SENT = new Set([
  "ambassador",
  "envoy",
  "attache",
  "attaché",
  "consul",
  "representative",
  "correspondent",
  "mediator",
]);

/** The state named at the word, or on whose ground the place named there lies. */
function stateAt(words: readonly Word[], at: number): string | null {
  const seat = words[pastArticle(words, at)];
  return seat ? (codeOf(seat) ?? placeCode(seat)) : null;
}

/** "The ambassador to Kabul A, defence minister B": whoever is named with an envoy is of the state that received him. */
export function stationOf(words: readonly Word[], individual: Individual | undefined): string | null {
  for (const { posts } of individual?.mentions ?? [])
    for (const { first, last } of posts) {
      const phrase = words.slice(first, last);
      const to = phrase.find(({ key, index }) => key === "to" && SENT.has(lookAt(words, index - 1)?.key ?? ""));
      const station = to && stateAt(words, to.index + 1);
      if (station) return station;
    }
  return null;
}

/** The state that a report's first visit leads to, where a word before it says that the visitor is of another. */
export function hostOfVisit(scene: SideScene): string | null {
  const { words } = scene;
  const verb = words.slice(0, LEAD).find(({ key, tag }) => VISITS.test(key) && tag === "VERB");
  if (!verb) return null;
  const sides = new Set<string>();
  for (let i = 0; i < verb.index; i++) {
    const code = words[i]?.sentence === verb.sentence ? codeAt(scene, i) : null;
    if (code) sides.add(code);
  }
  for (let i = verb.index + 1; i < verb.index + PLACE_REACH && words[i]?.sentence === verb.sentence; i++) {
    const isState = words[i]?.listed.some((entry) => entry.kind === "country" && entry.form !== "demonym");
    const code = isState ? codeAt(scene, i) : placeCode(words[i]);
    if (code) return sides.size > 0 && !sides.has(code) ? code : null;
  }
  return null;
}

const VISITS = /^(?:visited|visits|visiting|arrived|arrives)$/u;
const LEAD = 60;
const PLACE_REACH = 8;

const INVITES_WITHIN = 4;
const VISITED_WITHIN = 20;

/** "On a visit to Nepal at the invitation of General Thapa": who invites is of the country visited. */
export function sideOfInviter(scene: SideScene, { mentions }: Individual): string | null {
  const { words } = scene;
  for (const { titled } of mentions) {
    const near = words.slice(Math.max(0, titled - INVITES_WITHIN), titled);
    const invitation = near.find(({ key }) => key === "invitation");
    if (!invitation || invitation.sentence !== words[titled]?.sentence) continue;
    for (let at = invitation.index; at > invitation.index - VISITED_WITHIN && at > 0; at--) {
      if (words[at]?.sentence !== invitation.sentence) break;
      const code = codeAt(scene, at) ?? placeCode(words[at]);
      const to = beforeArticle(words, at);
      if (code && /^(?:to|in|visiting|visited|visit)$/u.test(to?.key ?? "")) return code;
    }
  }
  return null;
}
