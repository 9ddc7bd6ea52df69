import { type Knowledge, seatsOf } from "#knowledge";
import { placeOf } from "./events/facts.js";
import { lookup } from "./lookup.js";
import { isMirroring, type PostRelation, relatePosts } from "./posts.js";
import type { RecordItem } from "./types.js";
import { OFFICIAL_BODIES } from "./voices.js";

/** Whether the press also calls an officer of rank `exact` by `broad`. */
export function isRankAddress(broad: string, exact: string, knowledge: Knowledge): boolean {
  return lookup(knowledge).isAddress(broad, exact);
}

/** The place of an officer's rank in the common scale (NATO STANAG 2116: 1 to 10); null for other ranks and for what is not listed. */
export function officerGrade(rank: string, knowledge: Knowledge): number | null {
  return lookup(knowledge).officerGrade(rank);
}

/** The state that a ministry, force or press office acts for; null for all others and for what is not listed. */
export function officialCountryOf(name: string, knowledge: Knowledge): string | null {
  const body = lookup(knowledge).organisation(name, null) ?? lookup(knowledge).bodyOfState(name, null);
  return body !== undefined && OFFICIAL_BODIES.has(body.kind) ? body.country : null;
}

const AREAS = new Set(["city", "region", "sea", "continent"]);

/** Whether something happens "in" a place and not "at" it: a town, a country or a part of one. */
export function isArea(name: string, knowledge: Knowledge): boolean {
  const look = lookup(knowledge);
  const whole = look.place(name);
  if (whole) return AREAS.has(whole.kind);
  const part = name.split(" ").slice(1).join(" ");
  const parts = [name, part, name.split(/\s*,\s*/u)[0] ?? ""].filter(Boolean);
  return parts.some((one) => look.countryOf(one) !== undefined || AREAS.has(look.place(one)?.kind ?? ""));
}

/** Whether a place is a sea, which has an article: "in the Red Sea". */
export function isSea(name: string, knowledge: Knowledge): boolean {
  return lookup(knowledge).place(name)?.kind === "sea";
}

/** How two phrases for a person's post relate. A seat that one of them only describes ("chief of the air force") is no other title for it; two titles are. */
export function postRelation(a: string, b: string, knowledge: Knowledge): PostRelation {
  const relation = relatePosts(a, b, lookup(knowledge).posts);
  if (relation !== "conflict" || (isTitle(a) && isTitle(b))) return relation;
  const [left, right] = [a, b].map(seatsOf(knowledge).seatOf);
  return left != null && left === right ? "fuller" : relation;
}

/** "Chief of Defence Forces", written as a name. */
function isTitle(post: string): boolean {
  return post.split(/\s+/u).every((word) => !/^\p{Ll}{4}/u.test(word));
}

/** Whether a post is only that of whomever one meets: "his counterpart". */
export function isCounterpart(post: string, knowledge: Knowledge): boolean {
  return isMirroring(post, lookup(knowledge).posts);
}

/** Whether a force is a faction's or an armed group's, by itself or by what it belongs to; null where it is not listed. */
export function isFaction(name: string, knowledge: Knowledge): boolean | null {
  const look = lookup(knowledge);
  let body = look.organisation(name, null);
  for (let depth = 0; body && depth < MOST_PARENTS; depth++) {
    if (body.kind === "faction" || body.kind === "armed-group") return true;
    if (body.parent === undefined)
      return body.kind === "force" || body.kind === "ministry" || body.kind === "government" ? false : null;
    body = look.organisationById(body.parent);
  }
  return null;
}

const MOST_PARENTS = 5;

export interface PlaceNamed {
  readonly city: string | null;
  readonly country: string | null;
}

/** The city and country of a place as a report names it, where they are listed. */
export function placeNamed(name: string, knowledge: Knowledge): PlaceNamed {
  return placeOf(name, lookup(knowledge));
}

/** Towns that the press names for one another, because one is the other's suburb or twin. */
export function areNear(a: string, b: string, knowledge: Knowledge): boolean {
  return lookup(knowledge).isNear(a, b);
}

/** What the variants of a listed platform share; null for what is not listed. */
export function platformFamily(
  { entity, designation }: Pick<RecordItem, "entity" | "designation">,
  knowledge: Knowledge,
): string | null {
  const look = lookup(knowledge);
  const id = entity ?? look.platformId(designation);
  return id === undefined ? null : look.platformFamily(id);
}

/** Ids of the topics that a text names. */
export function topicsIn(text: string, knowledge: Knowledge): readonly string[] {
  return lookup(knowledge).topics(text);
}
