import type { Claim, Support, TransferEntry } from "#record";
import type { Draft, FindingContext } from "./context.js";
import { listed, outletName, outlets, partiesPhrase } from "./phrases.js";

/**
 * Goods that a rewrite credits to the source of the text it rewrites, and that the text itself does not name. A report that came on
 * the same day without the source's own outlet may be a shorter cut of the same agency text, and says nothing.
 */
export function overreachOfDeals(context: FindingContext): readonly Draft[] {
  return context.record.transfers
    .filter((transfer) => transfer.mark.shown && transfer.reports.length > 1)
    .flatMap((transfer) => {
      const claims = context.claims.get(transfer.id) ?? [];
      const items = claims.filter(({ field }) => field === "items");
      return creditedIn(items).flatMap((credited) => overreach(credited, transfer, claims, context) ?? []);
    });
}

/** What one report credits to one source. */
interface Credited {
  readonly report: string;
  readonly origin: string;
  readonly items: readonly { readonly name: string; readonly support: Support }[];
}

function creditedIn(items: readonly Claim[]): readonly Credited[] {
  const groups = new Map<string, Credited>();
  for (const { value, supports } of items)
    for (const support of supports) {
      if (support.chain.length < 2) continue;
      const { report, origin } = support;
      const known = groups.get(`${report} ${origin}`)?.items ?? [];
      groups.set(`${report} ${origin}`, { report, origin, items: [...known, { name: value, support }] });
    }
  return [...groups.values()];
}

function overreach(
  { report, origin, items }: Credited,
  transfer: TransferEntry,
  claims: readonly Claim[],
  context: FindingContext,
): Draft | null {
  const before = transfer.reports.filter((other) => rewrites(report, other, items[0]?.support.chain ?? [], context));
  const citing = before.filter((other) => cites(other, origin, claims) || outletName(context, other) === origin);
  const beyond = items.filter(
    ({ name }) => !citing.some((other) => textOf(other, context).includes(name.toLowerCase())),
  );
  if (citing.length === 0 || beyond.length === 0 || beyond.length === items.length) return null;
  const names = listed(beyond.map(({ name }) => name));
  const earlier = outlets(context, citing);
  return {
    kind: "overreach",
    subject: transfer.id,
    field: "items",
    values: [
      { value: beyond.map(({ name }) => name).join(", "), reports: [report] },
      { value: "none of these", reports: [...citing].sort() },
    ],
    sentence: `${outletName(context, report)} credits ${context.originInText(origin)} with ${names} in the transfer ${partiesPhrase(context, transfer)}; ${earlier}, whose wording it shares, ${citing.length === 1 ? "names" : "name"} none of that.`,
    severity: "medium",
    settledBy: `The full text of what ${context.originInText(origin)} said.`,
    evidence: [
      ...beyond.flatMap(({ support }) => support.evidence),
      ...transfer.evidence.filter((one) => citing.includes(one.report)),
    ],
  };
}

/** Whether a report takes over another's words: that of the outlet it names, or one of an earlier day. */
function rewrites(report: string, other: string, chain: readonly string[], context: FindingContext): boolean {
  if (report === other || !context.sharesWording(report, other)) return false;
  const [day, before] = [context.dayOf(report), context.dayOf(other)];
  if (day === null || before === null) return false;
  return before < day || (before === day && chain.slice(0, -1).includes(outletName(context, other)));
}

function cites(report: string, origin: string, claims: readonly Claim[]): boolean {
  return claims.some(({ supports }) => supports.some((one) => one.report === report && one.origin === origin));
}

function textOf(report: string, { readings }: FindingContext): string {
  return readings.get(report)?.report.text.toLowerCase() ?? "";
}
