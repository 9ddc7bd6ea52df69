import type { MentionType } from "#model";
import { lookAt } from "../text/look-at.js";
import type { Word } from "./words.js";

/** A mention before it is cut from the text. */
export interface Draft {
  readonly begin: number;
  readonly end: number;
  readonly type: MentionType;
  readonly entity?: string | null;
  readonly rule: string;
}

/** Where a mention begins when the article before it is counted in. */
export function withArticle(words: readonly Word[], text: string, first: number): number {
  const word = words[first];
  const before = lookAt(words, first - 1);
  const article = before?.key === "the" && word?.gap === " ";
  return article ? before.begin : Math.min(word?.begin ?? 0, text.length);
}
