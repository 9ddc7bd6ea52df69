import { createHash } from "node:crypto";
import type { Finding } from "#findings";
import { type Reading, type Report, reportKey } from "#model";
import type { Actor, Claim, Mark, NamedFact, TransferEntry } from "#record";

// Small made-up things, for tests of the store alone.

export function madeReport(id: string, text: string, known: Partial<Omit<Report, "id" | "text">> = {}): Report {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { url = null, publisher = null } = known;
  const key = reportKey({ sha256, publisher, url });
  const rest = { title: null, published: null, language: null, retrieved: null };
  return { id, key, sha256, text, ...rest, ...known, url, publisher };
}

export function madeReading(report: Report): Reading {
  const { key: _, retrieved: __, ...head } = report;
  return {
    reader: { name: "made", version: "1" },
    report: head,
    mentions: [{ begin: 0, end: 1, text: report.text.slice(0, 1), type: "Person" }],
    people: [],
    organizations: [],
    statements: [],
    events: [],
    transfers: [],
    instruments: [],
  };
}

const MARK: Mark = { shown: true, accepted: false, decisions: [], corrected: [] };

export function madeActor(id: string, name: string, reports: readonly string[]): Actor {
  const evidence = reports.map((report) => ({ report, begin: 0, end: 3 }));
  const known = { country: null, posts: [], mark: MARK };
  return { id, members: [`${id}-member`], kind: "person", name, names: [name], reports, evidence, ...known };
}

export function madeTransfer(
  id: string,
  reports: readonly string[],
  known: Partial<TransferEntry> = {},
): TransferEntry {
  return {
    id,
    members: [],
    supplier: ["PAK"],
    recipient: ["LBY"],
    recipientForce: null,
    recipientActor: null,
    mode: null,
    items: [],
    value: null,
    status: "reported",
    history: [],
    ordered: null,
    signed: null,
    delivered: null,
    delivery: null,
    departures: [],
    origins: [],
    links: [],
    reports,
    evidence: reports.map((report) => ({ report, begin: 0, end: 3 })),
    mark: MARK,
    ...known,
  };
}

export function madeClaim(
  id: string,
  subject: string,
  field: string,
  value: string,
  reports: readonly string[],
): Claim {
  const supports = reports.map((report) => ({
    report,
    said: value,
    origin: "Outlet",
    chain: ["Outlet"],
    hedged: false,
    evidence: [{ report, begin: 0, end: 3 }],
  }));
  return { id, subject, field, value, supports, origins: ["Outlet"], mark: MARK };
}

export function madeFinding(
  id: string,
  subject: string,
  reports: readonly string[],
  known: Partial<Finding> = {},
): Finding {
  return {
    id,
    kind: "contradiction",
    subject,
    field: "quantity",
    values: [],
    sentence: "Two reports differ",
    severity: "medium",
    settledBy: "The contract",
    evidence: reports.map((report) => ({ report, begin: 0, end: 3 })),
    dismissedBy: null,
    acceptedBy: null,
    ...known,
  };
}

/** Somebody as one report names them, of the node "node:jane". */
export function madeName(id: string, report: string): NamedFact {
  const fact = { id, report, day: null, name: "Jane Example", parts: [], country: null, rank: null, post: null };
  const rest = { mentions: [], tenureSpans: [], company: [], voiced: [], until: null };
  return { kind: "person", node: "node:jane", variant: "variant:jane", fact: { ...fact, ...rest } };
}
