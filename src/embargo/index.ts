export { changes, inForce } from "./calendar.js";
export { type CheckOptions, createCheck } from "./check.js";
export { createRangeCheck } from "./check-range.js";
export { paragraphWords } from "./cite.js";
export { daysOf } from "./days.js";
export { isCode } from "./membership.js";
export { createRowCheck, type RowVerdict } from "./rows/check-rows.js";
export { createQuestionReader, type QuestionProblem, readCountry } from "./rows/read-question.js";
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
