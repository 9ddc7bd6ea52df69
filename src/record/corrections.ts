import type { Knowledge } from "#knowledge";
import { EVENT_KINDS, EVENT_TYPES, isPartialDate, TRANSFER_MODES, TRANSFER_STATUSES } from "#model";
import { ACTOR_KINDS } from "./types.js";

/** What a reviewer can correct, by kind of thing. A claim's value follows the rule of its own field. */
export type Correctable = "actor" | "event" | "transfer" | "claim";

/** A value as the record keeps it; or why it cannot stand there, with what could. */
export type CheckedValue = { readonly value: string } | { readonly problem: string };

type Rule = (given: string, knowledge: Knowledge) => CheckedValue;

/** Fields of each kind with what may stand in them. `quantity of ITEM` is a transfer's too. */
const FIELDS: Readonly<Record<Exclude<Correctable, "claim">, Readonly<Record<string, Rule>>>> = {
  actor: { name: text, names: text, kind: choice(ACTOR_KINDS), country },
  event: {
    class: choice(EVENT_TYPES),
    kind: choice(EVENT_KINDS),
    sides: countries,
    host: country,
    place: text,
    date,
    planned: flag,
    negated: flag,
    topics,
  },
  transfer: {
    supplier: countries,
    recipient: countries,
    recipientForce: text,
    mode: choice(TRANSFER_MODES),
    status: choice(TRANSFER_STATUSES),
    ordered: date,
    signed: date,
    delivered: date,
    delivery: text,
    value: sum,
  },
};

/** A field that can be corrected, with what may stand in it where that is a closed list. */
export interface CorrectableField {
  readonly field: string;
  readonly allowed: readonly string[] | null;
}

const CLOSED: Readonly<Record<Exclude<Correctable, "claim">, Readonly<Record<string, readonly string[]>>>> = {
  actor: { kind: ACTOR_KINDS },
  event: { class: EVENT_TYPES, kind: EVENT_KINDS, planned: ["true", "false"], negated: ["true", "false"] },
  transfer: { mode: TRANSFER_MODES, status: TRANSFER_STATUSES },
};

/** What can be corrected on a thing of this kind; `items` are the designations whose number can be. */
export function correctableFields(kind: Correctable, items: readonly string[]): readonly CorrectableField[] {
  if (kind === "claim") return [{ field: "value", allowed: null }];
  const closed = new Map(Object.entries(CLOSED[kind]));
  const fields = Object.keys(FIELDS[kind]).map((field) => ({ field, allowed: closed.get(field) ?? null }));
  return [...fields, ...items.map((item) => ({ field: `quantity of ${item}`, allowed: null }))];
}

/** Names that claims have for fields of the thing itself. */
const CLAIM_FIELDS: Readonly<Record<string, string>> = {
  "date ordered": "ordered",
  "date signed": "signed",
  "date delivered": "delivered",
};

const QUANTITY = /^quantity of (.+)$/u;

/** The field of the thing itself that a claim's field stands for. */
export function fieldOfThing(field: string): string {
  return CLAIM_FIELDS[field] ?? field;
}

/** The item that a field counts; null where it counts none. */
export function countedItem(field: string): string | null {
  return QUANTITY.exec(field)?.[1] ?? null;
}

/** Checks a correction before it is kept: the field must be one of the thing's, the value one that may stand there. */
export function checkCorrection(
  kind: Correctable,
  field: string,
  given: string,
  knowledge: Knowledge,
): CheckedValue & { readonly field?: string } {
  if (kind === "claim")
    return field === "value" ? { field, value: given.trim() } : { problem: "a claim has only its value to correct" };
  const name = fieldOfThing(field);
  if (kind === "transfer" && countedItem(name) !== null) return { field: name, ...count(given) };
  const rule = Object.entries(FIELDS[kind]).find(([known]) => known === name)?.[1];
  if (rule) return { field: name, ...rule(given.trim(), knowledge) };
  const known = [...Object.keys(FIELDS[kind]), ...(kind === "transfer" ? ["quantity of ITEM"] : [])];
  return {
    problem: `${kind === "actor" ? "an actor" : kind === "event" ? "an event" : "a transfer"} has no field ${field} to correct; it has ${known.join(", ")}`,
  };
}

/** Checks the value of a claim by the field that the claim is on. */
export function checkClaimValue(field: string, given: string, knowledge: Knowledge): CheckedValue {
  if (countedItem(field) !== null) return count(given);
  const name = fieldOfThing(field);
  const rule = FIELDS.transfer[name] ?? FIELDS.event[name];
  const isFree = rule === undefined || field === "recipient" || field === "status" || field === "topics";
  return isFree ? text(given.trim()) : rule(given.trim(), knowledge);
}

function text(given: string): CheckedValue {
  return given === "" ? { problem: "an empty value says nothing" } : { value: given };
}

function choice(allowed: readonly string[]): Rule {
  return (given) => {
    const found = allowed.find((one) => one.toLowerCase() === given.toLowerCase());
    return found === undefined ? { problem: `${given} is none of ${allowed.join(", ")}` } : { value: found };
  };
}

function date(given: string): CheckedValue {
  if (isPartialDate(given)) return { value: given };
  return { problem: `${given} is no date; write 2026-02-02, 2026-02, 2026, 2025-12~ (about) or 2025-12-01/2026-01-31` };
}

function flag(given: string): CheckedValue {
  const found = { yes: "true", true: "true", no: "false", false: "false" }[given.toLowerCase()];
  return found === undefined ? { problem: `${given} is neither true nor false` } : { value: found };
}

function country(given: string, { countries: known }: Knowledge): CheckedValue {
  const wanted = given.toLowerCase();
  const found = known.find(({ code, name, aliases }) =>
    [code, name, ...aliases].some((one) => one.toLowerCase() === wanted),
  );
  return found === undefined
    ? {
        problem: `${given} is no country's name nor its ISO 3166 code of three letters, such as ${known[0]?.code ?? "none"}`,
      }
    : { value: found.code };
}

function countries(given: string, knowledge: Knowledge): CheckedValue {
  const checked = given
    .split(/\s*,\s*/u)
    .filter(Boolean)
    .map((one) => country(one, knowledge));
  const codes = checked.flatMap((one) => ("value" in one ? [one.value] : []));
  const wrong = checked.find((one) => "problem" in one);
  return wrong ?? (codes.length === 0 ? { problem: "an empty value says nothing" } : { value: codes.join(", ") });
}

function topics(given: string, { topics: known }: Knowledge): CheckedValue {
  const ids = given.split(/\s*,\s*/u).filter(Boolean);
  const wrong = ids.find((id) => !known.some((topic) => topic.id === id));
  if (wrong !== undefined) return { problem: `${wrong} is none of ${known.map(({ id }) => id).join(", ")}` };
  return text(ids.join(", "));
}

const SUM = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([A-Za-z]{3})$/u;

function sum(given: string): CheckedValue {
  const [, whole, part = "", currency] = SUM.exec(given) ?? [];
  if (whole === undefined || currency === undefined || !CURRENCIES.has(currency.toUpperCase()))
    return {
      problem: `${given} is no sum; write the amount and the ISO 4217 code of its currency, as in 4000000000 USD`,
    };
  return { value: `${Number(`${whole.replaceAll(",", "")}${part}`)} ${currency.toUpperCase()}` };
}

/** ISO 4217, as the platform knows it. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

function count(given: string): CheckedValue {
  return /^\d{1,12}$/u.test(given.trim())
    ? { value: String(Number(given)) }
    : { problem: `${given} is no number of pieces; write a whole number such as 16` };
}
