import type { Reference } from "../entities/types.js";
import { type Document, type Sentence, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Draft, Range } from "./draft.js";

/** "Said:", "issued the following statement:", "provided the following readout:" at the end of a paragraph. */
const SAYS = /^(?:say|state|add|declare|announce|write|remark|continue)$/u;
const FOLLOWING = /^(?:statement|readout|remarks|comment|communiqué|communique|release|message|comments)$/u;
/** Such a paragraph is short. */
const LONGEST = 40;

/** Who a paragraph ends with a colon for says the paragraph behind it, where no statement begins there yet. */
export function blocks(document: Document, references: readonly Reference[], drafts: readonly Draft[]): Draft[] {
  const begun = new Set(flatMap(drafts, ({ source, content }) => (source ? content.map(({ first }) => first) : [])));
  return flatMap(document.paragraphs, ({ index, last }) => {
    const told = lookAt(document.sentences, last - 1);
    const next = document.paragraphs[index + 1];
    if (!told || !next || lookAt(document.tokens, told.last - 1)?.text !== ":" || told.last - told.first > LONGEST)
      return [];
    const content = contentOf(document, next);
    const cue = cueOf(document, told);
    const source = cue && sourceOf(document, references, told, cue);
    if (!cue || !source || !content || begun.has(content.first) || begun.has(content.first + 1)) return [];
    return [{ cue, source, content: [content], kind: "speech", rule: "statement.block" }];
  });
}

function contentOf({ sentences }: Document, { first, last }: Document["paragraphs"][number]): Range | undefined {
  const [opening, closing] = [sentences[first], lookAt(sentences, last - 1)];
  return opening && closing ? { first: opening.first, last: closing.last } : undefined;
}

/** The verb right before the colon, or the noun that "following" stands before. */
function cueOf({ tokens }: Document, { first, last }: Sentence): Range | undefined {
  const end = last - 1;
  if (SAYS.test(lookAt(tokens, end - 1)?.lemma ?? "") && lookAt(tokens, end - 1)?.tag === "VERB")
    return { first: end - 1, last: end };
  if (!FOLLOWING.test(lookAt(tokens, end - 1)?.lower ?? "")) return undefined;
  for (let at = end - 2; at > Math.max(first, end - 5); at--)
    if (tokens[at]?.lower === "following") return verbBefore(tokens, first, at);
  return undefined;
}

function verbBefore(tokens: Document["tokens"], first: number, at: number): Range | undefined {
  for (let i = at - 1; i > Math.max(first, at - 4); i--)
    if (tokens[i]?.tag === "VERB") return { first: i, last: i + 1 };
  return undefined;
}

/** The person or body that the sentence names last before its verb, with the titles from the beginning on. */
function sourceOf(
  document: Document,
  references: readonly Reference[],
  { first }: Sentence,
  cue: Range,
): Range | undefined {
  const end = document.tokens[cue.first]?.begin ?? 0;
  const begin = document.tokens[first]?.begin ?? 0;
  const named = references.findLast((one) => one.begin >= begin && one.end <= end && one.actor.kind !== "country");
  if (!named) return undefined;
  const to = tokenAt(document, named.end - 1) + 1;
  const own = document.tokens.slice(first, to).some(({ tag, text }) => tag === "VERB" || text === ",");
  return { first: own ? tokenAt(document, named.begin) : first, last: to };
}
