import { type Instrument, type Span, spanOf } from "#model";
import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import { unionActs } from "./acts.js";
import { agreements } from "./agreements.js";
import { resolutions } from "./resolutions.js";
import type { InstrumentRule } from "./rules.js";
import { instrumentWords } from "./words.js";

/** An instrument cited at one place. */
export interface Citation {
  readonly begin: number;
  readonly end: number;
  readonly id: string;
  readonly rule: InstrumentRule;
}

/** Resolutions, regulations, treaties and licences cited, with their paragraph where given. */
export function findInstruments(document: Document, hits: readonly ListedHit[], lexicon: Lexicon): Instrument[] {
  const { text } = document;
  const words = instrumentWords(lexicon);
  const listed = words.named
    .find(text)
    .map(({ begin, end, entries }) => ({ begin, end, id: entries[0] ?? "", rule: "instrument.named" as const }));
  const sure = [...resolutions(text), ...unionActs(text), ...listed];
  return group(text, apart([...sure, ...agreements(document, hits, words)]));
}

/** In the order of the text; of overlapping citations the one that begins first, the longest of those. */
function apart(citations: readonly Citation[]): Citation[] {
  const kept: Citation[] = [];
  for (const citation of [...citations].sort((a, b) => a.begin - b.begin || b.end - a.end))
    if (citation.begin >= (kept.at(-1)?.end ?? 0)) kept.push(citation);
  return kept;
}

function group(text: string, citations: readonly Citation[]): Instrument[] {
  const mentions = new Map<string, Span[]>();
  const paragraphs = new Map<string, string>();
  const rules = new Map<string, InstrumentRule>();
  for (const { id, begin, end, rule } of citations) {
    if (!rules.has(id)) rules.set(id, rule);
    const spans = mentions.get(id);
    if (spans) spans.push(spanOf(text, begin, end));
    else mentions.set(id, [spanOf(text, begin, end)]);
    const paragraph = paragraphAt(text, begin, end);
    if (paragraph && !paragraphs.has(id)) paragraphs.set(id, paragraph);
  }
  return [...mentions].map(([id, spans]) => ({
    id,
    mentions: spans,
    paragraph: paragraphs.get(id) ?? null,
    rule: rules.get(id) ?? "instrument.named",
  }));
}

/** "paragraph 9(a) of …" before a citation, ", paragraph 9" behind it. */
export const PARAGRAPH_BEFORE =
  /(?:[Pp]aragraphs?|[Pp]aras?\.?|[Aa]rticles?|[Ss]ections?) (\d{1,3}(?: ?\([a-z]{1,3}\))?)(?: and \d{1,3})? (?:of|in|to) (?:the )?(?:UN |U\.N\. |EU )?$/u;
export const PARAGRAPH_AFTER =
  /^(?: \(\d{4}\))?,? (?:[Oo]perative )?(?:[Pp]aragraph|[Pp]ara\.?|[Aa]rticle|[Ss]ection) (\d{1,3}(?: ?\([a-z]{1,3}\))?)/u;

function paragraphAt(text: string, begin: number, end: number): string | null {
  const before = PARAGRAPH_BEFORE.exec(text.slice(Math.max(0, begin - 60), begin));
  return before?.[1] ?? PARAGRAPH_AFTER.exec(text.slice(end, end + 40))?.[1] ?? null;
}
