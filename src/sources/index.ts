export { type CsvRow, type CsvTable, openCsv } from "./csv/csv-rows.js";
export { parseList, readLists } from "./lists/read-list.js";
export { openInputs } from "./open.js";
export { isoDate } from "./published.js";
export { makeReport } from "./report.js";
export type { Meta, Problem, SourceContext, Sourced } from "./types.js";
