export {
  type CheckedValue,
  type Correctable,
  type CorrectableField,
  checkClaimValue,
  checkCorrection,
  correctableFields,
} from "./corrections.js";
export { DECISION_KINDS, Decision } from "./decision.js";
export { fold } from "./fold.js";
export {
  credibilityOf,
  type RatedSource,
  type Rating,
  type Ratings,
  ratingsOf,
  SOURCE_GRADE_WORDS,
  SOURCE_GRADES,
  type SourceGrade,
} from "./grades.js";
export {
  areNear,
  isArea,
  isFaction,
  isRankAddress,
  officerGrade,
  type PlaceNamed,
  placeNamed,
  platformFamily,
  postRelation,
  topicsIn,
} from "./look.js";
export { decisionsInForce } from "./marks.js";
export { type NamePart, nameParts, soundKey } from "./names/parts.js";
export { folded, type NameTable, nameTable, plain, romanised } from "./names/table.js";
export type { PostRelation } from "./posts.js";
export { groupStories } from "./stories/group.js";
export { storyTerms, type Telling, tellingWords } from "./stories/terms.js";
export type { Story, StoryReport } from "./stories/types.js";
export {
  ACTOR_KINDS,
  type Actor,
  type ActorKind,
  type CitedOrigin,
  type Claim,
  COPY_KINDS,
  type Copy,
  type CopyKind,
  type Credibility,
  type EventEntry,
  type Evidence,
  type Link,
  type Mark,
  type OpenPair,
  type PressRecord,
  type RecordItem,
  type RecordValue,
  type ReportEntry,
  type StatusStep,
  type Support,
  type Tenure,
  type TransferEntry,
} from "./types.js";
