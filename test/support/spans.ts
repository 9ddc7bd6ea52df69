import { expect } from "vitest";
import type { Reading } from "#model";

interface SpanLike {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

/** The one assertion on spans: every object with begin, end and text, anywhere in the reading, is cut from the report's text. */
export function expectSpans(reading: Reading): void {
  const wrong: string[] = [];
  let count = 0;
  visit(reading, (span) => {
    count++;
    if (reading.report.text.slice(span.begin, span.end) !== span.text || span.end <= span.begin)
      wrong.push(JSON.stringify(span));
  });
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(0);
}

function visit(value: unknown, found: (span: SpanLike) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (isSpan(value)) found(value);
  for (const part of Object.values(value)) visit(part, found);
}

function isSpan(value: object): value is SpanLike {
  return "begin" in value && "end" in value && "text" in value && typeof value.text === "string";
}
