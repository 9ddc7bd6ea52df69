/** What a footnote needs to know of a report. */
export interface CitedReport {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly sha256: string;
}

/** A longer quotation is cut at a word in its middle; the whole stands in the report. */
const MAX_QUOTATION_CHARACTERS = 400;

/** One line that carries a fact into a paper: quotation, outlet, title, date, URL, retrieved, hash. */
export function footnote(quotation: string, report: CitedReport): string {
  return [
    `“${shorten(quotation.replace(/\s+/gu, " ").trim())}”`,
    report.publisher ?? "publisher not known",
    report.title ? `‘${report.title}’` : null,
    report.published?.slice(0, 10) ?? "no date",
    report.url,
    report.retrieved ? `retrieved ${report.retrieved.slice(0, 10)}` : null,
    `SHA-256 ${report.sha256}`,
  ]
    .filter(Boolean)
    .join(", ")
    .concat(".");
}

function shorten(text: string): string {
  if (text.length <= MAX_QUOTATION_CHARACTERS) return text;
  const half = MAX_QUOTATION_CHARACTERS / 2;
  const head = text.slice(0, half).replace(/\s\S*$/u, "");
  const tail = text.slice(-half).replace(/^\S*\s/u, "");
  return `${head} […] ${tail}`;
}
