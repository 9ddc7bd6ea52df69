import type { Knowledge } from "#knowledge";
import type { Question } from "../types.js";
import { checkColumns } from "./columns.js";
import { FIRST_YEAR, inYears, LAST_YEAR } from "./dates.js";
import { createNamer, type Namer, short } from "./parties.js";

/** What a question gives that cannot be: the field, what stands there, and the way out. */
export type QuestionProblem = Readonly<{
  problem: Readonly<{ field: keyof Question; value: string; expected: string }>;
}>;

/** Reads the countries of a question, given by code or by name; what is no country of this table is a problem, never silently free. */
export function createQuestionReader(knowledge: Knowledge): (question: Question) => Question | QuestionProblem {
  const namer = createNamer(knowledge, checkColumns(knowledge));
  return (question) => {
    const problem = problemOf(question, namer);
    return problem ? { problem } : withCodes(question, namer);
  };
}

/** The code of a country given by code or by name; null where it is none of this table. */
export function readCountry(knowledge: Knowledge, text: string): string | null {
  const named = createNamer(knowledge, checkColumns(knowledge))(text.trim(), {});
  return named.kind === "state" ? named.code : null;
}

type Found = QuestionProblem["problem"] | null;

function problemOf(question: Question, namer: Namer): Found {
  const { supplier, recipient, broker, transit, item, date, contractDate } = question;
  const to = typeof recipient === "string" ? recipient : recipient.country;
  return (
    unknownIn("supplier", supplier, namer) ??
    unknownIn("recipient", to, namer) ??
    unknownIn("broker", broker, namer) ??
    (transit ?? []).reduce<Found>((found, one) => found ?? unknownIn("transit", one, namer), null) ??
    (item.trim() === "" ? { field: "item", value: item, expected: "say what is supplied, such as rifles" } : null) ??
    outside("date", date) ??
    outside("contractDate", contractDate)
  );
}

function unknownIn(field: keyof Question, text: string | null | undefined, namer: Namer): Found {
  if (text === null || text === undefined) return null;
  const named = namer(text.trim(), {});
  if (named.kind !== "problem") return null;
  const meant = named.message.includes(" may be ") ? named.message : NO_COUNTRY;
  return { field, value: short(text), expected: meant };
}

const NO_COUNTRY = "it is no country of this table; write an ISO alpha-3 code such as LBY, or the English name";

function outside(field: keyof Question, date: string | null | undefined): Found {
  if (!date || inYears(date)) return null;
  return { field, value: date, expected: `write a day between ${FIRST_YEAR} and ${LAST_YEAR}` };
}

function withCodes(question: Question, namer: Namer): Question {
  const code = (text: string): string => {
    const named = namer(text.trim(), {});
    return named.kind === "state" ? named.code : text;
  };
  const { supplier, recipient, broker, transit } = question;
  const to = typeof recipient === "string" ? code(recipient) : withCountry(recipient, code);
  return {
    ...question,
    supplier: code(supplier),
    recipient: to,
    ...(broker ? { broker: code(broker) } : {}),
    ...(transit ? { transit: transit.map(code) } : {}),
  };
}

function withCountry<Group extends Readonly<{ country?: string | null | undefined }>>(
  group: Group,
  code: (text: string) => string,
): Group {
  return group.country ? { ...group, country: code(group.country) } : group;
}
