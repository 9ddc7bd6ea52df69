import { type Claim, type EventEntry, isUnnamed, type TransferEntry } from "#record";
import { type Draft, type FindingContext, isOccasion } from "./context.js";
import { latestTexts } from "./notes.js";
import {
  areOfOneOutlet,
  eventPhrase,
  inThousands,
  inWords,
  listed,
  outletName,
  outlets,
  partiesPhrase,
  transferPhrase,
} from "./phrases.js";

type Subject = { readonly id: string; readonly phrase: string; readonly entry: EventEntry | TransferEntry };

/** What rests on one source only, and what rests on none. */
export function sourceFindings(context: FindingContext): readonly Draft[] {
  const subjects = subjectsOf(context);
  return [...manyReports(subjects, context), ...oneRelease(subjects, context), ...unattributed(context)];
}

function subjectsOf(context: FindingContext): readonly Subject[] {
  const events = context.record.events.filter((event) => event.mark.shown && !event.negated && isOccasion(event));
  const transfers = context.record.transfers.filter((transfer) => transfer.mark.shown);
  return [
    ...events.map((entry) => ({ id: entry.id, entry, phrase: eventPhrase(context, entry) })),
    ...transfers.map((entry) => ({ id: entry.id, entry, phrase: `the transfer of ${transferPhrase(context, entry)}` })),
  ];
}

/** Several reports, one origin. */
function manyReports(subjects: readonly Subject[], context: FindingContext): readonly Draft[] {
  return subjects.flatMap(({ id, entry, phrase }) => {
    const { origins } = entry;
    const [origin] = origins;
    const reports = latestTexts(entry.reports, context);
    if (reports.length < 2 || origins.length !== 1 || origin === undefined) return [];
    // What one outlet tells twice in its own name rests on that outlet, of course.
    if (reports.every((report) => outletName(context, report) === origin)) return [];
    return [
      {
        kind: "single-origin" as const,
        subject: id,
        field: "origins",
        values: [{ value: origin, reports }],
        sentence: `${reports.length} reports (${outlets(context, reports)}) tell of ${phrase}, and all rest on ${context.originInText(origin)} alone${throughWhom(id, origin, context)}.`,
        severity: "medium" as const,
        settledBy: isUnnamed(origin)
          ? "A source that gives its name."
          : `A source independent of ${context.originInText(origin)}.`,
        evidence: entry.evidence,
        origins,
      },
    ];
  });
}

/** For those without a name, the one outlet that all have their words from. */
function throughWhom(subject: string, origin: string, context: FindingContext): string {
  if (!isUnnamed(origin)) return "";
  const supports = (context.claims.get(subject) ?? []).flatMap((claim) => claim.supports);
  const outlets = supports.flatMap(({ chain, origin: said }) =>
    isUnnamed(said) ? (chain.find((hop) => !isUnnamed(hop)) ?? []) : [],
  );
  const [outlet] = outlets;
  return outlet !== undefined && outlets.every((one) => one === outlet) ? `, through ${outlet}` : "";
}

/** One report whose account of one or more subjects rests on one release: one finding for the report and its release. */
function oneRelease(subjects: readonly Subject[], context: FindingContext): readonly Draft[] {
  const groups = new Map<string, { readonly report: string; readonly origin: string; readonly subjects: Subject[] }>();
  for (const subject of subjects) {
    const [report, ...others] = latestTexts(subject.entry.reports, context);
    const { origins } = subject.entry;
    const [origin] = origins;
    if (others.length > 0 || origins.length !== 1 || report === undefined || origin === undefined) continue;
    if (!isCited(subject.id, origin, context) || !isParty(origin, subject.entry, context)) continue;
    const key = `${report} ${origin}`;
    const group = groups.get(key) ?? { report, origin, subjects: [] };
    group.subjects.push(subject);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ report, origin, subjects: told }) => ({
    kind: "single-origin" as const,
    subject: told[0]?.id ?? report,
    field: "origins",
    values: [{ value: origin, reports: [report] }],
    sentence: `${outletName(context, report)}'s account of ${listed(told.map((one) => one.phrase))} rests on ${context.originInText(origin)} alone, of the side of ${context.countryInText(context.countryOfBody(origin, [report]) ?? "")}.`,
    severity: "low" as const,
    settledBy: `A source independent of ${context.originInText(origin)}, such as the other side's read-out.`,
    evidence: told.flatMap((one) => one.entry.evidence),
    origins: [origin],
  }));
}

/** Whether the origin is cited, not the outlet's own voice. */
function isCited(subject: string, origin: string, context: FindingContext): boolean {
  const claims = context.claims.get(subject) ?? [];
  return claims.some((claim) =>
    claim.supports.some((support) => support.origin === origin && support.chain.length > 1),
  );
}

/** Whether the origin is a body of one of the sides. */
function isParty(origin: string, entry: EventEntry | TransferEntry, context: FindingContext): boolean {
  const country = context.countryOfBody(origin, entry.reports);
  const sides = "sides" in entry ? entry.sides : [...entry.supplier, ...entry.recipient];
  return country !== null && sides.includes(country);
}

/** Numbers or sums of a transfer that nobody is cited for. */
function unattributed(context: FindingContext): readonly Draft[] {
  return context.record.transfers
    .filter((transfer) => transfer.mark.shown)
    .flatMap((transfer) => {
      const claims = (context.claims.get(transfer.id) ?? []).filter(isFigure);
      const bare = claims.filter((claim) => claim.supports.every((support) => support.chain.length <= 1));
      if (bare.length === 0) return [];
      const reports = [...new Set(bare.flatMap((claim) => claim.supports.map((support) => support.report)))].sort();
      return [
        {
          kind: "unattributed" as const,
          subject: transfer.id,
          field: "value and quantity",
          values: bare.map((claim) => ({
            value: claim.value,
            reports: claim.supports.map((support) => support.report),
          })),
          sentence: `${figuresGiven(bare, reports, context)} for the transfer ${partiesPhrase(context, transfer)} without naming a source.`,
          severity: "low" as const,
          settledBy: "A named source or a document for the figures.",
          evidence: bare.flatMap((claim) => claim.supports.flatMap((support) => support.evidence)),
        },
      ];
    });
}

/** "One gives 12 jets, two others give 14 jets": who gives the same figures, together; each outlet once, with all that it gives. */
function figuresGiven(bare: readonly Claim[], reports: readonly string[], context: FindingContext): string {
  const byOutlet = new Map<string, string[]>();
  for (const report of latestTexts(reports, context)) {
    const name = outletName(context, report);
    byOutlet.set(name, [...(byOutlet.get(name) ?? []), report]);
  }
  const givers = new Map<string, string[]>();
  for (const own of byOutlet.values()) {
    const given = bare.filter((claim) => claim.supports.some(({ report }) => own.includes(report)));
    const words = listed(given.map(figureInWords));
    givers.set(words, [...(givers.get(words) ?? []), ...own]);
  }
  const parts = [...givers].map(
    ([words, list]) => `${outlets(context, list)} ${areOfOneOutlet(context, list) ? "gives" : "give"} ${words}`,
  );
  return parts.sort().join(", and ");
}

/** "20 patrol boats", "a value of 2,000,000,000 USD" */
function figureInWords({ field, value }: Claim): string {
  const item = /^quantity of (.+)$/u.exec(field)?.[1];
  return item === undefined ? `a value of ${inWords(value)}` : `${inThousands(value)} ${item}`;
}

/** A number or a sum; "multi-billion" is none. */
function isFigure({ field, value }: Claim): boolean {
  return (field === "value" && /^\d/u.test(value)) || field.startsWith("quantity");
}
