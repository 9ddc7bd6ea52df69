/** Kinds of characters by a table: a pattern with letters of all scripts takes three times as long. */

export const OTHER = 0;
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 3;

/** The kind of every character of the basic plane; halves of characters beyond it are `OTHER`. */
const KINDS = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCharCode(code);
    if (/\p{Lu}/u.test(character)) table[code] = CAPITAL;
    else if (/[\p{L}\p{M}]/u.test(character)) table[code] = SMALL;
    else if (/\p{N}/u.test(character)) table[code] = DIGIT;
  }
  return table;
}

/** The kind of the character at `at`; `OTHER` past the end. Never asked of the table: no number there makes V8 look up a name. */
export function kindAt(text: string, at: number): number {
  return at < text.length ? (KINDS[text.charCodeAt(at)] ?? OTHER) : OTHER;
}

/** White space as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  if (code < 0xa0) return false;
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)) return true;
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}
