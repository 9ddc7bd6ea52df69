import { createHash } from "node:crypto";
import { type Report, type ReportInput, reportKey } from "#model";

/** Makes a report of what was handed in: its hash, its key, and null for what is not known. */
export function makeReport(input: ReportInput): Report {
  const { id, text } = input;
  const url = input.url ?? null;
  const publisher = input.publisher ?? null;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const key = reportKey({ sha256, publisher, url });
  return {
    id,
    key,
    url,
    title: input.title ?? null,
    publisher,
    published: input.published ?? null,
    language: input.language ?? null,
    retrieved: input.retrieved ?? null,
    sha256,
    text,
  };
}
