import { addDays, addMonths, dayNumber, keptWith } from "#model";
import type { EventFact } from "./facts.js";

/** Tellings are compared where their days lie within this many months of each other. */
const MONTHS = 2;
/** What is told of days this far apart may be one occasion, where nothing else differs. */
export const SLIP_DAYS = 2;
/** A date that spans more days than this is found by its years. */
const FINE_DAYS = 62;
const MOST_YEARS = 4;

type Whens = (fact: EventFact, anchor: string) => readonly string[];

/**
 * Where a telling is found: its family and sides (or somebody who took part) within a few months. One dated by a year looks through
 * that year; one that neither gives a date nor stands in a dated report looks for those with somebody in common.
 */
export function eventsAt(fact: EventFact): readonly string[] {
  return placesAt(fact, datedAt);
}

/** Where it looks for others. */
export const eventsSought = keptWith((fact: EventFact): readonly string[] => placesSought(fact, datedSeeks));

/**
 * Where a telling is found by those that are, or may be, of one occasion with it: two that are told of days far apart are not. What is
 * fetched for a telling is as little as that; what is fetched is compared in all its places.
 */
export function eventFound(fact: EventFact): readonly string[] {
  return placesAt(fact, isOfOneDay(fact) ? (_, day) => dayAt(day) : datedAt);
}

/** Where it looks for those. */
export function eventFinding(fact: EventFact): readonly string[] {
  return placesSought(fact, (one, anchor) => (isOfOneDay(one) ? daySeeks(anchor) : loosely(datedSeeks(one, anchor))));
}

function placesAt(fact: EventFact, whensOf: Whens): readonly string[] {
  const anchor = anchorOf(fact);
  if (anchor === null) return basesOf(fact).map((base) => `event:${base}|undated`);
  const whens = whensOf(fact, anchor);
  return [...combined(basesOf(fact), whens), ...combined(peopleOf(fact), ["dated"])];
}

function placesSought(fact: EventFact, whensOf: Whens): readonly string[] {
  const anchor = anchorOf(fact);
  if (anchor === null) return [...combined(basesOf(fact), ["undated"]), ...combined(peopleOf(fact), ["dated"])];
  return [...combined(basesOf(fact), whensOf(fact, anchor)), ...combined(peopleOf(fact), ["undated"])];
}

function anchorOf({ from, day }: EventFact): string | null {
  return from ?? day;
}

function basesOf(fact: EventFact): readonly string[] {
  return [...sidesOf(fact).map((one) => `${fact.family}|${one}`), ...peopleOf(fact)];
}

function peopleOf({ family, participants }: EventFact): readonly string[] {
  return participants.map(({ id }) => `${family}|${id}`);
}

function combined(bases: readonly string[], whens: readonly string[]): readonly string[] {
  return bases.flatMap((base) => whens.map((when) => `event:${base}|${when}`));
}

function datedAt(fact: EventFact, anchor: string): readonly string[] {
  return isFine(fact)
    ? [anchor.slice(0, 7), `in ${anchor.slice(0, 4)}`]
    : yearsOf(fact, anchor).map((year) => `about ${year}`);
}

function datedSeeks(fact: EventFact, anchor: string): readonly string[] {
  if (isFine(fact)) return [...monthsAround(anchor), `about ${anchor.slice(0, 4)}`];
  return yearsOf(fact, anchor).flatMap((year) => [`about ${year}`, `in ${year}`]);
}

function isFine({ from, to }: EventFact): boolean {
  return from === null || (to !== null && dayNumber(to) - dayNumber(from) <= FINE_DAYS);
}

function yearsOf({ from, to }: EventFact, anchor: string): readonly number[] {
  const year = Number(anchor.slice(0, 4));
  const last = Math.min(year + MOST_YEARS, Number((to ?? from ?? anchor).slice(0, 4)));
  return Array.from({ length: last - year + 1 }, (_, i) => year + i);
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
function daySeeks(day: string): readonly string[] {
  return [...daysAround(day), ...monthsAround(day), `about ${day.slice(0, 4)}`];
}

function dayAt(day: string): readonly string[] {
  return [day, `a day in ${day.slice(0, 7)}`, `in ${day.slice(0, 4)}`];
}

/** One dated less exactly looks for those of a day too. */
function loosely(whens: readonly string[]): readonly string[] {
  return whens.flatMap((when) => (MONTH.test(when) ? [when, `a day in ${when}`] : [when]));
}

const MONTH = /^\d{4}-\d{2}$/u;

function sidesOf({ sides }: EventFact): readonly string[] {
  const pairs = sides.flatMap((a, i) => sides.slice(i + 1).map((b) => `${a}-${b}`));
  return pairs.length > 0 ? pairs : sides;
}
