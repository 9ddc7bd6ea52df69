import { type NameTable, plain, sound } from "./table.js";

/** One part of a name: as spelled, and the key that its other spellings share. */
export interface NamePart {
  readonly spelled: string;
  readonly key: string;
}

const PART = /[a-z]+(?:['`][a-z]+)*/gu;
const VOWELS = /[aeiou]/gu;
/** Keys with fewer consonants say too little: their vowels count too. */
const SHORT_KEY = 3;
/** Names come again and again. */
const MAX_KEPT_KEYS = 100_000;

/** The parts of a person's name that tell who it is: without particles, optional first names and what follows the name. */
export function nameParts(name: string, table: NameTable): readonly NamePart[] {
  const words = joinWords(plain(name).match(PART) ?? [], table);
  const parts = words.filter((word) => !table.particles.has(word) && !table.suffixes.has(word));
  const kept = parts.filter((word, i) => !table.optional.has(word) || i === parts.length - 1);
  return (kept.length > 0 ? kept : words).map((spelled) => ({ spelled, key: soundKey(spelled, table) }));
}

const INITIALS = /(?<=^|\s)\p{L}\.?(?:\s?\p{L}(?:\.|(?=\s)))+(?=\s)/gu;

/** "S. M. Ahmed" as "SM Ahmed": initials that the press writes apart or together. */
export function withInitialsJoined(name: string): string {
  return name.replace(INITIALS, (letters) => letters.replace(/[.\s]/gu, ""));
}

function joinWords(words: readonly string[], table: NameTable): readonly string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] ?? "").replace(/['`]/gu, "");
    const next = words[i + 1];
    const afterNext = words[i + 2];
    if (next === undefined || !table.joined.has(word)) joined.push(word);
    else if (table.particles.has(next) && afterNext !== undefined) {
      joined.push(word + afterNext);
      i += 2;
    } else {
      joined.push(word + next);
      i += 1;
    }
  }
  return joined;
}

/** What all spellings of a name share: its class where it is listed, else its consonants after sound folding. */
export function soundKey(word: string, table: NameTable): string {
  const known = table.keys.get(word);
  if (known !== undefined) return known;
  if (table.keys.size >= MAX_KEPT_KEYS) table.keys.clear();
  const key = makeKey(word, table);
  table.keys.set(word, key);
  return key;
}

function makeKey(word: string, table: NameTable): string {
  const listed = table.variants.get(word) ?? table.sounds.get(sound(word, table));
  if (listed !== undefined && listed !== null) return `=${listed}`;
  const prefix = [...table.joined].find((head) => word.startsWith(head) && word.length > head.length + 2);
  if (prefix !== undefined) return `abd+${soundKey(word.slice(prefix.length).replace(/^l(?=[^aeiou])/u, ""), table)}`;
  return consonants(word, table);
}

function consonants(word: string, table: NameTable): string {
  const single = sound(word, table);
  const key = (/^[aeiou]/u.test(single) ? "a" : "") + single.replace(VOWELS, "");
  return key.length < SHORT_KEY ? single : key;
}
