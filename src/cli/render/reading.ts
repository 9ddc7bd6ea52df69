import type { Event, Item, Person, Reading, Statement, Transfer } from "#model";
import { cut, paint, wrap } from "../terminal.js";

/** A reading for people: who, who says, what was done, what is sold. */
export function describeReading(reading: Reading): string {
  const { report } = reading;
  const head = [report.publisher, report.published, report.url].filter(Boolean).join(" · ");
  return [
    paint("bold", wrap(report.title ?? report.id)),
    ...(head ? [wrap(head)] : []),
    ...(reading.unread ? [wrap(`Not read: ${reading.unread}`)] : []),
    ...section("People", reading.people.map(personLine)),
    ...section(
      "Organisations",
      reading.organizations.length ? [reading.organizations.map(({ name }) => name).join("; ")] : [],
    ),
    ...section("Events", reading.events.filter(({ kind }) => kind).map(eventLine)),
    ...section("Transfers", reading.transfers.map(transferLine)),
    ...section("Statements", reading.statements.filter(({ kind }) => kind === "speech").map(statementLine)),
    ...section(
      "Instruments",
      reading.instruments.map(({ id }) => id),
    ),
    "",
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", paint("underline", title), ...lines.map((line) => wrap(line, "  ", "    "))];
}

function personLine({ name, rank, post, country }: Person): string {
  return `${[rank, name].filter(Boolean).join(" ")}${post ? `, ${post}` : ""}${country ? ` (${country})` : ""}`;
}

function eventLine({ kind, sides, participants, holders = [], place, date, planned }: Event): string {
  const what = `${planned ? "planned " : ""}${kind}`;
  const people = [...participants, ...holders.map(({ text }) => `${text} (not named)`)];
  return [what, sides.join("–"), people.join(", "), place, date].filter(Boolean).join(" · ");
}

export function transferLine(transfer: Transfer): string {
  const { supplier, recipient, recipientForce, items, value, status, ordered, departures = [] } = transfer;
  const from = departures.length > 0 ? `set out from ${departures.map(({ text }) => text).join(", ")}` : null;
  const parties = `${supplier.join("+") || "?"} → ${recipientForce ?? (recipient.join("+") || "?")}`;
  return [parties, items.map(itemText).join(", "), status, value?.text, ordered, from].filter(Boolean).join(" · ");
}

function itemText({ designation, quantity, quantityText }: Item): string {
  const count = quantity ?? quantityText;
  return count === null ? designation : `${count} ${designation}`;
}

function statementLine({ source, origin, cue, content, hedged, chain }: Statement): string {
  const who = origin ?? source?.text ?? "(nobody named)";
  const through = chain.length > 2 ? ` via ${chain.slice(1, -1).join(", ")}` : "";
  return `${who}${through} ${hedged ? "(hedged) " : ""}${cue?.text ?? ""}: ${cut(content.map(({ text }) => text).join(" … "), 300)}`;
}
