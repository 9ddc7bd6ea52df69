/** A run of words with its place in the text. */
export interface Shingle {
  readonly begin: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const LENGTH = 5;
/** Runs made of names ("Deputy Commander-in-Chief of the Armed Forces") are shared by any two reports on a person. */
const LEAST_LOWER_CASE = 3;

/** The telling runs of five words in a text, by their words in lower case; the first place of each. */
export function shinglesOf(text: string): ReadonlyMap<string, Shingle> {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    isLower: /^\p{Ll}/u.test(match[0]),
    begin: match.index,
    end: match.index + match[0].length,
  }));
  const found = new Map<string, Shingle>();
  for (let i = 0; i + LENGTH <= words.length; i++) {
    const run = words.slice(i, i + LENGTH);
    if (run.filter((one) => one.isLower).length < LEAST_LOWER_CASE) continue;
    const key = run.map((one) => one.word).join(" ");
    const [first, last] = [run[0], run[LENGTH - 1]];
    if (first && last && !found.has(key)) found.set(key, { begin: first.begin, end: last.end });
  }
  return found;
}
