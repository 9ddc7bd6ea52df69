import { z } from "zod";
import { ITEM_CLASSES } from "#model";

/** The shape of `knowledge/regimes/*.yaml`. Days run from `from` (included) to `to` (the first free day; null: in force when last seen). */

const Day = z.iso.date();
const Code = z.string().regex(/^[A-Z]{3}$/u);
const Id = z.string().regex(/^[a-z0-9-]+$/u);

/** `paragraph: null`: not verified. `paragraphFromMemory`: given by the reference, but not checked against the text. */
export const LegalBasis = z.strictObject({
  instrument: z.string().min(1),
  paragraph: z.string().min(1).nullable(),
  paragraphFromMemory: z.boolean().optional(),
});

/** The kinds of item a measure or exemption speaks of; each is defined in `knowledge/law/item-classes.yaml`. */
const ItemScope = Id;

/** What a measure covers beside goods. What is not listed here is not stated by this table. */
export const COVERS = ["assistance", "mercenaries", "licensed-production", "brokering", "transit", "spares"] as const;

const Basis = LegalBasis.extend({ also: z.array(LegalBasis.extend({ note: z.string().optional() })).default([]) });

export const Measure = Basis.extend({
  from: Day,
  to: Day.nullable(),
  /** The last expiry that is known. After it the status is unknown, not ended. */
  validUntil: Day.nullable().default(null),
  summary: z.string().min(1),
  direction: z.enum(["to", "from", "both"]),
  /** `political`: an EU declaration that its members of the day keep. `voluntary`: a call that forbids nothing. */
  binding: z.enum(["mandatory", "political", "voluntary"]),
  reaches: z.enum(["everyone", "non-government", "armed-groups", "listed"]),
  /** Only in or for this territory of `knowledge/law/territories.yaml`. */
  territory: Id.nullable().default(null),
  /** Only these of the regime's targets. */
  targets: z.array(Code).optional(),
  /** Also deliveries in these states, where they are meant for use in the target. */
  beyond: z.array(Code).optional(),
  items: ItemScope,
  covers: z.array(z.enum(COVERS)).default([]),
  note: z.string().optional(),
});
export type Measure = Readonly<z.infer<typeof Measure>>;

export const Exemption = Basis.extend({
  from: Day,
  to: Day.nullable(),
  summary: z.string().min(1),
  /** The recipient in the words of the reference. */
  recipient: z.string(),
  procedure: z.enum(["automatic", "notification", "advance-approval"]),
  /** Who approves or is told, where it is not the issuer's usual body. */
  authority: z.string().optional(),
  /** "Any other supply the committee approves": shown, but makes nothing exempt. */
  catchAll: z.boolean().default(false),
  direction: z.enum(["to", "from", "both"]).default("to"),
  /** Kinds of user of `knowledge/law/recipients.yaml`; empty: anyone. */
  users: z.array(Id).default([]),
  /** Purposes of `knowledge/law/purposes.yaml`, one of which must be stated; empty: none needed. */
  purposes: z.array(Id).default([]),
  items: ItemScope.default("all-arms"),
  targets: z.array(Code).optional(),
  contractBefore: Day.optional(),
  /** The exemptions of this other regime hold here too, each on its own days. */
  follows: Id.optional(),
  note: z.string().optional(),
});
export type Exemption = Readonly<z.infer<typeof Exemption>>;

/** A stretch where the law or this table is not sure. `unclear` changes the verdict; `disputed` is said beside it. */
export const Doubt = z.strictObject({
  from: Day,
  to: Day.nullable(),
  weight: z.enum(["unclear", "disputed"]).default("unclear"),
  users: z.array(Id).default([]),
  notUsers: z.array(Id).default([]),
  notPurposes: z.array(Id).default([]),
  items: ItemScope.default("all-arms"),
  direction: z.enum(["to", "from", "both"]).default("both"),
  targets: z.array(Code).optional(),
  reason: z.string().min(1),
});
export type Doubt = Readonly<z.infer<typeof Doubt>>;

export const Regime = z.strictObject({
  id: Id,
  issuer: z.enum(["UN", "EU", "OSCE", "ECOWAS", "Arab League", "UK", "US", "Switzerland"]),
  title: z.string().min(1),
  kind: z.enum(["state", "non-state", "region"]),
  targets: z.array(z.strictObject({ code: Code, name: z.string() })),
  /** Groups and persons in the words of the reference, and those of `knowledge/law/parties.yaml` the regime names. */
  nonStateTargets: z.array(z.string()).default([]),
  parties: z.array(Id).default([]),
  binds: z.strictObject({
    who: z.enum(["all-states", "members", "states"]),
    of: z.enum(["EU", "ECOWAS", "Arab League", "OSCE"]).optional(),
    codes: z.array(Code).optional(),
    except: z.array(Code).default([]),
    summary: z.string(),
  }),
  /** Lists of persons are those of this other regime. */
  listOf: Id.optional(),
  /** Before this day the entry is not to be relied on, whatever its measures say. */
  usableFrom: Day.optional(),
  measures: z.array(Measure).min(1),
  exemptions: z.array(Exemption).default([]),
  doubts: z.array(Doubt).default([]),
  /** Stretches without a measure that are meant: a suspension. */
  gaps: z.array(z.strictObject({ from: Day, to: Day, reason: z.string() })).default([]),
  changes: z.array(LegalBasis.extend({ date: Day, effect: z.string(), until: Day.optional() })).default([]),
  status: z.enum(["in force", "terminated"]),
  terminated: Day.nullable(),
  asOf: Day,
  confidence: z.string(),
  notes: z.string().nullable().default(null),
  datesFromMemory: z.array(Day).default([]),
  /** Empty only where `confidence` says that the whole entry is from memory. */
  sources: z.array(z.strictObject({ title: z.string(), url: z.string() })).default([]),
});
export type Regime = Readonly<z.infer<typeof Regime>>;

const Phrases = z.array(z.string().min(2)).min(1);

/** `from`/`to` as in the regimes. */
const Period = z.strictObject({ from: Day.nullable(), to: Day.nullable(), fromMemory: z.boolean().optional() });

/** A group, authority, force or mission by name. */
export const Party = z.strictObject({
  id: Id,
  names: Phrases,
  country: Code.nullable(),
  /** Kinds of user of `knowledge/law/recipients.yaml`. */
  users: z.array(Id).min(1),
  /** Where it fights, of `knowledge/law/territories.yaml`. */
  territories: z.array(Id).default([]),
  /** When it was the recognised government, or `null` days for none. */
  recognised: z.array(Period.extend({ source: z.string() })).default([]),
  /** On which regimes' lists, and since when. */
  listed: z.array(Period.extend({ regime: Id, source: z.string() })).default([]),
  note: z.string().optional(),
});
export type Party = Readonly<z.infer<typeof Party>>;

/** Phrases built from parts, one of each list in turn: [[un, united nations], ["", peacekeeping], [force, troops]]. "" leaves a part out. */
const Combinations = z.array(z.array(z.array(z.string()).min(1)).min(2)).default([]);

const Words = z.strictObject({ id: Id, summary: z.string(), phrases: Phrases, combinations: Combinations });

/** A kind of user; `government: false` marks users that are never the government. */
const UserKind = z.strictObject({
  id: Id,
  summary: z.string(),
  side: z.enum(["government", "non-government", "outside"]),
  phrases: z.array(z.string()).default([]),
  combinations: Combinations,
});

const Territory = z.strictObject({ id: Id, country: Code, phrases: Phrases });

const ItemTag = z.strictObject({
  id: Id,
  class: z.enum(ITEM_CLASSES).nullable(),
  /** Where the words leave it open: the classes of which one is meant. */
  oneOf: z.array(z.enum(ITEM_CLASSES)).default([]),
  ml: z.array(z.string().regex(/^ML\d{1,2}$/u)).default([]),
  register: z.string().nullable().default(null),
  phrases: Phrases,
});

/** An item is in the scope where a tag of `tags` is named; else not where one of `never` is; else by its class. */
export const Scope = z.strictObject({
  id: Id,
  summary: z.string(),
  classes: z.array(z.enum(ITEM_CLASSES)),
  tags: z.array(Id).default([]),
  never: z.array(Id).default([]),
  /** Where one of these is named the item is outside, whatever else is named. */
  except: z.array(Id).default([]),
});
export type Scope = Readonly<z.infer<typeof Scope>>;

const Member = z.strictObject({ code: Code, from: Day, to: Day.nullable(), note: z.string().optional() });

/** The shape of `knowledge/law/*.yaml`, by file name. */
export const Law = z.strictObject({
  membership: z.record(z.string(), z.strictObject({ source: z.string(), members: z.array(Member) })),
  "un-membership": z.strictObject({
    source: z.string(),
    /** States that joined late, left or never joined; every other code is a member since 1945 or its independence. */
    members: z.array(z.strictObject({ code: Code, from: Day.nullable(), to: Day.nullable() })),
  }),
  states: z.strictObject({
    source: z.string(),
    /** Old codes and the code that this table uses. */
    renamed: z.record(Code, Code),
    /** Codes of countries whose names are easily taken for one another. */
    alike: z.array(z.array(Code)),
    /** While the days run, a regime on `in` also reaches `code`. */
    parts: z.array(z.strictObject({ code: Code, in: Code, from: Day.nullable(), to: Day.nullable() })),
  }),
  parties: z.array(Party),
  recognition: z.array(
    z.strictObject({
      country: Code,
      from: Day,
      to: Day.nullable(),
      status: z.enum(["recognised", "disputed", "none"]),
      government: z.string().nullable(),
      source: z.string(),
      fromMemory: z.boolean().optional(),
    }),
  ),
  recipients: z.array(UserKind),
  purposes: z.array(Words),
  territories: z.array(Territory),
  cues: z.array(Words),
  "item-classes": z.strictObject({
    source: z.string(),
    tags: z.array(ItemTag),
    scopes: z.array(Scope),
    /** The classes of which a platform category of the reading means one, where the words give none. */
    categories: z.record(z.string(), z.array(z.enum(ITEM_CLASSES))),
  }),
});
export type Law = Readonly<z.infer<typeof Law>>;
