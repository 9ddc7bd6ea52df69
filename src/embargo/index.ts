export { changes, inForce } from "./calendar.js";
export { type CheckOptions, createCheck } from "./check.js";
export { createRangeCheck } from "./check-range.js";
export { createRowCheck, type RowVerdict } from "./rows/check-rows.js";
export { createRowReader, type RowQuestion, type RowReader } from "./rows/read-row.js";
export {
  type Alternative,
  type Effect,
  type ExemptionRef,
  type InstrumentRef,
  type MeasureInForce,
  Question,
  type RangePart,
  type RangeQuestion,
  type RangeVerdict,
  type RegimeChange,
  type RegimeOutcome,
  type Step,
  VERDICTS,
  type Verdict,
  type VerdictWord,
} from "./types.js";
