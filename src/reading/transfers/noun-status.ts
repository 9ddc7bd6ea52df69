import type { TransferStatus } from "#model";
import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { isBegun, isCompleted, isToBegin } from "./begun-or-ended.js";
import { distance, nearest, type PlacedCue } from "./cues.js";
import type { TransferWord } from "./words.js";

/** "A possible sale" is an offer, approved or not, unless it is off. */
const POSSIBLE = /^(?:possible|potential|proposed|prospective)$/u;
/** A deal or purchase so called has not come about. */
const PLANNED = /^(?:possible|potential|proposed|prospective|planned|expected|mooted|tentative|preliminary)$/u;
export const CLEARS =
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

const WILL_NOT = /^(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al))$/u;

/** "Will not authorise new exports", "declines to approve": whoever must agree does not. */
function isNotCleared(tokens: Document["tokens"], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - 7), at);
  const verb = near.findLastIndex(({ lower }) => CLEARS.test(lower));
  if (verb < 0) return false;
  const group = near.slice(Math.max(0, verb - 3), verb).map(({ lower }) => lower);
  if (group.at(-1) === "to" && WILL_NOT.test(group.at(-2) ?? "")) return true;
  return group.includes("not") && group.some((lower) => /^(?:will|would|does|do|did|could)$/u.test(lower));
}

const LATER = /^(?:will|would|may|expect(?:s|ed)?|plan(?:s|ned)?|before|for|until|ahead|by|awaits?|delay(?:s|ed)?)$/u;
const FIRST_REACH = 6;

/** "Announced the delivery of the first batch": the others are still to come. */
function isOfFirst(tokens: Document["tokens"], at: number): boolean {
  if (!/^(?:delivery|arrival|handover)$/u.test(tokens[at]?.lower ?? "")) return false;
  const [of, the, first, batch] = tokens.slice(at + 1, at + 5).map(({ lower }) => lower);
  if (
    of !== "of" ||
    the !== "the" ||
    !/^(?:first|initial|inaugural|maiden)$/u.test(first ?? "") ||
    !/^(?:batch|shipment|tranche|lot)$/u.test(batch ?? "")
  )
    return false;
  const before = tokens.slice(Math.max(0, at - FIRST_REACH), at);
  return (
    before.some(({ lower }) => /^(?:announced|confirmed|reported|hailed|welcomed|completed)$/u.test(lower)) &&
    !before.some(({ lower }) => LATER.test(lower))
  );
}

const CALLED_FOR_REACH = 9;

/** "The contract calls for the delivery of": what is signed for. */
function isCalledFor(tokens: Document["tokens"], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - CALLED_FOR_REACH), at);
  const calls = near.findLastIndex(
    ({ lower }, i) => /^(?:calls?|called|provides?|provided)$/u.test(lower) && near[i + 1]?.lower === "for",
  );
  return calls > 0 && /^contracts?$/u.test(near[calls - 1]?.lower ?? "");
}

const OFFER = /^offers?$/u;
const DECLINES = /^(?:rejects?|rejected|declines?|declined|spurned|rebuffed|refused|snubbed)$/u;
const ACCEPTS = /^(?:accepts?|accepted|embraced)$/u;
/** Between the answer and the offer stand at most so many words: "accepted Stockholm's long-standing offer". */
const ANSWER_REACH = 5;

/** "Peru turned down the offer", "the offer was rejected", "accepted an offer": what became of it. */
function answerTo(tokens: Document["tokens"], at: number): TransferStatus | undefined {
  const before = tokens.slice(Math.max(0, at - ANSWER_REACH), at);
  const behind = tokens.slice(at + 1, at + 1 + ANSWER_REACH);
  const verb = before.findLastIndex(({ tag, lower }) => tag === "VERB" || DECLINES.test(lower) || ACCEPTS.test(lower));
  if (/^(?:not|never|to|yet|may|might|could|would|will)$/u.test(lookAt(before, verb - 1)?.lower ?? ""))
    return undefined;
  const own = before[verb]?.lower ?? "";
  const passive = /^(?:was|were|has|had|been)$/u.test(behind[0]?.lower ?? "")
    ? (behind.find(({ tag }) => tag === "VERB")?.lower ?? "")
    : "";
  const isTurned = [own, passive].includes("turned") && [...before, ...behind].some(({ lower }) => lower === "down");
  if (isTurned || DECLINES.test(own) || DECLINES.test(passive)) return "cancelled";
  return ACCEPTS.test(own) || ACCEPTS.test(passive) ? "agreed" : undefined;
}

const OFF = ["suspended", "cancelled", "refused", "denied"] as const;

const NOUN_WINDOW = 18;

export function nounStatus(
  { tokens }: Document,
  at: number,
  word: TransferWord,
  cues: readonly PlacedCue[],
): TransferStatus {
  const answer = OFFER.test(tokens[at]?.lower ?? "") ? answerTo(tokens, at) : undefined;
  if (answer) return answer;
  if (word.role === "give" && tokens.slice(Math.max(0, at - 7), at).some(({ lower }) => POSSIBLE.test(lower)))
    return OFF.find((status) => cues.some((cue) => cue.status === status && cue.place === "around")) ?? "offered";
  if (word.role === "give" && (begun(cues, at) || isBegun(tokens, at))) return "delivering";
  if (word.role === "give" && isOfFirst(tokens, at)) return "delivering";
  if (word.role === "give" && isCompleted(tokens, at)) return "delivered";
  if (word.role === "take" && word.done === "reported" && isCleared(tokens, at)) return "agreed";
  if (word.done === "reported" && isToBegin(tokens, at)) return "agreed";
  if (word.role === "give" && isCalledFor(tokens, at)) return "signed";
  if (
    word.role === "give" &&
    word.done === "reported" &&
    /^(?:planned|upcoming|promised|pledged)$/u.test(lookAt(tokens, at - 1)?.lower ?? "")
  )
    return "agreed";
  if (tokens[at]?.lower === "of") return OFF.find((status) => cues.some((one) => one.status === status)) ?? word.done;
  if (word.role === "give" && isNotCleared(tokens, at)) return "refused";
  if (word.role === "give" && isCleared(tokens, at)) return word.mode === "sale" ? "offered" : "agreed";
  if (isFailed(tokens, at)) return "cancelled";
  const undone = word.role === "give" ? undefined : undoneAfter(tokens, cues, at);
  if (undone) return undone;
  if (isDenied(tokens, cues, at)) return "denied";
  const cue = cueOf(cues, at);
  if (word.role !== "give" && PLANNED.test(lookAt(tokens, at - 1)?.lower ?? ""))
    return cue && OFF.some((status) => status === cue.status) ? cue.status : "negotiating";
  if (word.role !== "give" && word.done !== "negotiating" && isSought(tokens, at)) return "negotiating";
  const told = cue && distance(cue, at) <= NOUN_WINDOW ? cue.status : word.done;
  if (told === "reported" && word.role === "take" && isOfYear(tokens, at)) return "signed";
  return told === "agreed" && isContract(tokens, at) && !isToCome(tokens, cue) ? "signed" : told;
}

const FAILED = /^(?:failed|collapsed|aborted|scuttled|abandoned|cancelled|canceled|scrapped|axed|defunct)$/u;
const LOSS = /^(?:collapse|cancellation|scrapping|loss|failure|termination)$/u;
const LOSS_REACH = 8;

/** "A failed $66 billion contract", "the collapse of a contract". */
function isFailed(tokens: Document["tokens"], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - LOSS_REACH), at);
  const own = near.findLastIndex(({ tag }) => tag === "DET" || tag === "ADP" || tag === "AUX");
  if (near.slice(own + 1).some(({ lower }) => FAILED.test(lower))) return near[own]?.tag !== "AUX";
  const loss = near.findLastIndex(({ lower }) => LOSS.test(lower));
  return (
    loss >= 0 &&
    near[loss + 1]?.lower === "of" &&
    near.slice(loss + 2).every(({ tag }) => /^(?:DET|ADJ|NUM|SYM|NOUN|PROPN)$/u.test(tag))
  );
}

/** "Israel's purchase in 2010 of", "the 2010 purchase of": one with its year is made. */
function isOfYear(tokens: Document["tokens"], at: number): boolean {
  if (YEAR.test(lookAt(tokens, at - 1)?.lower ?? "")) return true;
  return tokens
    .slice(at + 1, at + YEAR_REACH)
    .some(({ lower, index }) => lower === "in" && YEAR.test(tokens[index + 1]?.lower ?? ""));
}

const YEAR = /^(?:19|20)\d\d$/u;
/** "Its purchase of howitzers in 2024": so far behind the noun. */
const YEAR_REACH = 8;

const OTHER_CLAUSE = /^(?:but|although|though|while|whereas|after|before|;)$/u;
const CLAIMS = /^(?:reports?|claims?|allegations?|suggestions?|rumou?rs)$/u;

/** "Denied reports that it had signed a contract", "reports that it signed one are untrue": denied, though "signed" stands nearer. */
function isDenied(tokens: Document["tokens"], cues: readonly PlacedCue[], at: number): boolean {
  return cues.some(({ status, place, first, last }) => {
    if (status !== "denied" || place !== "around") return false;
    const between = first < at ? tokens.slice(last, at) : tokens.slice(at + 1, first);
    if (between.length > NOUN_WINDOW || between.some((token) => isOtherClause(tokens, token))) return false;
    return first < at || (isSaidOf(tokens, first) && isOfClaims(tokens, at));
  });
}

function isOtherClause(tokens: Document["tokens"], { lower, index }: Document["tokens"][number]): boolean {
  return OTHER_CLAUSE.test(lower) || (lower === "and" && tokens[index + 1]?.tag === "VERB");
}

function isSaidOf(tokens: Document["tokens"], first: number): boolean {
  return /^(?:are|is|were|was)$/u.test(lookAt(tokens, first - 1)?.lower ?? "");
}

function isOfClaims(tokens: Document["tokens"], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - NOUN_WINDOW), at);
  return before.some(({ lower, sentence }) => CLAIMS.test(lower) && sentence === tokens[at]?.sentence);
}

/** "Concluded a contract", "clinched an order": made is signed. */
export function isContract(tokens: Document["tokens"], at: number): boolean {
  return /^(?:contracts?|orders?)$/u.test(tokens[at]?.lower ?? "");
}

/** "Will conclude", "to be finalised", "reached agreement on". */
function isToCome(tokens: Document["tokens"], cue: PlacedCue | undefined): boolean {
  const before = lookAt(tokens, (cue?.first ?? 0) - 1)?.lower ?? "";
  return /^(?:will|to|would|may|might|could|be|should|not)$/u.test(before);
}

const UNDONE_REACH = 22;

/** "The contract awarded in 2016 was terminated": the sentence's own verb says what became of it. */
function undoneAfter(tokens: Document["tokens"], cues: readonly PlacedCue[], at: number): TransferStatus | undefined {
  const off = cues.find(
    ({ place, status, first }) =>
      place === "around" &&
      (status === "cancelled" || status === "suspended") &&
      first > at &&
      first - at <= UNDONE_REACH &&
      /^(?:was|were|been|is|are)$/u.test(lookAt(tokens, first - 1)?.lower ?? ""),
  );
  const own = off && tokens.slice(at + 1, off.first).every(({ lower }) => !/^(?:but|which|,|;|after)$/u.test(lower));
  return own ? off.status : undefined;
}

const SEEKS =
  /^(?:seek|seeks|seeking|sought|pursue|pursues|pursuing|chasing|eyeing|eyes|hop(?:e|es|ed|ing)|wants?|wanted|aims?|intends?|near(?:s|ing)|close|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|explor(?:e|es|ed|ing)|contemplat(?:e|es|ed|ing)|evaluat(?:e|es|ed|ing)|stud(?:y|ies|ied|ying)|plans?|planned|planning|look(?:s|ed|ing)|eyed|examin(?:e|es|ed|ing)|mooted)$/u;
const SOUGHT_REACH = 5;

/** "Will travel to seek an order", "may close an order", "negotiating a deal": one that is not made. */
export function isSought(tokens: Document["tokens"], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - SOUGHT_REACH), at);
  return (
    isTalkedOver(tokens, at) ||
    near.some(
      ({ lower, index }) =>
        SEEKS.test(lower) ||
        (/^(?:may|might|could)$/u.test(lower) && tokens[index + 1]?.tag === "VERB" && index >= at - 4),
    )
  );
}

const TALKS = /^(?:negotiat(?:e|es|ing)|interest|interested|talks|negotiations)$/u;
const TALKS_REACH = 8;

/** "Negotiating a deal", "in talks on a deal", "interest in striking a deal": nothing but what is to be done stands between. */
function isTalkedOver(tokens: Document["tokens"], at: number): boolean {
  const near = tokens.slice(Math.max(0, at - TALKS_REACH), at);
  const talks = near.findLastIndex(({ lower, sentence }) => TALKS.test(lower) && sentence === tokens[at]?.sentence);
  return (
    talks >= 0 &&
    near.slice(talks + 1).every(({ tag, lower, index }) => {
      if (tag === "VERB") return /ing$/u.test(lower) || lookAt(tokens, index - 1)?.lower === "to";
      return /^(?:DET|ADJ|ADP|PART|PROPN|NOUN|SYM|NUM)$/u.test(tag) && !/^(?:after|before|since)$/u.test(lower);
    })
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
  if (cue && tokens[at + 1]?.text === "," && cue.first === at + 2 && tokens[cue.first]?.lower === "announced")
    return true;
  return !cue || distance(cue, at) > NOUN_WINDOW;
}

function cueOf(cues: readonly PlacedCue[], at: number): PlacedCue | undefined {
  return nearest(cues, at, undefined);
}
