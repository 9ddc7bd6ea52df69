import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { ListEntry, ListedKind } from "#model";
import { createNameComparison, createScreen, screenTable } from "#screening";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";

const table = screenTable(wholeKnowledge);
const compare = createNameComparison(table);
// Our own table of pairs, groups of spellings of one name.
const groups = parse(readFileSync("test/screening/pairs.yaml", "utf8")) as readonly {
  readonly kind: ListedKind;
  readonly same: readonly (readonly string[])[];
  readonly different: readonly (readonly string[])[];
}[];
const INITIAL = /(?:^|\s)\p{L}\.?(?=\s|$)/u;

test.each([
  ["person", 0.67],
  ["organisation", 0.67],
] as const)("a screen finds nearly every %s that the comparison alone scores at %f or better", (kind, threshold) => {
  const own = groups.filter((group) => group.kind === kind).flatMap(({ same, different }) => [...same, ...different]);
  // A name of initials shares too little with the names written out to be looked at.
  const names = [...new Set(own.flat())].filter((name) => !INITIAL.test(name)).slice(0, MOST_NAMES);
  const screen = createScreen(
    names.map((name, i) => entry(kind, name, i)),
    table,
  );
  const pairs = names.flatMap((name) => {
    const found = new Set(screen.find(name, { kind, threshold }).map((one) => one.name));
    const like = names.filter((other) => compare(name, other, kind).score >= threshold);
    return like.map((other) => ({ name, other, isFound: found.has(other) }));
  });
  expect(pairs.length).toBeGreaterThan(names.length);
  // One in fifty shares too little: half of two parts, and the rarer half is spelled otherwise.
  expect(pairs.filter(({ isFound }) => !isFound).length).toBeLessThanOrEqual(pairs.length / 50);
});

const MOST_NAMES = 90;

function entry(kind: ListedKind, name: string, i: number): ListEntry {
  return { list: "made", id: String(i), kind, names: [name], countries: [], birthDates: [], remark: null };
}

test.each([
  "Field Marshal Khalifa Haftar",
  "Gen. Khalifa Haftar",
  "Lt. Gen. (retd) Khalifa Haftar",
  "Major General Khalifa Haftar",
])("a person is found under his rank: %s", (asked) => {
  const screen = createScreen([entry("person", "Khalifa Haftar", 0)], table);
  expect(screen.find(asked, { kind: "person" }).map(({ score }) => score)).toEqual([1]);
});

test("a given name that is a rank elsewhere is not lost", () => {
  const screen = createScreen([entry("person", "Marshal Dodson", 0)], table);
  expect(screen.find("Marshal Dodson", { kind: "person" }).map(({ score }) => score)).toEqual([1]);
});

test.each([
  ["Haftar", ["Khalifa Haftar", "Saddam Khalifa Haftar"]],
  ["Hifter", ["Khalifa Haftar", "Saddam Khalifa Haftar"]],
  ["Gen. Haftar", ["Khalifa Haftar", "Saddam Khalifa Haftar"]],
  ["Saddam Haftar", []],
  ["Munir", []],
])("who bears %s beside other names is told, though no candidate is", (asked, bearers) => {
  const screen = createScreen(
    ["Khalifa Haftar", "Saddam Khalifa Haftar", "Omar Benali"].map((name, i) => entry("person", name, i)),
    table,
  );
  expect(screen.namesakes(asked).map(({ name }) => name)).toEqual(bearers);
});
