import { createHash } from "node:crypto";
import type { Event, Item, Organization, Person, Reading, Span, Statement, Transfer } from "#model";

/** Readings made by hand for the tests of the record: what a report says, without the report. */

export interface Made {
  readonly id: string;
  readonly text?: string;
  readonly publisher?: string;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly people?: readonly Person[];
  readonly organizations?: readonly Organization[];
  readonly events?: readonly Event[];
  readonly transfers?: readonly Transfer[];
  readonly statements?: readonly Statement[];
}

export function reading(made: Made): Reading {
  const text = made.text ?? `Report ${made.id}.`;
  return {
    reader: { name: "made", version: "1" },
    report: {
      id: made.id,
      url: made.url ?? null,
      title: null,
      publisher: made.publisher ?? `Outlet of ${made.id}`,
      published: made.published === undefined ? "2026-02-03" : made.published,
      language: "en",
      sha256: createHash("sha256").update(text).digest("hex"),
      text,
    },
    mentions: [],
    people: [...(made.people ?? [])],
    organizations: [...(made.organizations ?? [])],
    statements: [...(made.statements ?? [])],
    events: [...(made.events ?? [])],
    transfers: [...(made.transfers ?? [])],
    instruments: [],
  };
}

export function span(begin: number, end = begin + 5): Span {
  return { begin, end, text: "x".repeat(end - begin) };
}

export function person(name: string, known: Partial<Person> = {}): Person {
  return { name, mentions: [span(0)], rank: null, post: null, country: null, ...known };
}

export function organization(name: string, country: string | null = null): Organization {
  return { name, mentions: [span(0)], country };
}

export function meeting(participants: readonly string[], known: Partial<Event> = {}): Event {
  return {
    type: "CONSULT",
    kind: "meeting",
    context: ["military"],
    sides: ["FRA", "IND"],
    host: null,
    sources: [],
    targets: [],
    participants: [...participants],
    topics: [],
    place: null,
    date: null,
    planned: false,
    negated: false,
    evidence: [span(0)],
    ...known,
  };
}

export function item(designation: string, quantity: number | null = null, known: Partial<Item> = {}): Item {
  return {
    designation,
    quantity,
    quantityText: quantity === null ? null : String(quantity),
    quantityRange: null,
    category: "aircraft",
    evidence: [span(10)],
    ...known,
  };
}

export function transfer(items: readonly Item[], known: Partial<Transfer> = {}): Transfer {
  return {
    supplier: ["FRA"],
    recipient: ["IND"],
    recipientForce: null,
    mode: "sale",
    items: [...items],
    value: null,
    status: "agreed",
    ordered: null,
    signed: null,
    delivered: null,
    delivery: null,
    evidence: [span(10, 30)],
    ...known,
  };
}

export function statement(origin: string, content: Span, known: Partial<Statement> = {}): Statement {
  return {
    kind: "speech",
    source: span(content.end + 1),
    sourceClass: "official",
    origin,
    chain: [origin, "outlet"],
    cue: null,
    content: [content],
    direct: false,
    hedged: false,
    within: null,
    entities: [],
    ...known,
  };
}
