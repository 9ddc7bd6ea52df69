import type { Token } from "./document.js";
import { type Chunk, chunkAt, formOf, type Piece, TAGS, untagged } from "./pieces.js";
import type { Extent } from "./sentences.js";
import { compileMachine, hintSymbol } from "./tag-machine.js";
import { machines as stored } from "./wink-model.js";

/**
 * Adds the words of a sentence to `tokens`, tagged as wink-nlp (MIT) tags them: by its tokenizer, word list and machines. We run these
 * ourselves, a run without white space at a time, because most runs were seen before: the same answers in a tenth of the time.
 */
export function tagSentence(text: string, { begin, end }: Extent, sentence: number, tokens: Token[]): void {
  for (let at = begin; at < end; ) {
    const first = text.charCodeAt(at);
    let to = at + 1;
    if (isGap(first)) {
      at = to;
      continue;
    }
    const breaks = isLineBreak(first);
    let hash = first;
    for (; to < end; to++) {
      const next = text.charCodeAt(to);
      if (breaks ? !isLineBreak(next) : isGap(next) || isLineBreak(next)) break;
      hash = Math.imul(hash, 0x01000193) ^ next;
    }
    if (to - at < LONG_RUN) add(chunkAt(text, at, to, hash), at);
    else cutLongRun(text, at, to, sentence, tokens);
    at = to;
  }
  flush(sentence, tokens);
}

/** wink's tokenizer takes time that grows with the square of a run's length; longer runs than any real word are cut by us. */
const LONG_RUN = 80;
const PIECE = /[\p{L}\p{M}\p{N}]{1,80}|[^\p{L}\p{M}\p{N}]/gu;

const machines = stored.map((machine) => compileMachine(machine, TAGS));

/** The words of the sentence at hand, as columns; they are used again for every sentence, and plain loops fill them: this is hot. */
const pieces: Piece[] = [];
let begins = new Int32Array(256);
let tags = new Int16Array(256);
let symbols = new Int16Array(256);
let count = 0;
const corrections: number[] = [];

function add(chunk: Chunk, at: number): void {
  for (let i = 0; i < chunk.pieces.length; i++) {
    const piece = chunk.pieces[i];
    if (!piece) continue;
    if (count === tags.length) widen();
    const begin = chunk.begins[i] ?? -1;
    pieces[count] = piece;
    begins[count] = begin < 0 ? begin : at + begin;
    tags[count] = piece.tag;
    symbols[count] = piece.hint && piece.tag ? hintSymbol(piece.hint, TAGS) : piece.tag;
    count++;
  }
}

function widen(): void {
  const size = 2 * tags.length;
  const [oldBegins, oldTags, oldSymbols] = [begins, tags, symbols];
  begins = new Int32Array(size);
  tags = new Int16Array(size);
  symbols = new Int16Array(size);
  begins.set(oldBegins);
  tags.set(oldTags);
  symbols.set(oldSymbols);
}

function flush(sentence: number, tokens: Token[]): void {
  for (const machine of machines) {
    corrections.length = 0;
    machine.correct(symbols, count, corrections);
    for (let i = 0; i < corrections.length; i += 2) correct(corrections[i] ?? 0, corrections[i + 1] ?? 0);
  }
  for (let i = 0; i < count; i++) {
    const piece = pieces[i];
    const begin = begins[i] ?? -1;
    if (!piece || begin < 0) continue;
    const { text, lower, tag, lemma, form } = formOf(piece, piece.fixed ? piece.tag : (tags[i] ?? 0));
    const index = tokens.length;
    tokens.push({ index, begin, end: begin + text.length, text, lower, tag, lemma, form, sentence });
  }
  count = 0;
}

/** The next machine reads what the one before it left. */
function correct(at: number, target: number): void {
  const piece = pieces[at];
  if (at >= count || !piece || (target >= 0 && !((piece.tags >>> target) & 1))) return;
  const tag = Math.abs(target);
  tags[at] = tag;
  symbols[at] = piece.hint && tag ? hintSymbol(piece.hint, TAGS) : tag;
}

/** Adds the pieces of a run that is no word, untagged; words before and after it do not see each other. */
function cutLongRun(text: string, begin: number, end: number, sentence: number, tokens: Token[]): void {
  flush(sentence, tokens);
  for (const match of text.slice(begin, end).matchAll(PIECE)) {
    const { text, lower, tag, lemma, form } = untagged(match[0]);
    const at = begin + match.index;
    tokens.push({ index: tokens.length, begin: at, end: at + text.length, text, lower, tag, lemma, form, sentence });
  }
}

/** The white space by which wink parts words; line breaks and tabs are words of their own to it. */
function isGap(code: number): boolean {
  if (code === 0x20) return true;
  if (code < 0xa0) return false;
  if (code === 0xa0 || code === 0x202f || code === 0x205f) return true;
  return (code >= 0x2002 && code <= 0x2005) || code === 0x2009 || code === 0x200a;
}

function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x09;
}
