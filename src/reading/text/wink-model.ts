import model from "wink-eng-lite-web-model";
import createCache from "wink-nlp/src/cache.js";
import compilePatterns from "wink-nlp/src/compile-trex.js";
import createTokenizer from "wink-nlp/src/tokenizer.js";

/** The parts of wink's English model that tagging needs. */
interface Parts {
  readonly core: () => {
    readonly packing: { readonly config: unknown };
    readonly features: {
      readonly pos: { readonly list: readonly string[] };
      readonly lexeme: { readonly hash: Readonly<Record<string, number>> };
    };
    readonly tcat: { readonly hash: unknown };
    readonly trex: unknown;
    readonly preserve: unknown;
  };
  readonly pos: () => { readonly machines: readonly string[] };
  readonly featureFn: (config: unknown) => {
    pos(text: string, category: number, words: Pick<typeof listed, "lookup" | "intrinsicSize" | "posOf">): number;
  };
  readonly addons: { readonly lemmatize: (normal: string, tag: string, words: typeof listed) => string };
}

// The model's own types call all of its parts unknown; a test holds what we make of them against wink itself.
const parts = model as unknown as Parts;
const core = parts.core();

/** Words listed in the model. Nothing is ever added to it, so that what is read does not depend on what was read before. */
export const listed = createCache(core, parts.featureFn);
/** Index of each listed word. */
export const indices = core.features.lexeme.hash;
export const tagNames = core.features.pos.list;
export const { machines } = parts.pos();
export const { lemmatize } = parts.addons;
/** Cuts a run without white space into words, which it hands to a sink. */
export const tokenize = createTokenizer(compilePatterns(core.trex), core.tcat.hash, core.preserve);

const forms = parts.featureFn(core.packing.config);
const UNLISTED = [Number.MAX_SAFE_INTEGER];
const withUnlisted = { ...listed, lookup: (word: string) => listed.lookup(word) ?? UNLISTED };

/** The tag of a word that the model does not list, by its form. */
export function guessTag(text: string, category: number): number {
  return forms.pos(text, category, withUnlisted);
}
