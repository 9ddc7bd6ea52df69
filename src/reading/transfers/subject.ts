import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { isBecoming } from "./by-preposition.js";
import { needsMeans } from "./loads.js";
import { isPossessive, type Party } from "./parties.js";
import { headAfter, isJoint, type Preposition, prepositionBefore, type Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";
import { isKeptFrom } from "./verb-status.js";

/** The nearest party to the left that no preposition governs; with "and" the parties joined to it; "they" for both. */
export function subjectOf(
  scene: Scene,
  trigger: Trigger,
  taken: ReadonlySet<Party>,
  others: ReadonlySet<string>,
): Party[] {
  const { document } = scene;
  const before = scene.parties.filter((party) => party.last <= trigger.first && !taken.has(party));
  const both = bothBefore(scene, trigger);
  if (both.length > 0) return both;
  if (isUnknownWe(scene, trigger) || needsMeans(scene, trigger)) return [];
  const becoming = trigger.voice === "infinitive" && before.findLast(({ last }) => isBecoming(scene, last));
  if (becoming && trigger.first - becoming.last <= BECOMING_REACH) return [becoming];
  if (trigger.voice === "gerund" && isKeptFrom(document, trigger.first))
    return before.filter(({ last }) => last === trigger.first - 1);
  for (const party of before.reverse()) {
    if (party.codes.every((code) => others.has(code))) continue;
    if (
      party.kind === "pronoun" &&
      trigger.first - party.last > (trigger.voice === "noun" ? NOUN_REACH : PRONOUN_REACH)
    )
      continue;
    const relative = isRelativeSubject(scene, party, trigger) || isAttempt(scene, party, trigger);
    if (!relative && !isForTo(scene, party, trigger) && !isDecider(scene, party) && isGoverned(scene, party)) continue;
    if (speaksBetween(scene, party, trigger) || isOfOtherClause(scene, party, trigger)) continue;
    if (isOwner(scene, party, trigger) || isOfAnother(scene, party) || isBeaten(scene, party) || isMadeBy(scene, party))
      continue;
    if (isSpeaker(scene, party) || isObjectOf(scene, party, trigger)) continue;
    return [...joinedBefore(document, scene.parties, party), party];
  }
  return opensClause(scene, trigger) ? behindComma(scene, trigger, taken) : [];
}

/** "Kenya becoming the latest country to add". */
const BECOMING_REACH = 6;

/** "The tanks that we have donated", where nobody is known to speak. */
function isUnknownWe({ document: { tokens }, parties }: Scene, { first }: Trigger): boolean {
  return tokens[first - 1]?.lower === "we" && !parties.some((party) => party.first === first - 1);
}

const OPENS = /^(?:after|before|by|besides|since|upon|following|while|having|in|despite)$/u;

/** "After receiving …,", "Having delivered …,": a clause without a subject that opens its sentence. */
function opensClause({ document: { tokens }, first }: Scene, { voice, first: verb }: Trigger): boolean {
  const opener = tokens[first];
  // "To defend its plan to buy submarines, the navy has".
  const isPurpose = opener?.lower === "to" && tokens[first + 1]?.tag === "VERB";
  if (isPurpose && voice === "infinitive" && verb - first <= PURPOSE_REACH) return true;
  if (!opener || verb - first > 2) return false;
  return voice === "gerund" ? verb === first || OPENS.test(opener.lower) : opener.lower === "having";
}

const PURPOSE_REACH = 12;

/** The side right behind the first comma that ends such a clause, where it is the subject of what follows. */
function behindComma(
  { document: { tokens }, parties, last }: Scene,
  trigger: Trigger,
  taken: ReadonlySet<Party>,
): Party[] {
  for (let at = trigger.last; at < last; at++) {
    if (tokens[at]?.lower !== ",") continue;
    const start = tokens[at + 1]?.tag === "DET" ? at + 2 : at + 1;
    const party = parties.find(({ first }) => first === at + 1 || first === start);
    if (party && !taken.has(party) && /^(?:VERB|AUX|ADV|PART)$/u.test(tokens[party.last]?.tag ?? "")) return [party];
  }
  return [];
}

const ANOTHER =
  /^(?:suppliers?|partners?|ally|allies|rivals?|neighbou?rs?|customers?|buyers?|clients?|enem(?:y|ies)|foes?|patrons?|creditors?|sellers?)$/u;

/** "Egypt's main arms supplier", "Serbia, a Russian ally,": whose it is does not act. */
function isOfAnother(scene: Scene, party: Party): boolean {
  const { tokens } = scene.document;
  const possessive = tokens[party.last];
  const isApposed = party.demonym && /^an?$/u.test(lookAt(tokens, party.first - 1)?.lower ?? "");
  if (!possessive || !(isPossessive(possessive) || isApposed)) return false;
  return tokens.slice(party.last, headAfter(scene, party) + 1).some(({ lower }) => ANOTHER.test(lower));
}

/** "Chose X, beating Y, to supply": Y supplies nothing. */
function isBeaten({ document: { tokens }, words }: Scene, { first }: Party): boolean {
  return words.losing.has(lookAt(tokens, first - 1)?.lower ?? "");
}

/** "Its Russian-made guns": where they were made does nothing. */
function isMadeBy({ document: { tokens } }: Scene, { last }: Party): boolean {
  return tokens[last]?.lower === "-" && tokens[last]?.begin === lookAt(tokens, last - 1)?.end;
}

/** A pronoun farther from its verb than this is the subject of another one. */
const PRONOUN_REACH = 3;
/** "It had also turned down two requests": a noun has its verb between. */
const NOUN_REACH = 6;

const CONJUNCTIONS = /^(?:after|before|since|until|till|as|than|like)$/u;

/** Behind a preposition; "after Washington refused" opens a clause, "De Fango of Hungary" is a name. */
function isGoverned(scene: Scene, party: Party): boolean {
  const preposition = prepositionBefore(scene, party);
  if (!preposition && isSecond(scene, party)) return true;
  if (!preposition || isCompanyOf(scene, party) || isRulerOf(scene, preposition)) return false;
  const next = scene.document.tokens[party.last]?.tag;
  if (opensWithPhrase(scene, party, preposition.index) && (next === "VERB" || next === "AUX")) return false;
  return !(CONJUNCTIONS.test(preposition.lower) && (next === "VERB" || next === "AUX"));
}

/** "From Chad and Libya": the preposition governs both. */
function isSecond(scene: Scene, party: Party): boolean {
  const before = scene.parties[scene.parties.indexOf(party) - 1];
  if (!before || before.attributive || before.last !== party.first - 1) return false;
  return (
    lookAt(scene.document.tokens, before.last)?.lower === "and" &&
    /^(?:from|to|for|like|into|between)$/u.test(prepositionBefore(scene, before)?.lower ?? "")
  );
}

/** "The green light for Turkey to export": whoever stands between "for" and the infinitive acts. */
function isForTo({ document: { tokens } }: Scene, { first, last }: Party, { voice, first: verb }: Trigger): boolean {
  if (voice !== "infinitive" || verb - last > 1) return false;
  return [1, 2].some((back) => lookAt(tokens, first - back)?.lower === "for");
}

/** "A decision by Denmark, Norway and Germany to halt": whoever decides acts. */
function isDecider({ document: { tokens }, parties }: Scene, party: Party): boolean {
  let at = parties.indexOf(party);
  while (at > 0 && isComma(tokens, parties[at - 1], parties[at])) at--;
  const by = (parties[at]?.first ?? 0) - (lookAt(tokens, (parties[at]?.first ?? 0) - 1)?.lower === "the" ? 2 : 1);
  return lookAt(tokens, by)?.lower === "by" && ATTEMPT.test(lookAt(tokens, by - 1)?.lower ?? "");
}

function isComma(tokens: Document["tokens"], a: Party | undefined, b: Party | undefined): boolean {
  if (!a || !b || b.first - a.last > 2 || b.first === a.last) return false;
  return tokens.slice(a.last, b.first).every(({ lower }) => lower === "," || lower === "and" || lower === "the");
}

/** "In return Malaysia will buy": the preposition has a noun of its own and opens the sentence. */
function opensWithPhrase({ document: { tokens }, first }: Scene, party: Party, at: number): boolean {
  return at === first && party.first - at >= 2 && lookAt(tokens, party.first - 1)?.tag === "NOUN";
}

/** "Egypt's attempts to get", "a Saudi request to buy". */
function isAttempt(scene: Scene, party: Party, trigger: Trigger): boolean {
  const { tokens } = scene.document;
  const possessive = tokens[party.last];
  if (!possessive || trigger.voice !== "infinitive") return false;
  if (isPossessive(possessive)) return trigger.first - headAfter(scene, party) <= 1;
  const made = ATTEMPT.test(lookAt(tokens, trigger.first - 1)?.lower ?? "");
  return made && party.attributive && trigger.first > party.last && trigger.first - party.last <= ATTEMPT_REACH;
}

const ATTEMPT_REACH = 4;

/** What one does with the request of another. */
export const ANSWERS =
  /^(?:turned|rejected|refused|denied|declined|vetoed|approved|granted|cleared|accepted|rejects|refuses|denies|declines|vetoes|approves|grants|clears|accepts|rebuffed|spurned)$/u;

/** What one who wants to buy or sell makes. */
export const ATTEMPT =
  /^(?:requests?|bids?|pleas?|appeals?|applications?|attempts?|efforts?|plans?|wish|desire|decisions?|moves?|offers?|proposals?|intentions?|calls?)$/u;

/** "The junta in Myanmar", "the government of Chad", "rebels in Chad": whoever rules it or fights there acts for the country. */
function isRulerOf({ document: { tokens }, words }: Scene, { lower, index }: Preposition): boolean {
  const noun = lookAt(tokens, index - 1)?.lower ?? "";
  return lower === "in"
    ? words.stateNouns.has(noun) || words.groupNouns.has(noun) || BASE.test(noun)
    : lower === "of" && STOCK.test(noun);
}

/** "An air base in Manila received": where goods come to stands for whose ground it is. */
const BASE = /^(?:base|airbase|airport|port|depot)$/u;

/** "The arsenal of the Chadian army will receive": what a state has is the state. */
const STOCK = /^(?:arsenal|inventory|fleet|stocks?)$/u;

/** "De Fango of Hungary": a name before "of" acts for the country. */
function isCompanyOf({ document }: Scene, party: Party): boolean {
  const name = lookAt(document.tokens, party.first - 2);
  return lookAt(document.tokens, party.first - 1)?.lower === "of" && name?.tag === "PROPN";
}

const OF_PHRASE = /^(?:DET|ADJ|NUM|NOUN|PROPN|PART|SYM)$/u;

/** "X said that Y bought": X is no side unless "it", "he" or "they" take it up, or what it announces is the deal. */
function speaksBetween({ document }: Scene, party: Party, trigger: Trigger): boolean {
  const between = document.tokens.slice(party.last, trigger.first);
  const speech = between.findIndex(({ lower }) => SPEECH.test(lower));
  const told = trigger.voice === "noun" && between.slice(speech + 1).every(({ tag }) => OF_PHRASE.test(tag));
  return (
    speech >= 0 &&
    !told &&
    !between.slice(Math.max(speech, between.length - 4)).some(({ lower }) => /^(?:it|he|she|they|to)$/u.test(lower)) &&
    between.length - speech > 1
  );
}

/** "The U.S. had information that the North delivered arms": behind "that" another acts, though nobody known. */
function isOfOtherClause({ document: { tokens } }: Scene, { last }: Party, { first, voice }: Trigger): boolean {
  if (voice !== "active" || last >= first - 2) return false;
  const that = tokens.slice(last, first).findLast(({ lower, tag }) => lower === "that" && tag === "SCONJ");
  if (!that || lookAt(tokens, that.index + 1)?.tag !== "DET") return false;
  const subject = tokens.slice(that.index + 2, first);
  return (
    subject.length > 0 &&
    subject.length <= 3 &&
    subject.every(
      ({ tag, lower }) =>
        /^(?:PROPN|ADJ|NOUN)$/u.test(tag) &&
        !/^(?:country|nation|state|government|kingdom|republic|ministry|army|navy|force|military)$/u.test(lower),
    )
  );
}

/** "They will donate", "they are also to get". */
const THEY_WITHIN = 4;

const BOTH = /^(?:they|both|two|sides|countries|nations|neighbours)$/u;

/** "They struck a deal", "the two countries signed": both sides told before; of a deal told right before, the one that does the same in it. */
function bothBefore({ document, first, both, dealt }: Scene, trigger: Trigger): Party[] {
  if (trigger.voice === "passive") return [];
  const near = document.tokens.slice(Math.max(first, trigger.at - 12), trigger.first);
  const { kind, role } = trigger.word;
  const actor = role === "give" ? dealt?.supplier : role === "take" ? dealt?.recipient : undefined;
  if (kind === "verb" && actor?.length && near.slice(-THEY_WITHIN).some(({ lower }) => lower === "they"))
    return [...actor];
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
  if (!party.attributive || party.last === trigger.first) return false;
  const head = headAfter(scene, party);
  return (
    scene.goods.some(({ first, last }) => first <= head + 1 && last > party.last && first - party.last <= 5) ||
    scene.triggers.some(({ at, voice }) => voice === "noun" && at > party.last && at <= head && at !== trigger.at)
  );
}

const LETS = /^(?:lets?|letting|made?|makes?|helps?|helped|says?|said|saying|sees?|saw)$/u;

/** "Met Zelenskyy and promised jets": whom another verb has as its object does not act; "said Russia sent" and "stopped Brazil from selling" do. */
function isObjectOf({ document, words }: Scene, { first, last, attributive }: Party, trigger: Trigger): boolean {
  const verb = lookAt(document.tokens, first - 1);
  // "Approached Italy to buy": whom a buyer turns to does not buy.
  const isAsked =
    trigger.word.role === "take" && words.byForm.get(verb?.lower ?? "")?.some((one) => one.objectIsSupplier);
  if (isAsked && trigger.voice === "infinitive") return true;
  // "A Kenyan delegation visited Seoul to discuss the purchase", "operates Turkish vehicles and has shown interest".
  if (/^visit(?:ed|s)?$/u.test(verb?.lower ?? "")) return true;
  const goesOn = document.tokens.slice(last, trigger.first).some(({ lower }) => lower === "and" || lower === "but");
  if (attributive && verb?.tag === "VERB" && !SPEECH.test(verb.lower) && goesOn) return true;
  const next = document.tokens[last]?.tag ?? "";
  const { voice } = trigger;
  if (document.tokens[last]?.lower === "from" && trigger.first === last + 1) return false;
  if (isCharged(document, last, trigger)) return false;
  if (isForProgramme(document, last, trigger)) return verb?.tag === "VERB" && !SPEECH.test(verb.lower);
  if (TELLS.test(verb?.lower ?? "") && trigger.voice !== "infinitive") return true;
  if (attributive || voice === "infinitive" || verb?.tag !== "VERB" || LETS.test(verb.lower) || SPEECH.test(verb.lower))
    return false;
  return /^(?:ADP|CCONJ|PUNCT|SCONJ)$/u.test(next);
}

/** "Accused Turkey of secretly supplying": whom somebody charges with a deed does it. */
function isCharged({ tokens }: Document, last: number, { voice, first }: Trigger): boolean {
  return (
    tokens[last]?.lower === "of" &&
    (voice === "gerund" || tokens[last + 1]?.lower === "having") &&
    tokens.slice(last + 1, first).every(({ tag, lower }) => tag === "ADV" || lower === "having")
  );
}

const PROGRAMME = /^(?:programmes?|programs?|projects?|efforts?|campaigns?|competitions?|tenders?)$/u;

/** "Picked the firm for a programme to buy": who is picked does not buy. */
function isForProgramme({ tokens }: Document, last: number, { voice, first }: Trigger): boolean {
  if (voice !== "infinitive" || !PROGRAMME.test(lookAt(tokens, first - 1)?.lower ?? "")) return false;
  return tokens.slice(last, first).some(({ lower }) => lower === "for");
}

/** "Told Russia's Interfax that the jets had come": who is told does nothing. */
const TELLS = /^(?:told|tells|telling|informed|assured|notified|reminded)$/u;

const SPEECH =
  /^(?:said|says|told|tells|reported|reports|announced|announces|confirmed|confirms|added|noted|claimed|claims|quoted|according)$/u;

/** "…, Russia's TASS reported": whoever speaks behind the deal or between commas is no side of it. */
function isSpeaker({ document }: Scene, party: Party): boolean {
  const next = document.tokens[party.last];
  const previous = lookAt(document.tokens, party.first - 1);
  return previous?.lower === "," && next !== undefined && SPEECH.test(next.lower);
}

/** "Luis Petri, and his Danish counterpart, Troels Lund Poulsen, signed": one "and", no verb between two people. */
function isJointPeople({ tokens }: Document, a: Party, b: Party): boolean {
  const between = tokens.slice(a.last, b.first);
  return (
    between.length <= 10 &&
    between.filter(({ lower }) => lower === "and").length === 1 &&
    between.every(({ tag }) => tag !== "VERB" && tag !== "AUX")
  );
}

function joinedBefore(document: Document, parties: readonly Party[], party: Party): Party[] {
  const previous = parties.slice(0, parties.indexOf(party)).findLast(({ attributive }) => !attributive);
  if (!previous) return [];
  if (party.kind === "person" && previous.kind === "person" && isJointPeople(document, previous, party))
    return [previous];
  const between = document.tokens.slice(previous.last, party.first);
  if (!isJoint(between)) return [];
  return [...listBefore(document, parties, previous), previous];
}

/** "Germany, Spain and Brazil": those that commas join to the last but one. */
function listBefore({ tokens }: Pick<Document, "tokens">, parties: readonly Party[], last: Party): Party[] {
  const before = lookAt(parties, parties.indexOf(last) - 1);
  return before && !before.attributive && isComma(tokens, before, last)
    ? [...listBefore({ tokens }, parties, before), before]
    : [];
}
