import { createHash } from "node:crypto";

/** Places are words of any length; kept is a number of 52 bits. Two that fall together are told apart when they are compared. */
export function placeNumber(place: string): number {
  return Number.parseInt(createHash("sha256").update(place).digest("hex").slice(0, DIGITS), 16);
}

/** As many hexadecimal digits as a number holds. */
const DIGITS = 13;

/** The beginning of a report's key as a number. */
export function reportNumber(key: string): number {
  return Number.parseInt(key.slice(0, DIGITS), 16);
}

/** What keys of reports begin with that have this number. */
export function keyBegin(number: number): string {
  return number.toString(16).padStart(DIGITS, "0");
}
