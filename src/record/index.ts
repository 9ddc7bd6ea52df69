export { actorsIn } from "./actors-in.js";
export type { ClaimContext } from "./claims.js";
export {
  copyGroups,
  datedCandidate,
  ONE_VOICE,
  publishedDay,
  runsOfTexts,
  type SharedWording,
  shareWording,
} from "./copies/find.js";
export {
  type CopyCandidate,
  copyCandidates,
  fingerprints,
  isEnough,
  ledBy,
  type PrintHolders,
  WIDE_SPREAD,
} from "./copies/fingerprints.js";
export { type GrowingWording, growingWording } from "./copies/wording.js";
export {
  type CheckedValue,
  type Correctable,
  type CorrectableField,
  checkClaimValue,
  checkCorrection,
  correctableFields,
} from "./corrections.js";
export { type Decided, decidedBy } from "./decided.js";
export { DECISION_KINDS, Decision } from "./decision.js";
export { type ActorOf, type EventFact, isOfDays, type ParticipantActor } from "./events/facts.js";
export {
  actorClaims,
  actorOfNames,
  claimContext,
  fold,
  type NameOfActor,
  participantOf,
  withSpeakers,
  withUntil,
} from "./fold.js";
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
  type FoundHolder,
  firstHeld,
  type Held,
  type HeldBy,
  HOLDER_REACH,
  type HolderOf,
  heldIn,
  holderOfFound,
  holderOn,
  officeOf,
  officesTold,
  type SoughtHolder,
  soughtIn,
} from "./holders.js";
export { intake, type Source } from "./intake.js";
export {
  areNear,
  isArea,
  isCounterpart,
  isFaction,
  isRankAddress,
  isSea,
  officerGrade,
  officialCountryOf,
  type PlaceNamed,
  placeNamed,
  platformFamily,
  postRelation,
  topicsIn,
} from "./look.js";
export { decisionsInForce, undoneDecisions } from "./marks.js";
export { type FoldedActor, foldNames, type NamedFact, type Node, namedIn, namePlaces } from "./named.js";
export { type NamePart, nameParts, soundKey } from "./names/parts.js";
export { folded, type NameTable, nameTable, plain, romanised } from "./names/table.js";
export { type Part, partOf } from "./part.js";
export type { PersonFact } from "./people/nodes.js";
export type { PostRelation } from "./posts.js";
export { type Digest, digestOf, type Standing, standings } from "./reports.js";
export { SAMPLE } from "./sample.js";
export { DEPARTURE } from "./sayings.js";
export { groupStories } from "./stories/group.js";
export { storyTerms, type Telling, tellingWords } from "./stories/terms.js";
export type { Story, StoryReport } from "./stories/types.js";
export { type FoldedSubjects, foldSubjects } from "./subjects.js";
export {
  type GatheredTellings,
  gatherTellings,
  rivalPlaces,
  type Tellings,
  tellingSeeks,
  tellingsAt,
  tellingsIn,
} from "./tellings.js";
export { type Tie, type Ties, tiesOfNames, tiesOfTellings } from "./ties.js";
export { mayBeFamily, type TransferFact } from "./transfers/facts.js";
export { LEAST_NUMBER } from "./transfers/places.js";
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
  type Inference,
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
export { isUnnamed } from "./voices.js";
