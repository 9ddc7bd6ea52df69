import { z } from "zod";

/** A piece of a report: offsets in UTF-16 code units, `end` exclusive, and `text === report.text.slice(begin, end)`. */
export const Span = z.object({ begin: z.int().min(0), end: z.int().min(0), text: z.string() });
export type Span = Readonly<z.infer<typeof Span>>;

/** The span of `text` from `begin` to `end`. */
export function spanOf(text: string, begin: number, end: number): Span {
  return { begin, end, text: text.slice(begin, end) };
}

/** Whether `inner` lies inside `outer`. */
export function contains(outer: Pick<Span, "begin" | "end">, inner: Pick<Span, "begin" | "end">): boolean {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/** Whether two spans share a character. */
export function overlaps(a: Pick<Span, "begin" | "end">, b: Pick<Span, "begin" | "end">): boolean {
  return a.begin < b.end && b.begin < a.end;
}
