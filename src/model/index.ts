export {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  isDay,
  isoDay,
  isoMonth,
  weekdayOf,
} from "./calendar.js";
export { AttacheError, ERRORS, type ErrorCode, type ErrorValues, failure, reasonOf } from "./errors.js";
export { reportKey, stableId } from "./ids.js";
export { keptWith } from "./kept-with.js";
export { LISTED_KINDS, ListEntry, type ListedKind } from "./list-entry.js";
export {
  compareDates,
  type DatePrecision,
  earliest,
  isBefore,
  isPartialDate,
  latest,
  mayCoincide,
  precision,
  withoutQualifier,
} from "./partial-date.js";
export {
  Event,
  Holder,
  Instrument,
  Item,
  Mention,
  Organization,
  Party,
  Person,
  Reading,
  type ReadingFacts,
  Statement,
  Succession,
  Transfer,
  Value,
} from "./reading.js";
export { Report, ReportInput } from "./report.js";
export { contains, overlaps, Span, spanOf } from "./span.js";
export {
  EVENT_KINDS,
  EVENT_TYPES,
  type EventKind,
  type EventType,
  ITEM_CATEGORIES,
  ITEM_CLASSES,
  type ItemCategory,
  type ItemClass,
  MENTION_TYPES,
  type MentionType,
  SOURCE_CLASSES,
  type SourceClass,
  TRANSFER_MODES,
  TRANSFER_STATUSES,
  type TransferMode,
  type TransferStatus,
} from "./vocabulary.js";
