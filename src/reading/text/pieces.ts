import type { Tag } from "./document.js";
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
  /** Dictionary forms by tag number, as far as asked for. */
  readonly lemmas: (string | undefined)[];
}

/** A run of text without white space, cut into words; `begins` are offsets into the run, -1 for what does not stand in it. */
export interface Chunk {
  readonly pieces: readonly Piece[];
  readonly begins: readonly number[];
}

export const TAGS = tagNames.length;
const NOUN = tagNames.indexOf("NOUN");
/** Runs kept at most: about ten megabytes. Press text repeats its runs, so cutting and looking them up anew is seldom needed. */
const KEPT_CHUNKS = 40_000;

const chunks = new Map<string, Chunk>();
let collected: Piece[] = [];

/** The words of `run`, which has no white space. */
export function chunkOf(run: string): Chunk {
  const known = chunks.get(run);
  if (known) return known;
  if (chunks.size >= KEPT_CHUNKS) chunks.clear();
  const made = cut(run);
  chunks.set(run, made);
  return made;
}

/** The dictionary form of `piece` with `tag`. */
export function lemmaOf(piece: Piece, tag: number): string {
  const known = piece.lemmas[tag];
  if (known !== undefined) return known;
  const lemma = lemmaWith(piece, tag);
  piece.lemmas[tag] = lemma;
  return lemma;
}

/** The tag with number `tag`. */
export function tagOf(tag: number): Tag {
  // The model's list of tags is that of `Tag`, and UNK, which no word has: it is made a noun.
  return (tagNames[tag] ?? "X") as Tag;
}

function cut(run: string): Chunk {
  collected = [];
  tokenize(sink, run);
  const pieces = collected;
  let cursor = 0;
  const begins = pieces.map(({ text }) => {
    const begin = text.trim() ? run.indexOf(text, cursor) : -1;
    if (begin >= 0) cursor = begin + text.length;
    return begin;
  });
  return { pieces, begins };
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
function pieceOf(text: string, { tag, fixed, hint, tags, lemma }: Omit<Piece, "text" | "lower" | "lemmas">): Piece {
  return { text, lower: text.toLowerCase(), tag, fixed, hint, tags, lemma, lemmas: [] };
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
