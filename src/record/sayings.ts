import type { Span } from "#model";
import { type EventFact, isNamed } from "./events/facts.js";
import { unique } from "./intake.js";
import type { Lookup } from "./lookup.js";
import type { PersonFact } from "./people/nodes.js";
import { postKey, splitPosts } from "./posts.js";
import type { Dispute } from "./transfers/denials.js";
import type { ItemNames } from "./transfers/entry.js";
import type { TransferFact } from "./transfers/facts.js";
import type { Voiced } from "./voices.js";

/** A value that one report gives for one field, with the words that say so. */
export interface Saying {
  readonly field: string;
  readonly value: string;
  /** What spellings of the value share, where they may differ. */
  readonly same?: string;
  readonly said: string;
  readonly report: string;
  readonly spans: readonly Pick<Span, "begin" | "end">[];
  /** Who stands behind the words, where that is known already. */
  readonly voiced?: readonly Voiced[];
}

export function personSayings(fact: PersonFact, look: Lookup): readonly Saying[] {
  const spans = fact.tenureSpans.length > 0 ? fact.tenureSpans : fact.mentions.slice(0, 1);
  const base = { report: fact.report, spans, voiced: fact.voiced };
  const said = rankWords(fact, look);
  const rank = fact.rank === null ? [] : [{ ...base, field: "rank", value: fact.rank, said: said ?? fact.rank }];
  const posts = fact.post === null ? [] : splitPosts(fact.post, look.posts);
  return [
    ...rank,
    ...posts.map((post) => ({
      ...base,
      field: "post",
      value: post,
      same: postKey(post, look.posts),
      said: fact.post ?? "",
    })),
  ];
}

/** The rank as the report writes it where it first gives it: "Lt. Gen." */
function rankWords({ rank, tenureSpans }: PersonFact, look: Lookup): string | null {
  return tenureSpans.find(({ text }) => look.rankOf(text) === rank)?.text ?? null;
}

export function eventSayings(fact: EventFact): readonly Saying[] {
  const { event, report, participants } = fact;
  const base = { report, spans: event.evidence };
  const said = event.evidence[0]?.text ?? "";
  const values: readonly (readonly [string, string | null])[] = [
    ["date", event.date],
    ["place", event.place],
    ["status", event.negated ? "denied" : event.planned ? "planned" : "done"],
    ...participants.flatMap(({ id, name }) => (isNamed(fact, id) ? [["participants", name] as const] : [])),
    ...event.topics.map((topic) => ["topics", topic] as const),
  ];
  return values.flatMap(([field, value]) => (value === null ? [] : [{ ...base, field, value, said }]));
}

/** The field of where what carried the goods set out. */
export const DEPARTURE = "place of departure";

export function transferSayings(
  { transfer, report, items, supplier, recipient, denials = [], asserted = [] }: TransferFact,
  names: ItemNames,
): readonly Saying[] {
  const base = { report, spans: transfer.evidence };
  const said = transfer.evidence[0]?.text ?? "";
  const plain: readonly (readonly [string, string | null])[] = [
    ["supplier", unique(supplier).join(", ") || null],
    ["recipient", transfer.recipientForce ?? (unique(recipient).join(", ") || null)],
    ["date ordered", transfer.ordered],
    ["date signed", transfer.signed],
    ["date delivered", transfer.delivered],
    ["delivery", transfer.delivery],
  ];
  const whole = plain.flatMap(([field, value]) => (value === null ? [] : [{ ...base, field, value, said }]));
  const sum = valueText(transfer.value);
  const departures = transfer.departures ?? [];
  return [
    ...whole,
    ...statusSayings(transfer, { denials, asserted }).map(({ value, spans }) => ({
      report,
      field: "status",
      value,
      said: spans[0]?.text ?? "",
      spans,
    })),
    ...departures.map((span) => ({ report, field: DEPARTURE, value: span.text, said: span.text, spans: [span] })),
    ...(sum === null
      ? []
      : [{ report, field: "value", value: sum, ...wordsWith(transfer.value?.text ?? "", transfer.evidence) }]),
    ...items.flatMap((fact) => {
      const { item } = fact;
      const here = { report, spans: item.evidence, said: item.evidence[0]?.text ?? item.designation };
      const quantity = quantityText(item.quantity, item.quantityRange);
      return [
        { ...here, field: "items", value: names.own(fact) },
        ...(quantity === null ? [] : [{ ...here, field: `quantity of ${names.family(fact)}`, value: quantity }]),
      ];
    }),
  ];
}

/** How far it has come, and what somebody else in the report says against that. */
function statusSayings(
  { status, evidence }: TransferFact["transfer"],
  { denials = [], asserted = [] }: Dispute,
): readonly { readonly value: string; readonly spans: readonly Span[] }[] {
  if (asserted.length > 0)
    return [
      { value: "denied", spans: evidence.filter((span) => !asserted.includes(span)) },
      { value: "reported", spans: asserted },
    ];
  return [{ value: status, spans: evidence }, ...denials.map((span) => ({ value: "denied", spans: [span] }))];
}

/** The passages that hold some words, where one does: the rest of what tells of a deal says nothing of its sum. */
function wordsWith(words: string, evidence: readonly Span[]): Pick<Saying, "said" | "spans"> {
  const holding = evidence.filter((span) => span.text.includes(words));
  const spans = holding.length > 0 ? holding : evidence;
  return { spans, said: withLead(words, holding[0]?.text ?? "") };
}

/** So many characters before a sum may say that it is a bound: "worth more than $4 billion". */
const LEAD = 30;

function withLead(words: string, passage: string): string {
  const at = Math.max(0, passage.indexOf(words));
  const lead = passage.slice(Math.max(0, at - LEAD), at);
  return `${at > LEAD ? lead.replace(/^\S*\s*/u, "") : lead}${words}`;
}

export function valueText(value: TransferFact["transfer"]["value"]): string | null {
  if (value === null) return null;
  return value.amount === null ? value.text : `${value.amount} ${value.currency ?? ""}`.trim();
}

function quantityText(quantity: number | null, range: readonly [number, number] | null): string | null {
  if (quantity !== null) return String(quantity);
  return range === null ? null : `${range[0]}–${range[1]}`;
}
