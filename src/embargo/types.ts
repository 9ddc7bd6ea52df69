import { z } from "zod";
import { ITEM_CATEGORIES, ITEM_CLASSES } from "#model";

const A_DAY = "it is no day of the calendar; write a day such as 2014-06-01";

/** One transfer to check, as `attache check --json --file` reads it, a line each. Codes are ISO 3166-1 alpha-3, old ones included. */
export const Question = z.object({
  id: z.string().optional(),
  supplier: z.string(),
  recipient: z.union([z.string(), z.object({ nonState: z.string(), country: z.string().nullable().optional() })]),
  recipientIsGovernment: z.boolean().nullable().optional(),
  item: z.string(),
  itemClass: z.enum(ITEM_CLASSES).nullable().optional(),
  /** The platform category of the record, used where `itemClass` and the words of `item` give no class. */
  itemCategory: z.enum(ITEM_CATEGORIES).nullable().optional(),
  date: z.iso.date(A_DAY),
  endUser: z.string().nullable().optional(),
  purpose: z.string().nullable().optional(),
  contractDate: z.iso.date(A_DAY).nullable().optional(),
  territory: z.string().nullable().optional(),
  /** Countries the goods pass through, and the country of a broker: looked at like suppliers. */
  transit: z.array(z.string()).optional(),
  broker: z.string().nullable().optional(),
});
export type Question = Readonly<z.infer<typeof Question>>;

export const VERDICTS = [
  "prohibited",
  "unclear",
  "exempt-with-approval",
  "exempt-with-notification",
  "permitted",
] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** What one regime does to the transfer: a verdict, or why it says nothing. */
export type Effect = VerdictWord | "not-in-force" | "out-of-scope";

/** `paragraph: null` is a paragraph that was not verified; it prints so. */
export type InstrumentRef = Readonly<{ instrument: string; paragraph: string | null }>;

export type ExemptionRef = InstrumentRef &
  Readonly<{ procedure: "automatic" | "notification" | "advance-approval"; what: string }>;

export type RegimeOutcome = Readonly<{
  id: string;
  issuer: string;
  title: string;
  effect: Effect;
  /** The kind of rule that decided, by id. */
  rule: string;
  measure: InstrumentRef | null;
  exemptions: readonly ExemptionRef[];
  /** The effect in a sentence of law. */
  sentence: string;
  /** The day up to which the sources of this regime were seen. */
  asOf: string;
}>;

export type Alternative = Readonly<{ if: string; verdict: VerdictWord }>;

/** One step of the reasoning, for `--explain`. */
export type Step = Readonly<{ rule: string; text: string; instruments: readonly InstrumentRef[] }>;

export type Verdict = Readonly<{
  id?: string | undefined;
  verdict: VerdictWord;
  /** Absent where no missing fact or unstated purpose would change the answer. */
  alternatives?: readonly Alternative[] | undefined;
  regimes: readonly RegimeOutcome[];
  reasons: readonly string[];
  /** Made when it is read. */
  steps: readonly Step[];
  asOf: string;
  notChecked: readonly string[];
}>;

/** A transfer of the record: its dates as EDTF strings, each known or not; deliveries may be spread over several. */
export type RangeQuestion = Readonly<
  Omit<Question, "date"> & {
    ordered?: string | null;
    signed?: string | null;
    delivered?: string | readonly string[] | null;
  }
>;

/** A stretch of days over which the verdict stays the same; `to` is the last day. */
export type RangePart = Readonly<{ from: string; to: string; stages: readonly string[]; verdict: Verdict }>;

/** `verdict` is that of the worst part; null where no date is known. */
export type RangeVerdict = Readonly<{
  verdict: VerdictWord | null;
  parts: readonly RangePart[];
  reasons: readonly string[];
}>;

export type MeasureInForce = Readonly<{
  regime: string;
  issuer: string;
  title: string;
  measure: InstrumentRef;
  summary: string;
  from: string;
  to: string | null;
  validUntil: string | null;
  binding: "mandatory" | "voluntary" | "political";
  status: "in force" | "status unknown";
  asOf: string;
}>;

export type RegimeChange = Readonly<{
  date: string;
  regime: string;
  issuer: string;
  kind: "begins" | "ends" | "exemption begins" | "exemption ends" | "last known expiry" | "changed";
  instrument: InstrumentRef;
  summary: string;
}>;
