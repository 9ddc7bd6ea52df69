import { z } from "zod";

/**
 * What a user hands in: the fields of a JSONL line. `published` and `retrieved` are ISO dates or instants as given;
 * `language` is an ISO 639-1 code.
 */
export const ReportInput = z.object({
  id: z.string().min(1).max(500),
  text: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  retrieved: z.string().nullish(),
});
export type ReportInput = Readonly<z.infer<typeof ReportInput>>;

/**
 * An immutable text with what is known of it. `sha256` is the hash of the text alone; `key` is the report's identity,
 * the hash of text, publisher and url; `id` is only a label.
 */
export const Report = z.object({
  id: z.string(),
  key: z.string().length(64),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  retrieved: z.string().nullable(),
  sha256: z.string().length(64),
  text: z.string(),
});
export type Report = Readonly<z.infer<typeof Report>>;
