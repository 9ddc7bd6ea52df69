import type { Document, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft, type Range } from "./draft.js";

/** What is done to guests without a word: they are welcomed, greeted, received. */
const RECEIVES = /^(?:welcome|greet|receive)$/u;
const GUESTS =
  /^(?:guests?|delegations?|visitors?|soldiers|troops|contingents?|dignitar(?:y|ies)|officers|ceremony|reception)$/u;
/** Behind a person, these say how or where he was welcomed, and not what for. */
const HOW = /^(?:with|at|on|upon|in|to|and|here)$/u;
const UNDERTAKEN = /^(?:visits?|tours?|trips?|exercises?|patrols?|missions?)$/u;
/** Whom forces attack, not speakers. */
const UNDER_FIRE =
  /^(?:rebels?|militants?|insurgents?|fighters?|forces|troops|positions?|targets?|bases?|ships?|vessels?)$/u;
const SHORT = 6;
/** A number of goods stands within so many words: "ordered more than 30 of them". */
const BEFORE_GOODS = 4;

/** What stands at a token. */
interface Known {
  readonly isPerson: (at: number) => boolean;
  readonly isGoods: (at: number) => boolean;
}

/** Drafts without those whose cue says nothing; a verb behind "and" keeps the subject that it shares with such a cue. */
export function withoutWordless(document: Document, known: Known, drafts: readonly Draft[]): readonly Draft[] {
  const wordless = drafts.filter((draft) => hasNoWords(document, known, draft));
  if (wordless.length === 0) return drafts;
  const sentenceOf = ({ cue }: Draft): number | undefined => document.tokens[cue.first]?.sentence;
  return flatMap(drafts, (draft) => {
    if (wordless.includes(draft)) return [];
    if (draft.source) return [draft];
    const before = wordless.findLast((one) => sentenceOf(one) === sentenceOf(draft) && one.cue.first < draft.cue.first);
    return [before?.source ? changed(draft, { source: before.source }) : draft];
  });
}

/** Whether a cue is about something done or named, and nobody says anything: guests welcomed, a tour undertaken, "also called X". */
function hasNoWords({ tokens }: Document, { isPerson, isGoods }: Known, { cue, content }: Draft): boolean {
  const [said] = content;
  const verb = lookAt(tokens, cue.last - 1);
  if (!said || !verb) return false;
  const object = tokens.slice(said.first, Math.min(said.last, said.first + SHORT));
  if (verb.lemma === "undertake") return object.some(({ lower }) => UNDERTAKEN.test(lower));
  if (/^(?:called|known)$/u.test(verb.lower)) return isByname(tokens, cue);
  if (verb.lemma === "attack") return said.first === cue.last && object.some(({ lower }) => UNDER_FIRE.test(lower));
  if (verb.lemma === "order" && tokens[cue.last]?.lower === "by")
    return tokens.slice(Math.max(0, cue.first - BEFORE_GOODS), cue.first).some(({ index }) => isGoods(index));
  if (verb.lemma === "order") return said.first === cue.last && isBought(object, isGoods);
  return RECEIVES.test(verb.lemma) && said.first === cue.last && isReceived(object, said, isPerson);
}

/** "Ordered about 20 launchers from …", "ordered French missiles": goods, and nobody told to do a thing or sent anywhere. */
function isBought(object: readonly Token[], isGoods: Known["isGoods"]): boolean {
  if (object.some(({ lower }) => /^(?:to|that|into|onto|out|off|back)$/u.test(lower))) return false;
  const isFrom = object.some(({ lower }, i) => lower === "from" && /^\p{Lu}/u.test(object[i + 1]?.text ?? ""));
  const near = object.slice(0, BEFORE_GOODS);
  return isFrom || near.some(({ tag, lower, index }) => tag === "NUM" || lower === "dozen" || isGoods(index));
}

/** "The forum, also called X": behind a comma; "they also called it historic" says something. */
function isByname(tokens: readonly Token[], { last }: Range): boolean {
  return (
    /^(?:also|better|formerly)$/u.test(lookAt(tokens, last - 2)?.lower ?? "") && lookAt(tokens, last - 3)?.text === ","
  );
}

function isReceived(object: readonly Token[], { first, last }: Range, isPerson: (at: number) => boolean): boolean {
  const guest = object.findIndex(({ lower }, i) => GUESTS.test(lower) || isPerson(first + i));
  if (guest < 0 || object.slice(0, guest).some(({ tag }) => tag === "ADP" || tag === "VERB")) return false;
  if (/^(?:ceremony|reception)$/u.test(object[guest]?.lower ?? "")) return true;
  let behind = guest;
  while (isPerson(first + behind)) behind++;
  const next = object[Math.max(behind, guest + 1)];
  return first + Math.max(behind, guest + 1) >= last || (next !== undefined && HOW.test(next.lower));
}
