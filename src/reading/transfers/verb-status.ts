import type { TransferStatus } from "#model";
import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { nearest, OVERRIDES, type PlacedCue } from "./cues.js";
import { CLEARS, isContract, isSought } from "./noun-status.js";
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
  if (word.role === "give" && voice === "infinitive" && isTalkedOf(document, group.first)) return "negotiating";
  if (voice === "gerund" && isTalkedOf(document, group.first) && isAbout(document, group.first)) return "negotiating";
  if (control && isClearance(document, control, word, group)) return "offered";
  if (control && isExpected(document, control, word)) return "agreed";
  if (control && DEAL.test(document.tokens[control.first]?.lower ?? "") && isSought(document.tokens, control.first))
    return "negotiating";
  if (control) return undoneBehind(document, cues, control, at) ?? controlled(control.status, word);
  if (isNoLonger(document, group.first)) return "suspended";
  if (voice === "gerund" && isKeptFrom(document, group.first)) return "cancelled";
  if (word.role === "take" && lookAt(document.tokens, at - 1)?.lower === "newly") return "delivered";
  if (group.to && group.have) return isBelieved(document, group.first) ? "reported" : word.done;
  if (isYet(document, at) && word.done === "delivered" && (group.negated || isNoneOf(document, voice, group.first)))
    return "agreed";
  if (group.negated) return group.modal || group.maybe ? "refused" : isYet(document, at) ? "negotiating" : "denied";
  const around = nearest(ownCues(document, cues, at), at, OVERRIDES);
  if (around && Math.abs(around.first - at) <= 14 && around.first !== at) return around.status;
  if (group.to && isNthTo(document, group.first)) return word.done;
  if (voice === "infinitive" && isUrged(document, at, group.first)) return answered(document, cues, at);
  const governor = voice === "infinitive" ? governing(document, cues, words, group.first) : undefined;
  if (governor)
    return governor === "refused" && isAsked(document, group.first) ? "refused" : controlled(governor, word);
  if (word.cargo) return word.done;
  if ((group.modal || group.to) && isQuestion(document, group.first)) return "negotiating";
  if (group.modal || group.to) {
    const coming = future(word, group);
    return coming === "agreed" && isUnderContract(document.tokens, group.first, at) ? "signed" : coming;
  }
  if (isHelped(document, at, group)) return "negotiating";
  if (voice === "gerund" && isWished(document, at)) return "negotiating";
  if (voice === "gerund" && isSupposed(document, at)) return "reported";
  if (voice === "gerund" && word.done === "delivered" && isDueBy(document, at)) return "agreed";
  if (voice === "gerund" && word.done === "delivered" && hasArrived(document, at)) return "delivered";
  if (word.role === "take" && isLetDo(document, group.first)) return "offered";
  if (group.maybe && group.have) return "reported";
  if (group.maybe) return word.role === "give" || word.role === "reach" ? "offered" : "negotiating";
  if (voice === "gerund" && word.done !== "negotiating" && word.done !== "offered")
    return word.role === "take" ? word.done : "reported";
  const lower = document.tokens[at]?.lower ?? "";
  // Nobody builds for another without a contract.
  if (/^(?:building|constructing)$/u.test(lower)) return "signed";
  if (/ing$/u.test(lower) && word.done !== "negotiating" && word.done !== "offered" && word.done !== "reported")
    return word.done === "delivered" ? "delivering" : "agreed";
  if (word.objectIsRecipient && /^(?:arms?|equips?)$/u.test(lower)) return "delivering";
  return word.done;
}

/** "Is believed to have delivered": nobody says that it did. */
function isBelieved({ tokens }: Document, first: number): boolean {
  return /^(?:believed|thought|suspected|alleged|rumou?red|presumed)$/u.test(lookAt(tokens, first - 1)?.lower ?? "");
}

const LET_REACH = 4;

/** "Washington will let Kenya buy": leave to buy is an offer. */
function isLetDo({ tokens }: Document, first: number): boolean {
  const near = tokens.slice(Math.max(0, first - LET_REACH), first);
  const at = near.findLastIndex(({ lower }) => /^lets?$/u.test(lower));
  return at >= 0 && at < near.length - 1 && near.slice(at + 1).every(({ tag }) => /^(?:PROPN|DET|ADJ)$/u.test(tag));
}

const TALKS_REACH = 12;

/** "In talks with Cairo as well to export": what two talk of doing. */
function isTalkedOf({ tokens }: Document, first: number): boolean {
  const near = tokens.slice(Math.max(0, first - TALKS_REACH), first);
  const talks = near.findLastIndex(({ lower }) => /^(?:talks|negotiations|negotiating|discussions)$/u.test(lower));
  if (talks < 0 || near[talks]?.sentence !== tokens[first]?.sentence) return false;
  const inside = near[talks]?.lower === "negotiating" || lookAt(near, talks - 1)?.lower === "in";
  return inside && near.slice(talks + 1).every(({ tag, text }) => !/^(?:VERB|AUX|SCONJ)$/u.test(tag) && text !== ",");
}

/** "In talks with the firm about buying". */
function isAbout({ tokens }: Document, first: number): boolean {
  return /^(?:about|on|over|for)$/u.test(lookAt(tokens, first - 1)?.lower ?? "");
}

const QUESTION_REACH = 6;

const DECIDES = /^(?:decid(?:e|es|ed|ing)|choos(?:e|es|ing)|determin(?:e|es|ing)|weigh(?:s|ed|ing)?)$/u;

/** "Whether it will sell", "how many it will buy", "decide from which country it will buy": what is asked is not settled. */
function isQuestion({ tokens }: Document, first: number): boolean {
  const near = tokens.slice(Math.max(0, first - QUESTION_REACH), first);
  return near.some(
    ({ lower, index }) =>
      lower === "whether" ||
      (lower === "how" && /^(?:many|much)$/u.test(tokens[index + 1]?.lower ?? "")) ||
      (lower === "which" &&
        tokens.slice(Math.max(0, index - QUESTION_REACH), index).some((one) => DECIDES.test(one.lower))),
  );
}

/** "Sent by Iran, though Tehran has denied arming them": what is denied is the verb right behind. */
function ownCues({ tokens }: Document, cues: readonly PlacedCue[], at: number): readonly PlacedCue[] {
  return cues.filter(
    ({ status, first, last }) => !(status === "denied" && first > at && /ing$/u.test(tokens[last]?.lower ?? "")),
  );
}

/** "Is expected to receive", "plans to deliver", "expected to be delivered": on its way, where "expected to buy" is a wish and "plans to sell" an offer. */
function isExpected({ tokens }: Document, { first }: PlacedCue, word: TransferWord): boolean {
  const control = tokens[first]?.lower ?? "";
  if (word.done !== "delivered") return false;
  return word.role === "take"
    ? control === "expected"
    : word.role === "give" && /^(?:expected|plan(?:s|ned|ning))$/u.test(control);
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
  const or = lookAt(tokens, first - 1)?.lower === "or" && lookAt(tokens, first - 3)?.lower === "from";
  if (lookAt(tokens, first - 1)?.lower !== "from" && !or) return false;
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
    .some(({ lower }) => /^(?:became|become|becomes|becoming|makes|made|making)$/u.test(lower));
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

const ARRIVAL_REACH = 14;

/** "A ship arrived on Wednesday, delivering 12 howitzers": with it they have come. */
function hasArrived({ tokens }: Document, at: number): boolean {
  if (lookAt(tokens, at - 1)?.text !== ",") return false;
  return tokens
    .slice(Math.max(0, at - ARRIVAL_REACH), at)
    .some(({ lower, sentence }) => /^(?:arrived|landed|docked)$/u.test(lower) && sentence === tokens[at]?.sentence);
}

const WISH =
  /^(?:willingness|intentions?|interest|interested|readiness|plans?|idea|possibility|prospects?|option|feasibility|aim|hopes?|desire)$/u;
const TOPIC_REACH = 5;

/** "Its willingness of purchasing jets", "said that purchasing jets is the main topic": what is wanted or talked of. */
function isWished({ tokens }: Document, at: number): boolean {
  const before = lookAt(tokens, at - 1);
  if (/^(?:of|in|to)$/u.test(before?.lower ?? "") && WISH.test(lookAt(tokens, at - 2)?.lower ?? "")) return true;
  if (before?.lower !== "that" && before?.sentence === tokens[at]?.sentence) return false;
  const behind = tokens.slice(at + 1, at + 1 + TOPIC_REACH);
  const be = behind.findIndex(({ lower }) => /^(?:is|are|remains)$/u.test(lower));
  return be > 0 && behind.slice(0, be).every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag));
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

const SUBJECT_REACH = 8;

/** "No missile has yet been received", "none of the jets has arrived". */
function isNoneOf({ tokens }: Document, voice: Voice, first: number): boolean {
  if (voice !== "passive") return false;
  for (let at = first - 1; at >= Math.max(0, first - SUBJECT_REACH); at--) {
    const { lower, tag } = tokens[at] ?? { lower: "", tag: "PUNCT" };
    if (lower === "no" || lower === "none") return true;
    if (!/^(?:NOUN|PROPN|ADJ|NUM|DET)$/u.test(tag) && lower !== "of") return false;
  }
  return false;
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

const UNDER_REACH = 24;
const UNDER = 8;
const DEAL = /^(?:deal|contract|agreement)$/u;

/** "Will deliver 12 jets under a contract", "a contract under which it will deliver": what is to come is signed for. */
function isUnderContract(tokens: Document["tokens"], first: number, at: number): boolean {
  const sentence = tokens[at]?.sentence;
  const near = tokens
    .slice(Math.max(0, first - UNDER_REACH), at + UNDER_REACH)
    .filter((token) => token.sentence === sentence);
  if (near.some(({ lower }, i) => DEAL.test(lower) && /^(?:signed|inked)$/u.test(near[i + 1]?.lower ?? "")))
    return true;
  const under = near.findIndex(({ lower }) => lower === "under");
  if (under < 0) return false;
  const isWhich = near[under + 1]?.lower === "which";
  const named = isWhich ? near.slice(0, under) : near.slice(under + 1, under + UNDER);
  const stop = isWhich ? -1 : named.findIndex(({ tag }) => tag === "PUNCT" || tag === "ADP");
  return (stop < 0 ? named : named.slice(0, stop)).some(({ index }) => isContract(tokens, index));
}

function future(word: TransferWord, group: Group): TransferStatus {
  return word.done === "offered" || (group.to && word.role === "take" && !group.be)
    ? word.role === "take"
      ? "negotiating"
      : "offered"
    : "agreed";
}

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
