/** The closed sets of the reading contract. One word per notion: code, tables, API and page use these. */

export const MENTION_TYPES = [
  "Person",
  "Organisation",
  "Location",
  "Nationality",
  "MilitaryPlatform",
  "Weapon",
  "Vehicle",
  "Temporal",
  "Money",
  "Quantity",
  "DocumentReference",
  "Url",
  "CommsIdentifier",
  "Frequency",
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

export const SOURCE_CLASSES = [
  "named",
  "official",
  "military",
  "diplomat",
  "media",
  "expert",
  "company",
  "other",
] as const;
export type SourceClass = (typeof SOURCE_CLASSES)[number];

/** PLOVER classes of the 2016 list. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "CONCEDE",
  "RETREAT",
  "INVESTIGATE",
  "DEMAND",
  "DISAPPROVE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "FIGHT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_KINDS = [
  "visit",
  "meeting",
  "call",
  "talks",
  "exercise",
  "training",
  "signing",
  "handover",
  "delivery",
  "inspection",
  "seizure",
  "strike",
  "statement",
  "other",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const TRANSFER_STATUSES = [
  "offered",
  "negotiating",
  "agreed",
  "signed",
  "delivering",
  "delivered",
  "suspended",
  "cancelled",
  "denied",
  "refused",
  "attempted",
  "seized",
  "reported",
] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

export const TRANSFER_MODES = [
  "sale",
  "aid",
  "loan",
  "lease",
  "licence",
  "second-hand",
  "overhaul",
  "transit",
] as const;
export type TransferMode = (typeof TRANSFER_MODES)[number];

export const ITEM_CATEGORIES = [
  "aircraft",
  "helicopter",
  "uav",
  "armoured vehicle",
  "artillery",
  "air defence",
  "missile",
  "ship",
  "submarine",
  "small arms",
  "ammunition",
  "sensor",
  "engine",
  "support",
  "other",
] as const;
export type ItemCategory = (typeof ITEM_CATEGORIES)[number];

/** The classes an arms embargo tells apart. */
export const ITEM_CLASSES = ["major-weapon", "salw", "other-military", "non-lethal", "missile-technology"] as const;
export type ItemClass = (typeof ITEM_CLASSES)[number];
