import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lawKnowledge } from "../../test/support/law-knowledge.js";
import { createCheck } from "./check.js";
import { nextDay, previousDay } from "./days.js";
import { lawBook } from "./law.js";
import { bond, holds } from "./membership.js";
import type { Measure, Regime } from "./regime-schema.js";
import type { Effect, Question, RegimeOutcome } from "./types.js";

const knowledge = lawKnowledge();
const book = lawBook(knowledge);
const check = createCheck(knowledge);

/** Suppliers to try until one is bound. */
const SUPPLIERS = ["FRA", "RUS", "GHA", "SAU", "GBR", "USA", "CHE"];

type Row = readonly [
  id: string,
  day: string,
  date: string,
  at: Readonly<{ regime: Regime; measure: Measure; isInForce: boolean }>,
];

/** For every measure of every regime: the day before its first day, its first, its last, and the day after. */
const ROWS: readonly Row[] = book.regimes.flatMap((regime) =>
  regime.measures.flatMap((measure): Row[] => {
    const days: [string, string][] = [
      ["the day before its first day", previousDay(measure.from)],
      ["its first day", measure.from],
      ...(measure.to === null
        ? []
        : ([
            ["its last day", previousDay(measure.to)],
            ["the day after", measure.to],
          ] as [string, string][])),
    ];
    return days.map(([day, date]) => {
      const isInForce = regime.measures.some((one) => holds(one, date));
      return [regime.id, day, date, { regime, measure, isInForce }];
    });
  }),
);

/** A transfer that the measure is about, from a supplier it binds where there is one. */
function questionOn(date: string, regime: Regime, measure: Measure): Question {
  const target = measure.targets?.[0] ?? regime.targets[0]?.code ?? "SYR";
  const list = regime.listOf ?? regime.id;
  const listed = book.law.parties.filter((one) => one.listed.some((entry) => entry.regime === list));
  const party = listed.find((one) => one.listed.some((entry) => holds(entry, date))) ?? listed[0];
  const name = measure.reaches === "listed" ? (party?.names[0] ?? "an armed group") : "an armed group";
  const bound = SUPPLIERS.find((code) => code !== target && bond(book, regime, code, date).bound === "yes") ?? "FRA";
  const item = "rifles, tanks, tear gas and ballistic missile parts";
  const from = measure.direction === "from";
  const territory = book.law.territories.find((one) => one.id === measure.territory)?.phrases[0] ?? null;
  const recipient = from ? bound : measure.reaches === "everyone" ? target : { nonState: name, country: target };
  return { supplier: from ? target : bound, recipient, recipientIsGovernment: from, item, date, territory };
}

function outcomeOf(regime: Regime, question: Question): RegimeOutcome | undefined {
  return check(question).regimes.find((one) => one.id === regime.id);
}

const FORBIDDING: readonly Effect[] = ["prohibited", "unclear", "exempt-with-approval", "exempt-with-notification"];

describe("every measure of every regime", () => {
  test.each(ROWS)("%s on %s, %s", (_id, _day, date, { regime, measure, isInForce }) => {
    const effect = outcomeOf(regime, questionOn(date, regime, measure))?.effect;
    if (isInForce) expect(effect).not.toBe("not-in-force");
    else expect(["not-in-force", "unclear", "out-of-scope"]).toContain(effect);
  });

  test("forbids something on its first and its last day, unless it only calls or is not yet to be relied on", () => {
    const silent = book.regimes.flatMap((regime) =>
      regime.measures.flatMap((measure) => {
        if (measure.binding === "voluntary") return [];
        const first =
          regime.usableFrom !== undefined && regime.usableFrom > measure.from ? regime.usableFrom : measure.from;
        const days = [first, ...(measure.to === null ? [] : [previousDay(measure.to)])];
        return days.flatMap((date) => {
          const effect = outcomeOf(regime, questionOn(date, regime, measure))?.effect;
          return effect !== undefined && FORBIDDING.includes(effect) ? [] : [`${regime.id} ${date}: ${effect}`];
        });
      }),
    );
    expect(silent).toEqual([]);
  });

  test("says that its status is unknown on the day after its last known expiry", () => {
    const wrong = book.regimes.flatMap((regime) =>
      regime.measures.flatMap((measure) => {
        if (measure.validUntil === null) return [];
        const before = outcomeOf(regime, questionOn(measure.validUntil, regime, measure));
        const after = outcomeOf(regime, questionOn(nextDay(measure.validUntil), regime, measure));
        return after?.effect === "unclear" && after.rule === "status-unknown" && before?.rule !== "status-unknown"
          ? []
          : [`${regime.id}: ${before?.rule}, then ${after?.rule}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("binds no supplier outside its members", () => {
    const wrong = book.regimes
      .filter((regime) => regime.binds.who !== "all-states")
      .flatMap((regime) =>
        regime.measures.flatMap((measure) => {
          const question = { ...questionOn(measure.from, regime, measure), supplier: "BRA" };
          const effect = measure.direction === "from" ? "out-of-scope" : outcomeOf(regime, question)?.effect;
          return effect === "out-of-scope" || effect === "not-in-force" ? [] : [`${regime.id}: ${effect}`];
        }),
      );
    expect(wrong).toEqual([]);
  });
});

// Kept apart from the regimes: a slip of a day there fails here.
const DAYS = parse(readFileSync("test/embargo/days.yaml", "utf8")) as Readonly<
  Record<string, { readonly stretches: readonly (readonly [string, string])[]; readonly turns: readonly string[] }>
>;

describe("the days of every regime are those of the reference", () => {
  test("every regime is among them", () => {
    expect(Object.keys(DAYS).sort()).toEqual(book.regimes.map(({ id }) => id).sort());
  });

  test.each(book.regimes.map((regime) => [regime.id, regime] as const))("%s", (id, regime) => {
    const { stretches, turns } = DAYS[id] ?? { stretches: [], turns: [] };
    const known = new Set(regime.measures.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]));
    expect(turns.filter((day) => !known.has(day))).toEqual([]);
    const isOn = (day: string) => {
      const measure = regime.measures.find((one) => holds(one, day)) ?? regime.measures[0];
      const outcome = measure && outcomeOf(regime, questionOn(day, regime, measure));
      return measure !== undefined && holds(measure, day) && outcome?.effect !== "not-in-force";
    };
    const seen = stretches.map(([first, last]) => ({
      "the day before": isOn(previousDay(first)),
      "the first day": isOn(first),
      "the last day": last === "" || isOn(last),
      "the day after": last !== "" && isOn(nextDay(last)),
    }));
    const wanted = { "the day before": false, "the first day": true, "the last day": true, "the day after": false };
    expect(seen).toEqual(stretches.map(() => wanted));
  });
});
