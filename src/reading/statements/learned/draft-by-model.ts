import type { Document } from "../../text/document.js";
import { flatMap } from "../../text/flat-map.js";
import { lookAt } from "../../text/look-at.js";
import type { Draft, Range } from "../draft.js";
import { endsLabel } from "../labels.js";
import { isDoneTo } from "../passive.js";
import type { Quotations } from "../quotes.js";
import { sentenceBefore, sentenceBehind, verbsLeft } from "../verbs-left.js";
import type { StatementWords } from "../words.js";
import { atomsOf } from "./atoms.js";
import { link, linkerFor } from "./link.js";
import { tagCues } from "./tag-cues.js";
import type { StatementModels } from "./weights.js";
import { windowOf } from "./window.js";

/** Tokens looked at for sources and contents, as a multiple of the text's: press text needs 1.4, hostile text would take the square. */
const BUDGET = 2;
/** What a short text may take beside: in a single sentence every cue looks at all of it. */
const BASE = 6000;

/** Cues read in a text: so many, and one in so many tokens. Press text has one in thirty; a text of nothing else is no report. */
const FEW_CUES = 500;
const TOKENS_PER_CUE = 12;

/** Drafts by the trained weights: cues first, then each cue's source and content. */
export function draftByModel(
  document: Document,
  quotations: Quotations,
  words: StatementWords,
  models: StatementModels,
): Draft[] {
  const atoms = atomsOf(document, quotations, words);
  const most = FEW_CUES + Math.floor(document.tokens.length / TOKENS_PER_CUE);
  const cues = tagCues(document, atoms, models, words)
    .filter((cue) => !citesNobody(document, cue))
    .slice(0, most);
  const cueTokens = new Uint8Array(document.tokens.length);
  for (const { first, last } of cues) cueTokens.fill(1, first, last);
  const linker = linkerFor(atoms, models.links, cueTokens);
  let left = BASE + BUDGET * document.tokens.length;
  const draftOf = (cue: Range): Draft[] => {
    const window = windowOf(document, quotations, cue.first);
    left -= window.last - window.first;
    if (left < 0) return [];
    const { source, content } = link(linker, cue, window);
    if (content.length === 0) return [];
    return [{ cue, source, content, kind: kindOf(document, words, cue), rule: ruleOf(document, words, cue) }];
  };
  const drafts = flatMap(cues, draftOf);
  const verbs = verbsLeft(document, words, drafts).slice(0, most);
  const missed = flatMap(verbs, (cue) => {
    const linked = draftOf(cue);
    if (linked.length > 0) return linked;
    const before = sentenceBefore(document, words, cue);
    return before.length > 0 ? before : sentenceBehind(document, words, cue);
  });
  return [...drafts, ...missed];
}

/** Words that the weights take for a cue and that cite nobody: the colon of a dateline, a passive without an agent, "nor denied". */
function citesNobody(document: Document, cue: Range): boolean {
  const neither = /^(?:neither|nor)$/u.test(lookAt(document.tokens, cue.first - 1)?.lower ?? "");
  return neither || endsLabel(document, cue.last - 1) || isDoneTo(document, cue);
}

/** By the listed word among the cue's, from its end; a cue without one is an attitude. */
export function kindOf(document: Document, words: StatementWords, cue: Range): Draft["kind"] {
  for (let i = cue.last - 1; i >= cue.first; i--) {
    const { lemma = "", tag } = document.tokens[i] ?? {};
    if (tag === "NOUN" && words.nouns.has(lemma)) return "speech";
    const verb = words.verbs.get(lemma);
    if (verb) return verb.kind;
    if (words.nouns.has(lemma) || lemma === "accord" || lemma === ":") return "speech";
  }
  return "attitude";
}

/** Named by what the cue is: a listed verb, a listed noun, a mark, or another word the weights know. */
function ruleOf(document: Document, words: StatementWords, { first, last }: Range): string {
  for (let i = last - 1; i >= first; i--) {
    const token = document.tokens[i];
    if (!token) continue;
    if (words.verbs.has(token.lemma) && token.tag === "VERB") return "statement.verb";
    if (token.lower === "according") return "statement.according-to";
    if (words.nouns.has(token.lemma)) return "statement.noun";
    if (words.hedges.has(token.lower)) return "statement.hedge";
    if (token.tag === "PUNCT") return "statement.mark";
  }
  return "statement.other-cue";
}
