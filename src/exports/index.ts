export { csvLine } from "./csv.js";
export { type CitedReport, footnote } from "./footnote.js";
export { markedPage } from "./marked-page.js";
export { type ReadFact, readFacts } from "./read-facts.js";
export { type ExportRow, exportRow, type RecordThing, sourceRow } from "./record-json.js";
export { createRegister, REGISTER_COLUMNS, type RegisterEntry, registerHeader, wordsOfRow } from "./register.js";
