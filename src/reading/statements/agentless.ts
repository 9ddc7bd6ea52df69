import type { Document, Sentence } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Draft, Range } from "./draft.js";
import type { StatementWords } from "./words.js";

/** Tokens around a hedge in which another cue makes it that cue's own ("reportedly said"). */
const REACH = 2;

/** "Reportedly" and its like attribute their sentence to nobody: statements without a source. */
export function draftAgentless(document: Document, words: StatementWords, others: readonly Draft[]): Draft[] {
  const cues = new Set(flatMap(others, ({ cue }) => tokensOf(cue)));
  const said = new Uint8Array(document.tokens.length);
  for (const { content } of others) for (const { first, last } of content) said.fill(1, first, last);
  return flatMap(document.sentences, (sentence) => {
    const at = hedgeIn(document, words, sentence);
    if (at < 0 || said[at] || nearCue(cues, at)) return [];
    const content = around(document, sentence, at).filter(({ first, last }) => last > first);
    const cue = { first: at, last: at + 1 };
    if (content.length === 0) return [];
    return [{ cue, source: null, content, kind: "speech" as const, rule: "statement.agentless" }];
  });
}

function hedgeIn({ tokens }: Document, words: StatementWords, { first, last }: Sentence): number {
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token && words.isAgentless(token)) return i;
  }
  return -1;
}

function nearCue(cues: ReadonlySet<number>, at: number): boolean {
  for (let i = at - REACH; i <= at + REACH; i++) if (cues.has(i)) return true;
  return false;
}

/** The sentence without the hedge, its comma and the full stop. */
function around({ tokens }: Document, { first, last }: Sentence, at: number): Range[] {
  const from = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  return [
    { first, last: at },
    { first: from, last: lookAt(tokens, last - 1)?.tag === "PUNCT" ? last - 1 : last },
  ];
}

function tokensOf({ first, last }: Range): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
