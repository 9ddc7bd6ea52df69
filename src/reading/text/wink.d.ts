/** The inner parts of wink-nlp that we run ourselves: the package types only its outer face. Pinned to one version. */

declare module "wink-nlp/src/cache.js" {
  interface WinkCache {
    /** One index, or four numbers for each word of a contraction: word, pointer to its normal form, lemma, tag. */
    lookup(text: string): number[] | null;
    value(index: number): string;
    normal(index: number): number;
    /** The normal form a contraction's second number, moved up 16 bits, points to. */
    nox(packed: number): number;
    mappedSpelling(index: number): number;
    posOf(index: number): number;
    property(index: number, name: "posHint" | "isSLemma" | "lemma"): number;
    isMemberPOS(index: number, tag: number): boolean;
    intrinsicSize(): number;
  }
  const createCache: (core: unknown, features: unknown) => WinkCache;
  export default createCache;
}

declare module "wink-nlp/src/compile-trex.js" {
  const compilePatterns: (patterns: unknown) => unknown;
  export default compilePatterns;
}

declare module "wink-nlp/src/tokenizer.js" {
  interface WinkSink {
    _addToken(text: string, category: number): boolean;
    /** 0 where the text is no listed word. */
    _addTokenIfInCache(text: string): number;
    isLexeme(text: string): number[] | null;
  }
  const createTokenizer: (
    patterns: unknown,
    categories: unknown,
    preserve: unknown,
  ) => (sink: WinkSink, text: string) => void;
  export default createTokenizer;
}
