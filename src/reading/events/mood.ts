import type { Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { isPastForm } from "../values/dates/tense.js";
import type { Word } from "./clause.js";

/** Whether an occasion has taken place, is still to come, or did not take place, from the words before its verb or noun. */
export interface Mood {
  readonly planned: boolean;
  readonly negated: boolean;
  /** Somebody says that it did not take place. */
  readonly denied: boolean;
  /** Said to be called off: "was cancelled", "did not take place". */
  readonly cancelled: boolean;
  /** Told as the purpose of something else: "went to Tripoli to hold talks". */
  readonly purpose: boolean;
}

const AHEAD =
  /^(?:will|shall|'ll|would|may|might|could|should|due|expected|scheduled|slated|planned|planning|upcoming|forthcoming|set|aims?|intends?|wants?|hopes?|invited?|invitations?|proposed?|agreed|ready|prospects?|possible|future|likely)$/u;
const BEFORE_IT = /^(?:before|ahead|pending|until)$/u;
const NOT =
  /^(?:not|n't|never|without|neither|nor|yet|cancel|cancelled|canceled|postpone|postponed|deferred|refused|denied|failed|fails|unable|declined)$/u;
/** What is said of an occasion that did not come about. */
const UNDONE =
  /(?<!\p{L})(?:(?:was|were|been|is|are|be|stands?|stood) (?:also )?(?:cancelled|canceled|postponed|deferred|scrapped|shelved|called off|put off)|(?:(?:did|does|will) not|didn['’]?t|won['’]?t|never|not) (?:take|took|taken) place|(?:fell through|(?:was|were) not held|(?:did not|never) (?:happen|happened|materiali[sz]ed?|go ahead|went ahead)))(?!\p{L})/u;
const UNDONE_REACH = 30;
const CLAUSE_ENDS = /^(?:[,;:.]|but|and|while|although|because)$/u;
/** How far before the word its auxiliaries are looked for, and how far a negation. */
const REACH = 9;
const NEAR = 4;
const FAR = 24;

export function moodOf(words: readonly Word[], at: number): Mood {
  const token = words[at]?.token;
  const isLast = isLastOfSeveral(words, at);
  const reach = isLast || (token && isCoordinated(words, at)) ? FAR : REACH;
  const before = words.slice(Math.max(0, at - reach), isLast ? at - 1 : at).map((word) => word.token);
  const cancelled =
    (token?.tag !== "VERB" && isUndone(words.slice(at + 1, at + 1 + UNDONE_REACH))) ||
    isGivenUp(before, words, at) ||
    (token?.tag !== "VERB" && isStruck(before.slice(-NEAR)));
  const denied = isDenied(words, at);
  const last = before.at(-1)?.lower;
  const told = { negated: cancelled || denied || isNegated(before), cancelled, denied };
  if (token && isPastForm(token) && last !== "to") return { ...told, planned: isStillToBe(before), purpose: false };
  return { ...told, planned: isAhead(before), purpose: last === "to" && !isAhead(before.slice(-3)) };
}

/** "Held talks in Kigali before calling on the president": done or to come as what went before it was. */
function isLastOfSeveral(words: readonly Word[], at: number): boolean {
  const token = words[at]?.token;
  return token?.tag === "VERB" && token.lower.endsWith("ing") && lookAt(words, at - 1)?.token.lower === "before";
}

const DENIES = /^(?:denied|denies|deny|denying)$/u;
const REJECTS = /^(?:rejected|rejects|dismissed|dismisses|refuted|refutes)$/u;
const REPORTS = /^(?:reports?|claims?|allegations?|rumou?rs|suggestions)$/u;
const CLAUSE = /^(?:that|having|it|he|she|they|any)$/u;
const FALSE = /^(?:false|untrue|baseless|unfounded|fabricated|incorrect)$/u;
const DENIAL_REACH = 40;
/** From the verb that denies to the word that begins what is denied: "denied on Wednesday that". */
const CLAUSE_REACH = 5;
/** "Denied reports of a secret [meeting]". */
const OF_REACH = 5;

/** "Denied that X had met Y", "rejected claims that …", "reports that X met Y are false": however far off the verb. */
function isDenied(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - DENIAL_REACH), at).map(({ token }) => token);
  const verb = before.findLastIndex(({ lower, tag }) => DENIES.test(lower) || (REJECTS.test(lower) && tag === "VERB"));
  const behind = before.slice(verb + 1);
  if (verb >= 0 && !isBehindNewVoice(behind)) {
    const near = behind.slice(0, CLAUSE_REACH);
    if (opensReport(near, behind.length)) return true;
    if (DENIES.test(before[verb]?.lower ?? "") && near.some(({ lower }) => CLAUSE.test(lower))) return true;
  }
  const isReport = before.some(({ lower }, i) => REPORTS.test(lower) && before[i + 1]?.lower === "that");
  return isReport && words.slice(at + 1, at + DENIAL_REACH).some(({ token }) => FALSE.test(token.lower));
}

/** "Reports that …", or "reports of" right before what is denied. */
function opensReport(near: readonly Token[], length: number): boolean {
  const report = near.findIndex(({ lower }) => REPORTS.test(lower));
  const next = near[report + 1]?.lower;
  if (report < 0 || near.slice(report).some(({ lower }) => lower === "and")) return false;
  return next === "that" || (next === "of" && length - report <= OF_REACH);
}

/** "Denied the report, but an official said …": what stands behind is no longer denied. */
function isBehindNewVoice(behind: readonly Token[]): boolean {
  return behind.some(
    ({ lower, text }, i) =>
      text === ";" || (/^(?:but|although|though|while|after|before)$/u.test(lower) && behind[i - 1]?.text === ","),
  );
}

const WAS_TO = /(?:^| )had (?:been )?(?:planned|due|scheduled|hoped|intended|expected|meant|set|supposed) to(?: |$)/u;

/** "Had planned to hold talks in October, but China did not …": what was meant to be, and was not. */
function isGivenUp(before: readonly Token[], words: readonly Word[], at: number): boolean {
  if (!WAS_TO.test(before.map(({ lower }) => lower).join(" "))) return false;
  return words.some(({ token }, i) => i > at && token.lower === "but" && lookAt(words, i - 1)?.token.text === ",");
}

/** "Was set to leave for a forum and hold meetings": an infinitive behind "and" shares the auxiliary of the one before. */
function isCoordinated(words: readonly Word[], at: number): boolean {
  const token = words[at]?.token;
  if (token?.tag !== "VERB" || token.lower !== token.lemma) return false;
  const before = lookAt(words, at - 1)?.token;
  return before?.lower === "and" || (before?.tag === "ADV" && lookAt(words, at - 2)?.token.lower === "and");
}

function isNegated(before: readonly Token[]): boolean {
  return (
    before.slice(-NEAR).some(({ lower }, i, near) => NOT.test(lower) || isCallOff(lower, near[i - 1]?.lower)) ||
    before.slice(-REACH).some(({ lower }) => lower === "no")
  );
}

const STRIKES = /^(?:cancel|postpone|defer|scrap|shelve)$/u;

/** "Cancelled a visit", "called off talks". */
function isStruck(near: readonly Token[]): boolean {
  return near.some(
    ({ tag, lemma, lower }, i) => (tag === "VERB" && STRIKES.test(lemma)) || isCallOff(lower, near[i - 1]?.lower),
  );
}

/** "Called off talks with". */
function isCallOff(word: string, before: string | undefined): boolean {
  return word === "off" && /^call(?:ed|s|ing)?$/u.test(before ?? "");
}

/** "a visit by X to Y was cancelled", "talks that had been scheduled did not take place". */
function isUndone(after: readonly Word[]): boolean {
  const end = after.findIndex(({ token }, i) => CLAUSE_ENDS.test(token.lower) && !joinsNames(after, i));
  const text = after
    .slice(0, end < 0 ? undefined : end)
    .map(({ token }) => token.lower)
    .join(" ");
  return UNDONE.test(text);
}

/** "Talks between Minister A and Minister B did not take place": an "and" between those who were to meet. */
function joinsNames(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]?.token, words[at + 1]];
  if (word?.lower !== "and" || !next) return false;
  return /^(?:PROPN|ADJ|NOUN|DET)$/u.test(next.token.tag) || next.form.startsWith("@");
}

/** "is to be signed", "will be handed over". */
function isStillToBe(before: readonly Token[]): boolean {
  const near = before.slice(-3).map(({ lower }) => lower);
  return near.includes("be") && near.some((lower) => lower === "to" || AHEAD.test(lower));
}

/** A word of what is to come; "May" with a capital is the month, and a cooperation plan no intention. */
function isSign({ lower, text, tag }: Token, before: Token | undefined): boolean {
  // "A regularly scheduled port visit" is of those that are paid.
  if (lower === "scheduled" && /^(?:regularly|routinely|previously)$/u.test(before?.lower ?? "")) return false;
  return (AHEAD.test(lower) && text !== "May") || (tag === "VERB" && /^plans?$/u.test(lower));
}

/** "The forthcoming Justified Accord exercise": a word of a name tells no time. */
function isOfProperName({ text, tag }: Token): boolean {
  return tag !== "AUX" && /^\p{Lu}/u.test(text);
}

/** The nearest sign before it: a word of what is to come, or a past verb. */
function isAhead(before: readonly Token[]): boolean {
  for (let i = before.length - 1; i >= 0; i--) {
    const token = before[i];
    if (!token) continue;
    if (isSign(token, lookAt(before, i - 1)) || BEFORE_IT.test(token.lower)) return true;
    if (token.lower === "to" && /^(?:is|are)$/u.test(lookAt(before, i - 1)?.lower ?? "")) return true;
    if (isPastForm(token) && !isOfProperName(token)) return false;
  }
  return false;
}
