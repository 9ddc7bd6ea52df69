import { z } from "zod";
import { Span } from "./span.js";
import {
  EVENT_KINDS,
  EVENT_TYPES,
  ITEM_CATEGORIES,
  MENTION_TYPES,
  SOURCE_CLASSES,
  TRANSFER_MODES,
  TRANSFER_STATUSES,
} from "./vocabulary.js";

/**
 * A reading: what one report says, as `attache read --json` prints it. The JSON Schema of `attache schema reading` is
 * made from this file. `rule` names the rule that made a fact. Dates are EDTF strings (`2026-02-02`, `2026-01`, `2025-12~`).
 */

/** ISO 3166-1 alpha-3 code of a country or territory. */
const CountryCode = z.string();
const PartialDate = z.string();
const Rule = z.string();

export const Mention = Span.extend({
  type: z.enum(MENTION_TYPES),
  /** Canonical name or knowledge id of what is named, where it is known. */
  entity: z.string().nullable().optional(),
  rule: Rule.optional(),
});
export type Mention = Readonly<z.infer<typeof Mention>>;

export const Person = z.object({
  name: z.string(),
  /** Every place where this person is named; the fullest first. */
  mentions: z.array(Span).min(1),
  rank: z.string().nullable(),
  post: z.string().nullable(),
  country: CountryCode.nullable(),
  /** The words that give rank and post, where they stand in the report. */
  rankEvidence: z.array(Span).optional(),
  postEvidence: z.array(Span).optional(),
  rule: Rule.optional(),
});
export type Person = Readonly<z.infer<typeof Person>>;

export const Organization = z.object({
  name: z.string(),
  mentions: z.array(Span).min(1),
  country: CountryCode.nullable(),
  /** Knowledge id, where the organisation is listed. */
  entity: z.string().nullable().optional(),
  rule: Rule.optional(),
});
export type Organization = Readonly<z.infer<typeof Organization>>;

/** A post that one person of a state holds at a time, whose holder the report speaks of without a name: "Pakistan's air chief". */
export const Holder = z.object({
  /** The words of the first mention. */
  post: z.string(),
  /** The post as `knowledge/tables/seats.yaml` lists it. */
  seat: z.string(),
  country: CountryCode,
  mentions: z.array(Span).min(1),
});
export type Holder = Readonly<z.infer<typeof Holder>>;

/** Somebody who came into a post, and in whose place, as far as the report says it. */
export const Succession = z.object({
  post: z.string(),
  country: CountryCode.nullable(),
  /** Names, as in `people`. */
  to: z.string(),
  from: z.string().nullable(),
  /** The day the report gives for it. */
  date: PartialDate.nullable(),
  postEvidence: z.array(Span),
  evidence: z.array(Span).min(1),
});
export type Succession = Readonly<z.infer<typeof Succession>>;

export const Statement = z.object({
  kind: z.enum(["speech", "attitude"]),
  source: Span.nullable(),
  sourceClass: z.enum(SOURCE_CLASSES),
  origin: z.string().nullable(),
  /** From the innermost speaker to this outlet. */
  chain: z.array(z.string()),
  cue: Span.nullable(),
  content: z.array(Span).min(1),
  direct: z.boolean(),
  hedged: z.boolean(),
  /** Index, in this reading's statements, of the statement this one stands in. */
  within: z.int().min(0).nullable(),
  /** Names of people and organisations spoken of. */
  entities: z.array(z.string()),
  rule: Rule.optional(),
});
export type Statement = Readonly<z.infer<typeof Statement>>;

export const Party = z.object({ name: z.string(), code: z.string().nullable() });
export type Party = Readonly<z.infer<typeof Party>>;

export const Event = z.object({
  type: z.enum(EVENT_TYPES),
  kind: z.enum(EVENT_KINDS).nullable(),
  context: z.array(z.string()),
  sides: z.array(CountryCode),
  host: CountryCode.nullable(),
  sources: z.array(Party),
  targets: z.array(Party),
  participants: z.array(z.string()),
  /** Mentions, among those of the reading's `holders`, of people who took part and are not named. */
  holders: z.array(Span).optional(),
  topics: z.array(z.string()),
  place: z.string().nullable(),
  date: PartialDate.nullable(),
  planned: z.boolean(),
  negated: z.boolean(),
  evidence: z.array(Span).min(1),
  rule: Rule.optional(),
});
export type Event = Readonly<z.infer<typeof Event>>;

export const Item = z.object({
  designation: z.string(),
  quantity: z.number().nullable(),
  quantityText: z.string().nullable(),
  quantityRange: z.tuple([z.number(), z.number()]).nullable(),
  category: z.enum(ITEM_CATEGORIES).nullable(),
  /** Knowledge id of the platform, where it is listed. */
  entity: z.string().nullable().optional(),
  evidence: z.array(Span).min(1),
});
export type Item = Readonly<z.infer<typeof Item>>;

/** `amount` is in whole units of `currency` (ISO 4217); null where only an order of magnitude is said ("multi-billion"). */
export const Value = z.object({
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  approximate: z.boolean(),
  basis: z.string().nullable(),
  text: z.string(),
});
export type Value = Readonly<z.infer<typeof Value>>;

export const Transfer = z.object({
  supplier: z.array(z.string()),
  recipient: z.array(z.string()),
  recipientForce: z.string().nullable(),
  mode: z.enum(TRANSFER_MODES).nullable(),
  items: z.array(Item),
  value: Value.nullable(),
  status: z.enum(TRANSFER_STATUSES),
  ordered: PartialDate.nullable(),
  signed: PartialDate.nullable(),
  delivered: PartialDate.nullable(),
  delivery: z.string().nullable(),
  /** Where the ship, aircraft or convoy with the goods set out, where that is told; what was read before this field has none. */
  departures: z.array(Span).optional(),
  evidence: z.array(Span).min(1),
  rule: Rule.optional(),
});
export type Transfer = Readonly<z.infer<typeof Transfer>>;

export const Instrument = z.object({
  id: z.string(),
  mentions: z.array(Span).min(1),
  paragraph: z.string().nullable().optional(),
  rule: Rule.optional(),
});
export type Instrument = Readonly<z.infer<typeof Instrument>>;

export const Reading = z.object({
  reader: z.object({ name: z.string(), version: z.string() }),
  report: z.object({
    id: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string().nullable(),
    sha256: z.string(),
    text: z.string(),
  }),
  /** Why a report was not read (another language than English); absent where it was read. */
  unread: z.string().optional(),
  mentions: z.array(Mention),
  people: z.array(Person),
  organizations: z.array(Organization),
  /** Left out where there are none, and in what was read before this field. */
  holders: z.array(Holder).optional(),
  /** Left out where there are none, and in what was read before this field. */
  successions: z.array(Succession).optional(),
  statements: z.array(Statement),
  events: z.array(Event),
  transfers: z.array(Transfer),
  instruments: z.array(Instrument),
});
export type Reading = Readonly<z.infer<typeof Reading>>;

/** A reading without the mentions that its facts were made from: what the record goes by. */
export type ReadingFacts = Omit<Reading, "mentions">;
