export type { Database, Queryable } from "./database.js";
export {
  actorsOfNodes,
  type NameRow,
  namedOn,
  namesIn,
  nodesAt,
  nodesOfActors,
  nodesOfFacts,
  nodesWith,
  peopleNamedIn,
  readNodes,
  removeNodes,
  replaceActorsOfNodes,
  replaceNamed,
  replaceNodePlaces,
  reportsNaming,
} from "./layers/names.js";
export { reportNumber } from "./layers/places.js";
export {
  type Changed,
  type FactRow,
  idsBy,
  keepStandings,
  keysByUrl,
  membersOf,
  openPairsOf,
  ownersOf,
  readBodies,
  readStandings,
  replaceRows,
  rivalsQuoting,
  subjectsOn,
} from "./layers/rows.js";
export {
  type HeldOn,
  heldNear,
  keepFound,
  keepHeld,
  neighboursOf,
  officesOfNodes,
  readFound,
  removeHeld,
  replaceSought,
  soughtNear,
  type Window,
} from "./layers/seats.js";
export { readTellings, replaceTellings, reportsAt, reportsOfFacts } from "./layers/tellings.js";
export {
  addTodo,
  clearMarks,
  recordTurn,
  type Stage,
  type StaleMark,
  staleMarks,
  takeTodo,
  takeTodoOf,
} from "./layers/turn.js";
export {
  allHolders,
  type DatedKey,
  firstHolders,
  type Holders,
  keepDigests,
  keepFingerprints,
  keysOf,
  pairsOf,
  printCounts,
  readDigests,
  readTexts,
  replacePairs,
  type Share,
  sharesOf,
} from "./layers/wording.js";
export { openExistingStore, openStore, type Store } from "./open.js";
export { checkDecision, type GivenDecision } from "./questions/check-decision.js";
export { type Comparison, compareReports } from "./questions/compare-reports.js";
export { type Counts, count } from "./questions/count.js";
export { type FactBody, type FactFound, findFact } from "./questions/find-fact.js";
export { findReport, findReportKey, type ReportFound, type SightingRow } from "./questions/find-report.js";
export { type ActorFilter, listActors } from "./questions/list-actors.js";
export { allDecisions, decisionsOn, listDecisions, ratingDecisions } from "./questions/list-decisions.js";
export { type EventFilter, type ListedEvent, listEvents } from "./questions/list-events.js";
export { type FindingFilter, listFindings } from "./questions/list-findings.js";
export { listPairs } from "./questions/list-pairs.js";
export { listReports, type ReportRow } from "./questions/list-reports.js";
export { listTransfers, type TransferFilter } from "./questions/list-transfers.js";
export { DEFAULT_PAGE, type Listed, MAX_PAGE, type Page } from "./questions/page.js";
export { MAX_QUOTATIONS, type Quotation, quote } from "./questions/quote.js";
export { type LoadedList, loadedLists, readListEntries } from "./questions/read-lists.js";
export { readReadings } from "./questions/read-readings.js";
export { type RecordRow, readRecord } from "./questions/read-record.js";
export { type PublishedWithin, readReports } from "./questions/read-reports.js";
export { type SearchHit, search } from "./questions/search.js";
export { type Addition, addReports, type NewVersion } from "./writes/add-reports.js";
export { appendDecision } from "./writes/append-decision.js";
export { type CopyProgress, copyRecord, type RecordCopied, type TableCompared } from "./writes/copy-record.js";
export { replaceList } from "./writes/replace-list.js";
export { type KeyedReading, saveReadings } from "./writes/save-readings.js";
export { setReadingAside } from "./writes/set-reading-aside.js";
export { startRebuild } from "./writes/start-rebuild.js";
export { takeReports } from "./writes/take-reports.js";
export { tidy } from "./writes/tidy.js";
