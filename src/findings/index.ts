export { type FindingsInput, findFindings } from "./find.js";
export {
  type Check,
  type CheckQuestion,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type FindingValue,
  type RegimeEffect,
  SEVERITIES,
  type Severity,
  type Verdict,
} from "./types.js";
