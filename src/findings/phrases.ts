import { precision } from "#model";
import { type Actor, type EventEntry, isArea, isSea, type RecordItem, type TransferEntry } from "#record";
import type { FindingContext } from "./context.js";

/** "A", "A and B", "A, B and C"; from the fourth on only their number. */
export function listed(names: readonly string[]): string {
  const all = [...new Set(names)];
  if (all.length > 4) return `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** The name of a report's outlet, for sentences. */
export function outletName(context: FindingContext, report: string): string {
  const entry = context.reports.get(report);
  return entry?.publisher ?? entry?.id ?? report;
}

export function outlets(context: FindingContext, reports: readonly string[]): string {
  return listed(reports.map((report) => outletName(context, report)).sort());
}

/** Whether all of some reports are one outlet's: "it gives", not "they give". */
export function areOfOneOutlet(context: FindingContext, reports: readonly string[]): boolean {
  return new Set(reports.map((report) => outletName(context, report))).size === 1;
}

/** A transfer in a few words: "16 JF-17 Thunder and 12 Super Mushak from Pakistan to the Libyan National Army". */
export function transferPhrase(context: FindingContext, transfer: TransferEntry): string {
  return `${itemsPhrase(context, transfer)} ${partiesPhrase(context, transfer)}`;
}

/** "16 JF-17 Thunder and 12 Super Mushak"; "arms" where no item is named. */
export function itemsPhrase(context: FindingContext, transfer: TransferEntry): string {
  const named = transfer.items.filter((item) => item.quantity !== null || item.category !== "other");
  const items = withoutOtherWords(named.length > 0 ? named : transfer.items).map((item) => {
    const name = isNameIn(item, context) ? item.designation : inSentence(item);
    return item.quantity === null ? name : `${inThousands(String(item.quantity))} ${name}`;
  });
  return listed(items) || "arms";
}

/** Words before which a capital says that a name stands there, and not that a sentence begins. */
const WITHIN_SENTENCE = /[\p{Ll}\d,] $/u;
const SHORT_REACH = 3;

/** Whether some report writes it with a capital in the midst of a sentence: "62 Dana howitzers". */
function isNameIn({ designation, evidence }: RecordItem, { readings }: FindingContext): boolean {
  if (!FIRST_WORD.test(designation)) return false;
  return evidence.some(({ report, begin, end }) => {
    const text = readings.get(report)?.report.text ?? "";
    const at = text.slice(begin, end).indexOf(designation);
    return at >= 0 && WITHIN_SENTENCE.test(text.slice(Math.max(0, begin + at - SHORT_REACH), begin + at));
  });
}

const FIRST_WORD = /^\p{Lu}\p{Ll}+(?=[ ,]|$)/u;

/** A word for goods as it stands in mid-sentence: "Vehicles for military use" began the sentence it was read in; names keep their capital. */
function inSentence({ designation, entity }: Pick<RecordItem, "designation" | "entity">): string {
  const isName = entity !== null || /\d/u.test(designation) || /\s\p{Lu}/u.test(designation);
  return isName ? designation : designation.replace(FIRST_WORD, (word) => word.toLowerCase());
}

/** "Armoured vehicles" beside "armoured carriers" that no report names together are other words for them, and are not counted twice. */
function withoutOtherWords(items: readonly RecordItem[]): readonly RecordItem[] {
  const order = (a: RecordItem, b: RecordItem) =>
    Number(a.entity === null) - Number(b.entity === null) || b.reports.length - a.reports.length;
  const kept: RecordItem[] = [];
  for (const item of [...items].sort(order)) if (!kept.some((one) => isOtherWordFor(item, one))) kept.push(item);
  return items.filter((item) => kept.includes(item));
}

function isOtherWordFor(item: RecordItem, known: RecordItem): boolean {
  const isOpen = item.category === null || item.category === "other" || known.category === "other";
  const isOfKind = item.category === known.category || isOpen;
  return item.entity === null && isOfKind && !item.reports.some((report) => known.reports.includes(report));
}

/** "from Pakistan to the Libyan National Army" */
export function partiesPhrase(context: FindingContext, transfer: TransferEntry): string {
  const from = listed(transfer.supplier.map(context.countryInText)) || "an unnamed supplier";
  return `from ${from} to ${recipientPhrase(context, transfer)}`;
}

/** The force that receives, else the state. */
export function recipientPhrase(context: FindingContext, { recipient, recipientForce }: TransferEntry): string {
  if (recipientForce !== null) return context.bodyInText(recipientForce);
  return listed(recipient.map(context.countryInText)) || "an unnamed recipient";
}

/** Deeds of states: who signed or handed over is told of the sides, not of those present. */
const OF_SIDES = new Set(["signing", "handover", "delivery", "exercise", "training"]);

/** An occasion in a few words: "the meeting of Asim Munir and Khalifa Haftar at General Headquarters on 2026-02-02". */
export function eventPhrase(context: FindingContext, event: EventEntry): string {
  const kind = event.kind ?? "event";
  const sides = event.sides.map(context.countryInText);
  const people = guestsOf(event, context).map(({ name }) => name);
  const isOfSides = people.length === 0 || (OF_SIDES.has(kind) && sides.length > 1);
  const who = isOfSides
    ? `${sides.length > 1 ? "between" : "of"} ${listed(sides)}`
    : `${withOne(kind, people)} ${listed(people)}`;
  const planned = event.planned ? "planned " : "";
  return `the ${planned}${kind} ${who}${placePhrase(context, event)}${datePhrase(event.date)}`;
}

/** Who took part; of a visit those who came, where any is named: whom they called on did not visit. */
function guestsOf({ kind, host, participants }: EventEntry, { actors }: FindingContext): readonly Actor[] {
  const people = participants.flatMap((id) => actors.get(id) ?? []);
  const guests = kind === "visit" && host !== null ? people.filter(({ country }) => country !== host) : [];
  return guests.length > 0 ? guests : people;
}

/** With one person named, who the other was is not known; nobody is what is handed over. */
function withOne(kind: string, people: readonly string[]): string {
  if (OF_SIDES.has(kind)) return "with";
  return people.length === 1 && (kind === "meeting" || kind === "talks" || kind === "call") ? "with" : "of";
}

function placePhrase({ knowledge, countryInText }: FindingContext, { kind, place, host }: EventEntry): string {
  if (place === null) return kind === "visit" && host !== null ? ` to ${countryInText(host)}` : "";
  if (kind === "visit") return ` to ${place}`;
  const article = isSea(place, knowledge) && !/^the /iu.test(place) ? "the " : "";
  return ` ${isArea(place, knowledge) ? "in" : "at"} ${article}${place}`;
}

function datePhrase(date: string | null): string {
  if (date === null) return "";
  return precision(date) === "day" ? ` on ${date}` : ` (${date})`;
}

/** A number with its thousands apart. */
export function inThousands(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

const SUM = /^(\d+)( [A-Z]{3})$/u;

/** A sum with its thousands apart; every other value as it is. */
export function inWords(value: string): string {
  const [, digits, currency] = SUM.exec(value) ?? [];
  return digits === undefined ? value : `${inThousands(digits)}${currency}`;
}
