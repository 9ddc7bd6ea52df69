import { addDays, addMonths, dayNumber } from "#model";
import type { Places } from "../blocks.js";
import type { EventFact } from "./facts.js";

/** Tellings are compared where their days lie within this many months of each other. */
const MONTHS = 2;
/** What is told of days this far apart may be one occasion, where nothing else differs. */
export const SLIP_DAYS = 2;
/** A date that spans more days than this is found by its years. */
const FINE_DAYS = 62;
const MOST_YEARS = 4;

/**
 * The places of a telling: its family and sides (or somebody who took part) within a few months. One dated by a year looks through
 * that year; one that neither gives a date nor stands in a dated report looks for those with somebody in common.
 */
export function eventPlaces(fact: EventFact): Places {
  const known = made.get(fact) ?? makePlaces(fact, datedPlaces);
  made.set(fact, known);
  return known;
}

const made = new WeakMap<EventFact, Places>();

/**
 * Where a telling may find others that are, or may be, of one occasion with it: two that are told of days far apart are not. What is
 * fetched for a telling is as little as that; what is fetched is compared in all its places.
 */
export function eventFinding(fact: EventFact): Places {
  return makePlaces(fact, (one, anchor) => (isOfOneDay(one) ? dayPlaces(anchor) : loosely(datedPlaces(one, anchor))));
}

function makePlaces(fact: EventFact, whenOf: (fact: EventFact, anchor: string) => Places): Places {
  const bases = [...sidesOf(fact), ...fact.participants.map((actor) => actor.id)].map((one) => `${fact.family}|${one}`);
  const anchor = fact.from ?? fact.day;
  const undated = fact.participants.map((actor) => `${fact.family}|${actor.id}`);
  if (anchor === null) {
    const none = bases.map((base) => `event:${base}|undated`);
    return { at: none, seeks: [...none, ...undated.map((base) => `event:${base}|dated`)] };
  }
  const dated = undated.map((base) => `event:${base}|dated`);
  const { at, seeks } = whenOf(fact, anchor);
  return {
    at: [...bases.flatMap((base) => at.map((when) => `event:${base}|${when}`)), ...dated],
    seeks: [
      ...bases.flatMap((base) => seeks.map((when) => `event:${base}|${when}`)),
      ...undated.map((base) => `event:${base}|undated`),
    ],
  };
}

function datedPlaces({ from, to }: EventFact, anchor: string): Places {
  const year = Number(anchor.slice(0, 4));
  if (from === null || (to !== null && dayNumber(to) - dayNumber(from) <= FINE_DAYS))
    return { at: [anchor.slice(0, 7), `in ${year}`], seeks: [...monthsAround(anchor), `about ${year}`] };
  const last = Math.min(year + MOST_YEARS, Number((to ?? from).slice(0, 4)));
  const years = Array.from({ length: last - year + 1 }, (_, i) => year + i);
  const about = years.map((one) => `about ${one}`);
  return { at: about, seeks: [...about, ...years.map((one) => `in ${one}`)] };
}

function daysAround(day: string): readonly string[] {
  return Array.from({ length: 2 * SLIP_DAYS + 1 }, (_, i) => addDays(day, i - SLIP_DAYS));
}

function monthsAround(anchor: string): readonly string[] {
  return Array.from({ length: 2 * MONTHS + 1 }, (_, i) => addMonths(anchor.slice(0, 7), i - MONTHS));
}

/** An approximate day ("2026-02-03~") may be another. */
export function isOfOneDay({ event }: EventFact): boolean {
  return DAY.test(event.date ?? "");
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** One of a day looks for the days that may be a slip for it, and for all that are dated less exactly. */
function dayPlaces(day: string): Places {
  const [month, year] = [day.slice(0, 7), day.slice(0, 4)];
  return {
    at: [day, `a day in ${month}`, `in ${year}`],
    seeks: [...daysAround(day), ...monthsAround(day), `about ${year}`],
  };
}

/** One dated less exactly looks for those of a day too. */
function loosely({ at, seeks }: Places): Places {
  return { at, seeks: seeks.flatMap((when) => (MONTH.test(when) ? [when, `a day in ${when}`] : [when])) };
}

const MONTH = /^\d{4}-\d{2}$/u;

function sidesOf({ sides }: EventFact): readonly string[] {
  const pairs = sides.flatMap((a, i) => sides.slice(i + 1).map((b) => `${a}-${b}`));
  return pairs.length > 0 ? pairs : sides;
}
