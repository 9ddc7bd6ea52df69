import type { Knowledge } from "#knowledge";
import { keptWith } from "#model";
import type { Lexicon } from "./lexicon.js";

/** What a part of reading makes of the knowledge (a checked table, a pattern, a gazetteer): made at first use and kept with the knowledge. */
export function derived<Made>(make: (knowledge: Knowledge) => Made): (lexicon: Pick<Lexicon, "knowledge">) => Made {
  const of = keptWith(make);
  return ({ knowledge }) => of(knowledge);
}
