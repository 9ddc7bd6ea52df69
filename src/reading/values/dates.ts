import type { Report } from "#model";
import type { Document } from "../text/document.js";
import type { DateMention } from "./types.js";

/** Dates and periods, resolved against the report's date or a date that the text carries. */
export function findDates(_document: Document, _report: Report): DateMention[] {
  return [];
}
