import type { EventKind, EventType, ItemCategory, TransferMode, TransferStatus } from "#model";

/**
 * The record: what all reports say together. It is a fold over readings, decisions and knowledge, and holds nothing that
 * cannot be made anew from them. A report is named by its key everywhere here; its label is in `ReportEntry.id`.
 */
export interface PressRecord {
  readonly reports: readonly ReportEntry[];
  readonly actors: readonly Actor[];
  readonly events: readonly EventEntry[];
  readonly transfers: readonly TransferEntry[];
  readonly claims: readonly Claim[];
  /** Pairs that may be the same and are kept apart, with the reason. */
  readonly open: readonly OpenPair[];
}

/** Where words stand: a report's key and offsets in UTF-16 code units, `end` exclusive. */
export interface Evidence {
  readonly report: string;
  readonly begin: number;
  readonly end: number;
}

export interface ReportEntry {
  readonly key: string;
  /** The label given when it was added; the first in alphabetical order where it was added under several. */
  readonly id: string;
  /** Every label it was added under. */
  readonly ids: readonly string[];
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly sha256: string;
  readonly reader: string;
  /** Why it was not read, where it was not. */
  readonly unread: string | null;
  /** The ultimate sources it cites for its main claims. */
  readonly origins: readonly CitedOrigin[];
  readonly copies: readonly Copy[];
  /** Keys of other texts found under the same url. */
  readonly versions: readonly string[];
}

export interface CitedOrigin {
  readonly name: string;
  readonly names: readonly string[];
  readonly evidence: readonly Evidence[];
}

export const COPY_KINDS = ["copy", "rewrite", "same release"] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** Another report that shares wording with this one. `share` is the part of the shorter text that the other holds too. */
export interface Copy {
  readonly report: string;
  readonly kind: CopyKind;
  readonly share: number;
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

export const ACTOR_KINDS = ["person", "force", "government", "group", "company", "outlet"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface Actor {
  /** The id of its earliest member, so that later reports leave it as it is. */
  readonly id: string;
  /** Ids of the single reports' facts it was merged from; a decision on any of them is a decision on it. */
  readonly members: readonly string[];
  readonly kind: ActorKind;
  /** The fullest name. */
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | null;
  /** All that name the actor in a whole record; of one that is fetched alone, those that are kept with it (`sample.ts`). */
  readonly reports: readonly string[];
  readonly posts: readonly Tenure[];
  readonly evidence: readonly Evidence[];
  readonly mark: Mark;
}

/** A rank, a post or both, as held between two dates (EDTF; the first and last day some report says so). */
export interface Tenure {
  readonly post: string | null;
  readonly rank: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Whom they came after in the post, by the names that reports give, with the first day given for it; absent where no report says. */
  readonly after?: readonly Predecessor[];
  readonly reports: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Who held a post before somebody who came into it. */
export interface Predecessor {
  readonly name: string;
  readonly day: string | null;
  readonly reports: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface EventEntry {
  /** The id of its earliest member, so that later reports leave it as it is. */
  readonly id: string;
  /** Ids of the single reports' facts it was merged from; a decision on any of them is a decision on it. */
  readonly members: readonly string[];
  readonly class: EventType;
  readonly kind: EventKind | null;
  readonly sides: readonly string[];
  readonly host: string | null;
  /** Ids of actors. */
  readonly participants: readonly string[];
  readonly topics: readonly string[];
  readonly place: string | null;
  readonly date: string | null;
  readonly planned: boolean;
  readonly negated: boolean;
  /** Who took part by what was looked up, and is named by no report of it; absent where nobody is. */
  readonly inferred?: readonly Inference[];
  /** The independent origins of what is told of it: copies of one text count once, and so do reports of one source. */
  readonly origins: readonly string[];
  readonly links: readonly Link[];
  readonly reports: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly mark: Mark;
}

/** A person whom a report speaks of by the post alone, looked up in what other reports say of that post around that day. */
export interface Inference {
  /** Id of the person. */
  readonly actor: string;
  readonly name: string;
  /** The side and the post: "PAK army chief". */
  readonly office: string;
  /** The report's words for the post. */
  readonly evidence: readonly Evidence[];
  /** The reports that name the person in the post nearest to that day, with the words that do. */
  readonly supports: readonly {
    readonly day: string;
    readonly report: string;
    readonly evidence: readonly Evidence[];
  }[];
}

export interface TransferEntry {
  /** The id of its earliest member, so that later reports leave it as it is. */
  readonly id: string;
  /** Ids of the single reports' facts it was merged from; a decision on any of them is a decision on it. */
  readonly members: readonly string[];
  readonly supplier: readonly string[];
  readonly recipient: readonly string[];
  /** The faction's or service's force that gets it, in the words of the report that names it most fully. */
  readonly recipientForce: string | null;
  /** Id of the actor that this force is. */
  readonly recipientActor: string | null;
  readonly mode: TransferMode | null;
  readonly items: readonly RecordItem[];
  readonly value: RecordValue | null;
  /** The latest on the life cycle. */
  readonly status: TransferStatus;
  readonly history: readonly StatusStep[];
  readonly ordered: string | null;
  readonly signed: string | null;
  readonly delivered: string | null;
  readonly delivery: string | null;
  /** Where what carried the goods set out, as reports tell it. */
  readonly departures: readonly string[];
  /** The independent origins of what is told of it: copies of one text count once, and so do reports of one source. */
  readonly origins: readonly string[];
  readonly links: readonly Link[];
  readonly reports: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly mark: Mark;
}

export interface RecordItem {
  readonly designation: string;
  /** Knowledge id of the platform, where it is listed. */
  readonly entity: string | null;
  readonly category: ItemCategory | null;
  readonly quantity: number | null;
  readonly quantityRange: readonly [number, number] | null;
  readonly reports: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface RecordValue {
  readonly amount: number | null;
  readonly currency: string | null;
  readonly approximate: boolean;
  readonly text: string;
}

/** `date` is the day of the report that says so. */
export interface StatusStep {
  readonly status: TransferStatus;
  readonly date: string | null;
  readonly reports: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** An event or transfer that belongs with this one without being the same. */
export interface Link {
  readonly kind:
    | "part-of"
    | "contains"
    | "framework"
    | "contract"
    | "order"
    | "delivery"
    | "planned-as"
    | "carried-out-as"
    | "elsewhere-that-day"
    | "possibly-same";
  readonly id: string;
  readonly sentence: string;
  /** For what cannot both be so: the words of either report. */
  readonly evidence?: readonly Evidence[];
}

/** One value for one field of one actor, event or transfer. Claims that lost are kept. */
export interface Claim {
  readonly id: string;
  /** Id of the actor, event or transfer. */
  readonly subject: string;
  readonly field: string;
  /** Canonical: "General", "2026-01", "16". */
  readonly value: string;
  readonly supports: readonly Support[];
  /** Names of the independent origins; their number is the claim's support. Copies of one text count once. */
  readonly origins: readonly string[];
  /** How far it can be believed; absent until the findings that bear on it are known. */
  readonly credibility?: Credibility;
  readonly mark: Mark;
}

/** The number of the Admiralty pair, 1 (confirmed) to 5 (improbable), 6 where it cannot be judged, with the reason in one sentence. */
export interface Credibility {
  readonly grade: 1 | 2 | 3 | 4 | 5 | 6;
  readonly reason: string;
}

/** What one report says for a claim, who is its ultimate source, and through whom it came. */
export interface Support {
  readonly report: string;
  /** The value in the report's own words. */
  readonly said: string;
  readonly origin: string;
  readonly chain: readonly string[];
  readonly hedged: boolean;
  readonly evidence: readonly Evidence[];
}

/** What reviewers decided on a thing: `shown` is false once it is rejected; the decisions that led here are named. */
export interface Mark {
  readonly shown: boolean;
  readonly accepted: boolean;
  /** Ids of the decisions in force, oldest first. */
  readonly decisions: readonly string[];
  /** Fields whose value a reviewer replaced, with what stood there before. */
  readonly corrected: readonly { readonly field: string; readonly was: string; readonly decision: string }[];
}

/** Two of a kind that were compared and neither merged nor told apart. */
export interface OpenPair {
  readonly id: string;
  readonly kind: "actor" | "event" | "transfer";
  readonly left: string;
  readonly right: string;
  readonly score: number;
  readonly sentence: string;
}
