import { addMonths, keptWith, precision } from "#model";
import type { Places } from "../blocks.js";
import type { ItemFact, TransferFact } from "./facts.js";
import { isBeside } from "./items.js";

/** Tellings of one item between the same parties are compared within a year, all others within this many months. */
const MONTHS = 2;

/**
 * Where a telling is found: its parties with an item of one family in the same or the next year; its parties alone, for words that
 * may stand for any item, within months. Where a party is not told, every party is looked at; where none is, only shared wording ties.
 */
export function transfersAt(fact: TransferFact): readonly string[] {
  return placesIn(fact, partiesAt(fact.supplier, fact.recipient), "at");
}

/** Where it looks for others. */
export const transfersSought = keptWith((fact: TransferFact): readonly string[] =>
  placesIn(fact, partiesSought(fact.supplier, fact.recipient), "seeks"),
);

function placesIn(fact: TransferFact, parties: Parties, way: keyof Places): readonly string[] {
  const { supplier, recipient, items } = fact;
  if (supplier.length === 0 && recipient.length === 0) return [];
  const whats = timesOf(fact).flatMap((month) => {
    const { years, months } = momentsOf(month);
    return [
      ...mainOf(items).flatMap(({ key }) => years[way].map((year) => `${key}|${year}`)),
      ...months[way].map((other) => `*|${other}`),
    ];
  });
  return parties.flatMap(([from, to]) => whats.map((what) => `transfer:${from}>${to}|${what}`));
}

/** When it was made, else reported, to the month; and when the goods came, where that is years later: not every report of it tells of the order. */
function timesOf({ day, transfer: { signed, ordered, delivered, status } }: TransferFact): readonly string[] {
  const made = (signed ?? ordered ?? day ?? "").slice(0, 7);
  const came = status === "delivered" || status === "delivering" ? (delivered ?? day ?? "").slice(0, 7) : "";
  return came !== "" && Number(came.slice(0, 4)) - Number(made.slice(0, 4)) > 1 ? [made, came] : [made];
}

/** What a deal is known by: what comes with the goods is asked for only where nothing else is told. */
function mainOf(items: readonly ItemFact[]): readonly ItemFact[] {
  const main = items.filter((item) => !isBeside(item));
  return main.length > 0 ? main : items;
}

/** Where transfers of one item for one sum are found, whoever the parties: one of them may be a slip for the other. */
export function sumPlaces({ transfer, items }: TransferFact): readonly string[] {
  const { amount = null, currency = null } = transfer.value ?? {};
  return amount === null ? [] : items.map((item) => `transfer for ${amount} ${currency}|${item.key}`);
}

/** Where transfers of one item in one number on one day are found, whoever the parties. */
export function dayPlaces({ transfer, items }: TransferFact): readonly string[] {
  const days = [transfer.delivered, transfer.signed, transfer.ordered].flatMap((date) =>
    date !== null && precision(date) === "day" ? [date] : [],
  );
  return items.flatMap(({ key, item: { quantity } }) =>
    quantity === null || quantity < LEAST_NUMBER ? [] : [...new Set(days)].map((day) => `${quantity} ${key} on ${day}`),
  );
}

/** One of a kind is too common a number to say anything. */
export const LEAST_NUMBER = 2;

type Parties = readonly (readonly [string, string])[];

const ANY = "any";
const NOBODY = "nobody";

/** Found under its parties, and as one of any supplier or any recipient. */
function partiesAt(supplier: readonly string[], recipient: readonly string[]): Parties {
  return pairs([...or(supplier, NOBODY), ANY], [...or(recipient, NOBODY), ANY]);
}

function partiesSought(supplier: readonly string[], recipient: readonly string[]): Parties {
  const from = supplier.length === 0 ? [ANY] : [...supplier, NOBODY];
  const to = recipient.length === 0 ? [ANY] : [...recipient, NOBODY];
  return pairs(from, to);
}

function or(parties: readonly string[], none: string): readonly string[] {
  return parties.length === 0 ? [none] : parties;
}

function pairs(a: readonly string[], b: readonly string[]): Parties {
  return a.flatMap((one) => b.map((other) => [one, other] as const));
}

interface Moments {
  readonly years: Places;
  readonly months: Places;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
const YEAR = /^\d{4}/u;

/** One without any date is found, and looks, at all times under `ever`. */
function momentsOf(anchor: string): Moments {
  const year = YEAR.exec(anchor)?.[0];
  if (year === undefined) return { years: { at: ["never"], seeks: ["never", "ever"] }, months: { at: [], seeks: [] } };
  const near = [-1, 0, 1].map((step) => String(Number(year) + step));
  const years: Places = { at: [year, "ever"], seeks: [...near, "never"] };
  if (!MONTH.test(anchor)) return { years, months: { at: [`in ${year}`], seeks: [`in ${year}`, `about ${year}`] } };
  const months = Array.from({ length: 2 * MONTHS + 1 }, (_, i) => addMonths(anchor, i - MONTHS));
  return { years, months: { at: [anchor, `about ${year}`], seeks: [...months, `in ${year}`] } };
}
