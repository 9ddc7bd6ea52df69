import type { Decision } from "./decision.js";
import { type Judgements, judgementsOf } from "./judgements.js";
import { decisionsInForce, type Marker, marker } from "./marks.js";
import type { SetApart } from "./people/nodes.js";

/** The reviewers' decisions as the fold applies them. */
export interface Decided {
  readonly judgements: Judgements;
  readonly mark: Marker;
  readonly apart: SetApart;
}

export function decidedBy(decisions: readonly Decision[]): Decided {
  const inForce = decisionsInForce(decisions);
  const judgements = judgementsOf(inForce);
  const named = inForce.flatMap(({ subject, value, kind }) =>
    (kind === "merge" || kind === "split") && value ? [subject, value] : [subject],
  );
  return {
    judgements,
    mark: marker(inForce),
    apart: { alone: new Set(judgements.different.flat()), kept: new Set(named) },
  };
}
