import { kindAt } from "./characters.js";

/**
 * All matches of `pattern` (sticky), which begins with a character of `kind` or one beyond the basic plane: what `matchAll` gives, without
 * a try at every letter of the text.
 */
export function matchesOfKind(text: string, pattern: RegExp, kind: number): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) !== kind && !isSurrogate(text.charCodeAt(at))) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    at = match.index + match[0].length - 1;
  }
  return matches;
}

/** The first half of a character beyond the basic plane. */
export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
