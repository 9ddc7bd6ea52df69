import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";

/** What begins a clause that only says when: "until the jets arrive". */
const WHEN = /^(?:before|until|till|once|while|whilst|when|after)$/u;
/** So far before its verb such a clause may begin, in words. */
const REACH = 9;
const FINITE = /^(?:AUX|VERB)$/u;

/** "Crews train until the jets arrive", "before the tanks are shipped": the present tense of what only dates something else. */
export function isOnlyWhen({ tokens }: Document, first: number, at: number): boolean {
  const verb = tokens[at];
  if (isAbsolute(tokens, first, at) || isBeforeBeing(tokens, at)) return true;
  const aux = lookAt(tokens, at - 1);
  if (!verb) return false;
  const isPresent = /ed$/u.test(verb.lower)
    ? /^(?:are|is)$/u.test(aux?.lower ?? "")
    : /^(?:arrive|come|land|reach|follow)s?$/u.test(verb.lower);
  if (!isPresent) return false;
  for (let i = first - 1; i > first - REACH; i--) {
    const token = tokens[i];
    if (!token || token.text === ",") return false;
    if (WHEN.test(token.lower)) return tokens[i + 1]?.lower === "the" || tokens[i + 1]?.lower === "they";
    if (FINITE.test(token.tag)) return false;
  }
  return false;
}

const WOULD = /^(?:would|will|require|requires|needs?|must|has|have)$/u;
const WOULD_REACH = 14;

/** "Would need repairs before being sent on": what would come first, and nothing sent. */
function isBeforeBeing(tokens: Document["tokens"], at: number): boolean {
  const being = lookAt(tokens, at - 1)?.tag === "ADV" ? at - 2 : at - 1;
  if (lookAt(tokens, being)?.lower !== "being" || lookAt(tokens, being - 1)?.lower !== "before") return false;
  const main = tokens.slice(Math.max(0, being - WOULD_REACH), being);
  return main.some(
    ({ lower, sentence, index }) =>
      sentence === tokens[at]?.sentence &&
      WOULD.test(lower) &&
      (!/^ha/u.test(lower) || tokens[index + 1]?.lower === "to"),
  );
}

const ABSOLUTE_REACH = 14;

/** "With three of the first five delivered, the ministry plans …": what has come already, told beside the main clause. */
function isAbsolute(tokens: Document["tokens"], first: number, at: number): boolean {
  if (tokens[at + 1]?.text !== "," || first !== at || !/(?:ed|en)$/u.test(tokens[at]?.lower ?? "")) return false;
  for (let i = at - 1; i >= Math.max(0, at - ABSOLUTE_REACH); i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]?.sentence || FINITE.test(token.tag)) return false;
    if (token.lower === "with") return lookAt(tokens, i - 1)?.sentence !== token.sentence;
  }
  return false;
}
