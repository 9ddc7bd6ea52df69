import type { Document } from "../text/document.js";
import type { Goods } from "./goods.js";
import { isPossessive, type Party } from "./parties.js";
import type { Trigger } from "./triggers.js";
import type { TransferWords } from "./words.js";

/** Who supplies and who receives, as one trigger says it; `pair` are the two sides where it is not said which is which. */
export interface Roles {
  readonly supplier: readonly Party[];
  readonly recipient: readonly Party[];
  readonly pair: readonly Party[];
}

/** What one piece of a sentence holds; all by token, in order. */
export interface Scene {
  readonly document: Document;
  readonly words: TransferWords;
  readonly first: number;
  readonly last: number;
  readonly parties: readonly Party[];
  readonly goods: readonly Goods[];
  readonly triggers: readonly Trigger[];
  /** The sides that "they" and "both" stand for: the last two named together before. */
  readonly both: readonly Party[];
}

interface Assigned {
  readonly party: Party;
  readonly role: "supplier" | "recipient" | "counterpart";
}

/** The roles of the parties around `trigger`. */
export function rolesOf(scene: Scene, trigger: Trigger, moved: readonly Goods[]): Roles {
  const placed = scene.parties.flatMap((party) => {
    const role = byPreposition(scene, trigger, party) ?? byOwnership(scene, trigger, party, moved);
    return role ? [{ party, role }] : [];
  });
  const object = directRecipient(scene, trigger, placed);
  const assigned = [...placed, ...object];
  return settle(scene, trigger, withCoordinated(scene, assigned));
}

const FROM = /^(?:from)$/u;
const TO = /^(?:to|for|towards|toward|into)$/u;
const BOUND = /^(?:bound|destined|meant|intended|headed|heading|way|route|due|earmarked|shipment|shipments|access)$/u;
const IN = /^(?:in|at)$/u;

/** By the preposition before the party, where no other trigger stands nearer to it. */
function byPreposition(scene: Scene, trigger: Trigger, party: Party): Assigned["role"] | undefined {
  const preposition = prepositionBefore(scene, party);
  if (!preposition || !isNearest(scene, trigger, party)) return undefined;
  const { lower, index } = preposition;
  const after = party.first > trigger.at;
  const { role, voice } =
    trigger.word.role === "seize"
      ? { role: "seize", voice: trigger.voice }
      : { role: trigger.word.role, voice: trigger.voice };
  if (isMaker(scene, index)) return undefined;
  if (FROM.test(lower)) return "supplier";
  if (TO.test(lower) && (after || BOUND.test(wordAt(scene, index - 1)) || isRelative(scene, party))) return "recipient";
  if (lower === "by" && after) return agent(role, voice);
  if (lower === "with" && role === "deal" && after) return "counterpart";
  if (lower === "with" && role !== "deal" && after && (role === "take" || role === "give") && voice === "noun")
    return "counterpart";
  if (IN.test(lower) && role === "reach") return "recipient";
  if (lower === "on" && after && role === "seize") return undefined;
  return undefined;
}

/** "Sold by X" names the supplier, "bought by X" the recipient. */
function agent(role: string, voice: Trigger["voice"]): Assigned["role"] | undefined {
  if (voice === "active" || voice === "infinitive" || voice === "gerund") return undefined;
  if (role === "give") return "supplier";
  return role === "take" ? "recipient" : undefined;
}

function wordAt({ document }: Scene, index: number): string {
  return document.tokens[index]?.lower ?? "";
}

interface Preposition {
  readonly lower: string;
  readonly index: number;
}

const MAX_MODIFIERS = 7;

/** The preposition that governs the party: before its article, adjectives, titles, and "the government of". */
export function prepositionBefore({ document, words }: Scene, party: Party): Preposition | undefined {
  let i = party.first - 1;
  for (let steps = 0; steps < MAX_MODIFIERS && i >= 0; steps++, i--) {
    const token = document.tokens[i];
    if (!token || token.sentence !== document.tokens[party.first]?.sentence) return undefined;
    if (token.lower === "of" && words.stateNouns.has(document.tokens[i - 1]?.lower ?? "")) {
      i--;
      continue;
    }
    if (token.tag === "ADP" || token.lower === "to" || token.lower === "like") return { lower: token.lower, index: i };
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|X)$/u.test(token.tag) && token.lower !== "-" && !isPossessive(token))
      return undefined;
  }
  return undefined;
}

/** "Made by", "jointly developed by", "together with": says who makes it. */
function isMaker({ document, words }: Scene, index: number): boolean {
  return [1, 2, 3].some((back) => words.makerWords.has(document.tokens[index - back]?.lower ?? ""));
}

/** "…, to which it has sent": the party before the comma receives. */
function isRelative(_scene: Scene, _party: Party): boolean {
  return false;
}

/** No other trigger lies between the trigger and the party. */
function isNearest({ triggers }: Scene, trigger: Trigger, party: Party): boolean {
  const [low, high] = party.first > trigger.at ? [trigger.at, party.first] : [party.last - 1, trigger.at];
  return !triggers.some(
    (other) =>
      other !== trigger && other.at > low && other.at < high && other.voice !== "noun" && other.voice !== "reduced",
  );
}

/** "X's sale", "the Russian shipment" by their noun; "Russian rifles" by their goods. */
function byOwnership(
  scene: Scene,
  trigger: Trigger,
  party: Party,
  moved: readonly Goods[],
): Assigned["role"] | undefined {
  if (!party.attributive) return undefined;
  const head = headAfter(scene, party);
  if (trigger.voice === "noun" && trigger.at > party.first && trigger.at <= head) {
    if (trigger.word.role === "give") return "supplier";
    return trigger.word.role === "take" ? "recipient" : undefined;
  }
  const owned = moved.find(
    (goods) => goods.last > party.last && goods.last - 1 <= head + 1 && goods.first - party.last <= 5,
  );
  const possessive = isPossessive(
    scene.document.tokens[party.last] ?? {
      index: 0,
      begin: 0,
      end: 0,
      text: "",
      lower: "",
      tag: "X",
      lemma: "",
      sentence: 0,
    },
  );
  return owned && !possessive && goodsFollow(scene, party, owned) ? "supplier" : undefined;
}

function goodsFollow({ document }: Scene, party: Party, goods: Goods): boolean {
  const from = Math.min(party.last, goods.last);
  return document.tokens
    .slice(from, Math.max(goods.first, from))
    .every(
      ({ tag, lower }) => /^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(tag) || lower === "-" || /(?:ed|made)$/u.test(lower),
    );
}

/** The last noun of the phrase that the party opens. */
function headAfter({ document, last }: Scene, party: Party): number {
  let head = party.last;
  for (let i = party.last; i < Math.min(last, party.last + 8); i++) {
    const token = document.tokens[i];
    if (
      !token ||
      !(
        /^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(token.tag) ||
        token.lower === "-" ||
        token.lower === "," ||
        isPossessive(token)
      )
    )
      break;
    head = i;
  }
  return head;
}

/** "Sell Venezuela parts", "arm the rebels", "reach Baghdad", "Nigeria was handed three jets". */
function directRecipient(scene: Scene, trigger: Trigger, placed: readonly Assigned[]): Assigned[] {
  const { word, voice } = trigger;
  const taken = new Set(placed.map(({ party }) => party));
  if (
    word.role === "reach" ||
    (word.role === "give" && voice !== "passive" && voice !== "noun" && voice !== "reduced")
  ) {
    const object = scene.parties.find(
      (party) =>
        party.first >= trigger.last &&
        party.first - trigger.last <= 4 &&
        !taken.has(party) &&
        isObject(scene, trigger, party),
    );
    return object ? [{ party: object, role: "recipient" }] : [];
  }
  return [];
}

/** Right behind the verb, with no goods or preposition between, and not the owner of the goods. */
function isObject(scene: Scene, trigger: Trigger, party: Party): boolean {
  const between = scene.document.tokens.slice(trigger.last, party.first);
  if (!between.every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tag))) return false;
  if (scene.goods.some((goods) => goods.first >= trigger.last && goods.first < party.first)) return false;
  const opensGoods = scene.goods.some(
    (goods) => goods.first >= party.last && goods.first - party.last <= 3 && goodsFollow(scene, party, goods),
  );
  return (
    !(party.attributive && opensGoods && !trigger.word.objectIsRecipient) ||
    party.kind === "pronoun" ||
    isNameThenGoods(scene, party)
  );
}

/** "Sell Venezuela spare parts": a name, not an adjective, before goods. */
function isNameThenGoods({ document }: Scene, party: Party): boolean {
  const next = document.tokens[party.last];
  return (
    party.kind === "state" &&
    !isPossessive(next ?? { index: 0, begin: 0, end: 0, text: "", lower: "", tag: "X", lemma: "", sentence: 0 }) &&
    !/(?:an|ese|ish|i|ch|ian|nch|lay|ean|eek|wiss)$/u.test(document.tokens[party.last - 1]?.lower ?? "")
  );
}

const AND = /^(?:and|,|&|or|as|well)$/u;

/** Parties joined by "and" share a role: "from Russia and Spain". */
function withCoordinated({ document, parties }: Scene, assigned: readonly Assigned[]): Assigned[] {
  const all = [...assigned];
  for (const one of all) {
    const next = parties[parties.indexOf(one.party) + 1];
    if (!next || all.some(({ party }) => party === next)) continue;
    const between = document.tokens.slice(one.party.last, next.first);
    const joint =
      between.length > 0 &&
      between.length <= 3 &&
      between.some(({ lower }) => AND.test(lower)) &&
      between.every(({ lower, tag }) => AND.test(lower) || tag === "DET");
    if (joint && one.role !== "counterpart" && !one.party.attributive) all.push({ party: next, role: one.role });
  }
  return all;
}

/** Adds the subject, and takes what is left over for the role that is still open. */
function settle(scene: Scene, trigger: Trigger, assigned: readonly Assigned[]): Roles {
  const of = (role: Assigned["role"]) => assigned.filter((one) => one.role === role).map(({ party }) => party);
  const supplier = of("supplier");
  const recipient = of("recipient");
  const counterpart = of("counterpart");
  const taken = new Set(assigned.map(({ party }) => party));
  const subject = subjectOf(scene, trigger, taken);
  const role = subject.length > 0 ? subjectRole(trigger, supplier, recipient) : undefined;
  if (role === "supplier")
    return { supplier: [...supplier, ...subject], recipient: recipient.length > 0 ? recipient : counterpart, pair: [] };
  if (role === "recipient")
    return { supplier: supplier.length > 0 ? supplier : counterpart, recipient: [...recipient, ...subject], pair: [] };
  if (role === "pair" && codesOf([...subject, ...counterpart]).length === 2)
    return { supplier, recipient, pair: [...subject, ...counterpart] };
  return { supplier, recipient, pair: [] };
}

export function codesOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.flatMap(({ codes }) => codes))];
}

/** Which role the subject of the trigger plays, given what is known of the others. */
function subjectRole(
  { word, voice }: Trigger,
  supplier: readonly Party[],
  recipient: readonly Party[],
): "supplier" | "recipient" | "pair" | undefined {
  if (word.role === "seize" || word.role === "reach") return undefined;
  if (voice === "reduced") return undefined;
  if (voice === "passive") return word.role === "give" && recipient.length === 0 ? "recipient" : undefined;
  if (word.role === "give")
    return supplier.length === 0 ? "supplier" : recipient.length === 0 && voice === "noun" ? "recipient" : undefined;
  if (word.role === "take") return recipient.length === 0 ? "recipient" : undefined;
  if (supplier.length > 0 && recipient.length === 0) return "recipient";
  if (recipient.length > 0 && supplier.length === 0) return "supplier";
  return supplier.length === 0 ? "pair" : undefined;
}

/** The nearest party to the left that no preposition governs; with "and" the parties joined to it; "they" for both. */
function subjectOf(scene: Scene, trigger: Trigger, taken: ReadonlySet<Party>): Party[] {
  const { document } = scene;
  const before = scene.parties.filter((party) => party.last <= trigger.first && !taken.has(party));
  const both = bothBefore(scene, trigger);
  if (both.length > 0) return both;
  for (const party of before.reverse()) {
    const relative = isRelativeSubject(scene, party, trigger);
    if (!relative && prepositionBefore(scene, party)) continue;
    if (isOwner(scene, party, trigger)) continue;
    if (isSpeaker(scene, party)) continue;
    return [...joinedBefore(document, scene.parties, party), party];
  }
  return [];
}

const BOTH = /^(?:they|both|two|sides|countries|nations|neighbours)$/u;

/** "They struck a deal", "the two countries signed": both sides told before. */
function bothBefore({ document, first, both }: Scene, trigger: Trigger): Party[] {
  const near = document.tokens.slice(Math.max(first, trigger.at - 12), trigger.first);
  const plural =
    near.some(({ lower }) => lower === "they" || lower === "both") ||
    near.some(({ lower }, i) => lower === "two" && BOTH.test(near[i + 1]?.lower ?? ""));
  return plural ? [...both] : [];
}

/** ", which has bought", "who ordered": the name before the comma is the subject. */
function isRelativeSubject({ document }: Scene, party: Party, trigger: Trigger): boolean {
  const next =
    document.tokens[party.last]?.lower === "," ? document.tokens[party.last + 1] : document.tokens[party.last];
  return (
    next !== undefined &&
    /^(?:which|who|that)$/u.test(next.lower) &&
    next.index < trigger.first &&
    trigger.first - next.index <= 4
  );
}

/** "Russia's rifles" is about rifles; "Russia's president" acts for Russia. */
function isOwner(scene: Scene, party: Party, trigger: Trigger): boolean {
  if (!party.attributive) return false;
  const head = headAfter(scene, party);
  return (
    scene.goods.some(({ first, last }) => first <= head + 1 && last > party.last && first - party.last <= 5) ||
    scene.triggers.some(({ at, voice }) => voice === "noun" && at > party.last && at <= head && at !== trigger.at)
  );
}

const SPEECH =
  /^(?:said|says|told|tells|reported|reports|announced|announces|confirmed|confirms|added|noted|claimed|claims|quoted|according)$/u;

/** "…, Russia's TASS reported": whoever speaks behind the deal or between commas is no side of it. */
function isSpeaker({ document }: Scene, party: Party): boolean {
  const next = document.tokens[party.last];
  const previous = document.tokens[party.first - 1];
  return previous?.lower === "," && next !== undefined && SPEECH.test(next.lower);
}

function joinedBefore(document: Document, parties: readonly Party[], party: Party): Party[] {
  const previous = parties[parties.indexOf(party) - 1];
  if (!previous) return [];
  const between = document.tokens.slice(previous.last, party.first);
  const joint =
    between.length > 0 &&
    between.length <= 3 &&
    between.some(({ lower }) => lower === "and") &&
    between.every(({ lower, tag }) => AND.test(lower) || tag === "DET");
  return joint ? [previous] : [];
}
