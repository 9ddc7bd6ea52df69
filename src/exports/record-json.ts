import type { Finding } from "#findings";
import type { Evidence, PressRecord } from "#record";

/** A line of `attache export json`: an object with its `type`. */
export type ExportRow = Readonly<{ type: "report" | "actor" | "event" | "transfer" | "finding" }> &
  Readonly<Record<string, unknown>>;

/** The rows of the record contract. Reports are named by their labels; what a reviewer rejected is left out. */
export function exportRows(record: PressRecord, findings: readonly Finding[]): readonly ExportRow[] {
  const labels = new Map(record.reports.map((report) => [report.key, report.id]));
  const label = (key: string) => labels.get(key) ?? key;
  const labelled = <Thing extends Labelled>(thing: Thing) => relabel(thing, label);
  const shown = <Thing extends { readonly mark: { readonly shown: boolean } }>(things: readonly Thing[]) =>
    things.filter((thing) => thing.mark.shown);
  return [
    ...record.reports.map((report) => ({
      ...report,
      type: "report" as const,
      origins: report.origins.map(labelled),
      copies: report.copies.map((copy) => labelled({ ...copy, report: label(copy.report) })),
      versions: report.versions.map(label),
    })),
    ...shown(record.actors).map((actor) => ({
      ...labelled(actor),
      type: "actor" as const,
      posts: actor.posts.map(labelled),
    })),
    ...shown(record.events).map((event) => ({ ...labelled(event), type: "event" as const })),
    ...shown(record.transfers).map((transfer) => ({
      ...labelled(transfer),
      type: "transfer" as const,
      items: transfer.items.map(labelled),
      history: transfer.history.map(labelled),
    })),
    ...findings
      .filter((finding) => finding.dismissedBy === null)
      .map((finding) => ({ ...labelled(finding), type: "finding" as const, values: finding.values.map(labelled) })),
  ];
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
