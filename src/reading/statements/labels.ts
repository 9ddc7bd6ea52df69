import type { Document } from "../text/document.js";
import type { Draft } from "./draft.js";

/** A word before a colon that says what follows, not who says it. */
const LABEL =
  /^(?:photos?|images?|pictures?|file|videos?|map|graphic|credit|caption|watch|read|also|update|note|background)$/u;

/** Drops what a colon seems to attribute to a dateline ("SEOUL:") or to a label ("Photo:"). */
export function withoutLabels(document: Document, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => !isLabelled(document, draft));
}

function isLabelled({ text, tokens }: Document, { cue, source }: Draft): boolean {
  if (!source || tokens[cue.first]?.text !== ":") return false;
  const first = tokens[source.first];
  const words = tokens.slice(source.first, source.last);
  if (!first) return false;
  const opens = first.begin === 0 || text[first.begin - 1] === "\n";
  return (opens && words.every((word) => word.text === word.text.toUpperCase())) || LABEL.test(first.lower);
}
