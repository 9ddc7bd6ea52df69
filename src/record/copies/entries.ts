import { mergeEvidence } from "../intake.js";
import type { CitedOrigin, Copy, CopyKind } from "../types.js";
import type { SharedWording } from "./find.js";

/** From this share on, a text is taken over; below, it was rewritten or both quote one text. */
const COPY_SHARE = 0.6;

/** The copies of one report, as its entry lists them. */
export function copiesOf(
  report: string,
  shared: readonly SharedWording[],
  originsOf: (report: string) => readonly CitedOrigin[],
): readonly Copy[] {
  return shared.map(({ left, right, share, count, leftSpans, rightSpans }) => {
    const other = left === report ? right : left;
    const kind = kindOf(share, originsOf(left), originsOf(right));
    const evidence = mergeEvidence([
      ...leftSpans.map((span) => ({ report: left, ...span })),
      ...rightSpans.map((span) => ({ report: right, ...span })),
    ]);
    return { report: other, kind, share, sentence: sentenceOf(kind, share, count), evidence };
  });
}

function kindOf(share: number, a: readonly CitedOrigin[], b: readonly CitedOrigin[]): CopyKind {
  if (share >= COPY_SHARE) return "copy";
  return a.some((one) => b.some((other) => other.name === one.name)) ? "same release" : "rewrite";
}

function sentenceOf(kind: CopyKind, share: number, count: number): string {
  const part = `${Math.round(share * 100)} % of the shorter text's running words (${count} runs of five)`;
  switch (kind) {
    case "copy":
      return `One text takes over the other: they share ${part}.`;
    case "same release":
      return `Both quote one release: they share ${part} and cite the same source.`;
    case "rewrite":
      return `One text was made from the other or both from a third: they share ${part}.`;
    default:
      return kind satisfies never;
  }
}
