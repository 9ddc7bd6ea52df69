import { addDays, isBefore, mayCoincide } from "#model";
import type { EventFact } from "./events/facts.js";
import type { Compared } from "./gather.js";
import { compareText } from "./intake.js";
import type { TransferFact } from "./transfers/facts.js";
import type { Link, OpenPair } from "./types.js";
import { EVENT_WEIGHTS } from "./weights.js";

/** Links by the index of the group they belong to. */
export type Links = ReadonlyMap<number, readonly Link[]>;

type Pair = { readonly from: number; readonly to: number } & Omit<Link, "id">;

/** A visit lasts up to this many days. */
const VISIT_DAYS = 7;

/**
 * Meetings within visits, as far as one report tells of both, so that a report elsewhere changes nothing here. `groups` are the members
 * of each occasion, `ids` their ids.
 */
export function eventLinks(groups: readonly (readonly EventFact[])[], ids: readonly string[]): Links {
  const pairs: Pair[] = [];
  for (const { from: v, to: m, left: visit, right: meeting } of sharing(
    groups,
    (fact) => `${fact.report} ${fact.sides}`,
  ))
    if (isVisit(visit) && !isVisit(meeting) && isDuring(visit, meeting))
      pairs.push(
        { from: v, to: m, kind: "contains", sentence: "It took place during this visit." },
        { from: m, to: v, kind: "part-of", sentence: "It was part of this visit." },
      );
  return linkMap(pairs, ids);
}

/**
 * Two transfers between the same parties in one report: one with its items and one without are a framework and its contract; one agreed
 * and one delivered, of the same items, an order and its delivery.
 */
export function transferLinks(groups: readonly (readonly TransferFact[])[], ids: readonly string[]): Links {
  const pairs: Pair[] = [];
  const keyOf = (fact: TransferFact) => `${fact.report} ${fact.supplier}>${fact.recipient}`;
  for (const { from: f, to: c, left: frame, right: contract } of sharing(groups, keyOf))
    if (hasNoItems(frame) && !hasNoItems(contract))
      pairs.push(
        { from: f, to: c, kind: "contract", sentence: "A contract between the same parties, told of in one report." },
        {
          from: c,
          to: f,
          kind: "framework",
          sentence: "A wider agreement of the same parties, told of in one report.",
        },
      );
  for (const { from: o, to: d, left: order, right: delivery } of sharing(groups, keyOf))
    if (isOf(order, ORDERED) && isOf(delivery, DELIVERED) && shareItem(order, delivery))
      pairs.push(
        { from: o, to: d, kind: "delivery", sentence: "A delivery of the same items, told of in one report." },
        { from: d, to: o, kind: "order", sentence: "An order of the same items, told of in one report." },
      );
  return linkMap(pairs, ids);
}

/**
 * Pairs that were left open, as links of both. Where one is a plan and all else is the same, it is the plan of the other. `isPlan` says
 * which of the things, by index, are only planned.
 */
export function withOpenPairs(
  links: Links,
  open: readonly OpenPair[],
  ids: readonly string[],
  isPlan: (index: number) => boolean,
): Links {
  const place = new Map(ids.map((id, index) => [id, index]));
  const all = new Map([...links].map(([index, list]) => [index, [...list]]));
  for (const { left, right, score, sentence } of open)
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      const [index, other] = [place.get(from), place.get(to)];
      if (index === undefined) continue;
      const isSure = other !== undefined && score >= EVENT_WEIGHTS.same && isPlan(index) !== isPlan(other);
      const kind = isSure ? (isPlan(index) ? "carried-out-as" : "planned-as") : "possibly-same";
      all.set(index, [...(all.get(index) ?? []), { kind, id: to, sentence }]);
    }
  return all;
}

/** Two groups with a pair that belongs together without being one. Of several such pairs the first kind by name stands. */
export function withComparedLinks(
  links: Links,
  compared: readonly Compared[],
  groupOf: ReadonlyMap<string, number>,
  ids: readonly string[],
): Links {
  const pairs = compared.flatMap(({ left, right, link, sentence }): readonly Pair[] => {
    const [a, b] = [groupOf.get(left), groupOf.get(right)];
    if (link === undefined || a === undefined || b === undefined || a === b) return [];
    const told = link.evidence === undefined ? { sentence } : { sentence, evidence: link.evidence };
    return [
      { from: a, to: b, kind: link.left, ...told },
      { from: b, to: a, kind: link.right, ...told },
    ];
  });
  const all = new Map([...links].map(([index, list]) => [index, [...list]]));
  const ordered = [...pairs].sort(
    (a, b) =>
      compareText(a.kind, b.kind) ||
      compareText(a.sentence, b.sentence) ||
      compareText(JSON.stringify(a.evidence ?? []), JSON.stringify(b.evidence ?? [])),
  );
  for (const { from, to, ...link } of ordered) {
    const own = all.get(from) ?? [];
    const id = ids[to] ?? "";
    if (!own.some((one) => one.id === id && one.kind !== "possibly-same")) own.push({ ...link, id });
    all.set(from, own);
  }
  return new Map([...all].map(([index, list]) => [index, inOrder(list)]));
}

function inOrder(links: readonly Link[]): readonly Link[] {
  return [...links].sort((a, b) => compareText(`${a.kind} ${a.id}`, `${b.kind} ${b.id}`));
}

function isVisit(facts: readonly EventFact[]): boolean {
  return facts.some((fact) => fact.family === "visit");
}

function isDuring(visit: readonly EventFact[], meeting: readonly EventFact[]): boolean {
  const guests = new Set(visit.flatMap((fact) => fact.participants.map((actor) => actor.id)));
  const attends = guests.size === 0 || meeting.some((fact) => fact.participants.some((actor) => guests.has(actor.id)));
  const hosts = [visit, meeting].map((facts) => facts.find((fact) => fact.host !== null)?.host);
  if (!attends || (hosts[0] && hosts[1] && hosts[0] !== hosts[1])) return false;
  return visit.some((one) => meeting.some((other) => datesFit(one, other)));
}

function datesFit(visit: EventFact, meeting: EventFact): boolean {
  if (visit.event.planned !== meeting.event.planned) return false;
  const [from, date] = [visit.event.date, meeting.event.date];
  if (from === null || date === null) return visit.report === meeting.report;
  if (mayCoincide(from, date)) return true;
  return (
    visit.to !== null && isBefore(from, date) && meeting.from !== null && meeting.from <= addDays(visit.to, VISIT_DAYS)
  );
}

const ORDERED: ReadonlySet<string> = new Set(["agreed", "signed"]);
const DELIVERED: ReadonlySet<string> = new Set(["delivering", "delivered"]);

function isOf(facts: readonly TransferFact[], statuses: ReadonlySet<string>): boolean {
  return facts.every((fact) => statuses.has(fact.transfer.status));
}

function shareItem(a: readonly TransferFact[], b: readonly TransferFact[]): boolean {
  const keys = new Set(a.flatMap((fact) => fact.items.map((item) => item.key)));
  return b.some((fact) => fact.items.some((item) => keys.has(item.key)));
}

function hasNoItems(facts: readonly TransferFact[]): boolean {
  return facts.every((fact) => fact.items.length === 0);
}

interface Sharing<Fact> {
  readonly from: number;
  readonly to: number;
  /** The facts of either group that share the key. */
  readonly left: readonly Fact[];
  readonly right: readonly Fact[];
}

/** Every two groups with facts of one key, both ways round. */
function sharing<Fact>(groups: readonly (readonly Fact[])[], keyOf: (fact: Fact) => string): readonly Sharing<Fact>[] {
  const holders = new Map<string, Map<number, Fact[]>>();
  groups.forEach((facts, index) => {
    for (const fact of facts) {
      const found = holders.get(keyOf(fact)) ?? new Map<number, Fact[]>();
      found.set(index, [...(found.get(index) ?? []), fact]);
      holders.set(keyOf(fact), found);
    }
  });
  return [...holders.values()].flatMap((found) =>
    [...found].flatMap(([from, left]) =>
      [...found].flatMap(([to, right]) => (from === to ? [] : [{ from, to, left, right }])),
    ),
  );
}

function linkMap(pairs: readonly Pair[], ids: readonly string[]): Links {
  const links = new Map<number, Map<string, Link>>();
  for (const { from, to, kind, sentence } of pairs) {
    const id = ids[to] ?? "";
    const known = links.get(from) ?? new Map<string, Link>();
    known.set(`${kind} ${id}`, { kind, id, sentence });
    links.set(from, known);
  }
  return new Map(
    [...links].map(([from, known]) => [from, [...known].sort(([a], [b]) => compareText(a, b)).map(([, link]) => link)]),
  );
}
