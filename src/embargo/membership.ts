import type { LawBook } from "./law.js";
import type { Regime } from "./regime-schema.js";

export type Bond = Readonly<{ bound: "yes" | "no" | "not-a-un-member"; note?: string }>;

/** Asked for every measure of every check, so nothing is made anew for the common answers. */
const BOUND: Bond = { bound: "yes" };
const FREE: Bond = { bound: "no" };
const NO_MEMBER: Bond = { bound: "not-a-un-member" };

/** Whether a regime binds a state on a day: every UN member, the members of that day of a union, or named states. */
export function bond(book: LawBook, regime: Regime, code: string, date: string): Bond {
  const { who, of, codes, except } = regime.binds;
  if (except.includes(code)) return FREE;
  if (who === "states") return codes?.includes(code) ? BOUND : FREE;
  if (who === "all-states") return isUnMember(book, code, date) ? BOUND : NO_MEMBER;
  const member = book.members
    .get(of ?? "")
    ?.get(code)
    ?.find((entry) => holds(entry, date));
  if (!member) return FREE;
  return member.note ? { bound: "yes", note: member.note } : BOUND;
}

/** States that are not in the table are taken for members. */
function isUnMember(book: LawBook, code: string, date: string): boolean {
  const entry = book.unMembers.get(code);
  return !entry || holds(entry, date);
}

const NO_PARTS: readonly never[] = [];

/** The codes under which a regime may name a state on a day: its own, and those of the state it was then part of. */
export function codesOn(book: LawBook, code: string, date: string): readonly string[] {
  const codes = [code];
  for (const part of book.partsOf.get(code) ?? NO_PARTS) if (holds(part, date)) codes.push(part.in);
  return codes;
}

/** The code this table uses: old codes renamed, names of countries looked up. */
export function normalCode(book: LawBook, text: string): string {
  const code = text.trim();
  return book.law.states.renamed[code] ?? (isCode(code) ? code : (book.countryCodes.get(code.toLowerCase()) ?? code));
}

/** Whether a text is a country code; names of unknown suppliers are not. */
export function isCode(text: string): boolean {
  return /^[A-Z]{3}$/u.test(text);
}

/** From the first day, included, to the first free day. */
export function holds(period: Readonly<{ from: string | null; to: string | null }>, date: string): boolean {
  return (period.from === null || period.from <= date) && (period.to === null || date < period.to);
}
