import { describe, expect, test } from "vitest";
import { lawKnowledge, regimeFiles } from "../../test/support/law-knowledge.js";
import { lawBook } from "./law.js";
import { Law, type Measure, Regime } from "./regime-schema.js";

const knowledge = lawKnowledge();
const book = lawBook(knowledge);
const { law, regimes } = book;
const users = new Set([...law.recipients, ...law.parties].map((one) => one.id));
const purposes = new Set(law.purposes.map((one) => one.id));
const territories = new Set(law.territories.map((one) => one.id));

/** Every complaint of one kind about every regime; a test compares it with the empty list. */
function complaints(check: (regime: Regime) => readonly string[]): readonly string[] {
  return regimes.flatMap((regime) => check(regime).map((text) => `${regime.id}: ${text}`));
}

describe("the regimes", () => {
  test("are eighty, each in the file of its name", () => {
    expect(regimes.map((regime) => regime.id)).toEqual(regimeFiles());
    expect(regimes).toHaveLength(80);
  });

  test("fit their schema, which refuses a measure without an instrument", () => {
    const [first] = knowledge.regimes.map((regime) => Regime.parse(regime));
    const measures = first?.measures.map((measure) => ({ ...measure, instrument: "" }));
    expect(Regime.safeParse({ ...first, measures }).success).toBe(false);
  });

  test("have sources, or say that they are from memory", () => {
    expect(
      complaints((one) => (one.sources.length > 0 || one.confidence === "from memory" ? [] : ["no source"])),
    ).toEqual([]);
  });

  test("have days in order", () => {
    const wrong = complaints(({ measures, exemptions, doubts, gaps }) =>
      [...measures, ...exemptions, ...doubts, ...gaps]
        .filter(({ from, to }) => to !== null && to <= from)
        .map(({ from, to }) => `${from} to ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test("give a last known expiry to open measures only, after their first day", () => {
    const wrong = complaints(({ measures }) =>
      measures
        .filter(({ validUntil, to, from }) => validUntil !== null && (to !== null || validUntil <= from))
        .map(({ validUntil }) => String(validUntil)),
    );
    expect(wrong).toEqual([]);
  });

  test("end when their last measure ends, or later", () => {
    const wrong = complaints(({ measures, terminated, status }) => {
      const isOpen = measures.some((measure) => measure.to === null);
      if (isOpen !== (terminated === null)) return [`status ${status}, terminated ${terminated}`];
      return terminated !== null && measures.some(({ to }) => (to ?? "") > terminated) ? [terminated] : [];
    });
    expect(wrong).toEqual([]);
  });

  test("leave no gap between a measure and the next, but where a suspension is named", () => {
    expect(
      complaints((regime) => gapsOf(regime).filter((gap) => !regime.gaps.some((one) => one.from === gap))),
    ).toEqual([]);
  });

  test("renew in time: no renewal later than the expiry before it, and the last one gives the last known expiry", () => {
    const wrong = complaints(({ changes, measures }) => {
      const renewals = changes.filter((change) => change.until !== undefined);
      const late = renewals
        .filter((one, n) => n > 0 && one.date < (renewals[n - 1]?.date ?? ""))
        .map((one) => one.date);
      const last = renewals.at(-1)?.until;
      const known = measures.map((measure) => measure.validUntil).filter((day) => day !== null);
      return last !== undefined && known.length > 0 && !known.includes(last) ? [...late, `renewed to ${last}`] : late;
    });
    expect(wrong).toEqual([]);
  });

  test("have exemptions inside the days of the regime", () => {
    const wrong = complaints(({ measures, exemptions, terminated }) => {
      const first = measures.map((measure) => measure.from).sort()[0] ?? "";
      const outside = exemptions.filter(
        ({ from, to }) => from < first || (terminated !== null && (to === null || to > terminated)),
      );
      return outside.map(({ instrument, from }) => `${instrument} ${from}`);
    });
    expect(wrong).toEqual([]);
  });

  test("speak only of kinds, purposes, places, items and regimes that the law tables know", () => {
    const wrong = complaints((regime) => [
      ...unknown(
        users,
        [...regime.exemptions, ...regime.doubts].flatMap((one) => one.users),
      ),
      ...unknown(users, [...regime.doubts.flatMap((one) => one.notUsers), ...regime.parties]),
      ...unknown(
        purposes,
        regime.exemptions.flatMap((one) => one.purposes),
      ),
      ...unknown(
        territories,
        regime.measures.flatMap((one) => one.territory ?? []),
      ),
      ...unknown(
        new Set(book.scopes.keys()),
        [...regime.measures, ...regime.exemptions, ...regime.doubts].map((one) => one.items),
      ),
      ...unknown(new Set(book.byId.keys()), [
        regime.listOf ?? regime.id,
        ...regime.exemptions.flatMap((one) => one.follows ?? []),
      ]),
      ...unknown(
        new Set(regime.targets.map((one) => one.code)),
        [...regime.measures, ...regime.exemptions].flatMap((one) => one.targets ?? []),
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  test("name the days that are from memory among their own", () => {
    const wrong = complaints((regime) => {
      const { measures, exemptions, changes, doubts } = regime;
      const days = [...measures, ...exemptions, ...doubts].flatMap(({ from, to }) => [from, to]);
      const all = new Set([...days, ...changes.map((change) => change.date)]);
      return unknown(all, regime.datesFromMemory);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the law tables", () => {
  test("fit their schema", () => {
    expect(Law.safeParse(knowledge.law).error).toBeUndefined();
  });

  test("have no phrase that two kinds of recipient share", () => {
    const owners = new Map<string, string>();
    const shared = law.recipients.flatMap(({ id, phrases }) =>
      phrases.filter((phrase) => {
        const other = owners.get(phrase);
        owners.set(phrase, id);
        return other !== undefined && other !== id;
      }),
    );
    expect(shared).toEqual([]);
  });

  test("map every kind of goods to the Common Military List, ML1 to ML22", () => {
    const numbers = law["item-classes"].tags.flatMap((tag) => tag.ml).map((ml) => Number(ml.slice(2)));
    expect(numbers.every((number) => number >= 1 && number <= 22)).toBe(true);
  });

  test("know all seven categories of the Register and its small-arms part", () => {
    const categories = new Set(law["item-classes"].tags.map((tag) => tag.register).filter((one) => one !== null));
    expect([...categories].sort()).toEqual(["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]);
  });

  test("have scopes whose tags exist", () => {
    const tags = new Set(law["item-classes"].tags.map((tag) => tag.id));
    expect(
      law["item-classes"].scopes.flatMap((one) => unknown(tags, [...one.tags, ...one.never, ...one.except])),
    ).toEqual([]);
  });

  test("place every party among known kinds, territories and regimes", () => {
    const kinds = new Set(law.recipients.map((one) => one.id));
    const wrong = law.parties.flatMap((party) => [
      ...unknown(kinds, party.users),
      ...unknown(territories, party.territories),
      ...unknown(
        new Set(book.byId.keys()),
        party.listed.map((entry) => entry.regime),
      ),
    ]);
    expect(wrong).toEqual([]);
  });
});

function unknown(known: ReadonlySet<string | null>, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !known.has(id));
}

/** The days on which a run of measures on the same target and in the same direction breaks off and later goes on. */
function gapsOf(regime: Regime): readonly string[] {
  const runs = new Map<string, Measure[]>();
  for (const measure of regime.measures)
    for (const target of measure.targets ?? ["all"])
      for (const direction of measure.direction === "both" ? ["to", "from"] : [measure.direction])
        runs.set(`${target} ${direction}`, [...(runs.get(`${target} ${direction}`) ?? []), measure]);
  return [...runs.values()].flatMap((run) =>
    run.flatMap(({ to }) => {
      if (to === null || run.some((other) => other.from <= to && (other.to === null || other.to > to))) return [];
      return run.some((other) => other.from > to) &&
        regime.measures.every((m) => !(m.from <= to && (m.to === null || m.to > to)))
        ? [to]
        : [];
    }),
  );
}
