import { z } from "zod";
import { isCode, type RangeQuestion, type RangeVerdict } from "#embargo";
import { earliest, latest } from "#model";
import { isFaction, type RecordItem, type TransferEntry } from "#record";
import type { Draft, FindingContext } from "./context.js";
import { transferPhrase } from "./phrases.js";
import type { Check, Severity } from "./types.js";

type Part = RangeVerdict["parts"][number];
type Regime = Part["verdict"]["regimes"][number];

const RESTRICTING = ["prohibited", "exempt-with-approval", "exempt-with-notification", "unclear"] as const;
type Restricting = (typeof RESTRICTING)[number];
const SEVERITY: Record<Restricting, Severity> = {
  prohibited: "high",
  "exempt-with-approval": "medium",
  "exempt-with-notification": "medium",
  unclear: "low",
};
/** More items than this of one deal are not put to the check one by one: the first of each category are enough. */
const MOST_ITEMS = 6;

/** Transfers that meet an arms embargo in force on their dates. */
export function embargoFindings(context: FindingContext, check: Check): readonly Draft[] {
  return context.record.transfers
    .filter((transfer) => transfer.mark.shown)
    .flatMap((transfer) => embargo(transfer, context, check) ?? []);
}

function embargo(transfer: TransferEntry, context: FindingContext, check: Check): Draft | null {
  if (transfer.history.every((step) => step.status === "denied" || step.status === "refused")) return null;
  const verdicts = questions(transfer, context).map((question) => check(question));
  const met = worst(verdicts);
  if (!met) return null;
  const { regime, word, verdict, part } = met;
  return {
    kind: "embargo",
    subject: transfer.id,
    field: "recipient",
    values: [{ value: `${word} under ${regime.id}`, reports: transfer.reports }],
    sentence: sentenceOf(transfer, met, context),
    severity: mayBeProhibited(part) ? "medium" : SEVERITY[word],
    settledBy: settledBy(regime),
    evidence: transfer.evidence,
    verdict,
  };
}

function questions(transfer: TransferEntry, context: FindingContext): readonly RangeQuestion[] {
  const supplier = transfer.supplier[0];
  const recipient = recipientOf(transfer);
  if (supplier === undefined || recipient === undefined) return [];
  const days = reportedDays(transfer, context);
  const [ordered, signed] = [closed(transfer.ordered, days), closed(transfer.signed, days)];
  const delivered = closed(transfer.delivered, days);
  const isDated = ordered !== null || signed !== null || delivered !== null;
  const base = {
    supplier,
    recipient,
    recipientIsGovernment: isGovernment(transfer, context),
    endUser: transfer.recipientForce,
    ordered: isDated ? ordered : (days.at(-1) ?? null),
    signed,
    delivered,
  };
  const items: readonly Pick<RecordItem, "designation" | "category">[] =
    transfer.items.length > 0 ? mainItems(transfer) : [{ designation: "arms", category: null }];
  return items.map(({ designation, category }) => ({ ...base, item: designation, itemCategory: category }));
}

/** Training and spares that come with arms share their fate and are not asked about apart. */
function mainItems({ items }: TransferEntry): readonly RecordItem[] {
  const arms = items.filter((item) => item.category !== "support");
  return (arms.length > 0 ? arms : items).slice(0, MOST_ITEMS);
}

function recipientOf({ recipient }: TransferEntry): RangeQuestion["recipient"] | undefined {
  const code = recipient.find(isCode);
  if (code !== undefined) return code;
  return recipient[0] === undefined ? undefined : { nonState: recipient[0], country: null };
}

const Recognition = z.array(z.object({ country: z.string(), government: z.string().nullable() }));

/**
 * A faction's force is not the government; one that is or was recognised as a government is for the check to place. A country
 * named without a force means its government, unless there were ever two that claimed to be it.
 */
function isGovernment(
  { recipient, recipientForce }: TransferEntry,
  { knowledge, bodyName }: FindingContext,
): boolean | null {
  const recognised = Recognition.safeParse(knowledge.law.recognition).data ?? [];
  if (recipientForce === null) return recognised.some(({ country }) => recipient.includes(country)) ? null : true;
  if (recognised.some(({ government }) => government === bodyName(recipientForce))) return null;
  const faction = isFaction(recipientForce, knowledge);
  return faction === null ? null : !faction;
}

/** The days of the reports: where no date of the deal is told, the last stands in for it. */
function reportedDays(transfer: TransferEntry, context: FindingContext): readonly string[] {
  return transfer.reports.flatMap((report) => context.dayOf(report) ?? []).sort();
}

/** A date by its first and last day. "Since August" holds until the last report; "by the end of 2025" begins with the first. */
function closed(date: string | null, days: readonly string[]): string | null {
  const [from, to] = [earliest(date), latest(date)];
  if (from !== null && to !== null) return `${from}/${to}`;
  const told = from === null ? days[0] : days.at(-1);
  if (from === null && to === null) return null;
  const [first, last] = [from ?? told ?? to, to ?? told ?? from];
  return first !== null && last !== null && first <= last ? `${first}/${last}` : (from ?? to);
}

interface Met {
  readonly regime: Regime;
  readonly word: Restricting;
  readonly verdict: RangeVerdict;
  readonly part: Part;
}

/** The gravest effect of any regime over all dates and items; the United Nations' before others of the same weight. */
function worst(verdicts: readonly RangeVerdict[]): Met | null {
  const all = verdicts.flatMap((verdict) =>
    verdict.parts.flatMap((part) => part.verdict.regimes.map((regime) => ({ regime, verdict, part }))),
  );
  for (const word of RESTRICTING) {
    const met = all.filter(({ regime }) => regime.effect === word);
    const first = met.find(({ regime }) => regime.issuer === "UN") ?? met[0];
    if (first && (word !== "unclear" || first.regime.measure !== null)) return { ...first, word };
  }
  return null;
}

/** An instrument and its paragraph; one that nobody verified is said to be so. */
function clause({ instrument, paragraph }: { readonly instrument: string; readonly paragraph: string | null }): string {
  if (paragraph === null) return `${instrument}, paragraph not verified`;
  if (!/^[\d(]/u.test(paragraph)) return `${instrument}, ${paragraph}`;
  return `${instrument}, ${/^\d+\s*[-–,]/u.test(paragraph) ? "paragraphs" : "paragraph"} ${paragraph}`;
}

/** An open question with an answer that would make it a breach. */
function mayBeProhibited({ verdict }: Part): boolean {
  return verdict.verdict === "unclear" && (verdict.alternatives ?? []).some((one) => one.verdict === "prohibited");
}

function sentenceOf(transfer: TransferEntry, { regime, word, part }: Met, context: FindingContext): string {
  const subject = `he transfer of ${transferPhrase(context, transfer)}`;
  const date = transfer.signed ?? transfer.ordered ?? transfer.delivered;
  const when = date === null ? "" : ` (${inWords(date)})`;
  const law = regime.measure === null ? "" : ` (${clause(regime.measure)})`;
  const force = factionNote(transfer, context);
  const told = `${subject}${when}${transfer.history.some(({ status }) => status === "denied") ? ", which is denied," : ""}`;
  if (word === "unclear")
    return `Whether t${told} breaches the ${regime.issuer} embargo${law} is open${force}: ${whyOpen(regime, part)}.`;
  return `T${told} meets the ${regime.issuer} embargo${law}${force}; ${procedureOf(regime)}.`;
}

/** An open date as a reader says it. */
function inWords(date: string): string {
  return date.replace(/^(.+)\/\.\.$/u, "since $1").replace(/^\.\.\/(.+)$/u, "by $1");
}

/** The check's own reason, or what it says of the regime. */
function whyOpen(regime: Regime, { verdict }: Part): string {
  const [, reason] = /^Unclear: (.+)$/u.exec(verdict.reasons[0] ?? "") ?? [];
  return (reason ?? regime.sentence).replace(/\.$/u, "");
}

function factionNote(transfer: TransferEntry, context: FindingContext): string {
  if (isGovernment(transfer, context) !== false) return "";
  return `, and the recipient is a faction's force or an armed group, not the government`;
}

const PROCEDURES: Readonly<Record<string, string>> = {
  "advance-approval": "the committee's approval in advance",
  notification: "notification in advance",
  automatic: "proof that the clause applies",
};

/** The exemption that would have been needed, in the words of its clause. */
function procedureOf({ exemptions }: Regime): string {
  const named = exemptions
    .slice(0, 2)
    .map((one) => `${PROCEDURES[one.procedure] ?? one.procedure} under ${clause(one)} (${one.what})`);
  if (named.length > 0) return `it would have needed ${named.join(" or ")}, of which no report tells`;
  return "our table of the regime lists no exemption for this recipient or purpose";
}

function settledBy({ exemptions, issuer }: Regime): string {
  if (!exemptions.some((one) => one.procedure !== "automatic")) return "Proof of delivery, and of who takes it.";
  const decider = issuer === "UN" ? "the sanctions committee" : "the licensing authority";
  return `A decision of ${decider} on this supply, or proof of who takes delivery.`;
}
