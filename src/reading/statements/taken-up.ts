import type { Actor, Reference } from "../entities/types.js";
import { beginOf, countBefore } from "../text/count-before.js";
import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Range } from "./draft.js";
import type { StatementWords } from "./words.js";

/** "The ministry", "the EU operation", "the military's media wing": an article, what qualifies, a noun. */
const LONGEST = 5;
const TAKES_UP = /^(?:the|this|that|its|their)$/u;
/** References looked back at; a body named longer ago is named anew. */
const REACH = 40;

/** The body that a bare noun takes up: the last one named before it that has the noun in its name or is of a kind it may stand for. */
export function takenUp(
  document: Document,
  words: StatementWords,
  references: readonly Reference[],
  source: Range,
): Actor | undefined {
  const noun = bareNoun(document, words, source);
  if (!noun) return undefined;
  const begin = document.tokens[source.first]?.begin ?? 0;
  const inside = within(references, begin, noun.end);
  if (inside.some(({ kind, name }) => kind !== "country" && words.bodyKinds.get(name.toLowerCase()) !== "igo"))
    return undefined;
  const country = inside.find(({ kind }) => kind === "country")?.country;
  const kinds = words.bodyNouns.get(noun.lower);
  for (const { actor, end } of backwards(references, begin)) {
    if (actor.kind !== "organisation" || (country && actor.country && country !== actor.country)) continue;
    const name = actor.name.toLowerCase();
    const kind = words.bodyKinds.get(name);
    if (name.split(/[\s-]+/u).includes(noun.lower) || isNext(document, end, noun.lower)) return actor;
    if (kind && kinds?.has(kind)) return actor;
  }
  return undefined;
}

function bareNoun({ tokens }: Document, words: StatementWords, { first, last }: Range): Token | undefined {
  const noun = lookAt(tokens, last - 1);
  if (last - first > LONGEST || last - first < 2 || !noun || !TAKES_UP.test(tokens[first]?.lower ?? ""))
    return undefined;
  return words.bodyNouns.has(noun.lower) && noun.text === noun.lower ? noun : undefined;
}

/** Those a qualifier names ("the British company", "the EU operation"). */
function within(references: readonly Reference[], begin: number, end: number): Actor[] {
  const inside: Actor[] = [];
  for (let i = countBefore(references, begin, beginOf); i < references.length; i++) {
    const reference = references[i];
    if (!reference || reference.begin >= end) break;
    inside.push(reference.actor);
  }
  return inside;
}

function* backwards(references: readonly Reference[], begin: number): Generator<Reference> {
  const from = countBefore(references, begin, beginOf) - 1;
  for (let i = from; i >= Math.max(0, from - REACH); i--) {
    const reference = references[i];
    if (reference) yield reference;
  }
}

function isNext({ text }: Document, end: number, noun: string): boolean {
  return text.slice(end, end + noun.length + 1).toLowerCase() === ` ${noun}`;
}
