import type { Document } from "../text/document.js";

/** What begins a clause that only says when: "until the jets arrive". */
const WHEN = /^(?:before|until|till|once|while|whilst|when|after)$/u;
/** So far before its verb such a clause may begin, in words. */
const REACH = 9;
const FINITE = /^(?:AUX|VERB)$/u;

/** "Crews train until the jets arrive", "before the tanks are shipped": the present tense of what only dates something else. */
export function isOnlyWhen({ tokens }: Document, first: number, at: number): boolean {
  const verb = tokens[at];
  const aux = tokens[at - 1];
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
