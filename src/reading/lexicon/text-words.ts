import anyAscii from "any-ascii";
import { isSpace, kindAt, OTHER } from "../text/characters.js";
import type { Token } from "../text/document.js";
import { firstNumber, newNumber, UNNUMBERED } from "../text/numbers.js";
import { rememberedByForm } from "../text/remembered.js";

/** What does not depend on where a word stands: made once for all its places. */
export interface Form {
  /** A number of its own (`text/numbers.ts`). */
  readonly id: number;
  /** Small plain letters, by which names are compared. */
  readonly key: string;
  readonly capital: boolean;
  readonly innerCapital: boolean;
}

/** A text as listed names are looked for in it: runs of letters and digits, and each other sign by itself. */
export interface TextWords {
  readonly count: number;
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly forms: readonly Form[];
  /** Numbers of `forms`. */
  readonly ids: Int32Array;
}

/** Texts from this length on are looked at by several lists in turn; their words are cut once. */
const WORTH_KEEPING = 800;

let forms = new Map<string, Form>();
let since = firstNumber();
let last: { readonly text: string; readonly words: TextWords } | undefined;

/** The words of `text`; those of the last long text are kept, and nothing else. Its `tokens`, where known, make it quicker. */
export function wordsIn(text: string, tokens: readonly Token[] = []): TextWords {
  if (text.length < WORTH_KEEPING) return cut(text, tokens);
  if (last?.text !== text) last = { text, words: cut(text, tokens) };
  return last.words;
}

/** The keys of a listed name, and whether it has a capital. */
export function nameWords(name: string): { readonly keys: readonly string[]; readonly capital: boolean } {
  const { begins, ends, count } = extentsOf(name);
  const words = Array.from({ length: count }, (_, i) => formOf(name.slice(begins[i], ends[i]), UNNUMBERED));
  return { keys: words.map(({ key }) => key), capital: words.some(({ capital }) => capital) };
}

function cut(text: string, tokens: readonly Token[]): TextWords {
  const { begins, ends, count } = extentsOf(text);
  const found: Form[] = [];
  const ids = new Int32Array(count);
  let nearby = 0;
  for (let i = 0; i < count; i++) {
    const begin = begins[i] ?? 0;
    const end = ends[i] ?? 0;
    while ((tokens[nearby]?.begin ?? begin) < begin) nearby++;
    const token = tokens[nearby];
    const form = token?.begin === begin && token.end === end ? formOfToken(token) : keptForm(text.slice(begin, end));
    found.push(form);
    ids[i] = form.id;
  }
  return { count, begins, ends, forms: found, ids };
}

const formOfToken = rememberedByForm(({ text }) => keptForm(text));

function keptForm(word: string): Form {
  if (since !== firstNumber()) {
    forms = new Map();
    since = firstNumber();
  }
  const known = forms.get(word);
  if (known) return known;
  const form = formOf(word, newNumber());
  if (form.id !== UNNUMBERED) forms.set(word, form);
  return form;
}

/** Where words begin and end; the columns are longer than `count`. */
function extentsOf(text: string): Pick<TextWords, "count" | "begins" | "ends"> {
  let begins = new Int32Array(8 + (text.length >> 2));
  let ends = new Int32Array(begins.length);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (at === text.length) break;
    if (count === begins.length) [begins, ends] = [longer(begins), longer(ends)];
    begins[count] = at;
    at = wordEnd(text, at);
    ends[count] = at;
  }
  return { count, begins, ends };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) !== OTHER) at++;
  return at > from ? at : from + 1;
}

function longer(column: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * column.length);
  twice.set(column);
  return twice;
}

function formOf(word: string, id: number): Form {
  return { id, key: keyOf(word), capital: /^[\p{Lu}\p{N}]/u.test(word), innerCapital: /.\p{Lu}/u.test(word) };
}

const ASCII = /^[\x20-\x7e]+$/u;
const DASHES = /^[‐‑‒–—−]$/u;

function keyOf(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  if (DASHES.test(word)) return "-";
  if (word === "’" || word === "‘") return "'";
  return anyAscii(word).toLowerCase();
}
