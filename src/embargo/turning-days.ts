import { nextDay } from "./days.js";
import { textsOf } from "./facts.js";
import type { LawBook } from "./law.js";
import { wordsOf } from "./lexicon.js";
import { isCode, normalCode } from "./membership.js";
import type { Party, Regime } from "./regime-schema.js";
import type { Question } from "./types.js";

type Undated = Omit<Question, "date">;

/** The days on which an answer may change: by what the question names, and by a regime. */
export type Turns = Readonly<{
  ofQuestion: (question: Undated) => readonly string[];
  ofRegime: (id: string) => readonly string[];
}>;

/** Every day on which a measure, an exemption, a doubt, a listing or a membership begins or ends. */
export function turnsOf(book: LawBook): Turns {
  const byRegime = new Map(book.regimes.map((regime) => [regime.id, daysOfRegime(book, regime)]));
  const byCode = new Map<string, readonly string[]>();
  const ofCode = (code: string) => {
    const known = byCode.get(code) ?? daysOfCode(book, code);
    if (isCode(code)) byCode.set(code, known);
    return known;
  };
  return {
    ofQuestion: (question) => [
      ...codesOf(book, question).flatMap(ofCode),
      ...partiesNamed(book, question).flatMap(({ recognised, listed }) => edges([...recognised, ...listed])),
    ],
    ofRegime: (id) => byRegime.get(id) ?? [],
  };
}

function daysOfRegime(book: LawBook, regime: Regime): readonly string[] {
  const written = book.exemptions.get(regime.id) ?? [];
  const expiries = regime.measures.flatMap(({ validUntil }) => (validUntil === null ? [] : [nextDay(validUntil)]));
  const used = regime.usableFrom === undefined ? [] : [regime.usableFrom];
  const periods = [...regime.measures, ...regime.exemptions, ...regime.doubts, ...written];
  return [...new Set([...edges(periods), ...expiries, ...used])];
}

function codesOf(book: LawBook, { supplier, recipient, broker, transit }: Undated): readonly string[] {
  const to = typeof recipient === "string" ? recipient : recipient.country;
  const texts = [supplier, to, broker, ...(transit ?? [])].filter((text) => typeof text === "string");
  return texts.map((text) => normalCode(book, text));
}

/** Of the state and of those it was part of. */
function daysOfCode(book: LawBook, code: string): readonly string[] {
  const parts = book.partsOf.get(code) ?? [];
  const codes = [code, ...parts.map((part) => part.in)];
  const memberships = [...book.members.values()].flatMap((union) => codes.flatMap((one) => union.get(one) ?? []));
  const un = codes.flatMap((one) => book.unMembers.get(one) ?? []);
  return edges([...parts, ...memberships, ...un]);
}

function partiesNamed(book: LawBook, question: Undated): readonly Party[] {
  const hits = textsOf(question).flatMap((text) => book.recipients.find(wordsOf(text)));
  const signs = hits.flatMap((hit) => hit.values);
  return signs.flatMap((sign) => (sign.kind === "party" ? [sign.party] : []));
}

function edges(periods: readonly Readonly<{ from: string | null; to: string | null }>[]): readonly string[] {
  return periods.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
}
