import type { EventKind, Span } from "#model";
import type { EventRule } from "./rules.js";

/** One mention of an occasion, before mentions of the same occasion are brought together. */
export interface Candidate {
  readonly kind: EventKind;
  readonly rule: EventRule;
  /** Index of the sentence, and offset of the word that tells it. */
  readonly sentence: number;
  readonly at: number;
  readonly evidence: Span;
  /** Names of the people who take part, as in the reading's `people`, with the side of each. */
  readonly people: readonly Participant[];
  readonly sides: readonly string[];
  readonly place: Place | null;
  readonly date: string | null;
  /** The words of a date that could not be resolved. */
  readonly openDate: string | null;
  readonly planned: boolean;
  readonly negated: boolean;
  /** Somebody says that it did not take place. */
  readonly denied: boolean;
  /** Said to be called off. */
  readonly cancelled: boolean;
  /** True for a mention that only points back ("the meeting", "the visit") or at a purpose ("to hold talks"). */
  readonly weak: boolean;
  /** Told as another occasion: "a prior meeting". */
  readonly other: boolean;
  /** Told as one that follows: "later", "then". */
  readonly next: boolean;
  /** Told in the past perfect, or as some time before or behind the news: not what the report is about. */
  readonly past: boolean;
  /** Told of people named before: "the two met". */
  readonly together: boolean;
  /** "The two" were looked up among those named before. */
  readonly guessed: boolean;
  /** Held with a body of no state: "met the UN panel of experts". */
  readonly withBody: boolean;
}

export interface Participant {
  readonly name: string;
  readonly country: string | null;
  /** Known by a pronoun only, whose reading may be wrong. */
  readonly pronoun: boolean;
}

export interface Place {
  /** Words of the text. */
  readonly text: string;
  /** Country whose ground it is, where known. */
  readonly country: string | null;
  /** True where only a country is named. */
  readonly isCountry: boolean;
  /** A state that is one town, as Singapore is. */
  readonly isTown?: boolean | undefined;
  /** A continent or sea: too wide for a meeting. */
  readonly isWide: boolean;
  /** A name that nobody listed and that only its preposition makes a place. */
  readonly isGuess?: boolean;
}
