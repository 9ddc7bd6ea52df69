import type { Reading } from "#model";

/** A reading as text, a fact a line, so that a changed reading shows as a diff that a person can judge. */
export function describeForEye(reading: Reading): string {
  return [
    ...reading.people.map(
      ({ name, rank, post, country, mentions }) =>
        `person     ${name} | ${rank} | ${post} | ${country} | ${mentions.map(({ text }) => text).join("; ")}`,
    ),
    ...reading.organizations.map(({ name, country }) => `organised  ${name} | ${country}`),
    ...reading.statements.map(
      ({ kind, origin, sourceClass, source, cue, content, direct, hedged, within, chain }) =>
        `${kind.padEnd(10)} ${origin} (${sourceClass}) | ${source?.text} | ${cue?.text} | ${content.map(({ text }) => text).join(" … ")} | ${direct ? "direct" : "indirect"}${hedged ? " hedged" : ""}${within === null ? "" : ` within ${within}`} | ${chain.join(" → ")}`,
    ),
    ...reading.events.map(
      ({ type, kind, sides, host, participants, place, date, planned, negated, topics }) =>
        `event      ${type} ${kind} | ${sides.join("–")} | host ${host} | ${participants.join(", ")} | ${place} | ${date}${planned ? " planned" : ""}${negated ? " negated" : ""} | ${topics.join(", ")}`,
    ),
    ...reading.transfers.map(
      ({ supplier, recipient, recipientForce, items, value, status, ordered, signed, delivered, delivery, mode }) =>
        `transfer   ${supplier.join("+")} → ${recipient.join("+")} (${recipientForce}) | ${items.map(({ quantity, quantityText, designation, category }) => `${quantity ?? quantityText} × ${designation} [${category}]`).join(", ")} | ${value?.amount} ${value?.currency} | ${status} ${mode} | ${ordered} ${signed} ${delivered} | ${delivery}`,
    ),
    ...reading.instruments.map(({ id, paragraph }) => `instrument ${id} ${paragraph ?? ""}`.trimEnd()),
    ...reading.mentions.map(({ type, text, entity }) => `mention    ${type} | ${text}${entity ? ` | ${entity}` : ""}`),
    "",
  ].join("\n");
}
