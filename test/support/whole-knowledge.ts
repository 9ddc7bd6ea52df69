import { loadKnowledge } from "#knowledge";
import { keptWith } from "#model";
import { createReader } from "#reading";
import { compileLexicon } from "../../src/reading/lexicon/lexicon.js";

/**
 * The project's own knowledge and what is made of it, once for all the test files that a worker runs: made anew for each of them it took
 * longer than the tests. It is as it stands in `knowledge/` now, because every run compiles it first (`compile-knowledge.ts`).
 */
export const wholeKnowledge = loadKnowledge();

const lexiconOf = keptWith(compileLexicon);
const readerOf = keptWith(createReader);

export const wholeLexicon = (): ReturnType<typeof compileLexicon> => lexiconOf(wholeKnowledge);
export const wholeReader = (): ReturnType<typeof createReader> => readerOf(wholeKnowledge);
