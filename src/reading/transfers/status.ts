import type { TransferStatus } from "#model";
import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { isCompleted, isToBegin } from "./begun-or-ended.js";
import { distance, nearest, OVERRIDES, type PlacedCue } from "./cues.js";
import type { Around, Voice } from "./triggers.js";
import type { Group } from "./verb-group.js";
import type { TransferWord, TransferWords } from "./words.js";

/** "When delivered, the jets will …": not yet. */
const IF = /^(?:when|once|if|until|unless)$/u;

/** How far to the left of its verb group a controlling phrase may end ("has long wanted to quickly buy"); "started talks on buying" starts no buying. */
const CONTROL_GAP = 2;

export function verbStatus(
  document: Document,
  at: number,
  word: TransferWord,
  voice: Voice,
  group: Group,
  { cues, words }: Around,
): TransferStatus {
  const control = cues.findLast(
    ({ place, last, first, status }) =>
      place === "before" &&
      last >= group.first - (status === "delivering" ? 0 : CONTROL_GAP) &&
      last <= at &&
      first < at,
  );
  if (IF.test(lookAt(document.tokens, at - 1)?.lower ?? "")) return "agreed";
  if (control && isClearance(document, control, word, group)) return "offered";
  if (control) return undoneBehind(document, cues, control, at) ?? controlled(control.status, word);
  if (isNoLonger(document, group.first)) return "suspended";
  if (voice === "gerund" && isKeptFrom(document, group.first)) return "cancelled";
  if (group.to && group.have) return word.done;
  if (group.negated) return group.modal || group.maybe ? "refused" : isYet(document, at) ? "negotiating" : "denied";
  const around = nearest(ownCues(document, cues, at), at, OVERRIDES);
  if (around && Math.abs(around.first - at) <= 14 && around.first !== at) return around.status;
  if (group.to && isNthTo(document, group.first)) return word.done;
  if (voice === "infinitive" && isUrged(document, at, group.first)) return answered(document, cues, at);
  const governor = voice === "infinitive" ? governing(document, cues, words, group.first) : undefined;
  if (governor)
    return governor === "refused" && isAsked(document, group.first) ? "refused" : controlled(governor, word);
  if (word.cargo) return word.done;
  if (group.modal || group.to) return future(word, group);
  if (isHelped(document, at, group)) return "negotiating";
  if (voice === "gerund" && isSupposed(document, at)) return "reported";
  if (voice === "gerund" && word.done === "delivered" && isDueBy(document, at)) return "agreed";
  if (group.maybe) return word.role === "give" || word.role === "reach" ? "offered" : "negotiating";
  if (voice === "gerund" && word.done !== "negotiating" && word.done !== "offered")
    return word.role === "take" ? word.done : "reported";
  const lower = document.tokens[at]?.lower ?? "";
  if (/ing$/u.test(lower) && word.done !== "negotiating" && word.done !== "offered")
    return word.done === "delivered" ? "delivering" : "agreed";
  if (word.objectIsRecipient && /^(?:arms?|equips?)$/u.test(lower)) return "delivering";
  return word.done;
}

/** "Sent by Iran, though Tehran has denied arming them": what is denied is the verb right behind. */
function ownCues({ tokens }: Document, cues: readonly PlacedCue[], at: number): readonly PlacedCue[] {
  return cues.filter(
    ({ status, first, last }) => !(status === "denied" && first > at && /ing$/u.test(tokens[last]?.lower ?? "")),
  );
}

/** "No longer sells". */
function isNoLonger({ tokens }: Document, first: number): boolean {
  return [1, 2, 3].some(
    (back) => lookAt(tokens, first - back)?.lower === "no" && tokens[first - back + 1]?.lower === "longer",
  );
}

const KEEPS =
  /^(?:stop(?:s|ped|ping)?|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|kept|keeps?|dissuad(?:es?|ed|ing)|hinder(?:s|ed)?|bar(?:s|red)|ban(?:s|ned)|prohibit(?:s|ed))$/u;
const KEEPS_REACH = 8;

/** "Washington stopped Brazil from selling": whoever is kept from it does not. */
export function isKeptFrom({ tokens }: Document, first: number): boolean {
  if (lookAt(tokens, first - 1)?.lower !== "from") return false;
  const before = tokens.slice(Math.max(0, first - KEEPS_REACH), first);
  return before.some(({ lower, sentence }) => KEEPS.test(lower) && sentence === tokens[first]?.sentence);
}

/** "Turned down a Saudi request to buy": it is the seller who says no. */
function isAsked({ tokens }: Document, first: number): boolean {
  return /^(?:requests?|pleas?|appeals?|bids?|applications?)$/u.test(lookAt(tokens, first - 1)?.lower ?? "");
}

const BUYER = /^(?:country|nation|state|customer|operator|buyer|user|client|member|ally|service|force)$/u;

/** "Has become the 28th country to buy": it has bought. */
function isNthTo({ tokens }: Document, first: number): boolean {
  if (!BUYER.test(lookAt(tokens, first - 1)?.lower ?? "")) return false;
  return tokens
    .slice(Math.max(0, first - 7), first)
    .some(({ lower }) => /^(?:became|become|becomes|becoming)$/u.test(lower));
}

const URGES =
  /^(?:press(?:ed|es|ing)?|urg(?:e|es|ed|ing)|pressur(?:ed|ing)|ask(?:ed|s|ing)|call(?:ed|s|ing)|lobb(?:ied|ying)|implored|begged|encourag(?:ed|es|ing)|invited)$/u;
const URGE_REACH = 7;

/** "Pressed Seoul to sell": whoever is urged has not agreed. */
function isUrged({ tokens }: Document, at: number, first: number): boolean {
  const near = tokens.slice(Math.max(0, first - URGE_REACH), first);
  const urge = near.findLastIndex(({ lower }) => URGES.test(lower));
  if (urge < 0 || near[urge]?.sentence !== tokens[at]?.sentence) return false;
  return near.slice(urge + 1).every(({ tag }) => /^(?:PROPN|NOUN|DET|ADJ|ADP|CCONJ|PRON)$/u.test(tag));
}

/** What became of the plea: "…, but it refused". */
function answered({ tokens }: Document, cues: readonly PlacedCue[], at: number): TransferStatus {
  const refused = cues.some(
    (cue) => cue.status === "refused" && cue.first > at && tokens[cue.first]?.sentence === tokens[at]?.sentence,
  );
  return refused ? "refused" : "negotiating";
}

/** "Approved South Korea to buy": the seller's state lets another buy, and nothing is signed. */
function isClearance({ tokens }: Document, { first, last }: PlacedCue, word: TransferWord, group: Group): boolean {
  if (word.role !== "take" || !CLEARS.test(tokens[first]?.lower ?? "")) return false;
  return tokens.slice(last, group.first).some(({ tag }) => tag === "PROPN");
}

/** "Money to help Hanoi buy boats": a bare verb that "help" governs. */
function isHelped({ tokens }: Document, at: number, group: Group): boolean {
  if (group.first !== at || tokens[at]?.lower !== tokens[at]?.lemma) return false;
  return tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^help(?:s|ed|ing)?$/u.test(lower));
}

const SUPPOSED_REACH = 16;

/** "Acquiring 32 jets will allow": a gerund that opens its sentence as the subject tells what would be. */
function isSupposed({ tokens }: Document, at: number): boolean {
  const { sentence } = tokens[at] ?? { sentence: -1 };
  if (lookAt(tokens, at - 1)?.sentence === sentence) return false;
  return tokens
    .slice(at + 1, at + SUPPOSED_REACH)
    .some((token) => token.sentence === sentence && /^(?:will|would|could|may|might)$/u.test(token.lower));
}

const DUE_REACH = 9;

/** "Taking delivery of 12 by mid-2023": what has a last day is still to come. */
function isDueBy({ tokens }: Document, at: number): boolean {
  const behind = tokens.slice(at + 1, at + DUE_REACH);
  const by = behind.findIndex(({ lower }) => lower === "by");
  return (
    by >= 0 &&
    /^(?:early|mid|late|the|next|(?:mid-)?20\d\d|\p{L}+ber|\p{L}+ary|march|april|may|june|july|august)$/u.test(
      behind[by + 1]?.lower ?? "",
    )
  );
}

function controlled(status: TransferStatus, word: TransferWord): TransferStatus {
  if (status === "offered" && word.role === "take") return "negotiating";
  if (status === "negotiating" && word.role === "give") return "offered";
  if (status === "refused" && word.role === "take") return "cancelled";
  return status;
}

function isYet({ tokens }: Document, at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at + 6).some(({ lower }) => lower === "yet");
}

/** "Agreed in October to buy": the word that governs an infinitive may stand a few words before it. */
function governing(
  { tokens }: Document,
  cues: readonly PlacedCue[],
  words: TransferWords,
  first: number,
): TransferStatus | undefined {
  const near = tokens.slice(Math.max(0, first - 5), first);
  if (near.some(({ lower }) => lower === "intent" || lower === "understanding")) return "agreed";
  const head = near.findLast(({ lower }) => words.controlHeads.has(lower));
  const cue = cues.findLast(
    (one) => one.place === "around" && one.last <= first && first - one.last <= 4 && GOVERNS.has(one.status),
  );
  return (head && words.controlHeads.get(head.lower)) ?? cue?.status;
}

const GOVERNS: ReadonlySet<TransferStatus> = new Set(["agreed", "signed", "refused", "offered"]);

function future(word: TransferWord, group: Group): TransferStatus {
  return word.done === "offered" || (group.to && word.role === "take" && !group.be)
    ? word.role === "take"
      ? "negotiating"
      : "offered"
    : "agreed";
}

/** "A possible sale" is an offer, approved or not, unless it is off. */
const POSSIBLE = /^(?:possible|potential|proposed|prospective)$/u;
/** A deal or purchase so called has not come about. */
const PLANNED = /^(?:possible|potential|proposed|prospective|planned|expected|mooted|tentative|preliminary)$/u;
const CLEARS =
  /^(?:approves?|approved|approving|clears?|cleared|clearing|allow|allows|allowed|authori[sz]e[sd]?|greenlit|okayed|permit|permits|permitted|grants?|granted|licen[sc]ed|light|approvals?)$/u;
const NOT_YET_UNDONE = /^(?:not|never|revoked?|revokes|rescinded|cancell?ed|blocked|refused|halted|suspended)$/u;

/** "Military Sales (FMS) approvals": so far behind the noun, in words. */
const CALLED_REACH = 5;

/** "Cleared the sale of": whoever must agree has agreed, and nothing is signed. */
function isCleared(tokens: Document["tokens"], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 7), at);
  const isCalled = tokens.slice(at + 1, at + CALLED_REACH).some(({ lower }) => /^approvals?$/u.test(lower));
  return (
    (isCalled || near.some(({ lower }) => CLEARS.test(lower))) && !near.some(({ lower }) => NOT_YET_UNDONE.test(lower))
  );
}

const OFF = ["suspended", "cancelled", "refused", "denied"] as const;

const PLAN = /^(?:plans?|deal|proposal|bid|offer|agreement|contract|intention)$/u;

/** "A plan to buy 12 jets was dropped". */
function undoneBehind(
  { tokens }: Document,
  cues: readonly PlacedCue[],
  control: PlacedCue,
  at: number,
): TransferStatus | undefined {
  const dropped = cues.find(
    ({ place, status, last }) =>
      place === "around" && OVERRIDES.has(status) && control.first - last <= 2 && last <= control.first,
  );
  if (dropped) return dropped.status;
  if (
    !PLAN.test(tokens[control.first]?.lower ?? "") ||
    /^(?:DET|NOUN)$/u.test(tokens[control.first]?.tag ?? "") === false
  )
    return undefined;
  const off = cues.find((cue) => cue.place === "around" && cue.first > at && OVERRIDES.has(cue.status));
  return off && /^(?:was|were|been|be|is|has|have)$/u.test(lookAt(tokens, off.first - 1)?.lower ?? "")
    ? off.status
    : undefined;
}

const NOUN_WINDOW = 18;

export function nounStatus(
  { tokens }: Document,
  at: number,
  word: TransferWord,
  cues: readonly PlacedCue[],
): TransferStatus {
  if (word.role === "give" && tokens.slice(Math.max(0, at - 7), at).some(({ lower }) => POSSIBLE.test(lower)))
    return OFF.find((status) => cues.some((cue) => cue.status === status && cue.place === "around")) ?? "offered";
  if (word.role === "give" && begun(cues, at)) return "delivering";
  if (word.role === "give" && isCompleted(tokens, at)) return "delivered";
  if (word.done === "reported" && isToBegin(tokens, at)) return "agreed";
  if (tokens[at]?.lower === "of") return OFF.find((status) => cues.some((one) => one.status === status)) ?? word.done;
  if (word.role === "give" && isCleared(tokens, at)) return word.mode === "sale" ? "offered" : "agreed";
  const cue = cueOf(cues, at);
  if (word.role !== "give" && PLANNED.test(lookAt(tokens, at - 1)?.lower ?? ""))
    return cue && OFF.some((status) => status === cue.status) ? cue.status : "negotiating";
  if (word.done === "offered" && cue?.status === "refused" && cue.first < at) return "offered";
  if (word.role !== "give" && word.done === "signed" && isSought(tokens, at)) return "negotiating";
  return cue && distance(cue, at) <= NOUN_WINDOW ? cue.status : word.done;
}

const SEEKS = /^(?:seek|seeks|seeking|sought|pursue|pursues|pursuing|chasing|eyeing|eyes)$/u;
const SOUGHT_REACH = 5;

/** "Will travel to seek an order", "may close an order": one that is not placed. */
function isSought(tokens: Document["tokens"], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - SOUGHT_REACH), at);
  return near.some(
    ({ lower, index }) =>
      SEEKS.test(lower) ||
      (/^(?:may|might|could)$/u.test(lower) && tokens[index + 1]?.tag === "VERB" && index >= at - 4),
  );
}

/** "Has begun deliveries of". */
function begun(cues: readonly PlacedCue[], at: number): boolean {
  return cues.some(
    ({ place, status, last }) => place === "before" && status === "delivering" && last <= at && at - last <= 2,
  );
}

/** Whether nothing beside the noun says how far the deal has come. */
export function isPlainNoun({ tokens }: Document, at: number, cues: readonly PlacedCue[]): boolean {
  if (PLANNED.test(lookAt(tokens, at - 1)?.lower ?? "")) return true;
  const cue = cueOf(cues, at);
  return !cue || distance(cue, at) > NOUN_WINDOW;
}

function cueOf(cues: readonly PlacedCue[], at: number): PlacedCue | undefined {
  return nearest(cues, at, undefined);
}
