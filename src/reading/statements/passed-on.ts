import type { Reference } from "../entities/types.js";
import type { Document, Sentence } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { endsName } from "./as-per.js";
import type { Draft, Range } from "./draft.js";

/** Verbs in the present that agencies close a sentence with; taggers take "reports" for a noun. */
const PASSES_ON = /^(?:reports|informs|writes)$/u;
/** Who passes it on is named in at most so many words behind the comma. */
const LONGEST_NAME = 8;
/** What is passed on has at least so many words. */
const SHORTEST = 4;
/** Words behind the verb that lead to whom it was had from. */
const FROM: readonly (readonly string[])[] = [
  ["via"],
  ["citing"],
  ["quoting"],
  ["referring", "to"],
  ["with", "reference", "to"],
  ["in", "reference", "to"],
];

interface Tail {
  readonly sentence: Sentence;
  /** The comma that the tail begins with. */
  readonly comma: number;
  readonly verb: number;
  /** The word for "from", and who stands behind it. */
  readonly from: { readonly cue: Range; readonly source: Range };
}

/**
 * "…, the agency reports via the ministry": who passes on the sentence that he closes, and whom he has it from. Sentences whose verb some
 * draft has found are left as they are.
 */
export function joinPassedOn(
  document: Document,
  references: readonly Reference[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const found = document.sentences.flatMap((sentence) => tailOf(document, references, sentence) ?? []);
  const tails = found.filter(({ verb }) => !drafts.some(({ cue }) => cue.first <= verb && verb < cue.last));
  if (tails.length === 0) return drafts;
  const others = drafts.filter(({ cue }) => !tails.some(({ from }) => isWithin(cue, from.cue)));
  return [...others, ...tails.flatMap((tail) => draftsOf(tail))];
}

function isWithin({ first }: Range, range: Range): boolean {
  return first >= range.first && first < range.last;
}

function draftsOf({ sentence, comma, verb, from }: Tail): Draft[] {
  const content = [{ first: sentence.first, last: comma }];
  const source = { first: comma + 1, last: verb };
  const outer: Draft = {
    cue: { first: verb, last: verb + 1 },
    source,
    content,
    kind: "speech",
    rule: "statement.passed-on",
  };
  return [outer, { ...from, through: source, content, kind: "speech", rule: "statement.relayed" }];
}

function tailOf(document: Document, references: readonly Reference[], sentence: Sentence): Tail | undefined {
  const { tokens } = document;
  const end = lookAt(tokens, sentence.last - 1)?.tag === "PUNCT" ? sentence.last - 1 : sentence.last;
  for (let verb = end - 1; verb > sentence.first + SHORTEST; verb--) {
    const { lower = "", tag } = tokens[verb] ?? {};
    if (tag === "PUNCT" && !PASSES_ON.test(lookAt(tokens, verb - 1)?.lower ?? "")) return undefined;
    if (!PASSES_ON.test(lower)) continue;
    const comma = commaBefore(document, verb);
    const name = lookAt(tokens, verb - 1);
    if (comma === null || comma < sentence.first + SHORTEST || !name || !endsName(references, name)) return undefined;
    const from = fromBehind(document, verb + 1, end);
    return from === undefined ? undefined : { sentence, comma, verb, from };
  }
  return undefined;
}

/** The comma before the name; null where a verb stands between, or nothing that is a name. */
function commaBefore({ tokens }: Document, verb: number): number | null {
  for (let i = verb - 1; i >= Math.max(0, verb - LONGEST_NAME); i--) {
    const token = tokens[i];
    if (token?.text === ",") return i < verb - 1 ? i : null;
    if (!token || /^(?:VERB|AUX|PUNCT|SCONJ)$/u.test(token.tag)) return null;
  }
  return null;
}

/** Undefined where nothing of the kind stands there: the word may be no verb at all. */
function fromBehind({ tokens }: Document, first: number, end: number): Tail["from"] | undefined {
  const begin = tokens[first]?.text === "," ? first + 1 : first;
  const lead = FROM.find((words) => words.every((word, i) => tokens[begin + i]?.lower === word));
  if (!lead) return undefined;
  const last = begin + lead.length;
  return last < end ? { cue: { first: begin, last }, source: { first: last, last: end } } : undefined;
}
