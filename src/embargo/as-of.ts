import type { Facts } from "./facts.js";
import { datedLaw, type LawBook } from "./law.js";
import type { Law, Regime } from "./regime-schema.js";
import { selectRegimes } from "./select.js";

type Period = Readonly<{ from: string | null; to: string | null }>;

/**
 * The book as it could be read on a day. The table has the days law holds, not the days it was adopted, so whatever it
 * dates later is unknown, also an end that had been set before: measures, exemptions, doubts, lists and memberships.
 */
export function bookAsOf(whole: LawBook, day: string): LawBook {
  const law = lawUntil(whole.law, day);
  const regimes = whole.regimes.map((regime) => regimeUntil(regime, day)).filter((one) => one.measures.length > 0);
  const later = whole.regimes.flatMap((regime): [string, string][] => {
    const words = laterWords(regime, day);
    return words === "" ? [] : [[regime.id, words]];
  });
  return { ...whole, ...datedLaw(law, regimes), asOfDay: { day, whole, later: new Map(later) } };
}

/** What a look back does not see, in sentences; none where the check is not a look back. */
export function asOfReasons({ asOfDay }: LawBook, facts: Facts): readonly string[] {
  if (!asOfDay) return [];
  const { day, whole, later } = asOfDay;
  const lost = selectRegimes(whole, facts).filter((regime) => later.has(regime.id));
  const words = lost.map((regime) => `${regime.title} (${later.get(regime.id)})`).join("; ");
  return [
    `As of ${day}: what this table dates later is not looked at, also where it had been adopted before`,
    ...(words === "" ? [] : [`Left out as later than ${day}: ${words}`]),
    ...(facts.date > day ? [`The transfer of ${facts.date} is checked against the law as it stood on ${day}`] : []),
  ];
}

function regimeUntil(regime: Regime, day: string): Regime {
  return {
    ...regime,
    measures: until(regime.measures, day).map((measure) => ({
      ...measure,
      validUntil: measure.validUntil !== null && measure.validUntil > day ? null : measure.validUntil,
    })),
    exemptions: until(regime.exemptions, day),
    doubts: until(regime.doubts, day),
    gaps: regime.gaps.filter(({ from }) => from <= day).map((gap) => (gap.to > day ? { ...gap, to: NEVER } : gap)),
    datesFromMemory: regime.datesFromMemory.filter((one) => one <= day),
    asOf: regime.asOf > day ? day : regime.asOf,
  };
}

/** The end of a suspension of which no end is known. */
const NEVER = "9999-12-31";

function lawUntil(law: Law, day: string): Law {
  const members = law["un-membership"].members;
  const unions = Object.entries(law.membership).map(([name, union]) => [
    name,
    { ...union, members: until(union.members, day) },
  ]);
  return {
    ...law,
    membership: Object.fromEntries(unions),
    // A state that joined later stays in the list, so that it is not taken for an old member.
    "un-membership": { ...law["un-membership"], members: members.map((one) => withoutEnd(one, day)) },
    states: { ...law.states, parts: until(law.states.parts, day) },
    parties: law.parties.map((party) => ({
      ...party,
      recognised: until(party.recognised, day),
      listed: until(party.listed, day),
    })),
    recognition: until(law.recognition, day),
  };
}

function until<T extends Period>(periods: readonly T[], day: string): T[] {
  return periods.filter(({ from }) => from === null || from <= day).map((one) => withoutEnd(one, day));
}

function withoutEnd<T extends Period>(period: T, day: string): T {
  return period.to !== null && period.to > day ? { ...period, to: null } : period;
}

/** "2 measures, 1 exemption, 1 end", of those dated later; empty where nothing is. */
function laterWords({ measures, exemptions }: Regime, day: string): string {
  const begins = (list: readonly Period[]) => list.filter(({ from }) => from !== null && from > day).length;
  const ends = [...measures, ...exemptions].filter(({ from, to }) => from <= day && to !== null && to > day).length;
  return [counted(begins(measures), "measure"), counted(begins(exemptions), "exemption"), counted(ends, "end")]
    .filter(Boolean)
    .join(", ");
}

function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}
