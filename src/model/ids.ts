import { createHash } from "node:crypto";

/** A report's identity: the hash of its text's hash, publisher and url. The same text elsewhere is another report. */
export function reportKey(report: {
  readonly sha256: string;
  readonly publisher: string | null;
  readonly url: string | null;
}): string {
  return sha256(JSON.stringify([report.sha256, report.publisher, report.url]));
}

/** An id from the fewest stable raw fields: `kind:` and 16 hex digits. Ids are made here and nowhere else. */
export function stableId(kind: string, parts: readonly (string | number | null)[]): string {
  return `${kind}:${sha256(JSON.stringify(parts)).slice(0, 16)}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
