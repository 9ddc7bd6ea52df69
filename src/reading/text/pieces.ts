import type { Tag, Token } from "./document.js";
import { forgetNumbers, isFull, newNumber } from "./numbers.js";
import { guessTag, indices, lemmatize, listed, tagNames, tokenize } from "./wink-model.js";

/** A word as the tagger knows it, wherever it stands. Shared by all its places: one string, one object. */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  /** Number of its tag before its neighbours are looked at. */
  readonly tag: number;
  /** Whether its neighbours change nothing: a part of a contraction. */
  readonly fixed: boolean;
  /** What the tagging machines see in place of its tag; 0 where that is the tag. */
  readonly hint: number;
  /** Bit n is set where the word may have tag n. */
  readonly tags: number;
  /** Its dictionary form where that is one for all tags. */
  readonly lemma: string | undefined;
  /** What it is with each tag, by number of the tag, as far as asked for. */
  readonly forms: (PieceForm | undefined)[];
}

/** A word with its tag. */
export type PieceForm = Pick<Token, "text" | "lower" | "tag" | "lemma" | "form">;

/** A run of text without white space (`run`), cut into words; `begins` are offsets into the run, -1 for what does not stand in it. */
export interface Chunk {
  readonly run: string;
  readonly pieces: readonly Piece[];
  readonly begins: readonly number[];
}

export const TAGS = tagNames.length;
const NOUN = tagNames.indexOf("NOUN");
/** Runs kept at most: about ten megabytes. Press text repeats its runs, so cutting and looking them up anew is seldom needed. */
const KEPT_CHUNKS = 40_000;

let chunksKept = 0;
/** Slots from its own on in which a run may stand; one that finds no place is cut anew each time. */
const PROBES = 8;
/** Those kept, by the hash of their characters: a look costs neither a slice of the text nor a hash of a string. */
const SLOTS = 0x1ffff;
const chunks: (Chunk | undefined)[] = new Array(SLOTS + PROBES);
/** The pieces of `chunks` by their text: a word is one piece in all the runs it stands in. */
const known = new Map<string, Piece[]>();
const untaggedForms = new Map<string, PieceForm>();
let collected: Piece[] = [];

/** Forgets the runs kept where they are many. Between two texts only: the words of one keep their numbers. */
export function forgetRuns(): void {
  if (chunksKept < KEPT_CHUNKS && untaggedForms.size < KEPT_CHUNKS && !isFull()) return;
  chunks.fill(undefined);
  chunksKept = 0;
  known.clear();
  untaggedForms.clear();
  forgetNumbers();
}

/** The words of the run from `begin` to `end`, which has no white space; `hash` mixes its characters. */
export function chunkAt(text: string, begin: number, end: number, hash: number): Chunk {
  const first = (hash ^ (hash >>> 15)) & SLOTS;
  for (let slot = first; slot < first + PROBES; slot++) {
    const chunk = chunks[slot];
    if (!chunk) return keep(cut(text.slice(begin, end)), slot);
    if (chunk.run.length === end - begin && text.startsWith(chunk.run, begin)) return chunk;
  }
  return cut(text.slice(begin, end));
}

function keep(chunk: Chunk, slot: number): Chunk {
  if (chunksKept >= KEPT_CHUNKS) return chunk;
  chunksKept++;
  chunks[slot] = chunk;
  return chunk;
}

/** A piece of a run that is too long to be a word. */
export function untagged(text: string): PieceForm {
  const kept = untaggedForms.get(text);
  if (kept) return kept;
  const lower = text.toLowerCase();
  const made: PieceForm = { text, lower, tag: "X", lemma: lower, form: newNumber() };
  if (untaggedForms.size < KEPT_CHUNKS) untaggedForms.set(text, made);
  return made;
}

/** `piece` with the tag number `tag`. */
export function formOf(piece: Piece, tag: number): PieceForm {
  const kept = piece.forms[tag];
  if (kept) return kept;
  const { text, lower } = piece;
  // The model's list of tags is that of `Tag`, and UNK, which no word has: it is made a noun.
  const name = (tagNames[tag] ?? "X") as Tag;
  const made = { text, lower, tag: name, lemma: piece.lemma ?? lemmaWith(piece, tag), form: newNumber() };
  piece.forms[tag] = made;
  return made;
}

/** "Zelensky‘s", "India`s": the wrong mark for an apostrophe, of the same length. */
const MISSPELT = /(?<=\p{L})[‘`´](?=s(?!\p{L}))/gu;

function cut(kept: string): Chunk {
  const run = kept.replace(MISSPELT, "’");
  collected = [];
  tokenize(sink, run);
  const pieces = collected;
  let cursor = 0;
  const begins = pieces.map(({ text }) => {
    const begin = text.trim() ? run.indexOf(text, cursor) : -1;
    if (begin >= 0) cursor = begin + text.length;
    return begin;
  });
  return { run: kept, pieces, begins };
}

const NEVER_ZERO = 1;

const sink = {
  _addToken(text: string, category: number): boolean {
    const index = indices[text];
    collected.push(index === undefined ? unlistedPiece(text, category) : listedPiece(index));
    return true;
  },
  _addTokenIfInCache(text: string): number {
    const found = listed.lookup(text);
    if (!found) return 0;
    collected.push(...listedPieces(found));
    return NEVER_ZERO;
  },
  isLexeme: (text: string) => listed.lookup(text),
};

/** Numbers of a word of a contraction. */
const PARTS = 4;
const POINTER_BITS = 16;

function listedPieces(found: readonly number[]): Piece[] {
  if (found.length === 1) return [listedPiece(found[0] ?? 0)];
  return Array.from({ length: found.length / PARTS }, (_, i) => {
    const [word = 0, normal = 0, lemma = 0, tag = 0] = found.slice(i * PARTS, (i + 1) * PARTS);
    return contracted(word, listed.nox(normal << POINTER_BITS), lemma, tag);
  });
}

function listedPiece(index: number): Piece {
  const spelling = listed.mappedSpelling(index);
  const single = listed.property(spelling, "isSLemma") === 1;
  return pieceOf(listed.value(index), {
    tag: listed.posOf(spelling) || NOUN,
    fixed: false,
    hint: listed.property(index, "posHint"),
    tags: tagsOf(listed.normal(index)),
    lemma: single ? listed.value(listed.property(spelling, "lemma")) : undefined,
  });
}

function contracted(word: number, normal: number, lemma: number, tag: number): Piece {
  const fixed = lemma !== 0 || tag !== 0;
  return pieceOf(listed.value(word), {
    tag: fixed ? tag : listed.posOf(listed.mappedSpelling(word)) || NOUN,
    fixed,
    hint: listed.property(word, "posHint"),
    tags: tagsOf(normal),
    lemma: listed.value(lemma),
  });
}

function unlistedPiece(text: string, category: number): Piece {
  const normal = listed.lookup(text.toLowerCase());
  return pieceOf(text, {
    tag: guessTag(text, category) || NOUN,
    fixed: false,
    hint: 0,
    tags: normal?.length === 1 ? tagsOf(listed.normal(normal[0] ?? 0)) : 0,
    lemma: undefined,
  });
}

/** Every piece is made here, so that all have one layout in memory. */
function pieceOf(text: string, { tag, fixed, hint, tags, lemma }: Omit<Piece, "text" | "lower" | "forms">): Piece {
  const same = known.get(text) ?? [];
  for (const piece of same)
    if (
      piece.tag === tag &&
      piece.fixed === fixed &&
      piece.hint === hint &&
      piece.tags === tags &&
      piece.lemma === lemma
    )
      return piece;
  const piece = { text, lower: text.toLowerCase(), tag, fixed, hint, tags, lemma, forms: [] };
  if (chunksKept < KEPT_CHUNKS) known.set(text, [...same, piece]);
  return piece;
}

function tagsOf(index: number): number {
  let tags = 0;
  for (let tag = 0; tag < TAGS; tag++) if (listed.isMemberPOS(index, tag)) tags |= 1 << tag;
  return tags;
}

/** As wink: the normal form of the word, in the spelling of the model, brought to its dictionary form. */
function lemmaWith({ text, lower }: Piece, tag: number): string {
  const found = listed.lookup(text) ?? listed.lookup(lower);
  const normal = found?.length === 1 ? listed.value(listed.normal(found[0] ?? 0)) : lower;
  return lemmatize(normal, tagNames[tag] ?? "", listed);
}
