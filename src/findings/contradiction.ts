import { isCode } from "#embargo";
import { dayNumber } from "#model";
import { type Claim, DEPARTURE, isOfDays, isUnnamed } from "#record";
import { type Allowed, amountReader, sumReader } from "./amounts.js";
import type { Comparer } from "./comparable.js";
import { comparerOf, familyOf, reachOf } from "./comparers.js";
import type { Draft, FindingContext } from "./context.js";
import { copyNote, corrects, eachDayNote, outletsApart, replaces, timeNote } from "./notes.js";
import { eventPhrase, inWords, listed, outlets, transferPhrase } from "./phrases.js";
import { type Said, sayings } from "./sayings.js";
import type { FindingValue, Severity } from "./types.js";

/** Two values for one field that cannot both be right, told apart from change over time and from difference of precision. */
export function contradictions(context: FindingContext): readonly Draft[] {
  return [...context.claims].flatMap(([subject, claims]) => {
    const drafts = [...byField(claims)].flatMap(
      ([field, group]) => contradiction(subject, field, group, context) ?? [],
    );
    // What is signed is also ordered: the two dates are one dispute.
    const isSigned = drafts.some(({ field }) => field === "date signed");
    return isSigned ? drafts.filter(({ field }) => field !== "date ordered") : drafts;
  });
}

function byField(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const fields = new Map<string, Claim[]>();
  for (const claim of claims) fields.set(claim.field, [...(fields.get(claim.field) ?? []), claim]);
  return fields;
}

function contradiction(
  subject: string,
  field: string,
  claims: readonly Claim[],
  context: FindingContext,
): Draft | null {
  const comparer = comparerOf(field, subject, context);
  if (!comparer || claims.length < 2) return null;
  const said = voices(field, claims).flatMap((part) => sayings(subject, part, context));
  const conflicting = new Set<Said>();
  for (const [left, right] of pairsWithin(said, reachOf(field)))
    if (left.value !== right.value && mayDiffer(left, right) && comparer(left.comparable, right.comparable)) {
      conflicting.add(left);
      conflicting.add(right);
    }
  if (conflicting.size === 0) return null;
  const disputed = said.filter((one) => conflicting.has(one));
  const standing = withoutCorrected(disputed, context);
  const camps = campsOf(standing, comparer);
  if (camps.length < 2) return correctionOf(subject, field, disputed, standing, context);
  return draftOf(subject, field, field === "date" ? withAgreeing(camps, said) : camps, context);
}

/** Every pair of sayings but those told more than so many days apart: of a general there are hundreds. */
function* pairsWithin(said: readonly Said[], reach: number): Generator<readonly [Said, Said]> {
  const placed = said.map((one) => ({ one, day: one.comparable.day === null ? null : dayNumber(one.comparable.day) }));
  const dated = placed.flatMap(({ one, day }) => (day === null ? [] : [{ one, day }])).sort((a, b) => a.day - b.day);
  const undated = placed.flatMap(({ one, day }) => (day === null ? [one] : []));
  for (const [i, left] of dated.entries())
    for (let next = i + 1; next < dated.length; next++) {
      const right = dated[next];
      if (right === undefined || right.day - left.day > reach) break;
      yield [left.one, right.one];
    }
  for (const [i, left] of undated.entries())
    for (const right of [...undated.slice(i + 1), ...dated.map(({ one }) => one)]) yield [left, right];
}

/** What an outlet has put right since is its word no more. */
function withoutCorrected(said: readonly Said[], context: FindingContext): readonly Said[] {
  return said.filter(({ report }) => !said.some((later) => corrects(later.report, report, context)));
}

/** One value is left, for the other was put right by who had given it: who copied it in between has it wrong. */
function correctionOf(
  subject: string,
  field: string,
  said: readonly Said[],
  standing: readonly Said[],
  context: FindingContext,
): Draft {
  const draft = draftOf(subject, field, [standing, said.filter((one) => !standing.includes(one))], context);
  const told = (some: readonly Said[]) => listed(some.map(({ value }) => inWords(value)));
  const corrected = said.filter((one) => !standing.includes(one));
  const isPage = corrected.every((one) => standing.some(({ report }) => replaces(report, one.report, context)));
  const changed = isPage ? "changed, in a later text of the same page," : "corrected";
  return {
    ...draft,
    severity: "low",
    sentence: `${outletsOf(corrected, context)} ${changed} ${about(field, subjectPhrase(subject, field, context), context.events.has(subject))}: ${told(standing)} in place of ${told(corrected)}.`,
  };
}

/** A denial stands beside what is denied, even in one report; all other values that a report gives are one saying. */
function voices(field: string, claims: readonly Claim[]): readonly (readonly Claim[])[] {
  if (field !== "status") return [claims];
  return [claims.filter(({ value }) => value !== DENIED), claims.filter(({ value }) => value === DENIED)];
}

const DENIED = "denied";
/** Two reports; or two sources in one report, of which one denies. */
function mayDiffer(a: Said, b: Said): boolean {
  if (a.report !== b.report) return true;
  const isOneSource = a.origins.some((origin) => !isUnnamed(origin) && b.origins.includes(origin));
  return (a.value === DENIED) !== (b.value === DENIED) && !isOneSource;
}

/** With those who give a disputed day as a weekday; a rank or a post may be right at another time. */
function withAgreeing(camps: readonly (readonly Said[])[], said: readonly Said[]): readonly (readonly Said[])[] {
  const placed = new Set(camps.flat());
  return camps.map((camp) => {
    const values = new Set(camp.map(({ value }) => value));
    return [...camp, ...said.filter((one) => !placed.has(one) && values.has(one.value))];
  });
}

/** What the reports say, with those together that do not contradict one another: a post and its short form are one side. */
function campsOf(said: readonly Said[], comparer: Comparer): readonly (readonly Said[])[] {
  const camps: Said[][] = [];
  for (const one of [...said].sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)))) {
    const camp = camps.find((others) => !others.some((other) => comparer(one.comparable, other.comparable)));
    if (camp) camp.push(one);
    else camps.push([one]);
  }
  return camps;
}

function draftOf(subject: string, field: string, camps: readonly (readonly Said[])[], context: FindingContext): Draft {
  const said = camps.flat();
  const values = valuesOf(said);
  const subjectName = subjectPhrase(subject, field, context);
  const isOfOne = new Set(said.map(({ report }) => report)).size === 1;
  const inBrackets = ({ value, reports }: FindingValue) =>
    `${roughly(field, value, said, context)}${valueInWords(field, value, context)} (${isOfOne ? originsOf(value, said, context) : outletsApart(reports, said, context)})`;
  const kind = context.events.get(subject)?.kind ?? null;
  const isOfSeveral = field === "date" && isOfDays(kind);
  const eachDay = field === "date" ? eachDayNote(kind, said) : "";
  const copied = TAKEN_OVER.has(familyOf(field)) ? copyNote(camps, context) : "";
  const sides = camps.map((camp) => valuesOf(camp).map(inBrackets).join(" or "));
  return {
    kind: "contradiction",
    subject,
    field,
    values,
    sentence: `${isOfOne ? `Sources in ${outletsOf(said, context)}` : "Reports"} differ on ${about(field, subjectName, context.events.has(subject))}: ${sides.join(" against ")}${isOfSeveral ? "; it may have lasted from one to the other" : `${timeNote(said, context)}${eachDay}${copied}`}.`,
    severity: isOfSeveral ? "low" : severityOf(field, values),
    settledBy:
      (field === "status" && context.events.has(subject) ? TOOK_PLACE : SETTLED_BY[field]) ??
      SETTLED_BY[familyOf(field)] ??
      "The document or official statement that the reports rest on.",
    evidence: inTurns(camps.map((camp) => camp.flatMap((one) => one.evidence))),
  };
}

/** States by their names, everything else as it stands. */
function valueInWords(field: string, value: string, { countryInText, bodyInText }: FindingContext): string {
  if (!PARTIES.has(field)) return inWords(value);
  return listed(value.split(", ").map((one) => (isCode(one) ? countryInText(one) : bodyInText(one))));
}

const PARTIES: ReadonlySet<string> = new Set(["supplier", "recipient"]);

/** The first words of each side, then the second: whoever reads only the first few sees both sides. */
function inTurns<Thing>(lists: readonly (readonly Thing[])[]): readonly Thing[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

function outletsOf(said: readonly Said[], context: FindingContext): string {
  return outlets(
    context,
    said.map(({ report }) => report),
  );
}

/** "About 20", "at least 30": how far a number is meant, where all who give it mean it so. */
function roughly(field: string, value: string, said: readonly Said[], { knowledge }: FindingContext): string {
  const family = familyOf(field);
  if (family !== "quantity" && family !== "value") return "";
  const allowed = family === "quantity" ? amountReader(knowledge) : sumReader(knowledge);
  const number = /^\d+(?:\.\d+)?(?= [A-Z]{3}$|$)/u.exec(value)?.[0];
  if (number === undefined) return "";
  const words = said
    .filter((one) => one.value === value)
    .map(({ comparable }) => boundOf(allowed(number, comparable.said[comparable.values.indexOf(value)] ?? "")));
  return new Set(words).size === 1 ? (words[0] ?? "") : "";
}

function boundOf([from, to]: Allowed): string {
  if (to === Number.POSITIVE_INFINITY) return "at least ";
  if (from === 0) return "at most ";
  return from === to ? "" : "about ";
}

/** Who gives a value, within one report. */
function originsOf(value: string, said: readonly Said[], context: FindingContext): string {
  const origins = said.filter((one) => one.value === value).flatMap((one) => one.origins);
  return listed(origins.map(context.originInText));
}

function valuesOf(said: readonly Said[]): readonly FindingValue[] {
  const reports = new Map<string, string[]>();
  for (const { value, report } of said) reports.set(value, [...(reports.get(value) ?? []), report]);
  return [...reports]
    .map(([value, list]) => ({ value, reports: [...list].sort() }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** What it is about, without the value in dispute: "the meeting … on the 9th" says already which day is right. */
function subjectPhrase(subject: string, field: string, context: FindingContext): string {
  const actor = context.actors.get(subject);
  if (actor) return actor.name;
  const transfer = context.transfers.get(subject);
  if (transfer) {
    const items = transfer.items.map((item) =>
      field === `quantity of ${item.designation}` ? { ...item, quantity: null } : item,
    );
    return `the transfer of ${transferPhrase(context, { ...transfer, items })}`;
  }
  const event = context.events.get(subject);
  if (!event) return subject;
  const disputed = field === "date" ? { date: null } : field === "place" ? { place: null } : {};
  return eventPhrase(context, { ...event, ...disputed });
}

/** What the reports differ on, in words: "when the transfer of … was ordered". */
function about(field: string, subject: string, isOccasion: boolean): string {
  const [, done] = /^date (.+)$/u.exec(field) ?? [];
  if (done !== undefined) return `when ${subject} was ${done}`;
  if (field === "date") return `the day of ${subject}`;
  if (field === "status" && isOccasion) return `whether ${subject} took place`;
  if (field === DEPARTURE) return `where ${subject} set out`;
  return field === "status" ? `how far ${subject} has come` : `the ${field} of ${subject}`;
}

/** What a copy takes over, and may change. */
const TAKEN_OVER: ReadonlySet<string> = new Set(["quantity", "value", "date", "place"]);

const TOOK_PLACE = "A dated photograph, or word from a third party that was there.";

const SETTLED_BY: Readonly<Record<string, string>> = {
  status: "A dated statement by the supplier's or the recipient's government on the state of the deal.",
  quantity: "The contract, or a delivery count by an observer.",
  value: "The contract or a budget document that gives the sum.",
  date: "A dated document or photograph of the occasion.",
  "date ordered": "The contract, or a dated statement by either party.",
  "date signed": "The contract, or a dated photograph of the signing.",
  "date delivered": "A record of delivery, or a dated photograph of what was delivered.",
  supplier: "The contract, or the export licence.",
  recipient: "The contract, or the end-user certificate.",
  rank: "The promotion order, or the officer's own service on that day.",
  post: "The appointment order, or the service's own list of posts.",
  place: "A dated photograph, or the host's own statement.",
  [DEPARTURE]: "The ship's track, or her port clearance.",
};

function severityOf(field: string, values: readonly FindingValue[]): Severity {
  const family = familyOf(field);
  if (family === "status") return values.some(({ value }) => value === "denied") ? "high" : "medium";
  return family === "rank" || family === "post" ? "low" : "medium";
}
