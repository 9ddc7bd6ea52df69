import type { Instrument } from "#model";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";

/** Resolutions, regulations, treaties and licences cited, with their paragraph where given. */
export function findInstruments(_document: Document, _lexicon: Lexicon): Instrument[] {
  return [];
}
