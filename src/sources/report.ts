import { createHash } from "node:crypto";
import { type Report, ReportInput, reportKey } from "#model";
import { cleanText } from "./decode.js";
import { detectLanguage } from "./language.js";
import { MAX_REPORT_CHARACTERS } from "./limits.js";
import { isoDate } from "./published.js";
import type { Meta, SourceContext, Sourced } from "./types.js";

/** Makes a report of a text and what is known of it, or says why it cannot be one. `from` names the input in messages. */
export async function makeSourced(from: string, text: string, meta: Meta, context: SourceContext): Promise<Sourced> {
  const checked = ReportInput.safeParse({
    retrieved: context.retrieved,
    ...meta,
    ...context.given,
    text: cleanText(text),
  });
  if (!checked.success) return problem(from, whatIsWrong(checked.error.issues[0]));
  const input = checked.data;
  if (input.text.trim() === "") return problem(from, "has no text");
  if (input.text.length > MAX_REPORT_CHARACTERS)
    return problem(from, `is longer than ${MAX_REPORT_CHARACTERS} characters; split it into reports`);
  const published = input.published ? isoDate(input.published) : null;
  if (published === undefined)
    return problem(from, `published "${input.published}" is not a date; write it as 2026-02-02 (or 2026-02, or 2026)`);
  return { report: makeReport({ ...input, published, language: await languageOf(input) }) };
}

/** Identity: `sha256` is of the text alone, `key` of text, publisher and url; `id` is a label. */
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

async function languageOf({ language, title, text }: ReportInput): Promise<string | null> {
  if (language) return language.toLowerCase();
  return detectLanguage(title && !text.startsWith(title) ? `${title}\n${text}` : text);
}

export function problem(input: string, message: string): Sourced {
  return { problem: { input, message } };
}

function whatIsWrong(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): string {
  return `field "${issue?.path.join(".")}": ${issue?.message}`;
}
