export const ACRONYM = /^[A-Z]{2,8}$/u;
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "de"]);
const REACH = 120;

/** What an acronym stands for, where the report writes it out before the brackets: "Chief of Defence Force (CDF)". Else itself. */
export function writtenOut(acronym: string, text: string): string {
  if (!ACRONYM.test(acronym)) return acronym;
  const at = text.indexOf(`(${acronym})`);
  if (at < 0) return acronym;
  const words = text
    .slice(Math.max(0, at - REACH), at)
    .trim()
    .split(/\s+/u);
  for (let n = 1; n <= Math.min(words.length, 2 * acronym.length); n++) {
    const last = words.slice(-n);
    const telling = last.filter((word) => !SMALL_WORDS.has(word));
    const fits = initials(telling) === acronym || initials(last) === acronym;
    if (fits && !SMALL_WORDS.has(last[0] ?? "")) return last.join(" ");
  }
  return acronym;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of another phrase that an acronym stands for: "RDF" for those of "the Rwanda Defence Force". Nothing where none do. */
export function spelledOut(acronym: string, phrase: string): string | null {
  const words = (phrase.match(WORD) ?? []).filter((word) => !SMALL_WORDS.has(word));
  const begin = words.findIndex((_, i) => initials(words.slice(i, i + acronym.length)) === acronym);
  return begin < 0 ? null : words.slice(begin, begin + acronym.length).join(" ");
}

function initials(words: readonly string[]): string {
  return words
    .map((word) => word[0] ?? "")
    .join("")
    .toUpperCase();
}
