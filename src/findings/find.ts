import { type Claim, type Decision, decisionsInForce } from "#record";
import { changeFindings } from "./changes.js";
import { contextOf, type Draft, type Findable, type FindingContext, finding } from "./context.js";
import { contradictions } from "./contradiction.js";
import { gradedClaims } from "./credibility.js";
import { elsewhereFindings } from "./elsewhere.js";
import { embargoFindings } from "./embargo.js";
import { overreachFindings } from "./overreach.js";
import { overreachOfDeals } from "./overreach-of-deals.js";
import { rivalFindings } from "./rivals.js";
import { sequenceFindings } from "./sequence.js";
import { silenceFindings } from "./silence.js";
import { sourceFindings } from "./sources.js";
import { type Check, type Finding, SEVERITIES } from "./types.js";

export interface FindingsInput extends Findable {
  readonly decisions: readonly Decision[];
  readonly check: Check;
}

/** All findings on a record, the gravest first. Dismissed ones are kept and say by which decision. */
export function findFindings({ decisions, check, ...findable }: FindingsInput): readonly Finding[] {
  return findingsIn(contextOf(findable), decisions, check);
}

/** The findings on some subjects of a record, and its claims with the number of the Admiralty pair on each. */
export function judgeSubjects(
  { decisions, check, ...findable }: FindingsInput,
  subjects: ReadonlySet<string>,
): { readonly findings: readonly Finding[]; readonly claims: readonly Claim[] } {
  const context = contextOf(findable);
  const findings = findingsIn(context, decisions, check).filter(({ subject }) => subjects.has(subject));
  return { findings, claims: gradedClaims(findings, context) };
}

function findingsIn(context: FindingContext, decisions: readonly Decision[], check: Check): readonly Finding[] {
  const differ = [...contradictions(context), ...rivalFindings(context)];
  const impossible = without(differ, sequenceFindings(context));
  const drafts: readonly Draft[] = [
    ...embargoFindings(context, check),
    ...differ,
    ...impossible,
    ...elsewhereFindings(context),
    ...overreachFindings(context),
    ...overreachOfDeals(context),
    ...sourceFindings(context),
    ...silenceFindings(context),
    ...without([...differ, ...impossible], changeFindings(context)),
  ];
  const inForce = decisionsInForce(decisions);
  const by = (kind: Decision["kind"]) =>
    new Map(inForce.flatMap((one) => (one.kind === kind ? [[one.subject, one.id] as const] : [])));
  const [dismissed, accepted] = [by("dismiss"), by("accept")];
  const once = new Map(drafts.map(finding).map((one) => [one.id, one]));
  const reviewed = (one: Finding) => ({
    ...one,
    dismissedBy: dismissed.get(one.id) ?? null,
    acceptedBy: accepted.get(one.id) ?? null,
  });
  return [...once.values()].map(reviewed).sort(byWeight);
}

/** The drafts on fields that are not disputed already: what is contradicted is not also told as a change. */
function without(disputed: readonly Draft[], drafts: readonly Draft[]): readonly Draft[] {
  const fields = new Set(disputed.map((draft) => `${draft.subject} ${draft.field}`));
  return drafts.filter((draft) => !fields.has(`${draft.subject} ${draft.field}`));
}

function byWeight(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    a.kind.localeCompare(b.kind, "en") ||
    (a.id < b.id ? -1 : 1)
  );
}
