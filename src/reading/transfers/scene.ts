import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import { isPossessive, type Party } from "./parties.js";
import type { Trigger } from "./triggers.js";
import type { TransferWords } from "./words.js";

/** Who supplies and who receives, as one trigger says it; `pair` are the two sides where it is not said which is which. */
export interface Roles {
  readonly supplier: readonly Party[];
  readonly recipient: readonly Party[];
  readonly pair: readonly Party[];
  /** A state gives its own forces what it has: a transfer only where another is told to have made it. */
  readonly own?: boolean;
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
  /** What the lines behind a colon list, where the piece ends in one. */
  readonly listed: readonly Goods[];
  /** Tokens where a ban begins. */
  readonly barriers: readonly number[];
  /** The sides that "they" and "both" stand for: the last two named together before. */
  readonly both: readonly Party[];
  /** Who gives and who gets in the deal that the sentence right before tells of, where it says both. */
  readonly dealt: Roles | undefined;
  /** The states named in the sentences right before, the last at the end: what "the country" may stand for. */
  readonly told: readonly Party[];
  /** Cities and regions, as the states on whose ground they lie: where goods arrive. */
  readonly grounds: readonly Party[];
}

export interface Preposition {
  readonly lower: string;
  readonly index: number;
}

/** "In August Russia delivered": the preposition is the month's. */
const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|years?|months?|weeks?|days?|spring|summer|autumn|winter|(?:19|20)\d\d)$/u;

const MAX_MODIFIERS = 7;

/** The preposition that governs the party: before its article, adjectives, titles, and "the government of". */
export function prepositionBefore({ document, words }: Scene, party: Party): Preposition | undefined {
  let i = party.first - 1;
  for (let steps = 0; steps < MAX_MODIFIERS && i >= 0; steps++, i--) {
    const token = document.tokens[i];
    if (!token || token.sentence !== document.tokens[party.first]?.sentence) return undefined;
    if (TIME.test(token.lower)) return undefined;
    const whole = wholeBefore(document, i);
    if (whole !== undefined) {
      i = whole;
      continue;
    }
    if (token.lower === "of" && words.stateNouns.has(lookAt(document.tokens, i - 1)?.lower ?? "")) {
      i--;
      continue;
    }
    if (token.tag === "ADP" || token.lower === "to" || token.lower === "like") return { lower: token.lower, index: i };
    // "From which country it will buy": a pronoun has no words of its own before it.
    if (party.kind === "pronoun") return undefined;
    if (steps === 0 && token.lower === "and" && isSecondAdjective(document, party)) continue;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|X)$/u.test(token.tag) && token.lower !== "-" && !isPossessive(token))
      return undefined;
  }
  return undefined;
}

const SEVERAL =
  /^(?:countries|nations|states|customers|buyers|clients|users|operators|others|allies|partners|governments|places|sources|suppliers)$/u;

/** "To such countries as A and B", "to countries including A": where the noun stands of which those named are examples. */
function wholeBefore({ tokens }: Document, at: number): number | undefined {
  const word = tokens[at]?.lower;
  if (word !== "including" && word !== "as" && word !== "like") return undefined;
  const such = lookAt(tokens, at - 1)?.lower === "such";
  let noun = such ? at - 2 : at - 1;
  if (lookAt(tokens, noun)?.lower === ",") noun--;
  if (!SEVERAL.test(lookAt(tokens, noun)?.lower ?? "")) return undefined;
  const before = lookAt(tokens, noun - 1)?.lower === "such" || lookAt(tokens, noun - 2)?.lower === "such";
  return word === "as" && !such && !before ? undefined : noun;
}

/** "With European and U.S. contractors", "from German and French yards": the preposition governs both. */
function isSecondAdjective({ tokens }: Document, { first, attributive }: Party): boolean {
  return (
    attributive &&
    /^(?:ADJ|PROPN)$/u.test(lookAt(tokens, first - 2)?.tag ?? "") &&
    lookAt(tokens, first - 3)?.tag === "ADP"
  );
}

/** The last noun of the phrase that the party opens. */
export function headAfter({ document, last }: Scene, party: Party): number {
  let head = party.last;
  for (let i = party.last; i < Math.min(last, party.last + 8); i++) {
    const token = document.tokens[i];
    if (
      !token ||
      !(
        /^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(token.tag) ||
        token.lower === "-" ||
        /^(?:first|second|third|latest|largest|biggest)$/u.test(token.lower) ||
        token.lower === "," ||
        isPossessive(token) ||
        // "Iranian advanced weapons": behind a people's name a participle describes what follows.
        (party.demonym === true && i === party.last && token.tag === "VERB" && /(?:ed|ing)$/u.test(token.lower))
      )
    )
      break;
    head = i;
  }
  return head;
}

export function codesOf(parties: readonly Party[]): string[] {
  return [...new Set(flatMap(parties, ({ codes }) => codes))];
}

/** Whether a state stands on both sides. */
export function shareCodes(a: readonly Party[], b: readonly Party[]): boolean {
  const codes = codesOf(b);
  return codesOf(a).some((code) => codes.includes(code));
}

const AND = /^(?:and|,|&|or|as|well)$/u;

/** "And", with an article or a company's name "of" its country: "A of Hungary and B of Slovakia". */
export function isJoint(between: readonly { readonly lower: string; readonly tag: string }[]): boolean {
  return (
    between.length > 0 &&
    between.length <= 4 &&
    between.some(({ lower }) => lower === "and" || lower === "&") &&
    between.every(({ lower, tag }) => AND.test(lower) || tag === "DET" || tag === "PROPN" || lower === "of")
  );
}
