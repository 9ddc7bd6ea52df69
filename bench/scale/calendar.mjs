// Days of the corpus as the press writes them.

const BEGIN = Date.UTC(2005, 0, 1);
const DAY_MS = 86_400_000;
/** "on Monday" is written of the last days only. */
const WEEKDAY_REACH = 5;

export function iso(day) {
  return new Date(BEGIN + day * DAY_MS).toISOString().slice(0, 10);
}

export function inWords(day, published, die) {
  const date = new Date(BEGIN + day * DAY_MS);
  const part = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).format(date);
  const [dayOfMonth, month] = [date.getUTCDate(), part({ month: "long" })];
  const forms = [
    `on ${dayOfMonth} ${month}`,
    `on ${month} ${dayOfMonth}`,
    `on ${dayOfMonth} ${month} ${date.getUTCFullYear()}`,
  ];
  const weekday = `on ${part({ weekday: "long" })}`;
  return published - day <= WEEKDAY_REACH && die.happens(0.6) ? weekday : die.pick(forms);
}
