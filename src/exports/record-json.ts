import type { Finding } from "#findings";
import type {
  Actor,
  Claim,
  EventEntry,
  Evidence,
  OpenPair,
  RatedSource,
  Ratings,
  ReportEntry,
  Tenure,
  TransferEntry,
} from "#record";

/** A line of `attache export json`: an object with its `type`. */
export type ExportRow = Readonly<{ type: "report" | "actor" | "event" | "transfer" | "claim" | "finding" | "source" }> &
  Readonly<Record<string, unknown>>;

/** One thing of the record, as the store hands it out. */
export type RecordThing =
  | { readonly type: "report"; readonly body: ReportEntry }
  | { readonly type: "actor"; readonly body: Actor }
  | { readonly type: "event"; readonly body: EventEntry }
  | { readonly type: "transfer"; readonly body: TransferEntry }
  | { readonly type: "claim"; readonly body: Claim }
  | { readonly type: "open"; readonly body: OpenPair }
  | { readonly type: "finding"; readonly body: Finding };

/** The row of the record contract for one thing, reports named by their labels; null for what a reviewer took out and for what the contract leaves out. */
export function exportRow(thing: RecordThing, label: (key: string) => string, ratings: Ratings): ExportRow | null {
  switch (thing.type) {
    case "report":
      return reportRow(thing.body, label);
    case "actor":
      return thing.body.mark.shown
        ? {
            ...relabel(thing.body, label),
            type: "actor",
            posts: thing.body.posts.map((post) => tenureRow(post, label)),
          }
        : null;
    case "event":
      return thing.body.mark.shown ? eventRow(thing.body, label) : null;
    case "transfer":
      return thing.body.mark.shown ? transferRow(thing.body, label) : null;
    case "finding":
      return thing.body.dismissedBy === null ? findingRow(thing.body, label) : null;
    case "claim":
      return thing.body.mark.shown ? claimRow(thing.body, label, ratings) : null;
    case "open":
      return null;
  }
}

/** A graded source with the history of its grade. */
export function sourceRow(source: RatedSource): ExportRow {
  return { ...source, type: "source" };
}

function claimRow(claim: Claim, label: (key: string) => string, ratings: Ratings): ExportRow {
  const supports = claim.supports.map((support) => relabel({ ...support, report: label(support.report) }, label));
  return { ...claim, type: "claim", grade: ratings.pairOf(claim), supports };
}

function reportRow(report: ReportEntry, label: (key: string) => string): ExportRow {
  return {
    ...report,
    type: "report",
    origins: report.origins.map((origin) => relabel(origin, label)),
    copies: report.copies.map((copy) => relabel({ ...copy, report: label(copy.report) }, label)),
    versions: report.versions.map(label),
  };
}

function tenureRow(tenure: Tenure, label: (key: string) => string): Tenure {
  const after = tenure.after?.map((one) => relabel(one, label));
  return { ...relabel(tenure, label), ...(after ? { after } : {}) };
}

function eventRow(event: EventEntry, label: (key: string) => string): ExportRow {
  const inferred = event.inferred?.map((one) => ({
    ...relabel(one, label),
    supports: one.supports.map((support) => relabel({ ...support, report: label(support.report) }, label)),
  }));
  return { ...relabel(event, label), type: "event", ...(inferred ? { inferred } : {}) };
}

function transferRow(transfer: TransferEntry, label: (key: string) => string): ExportRow {
  return {
    ...relabel(transfer, label),
    type: "transfer",
    items: transfer.items.map((item) => relabel(item, label)),
    history: transfer.history.map((step) => relabel(step, label)),
  };
}

function findingRow(finding: Finding, label: (key: string) => string): ExportRow {
  return { ...relabel(finding, label), type: "finding", values: finding.values.map((value) => relabel(value, label)) };
}

type Labelled = Readonly<{ reports?: readonly string[]; evidence?: readonly Evidence[] }>;

/** The same thing with reports named by their labels in `reports` and `evidence`. */
function relabel<Thing extends Labelled>(thing: Thing, label: (key: string) => string): Thing {
  return {
    ...thing,
    ...(thing.reports ? { reports: thing.reports.map(label) } : {}),
    ...(thing.evidence ? { evidence: thing.evidence.map((one) => ({ ...one, report: label(one.report) })) } : {}),
  };
}
