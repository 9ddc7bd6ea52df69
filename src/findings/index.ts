export { isOccasion } from "./context.js";
export { type FindingsInput, findFindings, judgeSubjects } from "./find.js";
export {
  type Check,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type FindingValue,
  SEVERITIES,
  type Severity,
} from "./types.js";
