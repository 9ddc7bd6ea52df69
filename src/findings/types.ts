import type { RangeQuestion, RangeVerdict } from "#embargo";
import type { Evidence } from "#record";

export const FINDING_KINDS = [
  "embargo",
  "contradiction",
  "single-origin",
  "overreach",
  "unattributed",
  "silence",
  "status-change",
  "post-change",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const SEVERITIES = ["low", "medium", "high"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A result worth a person's look, with the words it rests on. */
export interface Finding {
  /** Stable: a hash of kind, subject, field and values. */
  readonly id: string;
  readonly kind: FindingKind;
  /** Id of the actor, event, transfer or report it is about. */
  readonly subject: string;
  /** Begins with the family: status, quantity, value, date, rank, post, place, participants, items, supplier, recipient, topics. */
  readonly field: string;
  readonly values: readonly FindingValue[];
  /** One plain sentence that an analyst would sign. */
  readonly sentence: string;
  readonly severity: Severity;
  /** What fact would settle it. */
  readonly settledBy: string;
  readonly evidence: readonly Evidence[];
  /** Names of the reports' origins, where the finding is about them. */
  readonly origins?: readonly string[];
  /** For embargo findings, the whole verdict over the transfer's dates. */
  readonly verdict?: RangeVerdict;
  /** Id of the decision that dismissed it; a finding whose evidence changed since has another id. */
  readonly dismissedBy: string | null;
  /** Id of the decision that accepted it, under the same condition. */
  readonly acceptedBy: string | null;
}

export interface FindingValue {
  readonly value: string;
  /** Keys of reports. */
  readonly reports: readonly string[];
}

/** The embargo stage's range check (`createRangeCheck`), handed in so that findings can be made and tested without it. */
export type Check = (question: RangeQuestion) => RangeVerdict;
