import { type Knowledge, seatsOf } from "#knowledge";
import { addDays, dayNumber, precision, withoutQualifier } from "#model";
import type { ParticipantActor } from "./events/facts.js";
import { compareText, evidenceOf, type Source } from "./intake.js";
import { lookup } from "./lookup.js";
import type { NamedFact } from "./named.js";
import type { PersonFact } from "./people/nodes.js";
import { splitPosts } from "./posts.js";
import type { Evidence } from "./types.js";

/**
 * Who "the army chief" of a report is that names nobody: whoever other reports name in that post of that side around its day, where
 * that is one person. What is found so is always told as looked up, with the words that name him in the post.
 */

/** Ends the name of an office in what tells that somebody left it. */
const LEFT = " (left)";

/** The office itself, where what is told is that somebody left it. */
export function officeOf(told: string): string {
  return told.endsWith(LEFT) ? told.slice(0, -LEFT.length) : told;
}

/** Under what names an office is told: of who holds it, and of who left it. */
export function officesTold(office: string): readonly string[] {
  return [office, `${office}${LEFT}`];
}

/** A post of a side: what is looked up. */
export function officeKey(country: string, seat: string): string {
  return `${country} ${seat}`;
}

/** The country and the seat of an office. */
export function partsOfOffice(office: string): readonly [country: string, seat: string] {
  const at = office.indexOf(" ");
  return [office.slice(0, at), office.slice(at + 1)];
}

/** Somebody named in a seat on the day of a report, by the node of the name: of many reports the first by key. */
export interface Held extends HeldSupport {
  readonly office: string;
  readonly node: string;
}

/** Where a report of that day names somebody in the post. */
export interface HeldSupport {
  readonly day: string;
  readonly report: string;
  readonly evidence: readonly Evidence[];
}

/** A seat whose holder a dated report speaks of without a name. */
export interface SoughtHolder {
  readonly report: string;
  readonly office: string;
  readonly day: string;
}

/** The person looked up, with where the nearest reports before and behind that day name him in the post. */
export interface FoundHolder {
  readonly actor: ParticipantActor;
  readonly office: string;
  readonly supports: readonly HeldSupport[];
}

/** The posts of one holder each in which a report names people; one who left a post is supported for the day before. */
export function heldIn(named: readonly NamedFact[], knowledge: Knowledge): readonly Held[] {
  return named.flatMap((one) => (one.kind === "person" ? heldBy(one.node, one.fact, knowledge) : []));
}

function heldBy(node: string, fact: PersonFact, knowledge: Knowledge): readonly Held[] {
  const { post, country, day, report, mentions, tenureSpans, moves = [] } = fact;
  const named = [...mentions.slice(0, 1), ...tenureSpans];
  if (country === null) return [];
  const told = [
    ...(post === null || day === null ? [] : [{ post, on: day, spans: named, isLeft: false }]),
    ...moves.flatMap((move) => {
      if (move.day === null || precision(move.day) !== "day") return [];
      const [on, spans] = [withoutQualifier(move.day), move.spans];
      const held = { post: move.post, on: move.kind === "took" ? on : addDays(on, -1), spans, isLeft: false };
      return move.kind === "took" ? [held] : [held, { ...held, on, isLeft: true }];
    }),
  ];
  return told.flatMap(({ post: phrase, on, spans, isLeft }) =>
    [...new Set(seatsIn(phrase, knowledge))].map((seat) => ({
      office: `${officeKey(country, seat)}${isLeft ? LEFT : ""}`,
      node,
      day: on,
      report,
      evidence: evidenceOf(report, spans),
    })),
  );
}

function seatsIn(phrase: string, knowledge: Knowledge): readonly string[] {
  const { seatOf } = seatsOf(knowledge);
  return splitPosts(phrase, lookup(knowledge).posts).flatMap((part) => seatOf(part) ?? []);
}

/** Each seat, node and day once, with the first report by key. */
export function firstHeld(held: readonly Held[]): readonly Held[] {
  const first = new Map<string, Held>();
  for (const one of held) {
    const key = `${one.office}|${one.node}|${one.day}`;
    const known = first.get(key);
    if (known === undefined || one.report < known.report) first.set(key, one);
  }
  return [...first.values()];
}

/** The seats whose holders a report leaves unnamed. An undated report says nothing of whose day it is. */
export function soughtIn({ key, day, reading }: Source): readonly SoughtHolder[] {
  if (day === null) return [];
  const offices = new Set((reading.holders ?? []).map(({ country, seat }) => officeKey(country, seat)));
  return [...offices].map((office) => ({ report: key, office, day }));
}

/** A report names whoever holds a post within so many days of the day asked for, or nobody is supported. */
export const HOLDER_REACH = 60;
/** Of two named before a day and not behind it, the later holds the post where the other was last named in it so many days before him. */
const LAPSE = 14;

/** Somebody told in an office, or to have left it, with the person the record knows. */
export interface HeldBy extends HeldSupport {
  readonly office: string;
  readonly actor: ParticipantActor;
}

/** Who holds an office on a day; nothing where nobody, or more than one, is supported. */
export function holderOn(office: string, day: string, held: readonly HeldBy[]): FoundHolder | null {
  const near = nearestOf(day, held);
  const both = near.filter(({ before, behind }) => before !== null && behind !== null);
  const one = both.length > 0 ? only(both) : (only(near) ?? (near.every(isBefore) ? latest(near) : null));
  if (one === null) return null;
  const supports = [one.before, one.before?.day === day ? null : one.behind].flatMap((support) => support ?? []);
  return {
    actor: one.actor,
    office,
    supports: supports.map(({ day: on, report, evidence }) => ({ day: on, report, evidence })),
  };
}

/** Where one person is told in the post last before, or on, a day, and first behind, or on, it. */
interface Near {
  readonly actor: ParticipantActor;
  readonly before: HeldBy | null;
  readonly behind: HeldBy | null;
}

function nearestOf(day: string, held: readonly HeldBy[]): readonly Near[] {
  const [from, to] = [addDays(day, -HOLDER_REACH), addDays(day, HOLDER_REACH)];
  const byActor = new Map<string, HeldBy[]>();
  const within = held.filter((one) => from <= one.day && one.day <= to);
  for (const one of [...within].sort((a, b) => compareText(a.day, b.day) || compareText(a.report, b.report))) {
    const known = byActor.get(one.actor.id);
    if (known) known.push(one);
    else byActor.set(one.actor.id, [one]);
  }
  return [...byActor.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const held = all.filter((one) => officeOf(one.office) === one.office);
    const last = held.findLast((one) => one.day <= day)?.day;
    const hasLeft = all.some((one) => one.office !== officeOf(one.office) && one.day <= day && one.day > (last ?? ""));
    const before = (hasLeft ? undefined : held.find((one) => one.day === last)) ?? null;
    const behind = held.find((one) => one.day >= day) ?? null;
    return before === null && behind === null ? [] : [{ actor: first.actor, before, behind }];
  });
}

function only(near: readonly Near[]): Near | null {
  return near.length === 1 ? (near[0] ?? null) : null;
}

function isBefore({ behind }: Near): boolean {
  return behind === null;
}

function latest(near: readonly Near[]): Near | null {
  const [last, next] = [...near].sort((a, b) => dayOf(b) - dayOf(a));
  return last && next && dayOf(last) - dayOf(next) > LAPSE ? last : null;
}

function dayOf({ before }: Near): number {
  return before === null ? 0 : dayNumber(before.day);
}

/** Who holds a seat that a report speaks of, as the record knows it. */
export type HolderOf = (report: string, country: string, seat: string) => FoundHolder | undefined;

/** Holders that were looked up, by report and seat. */
export function holderOfFound(found: readonly { readonly report: string; readonly holder: FoundHolder }[]): HolderOf {
  const at = new Map(found.map(({ report, holder }) => [`${report} ${holder.office}`, holder]));
  return (report, country, seat) => at.get(`${report} ${officeKey(country, seat)}`);
}

/** The holders that these reports leave unnamed, from all that is told of the seats. */
export function findHolders(
  sought: readonly SoughtHolder[],
  held: readonly Held[],
  actorOfNode: (node: string) => ParticipantActor | undefined,
): HolderOf {
  const offices = new Map<string, HeldBy[]>(sought.map(({ office }) => [office, []]));
  for (const { node, ...told } of firstHeld(held)) {
    const actor = actorOfNode(node);
    if (actor !== undefined) offices.get(officeOf(told.office))?.push({ ...told, actor });
  }
  return holderOfFound(
    sought.flatMap(({ report, office, day }) => {
      const holder = holderOn(office, day, offices.get(office) ?? []);
      return holder === null ? [] : [{ report, holder }];
    }),
  );
}
