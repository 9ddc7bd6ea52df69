import { lookAt } from "../text/look-at.js";
import type { Party } from "./parties.js";
import type { Assigned } from "./roles.js";
import { type Preposition, prepositionBefore, type Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

const FROM = /^(?:from)$/u;
const TO = /^(?:to|for|towards|toward|into)$/u;
const BOUND = /^(?:bound|destined|meant|intended|headed|heading|way|route|due|earmarked|shipment|shipments|access)$/u;
const IN = /^(?:in|at)$/u;

/** By the preposition before the party, where no other trigger stands nearer to it. */
export function byPreposition(scene: Scene, trigger: Trigger, party: Party): Assigned["role"] | undefined {
  const preposition = prepositionBefore(scene, party);
  const relative = isNamedRelative(scene, trigger, party);
  if (relative) return relative;
  if (!preposition || !isNearest(scene, trigger, party)) return undefined;
  const { lower, index } = preposition;
  if (TO.test(lower) && index >= trigger.first && index < trigger.last) return undefined;
  const after = party.first > trigger.at;
  const { voice } = trigger;
  const { role } = trigger.word;
  if (role === "seize") return bySeizure(scene, trigger, party, preposition);
  if (MADE_BY.test(lower) && isMaker(scene, index)) return after ? builder(scene, trigger, index, lower) : undefined;
  if (trigger.word.won && after && FROM.test(lower)) return "recipient";
  if (FROM.test(lower) && isCustomer(scene, trigger, party)) return "recipient";
  if (FROM.test(lower))
    return isWordFrom(scene, index) || isOfAnother(scene, trigger, party, index) || isDealerOf(scene, trigger, index)
      ? undefined
      : "supplier";
  if (lower === "in" && after && isBoughtIn(scene, trigger, index)) return "supplier";
  if (lower === "to" && after && (isWentTo(scene, trigger, index) || isWorthTo(scene, party, index))) return "supplier";
  if (lower === "to" && after && voice === "noun" && /^request/u.test(wordAt(scene, trigger.at))) return "supplier";
  if (lower === "of") return voice === "passive" && isOwnerOfGoods(scene, index) ? "supplier" : undefined;
  if (lower === "with" && isBecoming(scene, party.last)) return undefined;
  if (lower === "with" && !after && isContractor(scene, trigger, party, index)) return "supplier";
  if (lower === "with" && !after && isTalkedTo(trigger, party)) return "counterpart";
  if (lower === "to" && !after && TALKING.test(wordAt(scene, index - 1)) && isTalkedTo(trigger, party))
    return "counterpart";
  if (lower === "of" && after && wordAt(scene, index - 1) === "behalf") return "recipient";
  if (lower === "for" && after && voice === "noun" && isExportOrder(scene, trigger)) return "supplier";
  if (TO.test(lower) && isDirected(scene, trigger, party, index)) return "recipient";
  if (lower === "by" && after && isOldOwner(scene, index)) return "origin";
  if (lower === "by" && after && isDoneByOther(scene, trigger, index)) return undefined;
  if (lower === "by" && after && voice === "noun" && role === "deal")
    return wordAt(scene, index - 1) === "awarded" ? "recipient" : "counterpart";
  if (lower === "by" && after) return agent(role, voice);
  if (lower === "with" && after && scene.words.strife.has(wordAt(scene, index - 1))) return undefined;
  if (lower === "with" && role === "deal" && after) return "counterpart";
  if (lower === "between" && role === "deal" && after && !scene.words.strife.has(wordAt(scene, index - 1)))
    return "counterpart";
  if (lower === "with" && role !== "deal" && after && (role === "take" || role === "give") && voice === "noun")
    return "counterpart";
  return IN.test(lower) && role === "reach" && after && index - trigger.last <= 3 ? "recipient" : undefined;
}

const WORTH_REACH = 8;

/** "A deal worth $10 billion to BAE": to whom money is worth something sells. */
function isWorthTo({ document: { tokens } }: Scene, { kind }: Party, index: number): boolean {
  if (kind !== "company") return false;
  const near = tokens.slice(Math.max(0, index - WORTH_REACH), index);
  const worth = near.findLastIndex(({ lower }) => lower === "worth" || lower === "valued");
  return worth >= 0 && near.slice(worth + 1).every(({ tag }) => tag !== "VERB" && tag !== "PUNCT");
}

/** "With Kenya becoming the latest country to add it": Kenya acts in a clause of its own. */
export function isBecoming({ document: { tokens } }: Pick<Scene, "document">, at: number): boolean {
  return tokens[at]?.lower === "becoming";
}

/** "The first export order for the Indian industry": it is for whoever sells abroad. */
export function isExportOrder({ document: { tokens } }: Scene, { at }: Trigger): boolean {
  return /^orders?$/u.test(tokens[at]?.lower ?? "") && lookAt(tokens, at - 1)?.lower === "export";
}

/** "A request for proposals from Saab": whom one asks for a bid sells. */
const ASKS_FOR = /^(?:proposals?|quotations?|information|tenders?|bids?)$/u;

/** "An order for 12 jets from Kenya has given the firm work": of a state and a firm of another the state orders. */
function isCustomer(
  { document: { tokens }, parties }: Scene,
  { word, voice, at, first }: Trigger,
  party: Party,
): boolean {
  if (
    voice !== "noun" ||
    word.role !== "take" ||
    !/^(?:orders?|requests?|pleas?|appeals?)$/u.test(tokens[at]?.lower ?? "")
  )
    return false;
  if (/^(?:request|plea|appeal)/u.test(tokens[at]?.lower ?? ""))
    return tokens[at + 1]?.lower !== "for" || !ASKS_FOR.test(tokens[at + 2]?.lower ?? "");
  if (party.kind === "company" || parties.some((other) => other.last <= first && other.kind !== "company"))
    return false;
  return parties.some(({ kind, codes }) => kind === "company" && codes[0] !== party.codes[0]);
}

const ALLOWS =
  /^(?:approved|cleared|authori[sz]ed|ratified|vetoed|blocked|delayed|opposed|endorsed|backed|brokered|funded|financed|reviewed)$/u;

const SAID_BY =
  /^(?:collaboration|cooperation|effort|partnership|announcement|statement|claim|report|decision|remark|warning|admission|confirmation|speech|visit|invasion|attack|strike|raid|financing|funding)s?$/u;

/** "Sales of tanks used by Turkey": the agent of another participle than the trigger. */
function isDoneByOther({ document: { tokens }, words }: Scene, trigger: Trigger, index: number): boolean {
  const participle = lookAt(tokens, index - 1);
  if (participle && participle.index > trigger.at && SAID_BY.test(participle.lower)) return true;
  if (trigger.voice === "noun" && participle && ALLOWS.test(participle.lower)) return true;
  if (trigger.voice === "reduced" && isOfNextVerb(tokens, trigger.last, index)) return true;
  if (!participle || participle.index < trigger.last || words.makers.has(participle.lower)) return false;
  const passive = lookAt(tokens, index - 2)?.tag === "AUX" || lookAt(tokens, index - 2)?.tag === "ADV";
  return participle.tag === "VERB" && !passive && !words.byForm.has(participle.lower);
}

/** "The bombs supplied to Egypt are now used by rebels": the agent of the verb behind the participle's clause. */
function isOfNextVerb(tokens: Scene["document"]["tokens"], from: number, index: number): boolean {
  return tokens.slice(from, index).some(({ tag }) => tag === "AUX");
}

/** "25 jets formerly flown by the Danish Air Force": they come from whoever had them. */
function isOldOwner(scene: Scene, index: number): boolean {
  return (
    /^(?:operated|owned|flown|used|fielded|held)$/u.test(wordAt(scene, index - 1)) &&
    /^(?:previously|formerly|once)$/u.test(wordAt(scene, index - 2))
  );
}

const WORD_FROM =
  /^(?:reports?|statements?|release|letters?|messages?|sources?|officials?|reporters?|support|pressure|visit|message|word|request|apart|aside|far|away|diplomats?|journalists?|instead|than|not|independence|secession|separation|split|break|withdrawal|threats?|attacks?|invasion|aggression|protection|miles|km|kilometres|kilometers|off|tip|splitting|breaking|withdrawing|seceding|separating)$/u;

/** "Bought from Moscow, … refuses to sell": the party belongs to the trigger before it; "to draw men from the army" to another verb. */
function isOfAnother({ document, triggers, goods }: Scene, trigger: Trigger, party: Party, index: number): boolean {
  if (party.first < trigger.at)
    return (
      triggers.some(({ at }) => at < party.first) ||
      (trigger.voice === "infinitive" && trigger.first - party.last <= 1 && !isBehindGoods(goods, index))
    );
  const between = document.tokens.slice(trigger.last, party.first);
  return between.some(({ tag }, i) => tag === "VERB" && between[i - 1]?.lower === "to");
}

function isBehindGoods(goods: Scene["goods"], index: number): boolean {
  return goods.some(({ last }) => last === index);
}

const DEALER = /^(?:importers?|buyers?|customers?|operators?|users?|owners?|recipients?|purchasers?)$/u;
const DEALER_REACH = 10;

/** "Came from Jordan, the only buyer of such jets from China": who supplied another. */
function isDealerOf({ document: { tokens } }: Scene, { last }: Trigger, index: number): boolean {
  return tokens.slice(Math.max(last, index - DEALER_REACH), index).some(({ lower }) => DEALER.test(lower));
}

/** "A report from the embassy" tells, it does not supply. */
function isWordFrom(scene: Scene, index: number): boolean {
  const before = wordAt(scene, index - 1);
  return WORD_FROM.test(before) || (before === "of" && wordAt(scene, index - 2) === "instead");
}

/** "The cutter of the US Coast Guard was accepted by …". */
function isOwnerOfGoods({ goods }: Scene, index: number): boolean {
  return goods.some(({ last, generic }) => !generic && index - last <= 1 && index >= last);
}

const TALKING = /^(?:talks?|talking|talked|speaking|spoke)$/u;
const TALKS_REACH = 9;

const AGREES = /^(?:agreed|agrees|agree|contracts?|agreements?|deals?|contracted)$/u;

/** "The ministry agreed with the firm to supply": the firm supplies. */
function isContractor(scene: Scene, { word, voice, first }: Trigger, party: Party, at: number): boolean {
  if (party.kind !== "company" || word.role !== "give" || voice !== "infinitive" || first - party.last > 1)
    return false;
  return AGREES.test(wordAt(scene, at - 1));
}

/** "In talks with Russia to buy". */
function isTalkedTo({ voice, first }: Trigger, party: Party): boolean {
  return (voice === "infinitive" || voice === "gerund" || voice === "noun") && first - party.last <= TALKS_REACH;
}

/** Of what was seized: "bound for X", "embargo on X", "made in X", "sent by X". */
function bySeizure(
  scene: Scene,
  trigger: Trigger,
  party: Party,
  { lower, index }: Preposition,
): Assigned["role"] | undefined {
  const before = wordAt(scene, index - 1);
  if (lower === "in" || lower === "by") return scene.words.makerWords.has(before) ? "supplier" : undefined;
  if (FROM.test(lower)) return party.first > trigger.at && !isWordFrom(scene, index) ? "supplier" : undefined;
  if (lower === "on") return before === "embargo" ? "recipient" : undefined;
  if (lower === "to" && TRACED.test(before)) return "supplier";
  return TO.test(lower) && (BOUND.test(before) || isDirected(scene, trigger, party, index)) ? "recipient" : undefined;
}

/** "Components linked to Iran", "traced to Libya". */
const TRACED = /^(?:linked|traced|attributed|tied|tracing)$/u;

const DIRECTED_REACH = 24;

/** "To X" behind the trigger, and not to another noun's X: "ties to Cuba". */
function isDirected({ document, goods, words }: Scene, trigger: Trigger, party: Party, index: number): boolean {
  const before = lookAt(document.tokens, index - 1);
  if (document.tokens[party.last]?.lower === "hands") return false;
  if (/^(?:due|owing|prior)$/u.test(before?.lower ?? "") && party.attributive) return false;
  if (BOUND.test(before?.lower ?? "")) return true;
  if (SPEAKERS.test(before?.lower ?? "")) return false;
  if (party.first < trigger.at || party.first - trigger.at > DIRECTED_REACH) return false;
  const ofGoods = goods.some(({ first, last }) => first < index && last >= index - 1);
  return (
    before?.tag !== "NOUN" ||
    ofGoods ||
    index === trigger.last ||
    words.byForm.has(before.lower) ||
    !TIES.test(before.lower)
  );
}

/** "According to X", "a spokesman for X", "the ambassador to X". */
const SPEAKERS =
  /^(?:according|ambassadors?|envoys?|spokes(?:man|woman|person|men|people)|secretary|advis[eo]rs?|analysts?|researchers?|directors?|commissioners?)$/u;

const TIES =
  /^(?:ties|links|visit|trip|relations|response|according|threat|threats|ambassador|aid|attention|close|loyal|approach|commitment|support|envoy|letter|addition|similar|thanks|opposition|reference|regard|fears?|concerns?|respect|sake|consideration|deference|worr(?:y|ies)|sympathy|quest|reasons?|blow|setback|victory|praise|advantage|problem|interest|contempt|love|sanctions|punishment|revenge|retaliation|condolences|deterrent|counterweight|challenge|rival|alternative|answer)$/u;

/** "X, to which it has sent": the name before the comma receives; "X, from which it buys" supplies. */
function isNamedRelative(
  { document, first, parties }: Scene,
  trigger: Trigger,
  party: Party,
): "recipient" | "supplier" | undefined {
  const next = parties[parties.indexOf(party) + 1];
  const behind = document.tokens.slice(party.last, Math.min(trigger.first, party.last + 7)).map(({ text }) => text);
  const at = behind.findIndex(
    (text, i) => (text === "to" || text === "from") && /^(?:which|whom)$/u.test(behind[i + 1] ?? ""),
  );
  const joined = behind.slice(0, Math.max(0, at)).every((text) => /^[,()]$|^\p{Lu}{2,6}$/u.test(text));
  if (party.first < first || at < 0 || !joined || (next && next.first < party.last + at)) return undefined;
  return behind[at] === "to" ? "recipient" : "supplier";
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

const MADE_BY = /^(?:by|with|in|at|between)$/u;

/** "Made by", "jointly developed by", "together with": says who makes it. */
function isMaker({ document, words }: Scene, index: number): boolean {
  return [1, 2, 3].some((back) => words.makerWords.has(lookAt(document.tokens, index - back)?.lower ?? ""));
}

/** "Built by X", "made in Y": they supply where nobody else is said to; of goods that are given only those who build them. */
function builder(scene: Scene, { word }: Trigger, index: number, preposition: string): Assigned["role"] | undefined {
  if (!isBuilder(scene, index)) return undefined;
  if (word.role === "give") return preposition === "by" ? "maker" : undefined;
  return preposition === "by" || preposition === "in" ? "origin" : undefined;
}

const BUILT = /^(?:built|made|manufactured|produced)$/u;

/** "Built by X", "built in Spain by X". */
function isBuilder(scene: Scene, index: number): boolean {
  const at = [1, 2, 3].find((back) => BUILT.test(wordAt(scene, index - back)));
  if (at === undefined || wordAt(scene, index - at - 1) === "co" || wordAt(scene, index - at - 1) === "-") return false;
  return at === 1 || /^(?:in|at)$/u.test(wordAt(scene, index - at + 1));
}

const BUYS =
  /^(?:bought|buy|buys|buying|purchased?|purchases|purchasing|acquired?|acquires|acquiring|procured|ordered|obtained|shopped)$/u;

/** "Buys its jets and drones in China". */
function isBoughtIn(scene: Scene, trigger: Trigger, index: number): boolean {
  if (trigger.word.kind !== "verb" || !BUYS.test(wordAt(scene, trigger.at))) return false;
  return scene.goods.some(({ last }) => last === index) || index === trigger.last;
}

const WENT = /^(?:went|goes|gone|awarded|given|fell|fallen|handed)$/u;

/** "The order for 36 launchers went to Elbit", "the contract was awarded to": whoever gets the order supplies. */
function isWentTo(scene: Scene, { word, voice }: Trigger, index: number): boolean {
  return voice === "noun" && (word.role === "deal" || word.role === "take") && WENT.test(wordAt(scene, index - 1));
}

/** No other trigger lies between the trigger and the party. */
function isNearest({ triggers, document: { tokens } }: Scene, trigger: Trigger, party: Party): boolean {
  const [low, high] = party.first > trigger.at ? [trigger.at, party.first] : [party.last - 1, trigger.at];
  return !triggers.some(
    (other) => other !== trigger && other.at > low && other.at < high && lookAt(tokens, other.at - 2)?.lower !== "as",
  );
}
