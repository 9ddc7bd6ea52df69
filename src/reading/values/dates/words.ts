/** The words and pattern pieces that the date parsers share. Pieces are regular-expression sources without groups of their own. */

export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;
export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["fall", 23],
  ["winter", 24],
]);
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** White space within a line. */
export const GAP = "[^\\S\\n]{1,3}";
export const MAYBE_GAP = "[^\\S\\n]{0,2}";
export const DASH = "[-‐‑‒–—]";
export const END = "(?![\\wÀ-ɏ])";
/** Only a shortened name takes a full stop. */
export const MONTH =
  "(?:(?:January|JANUARY|February|FEBRUARY|March|MARCH|April|APRIL|May|MAY|June|JUNE|July|JULY|August|AUGUST|" +
  "September|SEPTEMBER|October|OCTOBER|November|NOVEMBER|December|DECEMBER)(?![\\wÀ-ɏ])|" +
  "(?:Jan|JAN|Feb|FEB|Mar|MAR|Apr|APR|Jun|JUN|Jul|JUL|Aug|AUG|Sept?|SEPT?|Oct|OCT|Nov|NOV|Dec|DEC)(?![A-Za-z_À-ɏ])\\.?)";
export const WEEKDAY =
  "(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)DAY)(?![\\wÀ-ɏ])";
export const SHORT_WEEKDAY = "(?:Sun|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat)\\.?,";
export const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\wÀ-ɏ]|[.,:]\\d)";
export const YEAR = "(?:1[5-9]|20)\\d\\d(?![\\wÀ-ɏ]|[.,:]\\d)";
export const SEASON = "(?:spring|summer|autumn|fall|winter)(?![\\wÀ-ɏ])";
export const UNIT =
  "(?:minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|decades?|century|centuries|generations?)(?![\\wÀ-ɏ])";
export const COUNT =
  "(?:\\d{1,3}(?:,\\d{3})?(?:-plus|\\+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|" +
  "eighteen|twenty|thirty|forty|fifty|sixty|ninety|several|(?:a[^\\S\\n])?few|(?:a[^\\S\\n])?couple[^\\S\\n]of|many|some|a[^\\S\\n]dozen|dozens[^\\S\\n]of|" +
  "a[^\\S\\n]half|(?:two|three|four|five|twenty|thirty)-(?:and-a-half|one|two|three|four|five))(?![\\wÀ-ɏ])";

/** 1 to 12; 0 where `word` names no month. Knows "Sept." and "FEB". */
export function monthNumber(word: string): number {
  const key = word.toLowerCase().slice(0, 3);
  return key.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(key)) + 1;
}

/** 0 for Sunday to 6; -1 where `word` names no day. */
export function weekdayNumber(word: string): number {
  const key = word.toLowerCase().slice(0, 3);
  return key.length < 3 ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(key));
}

/** The exact number that a count says; null for "several", "a few". */
export function countOf(words: string): number | null {
  const word = words.toLowerCase();
  if (/^\d+$/u.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  const [tens = "", ones] = word.split("-");
  const small = NUMBERS.indexOf(word);
  if (small > 0) return small;
  const ten = TENS.indexOf(tens) * 10;
  if (ten <= 0) return null;
  return ones === undefined ? ten : ten + Math.max(0, NUMBERS.indexOf(ones));
}
