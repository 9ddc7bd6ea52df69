import type { Document } from "../../text/document.js";
import type { Quotations } from "../quotes.js";
import type { StatementWords } from "../words.js";
import { type Form, formsFor } from "./forms.js";

/** What the features of a token are made of, as numbers, one array a property of those that are looked at from other tokens too. */
export interface Atoms extends Readonly<Record<Exclude<keyof Form, "suffix" | "mute">, Int32Array>> {
  readonly length: number;
  readonly forms: readonly Form[];
  /** 0 outside quotations, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly quoted: Int32Array;
  /** Number of the quotation, 0 outside. */
  readonly quotation: Int32Array;
  readonly sentence: Int32Array;
}

export function atomsOf({ tokens }: Document, quotations: Quotations, words: StatementWords): Atoms {
  const forms: Form[] = [];
  const atoms = emptyAtoms(forms, tokens.length, quotations);
  const formOf = formsFor(words);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const form = formOf(token);
    forms.push(form);
    atoms.word[i] = form.word;
    atoms.lemma[i] = form.lemma;
    atoms.tag[i] = form.tag;
    atoms.shape[i] = form.shape;
    atoms.class[i] = form.class;
    atoms.verbal[i] = form.verbal;
    atoms.phrasal[i] = form.phrasal;
    atoms.comma[i] = form.comma;
    atoms.that[i] = form.that;
    atoms.quoted[i] = quotedAs(quotations, i);
    atoms.sentence[i] = token.sentence;
  }
  return atoms;
}

function emptyAtoms(forms: readonly Form[], length: number, { of }: Quotations): Atoms {
  const column = (): Int32Array => new Int32Array(length);
  return {
    length,
    forms,
    word: column(),
    lemma: column(),
    tag: column(),
    shape: column(),
    class: column(),
    verbal: column(),
    phrasal: column(),
    comma: column(),
    that: column(),
    quoted: column(),
    quotation: of,
    sentence: column(),
  };
}

function quotedAs({ of, list }: Quotations, index: number): number {
  const number = of[index] ?? 0;
  const quotation = number > 0 ? list[number - 1] : undefined;
  if (!quotation) return 0;
  if (quotation.first === index) return 2;
  return quotation.last === index + 1 && !quotation.open ? 3 : 1;
}

/** The value `offset` tokens from token `i`; -1 before `first`, -2 from `last` on. */
export function near(column: Int32Array, i: number, offset: number, first: number, last: number): number {
  const j = i + offset;
  return j < first ? -1 : j >= last ? -2 : (column[j] ?? 0);
}
