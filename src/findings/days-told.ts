const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (\p{Lu}\p{L}{2,8})\b/gu;
const MONTH_FIRST = /\b(\p{Lu}\p{L}{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?!\s*[(:–—-])/gu;
/** A month is known by its first letters. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = /^\d{4}-(\d{2})-(\d{2})$/u;

/** Whether a text gives this day by its number and month, and not as "on Monday"; the dateline of an agency gives no day. */
export function givesDay(text: string, date: string): boolean {
  const [, month, day] = DAY.exec(date) ?? [];
  if (month === undefined || day === undefined) return false;
  const name = MONTHS[Number(month) - 1] ?? "";
  const isIt = (number = "", word = "") => Number(number) === Number(day) && word.toLowerCase().startsWith(name);
  return (
    [...text.matchAll(DAY_FIRST)].some(([, number, word]) => isIt(number, word)) ||
    [...text.matchAll(MONTH_FIRST)].some(([, word, number]) => isIt(number, word))
  );
}
