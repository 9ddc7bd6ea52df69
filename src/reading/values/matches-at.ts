import type { Document, Token } from "../text/document.js";

/**
 * Matches of `pattern` (sticky) at the tokens that `mayBegin` names, without overlaps: what `matchAll` gives, where a look at every letter
 * of the text would cost ten times as much.
 */
export function matchesAt(
  { text, tokens }: Document,
  pattern: RegExp,
  mayBegin: (token: Token) => boolean,
): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (const token of tokens) {
    if (token.begin < end || !mayBegin(token)) continue;
    pattern.lastIndex = token.begin;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    end = match.index + match[0].length;
  }
  return matches;
}
