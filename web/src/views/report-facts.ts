import type { ReportFound } from "../client.js";
import type { At } from "../parts/address.js";

export const LAYERS = ["statements", "people", "transfers", "events", "organisations"] as const;
export type Layer = (typeof LAYERS)[number];

/** A fact of a reading, as the report view lists it: what it says, and every place where its words stand. */
export interface ReadFact {
  readonly layer: Layer;
  readonly text: string;
  readonly about: string;
  readonly places: readonly At[];
}

type Reading = NonNullable<ReportFound["reading"]>;

/** The facts of a reading, in the order of the text within each layer. */
export function factsOf(reading: Reading): ReadFact[] {
  return [
    ...reading.statements.map(statementFact),
    ...reading.people.map(personFact),
    ...reading.transfers.map(transferFact),
    ...reading.events.filter(({ kind }) => kind !== null).map(eventFact),
    ...reading.organizations.map(organisationFact),
  ];
}

function statementFact({
  origin,
  source,
  cue,
  content,
  chain,
  direct,
  hedged,
  kind,
}: Reading["statements"][number]): ReadFact {
  const about = [
    direct ? "direct" : "indirect",
    hedged ? "hedged" : "",
    kind,
    chain.length > 1 ? chain.join(" → ") : "",
  ];
  return {
    layer: "statements",
    text: `${origin ?? source?.text ?? "Nobody named"} ${cue?.text ?? ""}: ${content.map(({ text }) => text).join(" … ")}`,
    about: about.filter(Boolean).join(" · "),
    places: [...(source ? [source] : []), ...(cue ? [cue] : []), ...content],
  };
}

function personFact({
  name,
  rank,
  post,
  country,
  mentions,
  rankEvidence,
  postEvidence,
}: Reading["people"][number]): ReadFact {
  return {
    layer: "people",
    text: [rank, name].filter(Boolean).join(" "),
    about: [post, country].filter(Boolean).join(" · "),
    places: [...mentions, ...(rankEvidence ?? []), ...(postEvidence ?? [])],
  };
}

function transferFact({
  supplier,
  recipient,
  recipientForce,
  items,
  status,
  value,
  evidence,
}: Reading["transfers"][number]): ReadFact {
  const things = items.map(({ quantity, quantityText, designation }) =>
    [quantity ?? quantityText, designation].filter(Boolean).join(" "),
  );
  return {
    layer: "transfers",
    text: `${supplier.join("+") || "?"} → ${recipientForce ?? (recipient.join("+") || "?")}: ${things.join(", ") || "items not named"}`,
    about: [status, value?.text].filter(Boolean).join(" · "),
    places: [...evidence, ...items.flatMap((item) => item.evidence)],
  };
}

function eventFact({ kind, sides, place, date, participants, planned, evidence }: Reading["events"][number]): ReadFact {
  return {
    layer: "events",
    text: [planned ? "planned" : "", kind, sides.join("–")].filter(Boolean).join(" "),
    about: [place, date, participants.join(", ")].filter(Boolean).join(" · "),
    places: evidence,
  };
}

function organisationFact({ name, country, mentions }: Reading["organizations"][number]): ReadFact {
  return { layer: "organisations", text: name, about: country ?? "", places: mentions };
}
