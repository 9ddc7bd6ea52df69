import { describe, expect, test } from "vitest";
import { createNameComparison, createScreen, DEFAULT_THRESHOLD, screenTable } from "#screening";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";

const table = screenTable(wholeKnowledge);
const compare = createNameComparison(table);

describe("names of one person reach the threshold, whichever comes first", () => {
  test.each([
    ["Khalifa Haftar", "خليفة حفتر"],
    ["Haftar, Khalifa", "Khalifa Hifter"],
    ["Abdel Fattah el-Sisi", "عبد الفتاح السيسي"],
    ["Zakaria Zeineddine", "Zakariya Zein El Dine"],
    ["نواز شریف", "Nawaz Shareef"],
    ["Сергей Шойгу", "Shoigu Sergei"],
    ["김정은", "Kim Jong-un"],
    ["A. Q. Khan", "Abdul Qadeer Khan"],
    ["Ursula von der Leyen", "Ursula Leyen"],
  ])("%s and %s", (a, b) => {
    expect(compare(a, b).score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    expect(compare(b, a).score).toBe(compare(a, b).score);
  });
});

describe("names of two people stay below it", () => {
  test.each([
    ["Saddam Haftar", "Khalifa Haftar"],
    ["Nawaz Sharif", "Shehbaz Sharif"],
    ["محمد مرسي", "محمود عباس"],
    ["Kim Jong-un", "Kim Jong-il"],
    ["Li Keqiang", "Li Qiang"],
    ["Hassan Ali", "Ali Hassan"],
    ["Omar", "Omar Hassan"],
    ["", "Omar Hassan"],
    ["!!!", "؟؟؟"],
  ])("%s and %s", (a, b) => {
    expect(compare(a, b).score).toBeLessThan(DEFAULT_THRESHOLD);
  });
});

describe("organisations", () => {
  test.each([
    ["Rosoboronexport", "АО Рособоронэкспорт", true],
    ["IRGC", "Islamic Revolutionary Guard Corps", true],
    ["Elbit Systems Ltd", "Elbit Systems", true],
    ["Bank Saderat", "Bank Sepah", false],
    ["Rostec", "Rosneft", false],
  ])("%s and %s: %s", (a, b, match) => {
    expect(compare(a, b, "organisation").score >= DEFAULT_THRESHOLD).toBe(match);
  });
});

test("the sentence names both and says of each part why", () => {
  expect(compare("Khalifa Hifter", "Khalifa Belqasim Haftar").sentence).toBe(
    "“Khalifa Hifter” and “Khalifa Belqasim Haftar”: khalifa is the same; hifter and haftar are spellings of one name; belqasim only in the second.",
  );
});

describe("a screen", () => {
  const entry = { list: "made", countries: [], birthDates: [], remark: null };
  const screen = createScreen(
    [
      { ...entry, id: "1", kind: "person", names: ["Khalifa Haftar", "خليفة حفتر"] },
      { ...entry, id: "2", kind: "person", names: ["Sergei Lavrov"] },
      { ...entry, id: "3", kind: "organisation", names: ["Islamic Revolutionary Guard Corps"] },
    ],
    table,
  );
  test.each([
    ["Khalifah Hiftar", ["1"]],
    ["Сергей Лавров", ["2"]],
    ["IRGC", ["3"]],
    ["Saddam Haftar", []],
    ["", []],
  ])("finds for %s: %j", (name, ids) => {
    expect(screen.find(name).map((found) => found.entry.id)).toEqual(ids);
  });
  test("keeps to the kind asked for", () => {
    expect(screen.find("IRGC", { kind: "person" })).toEqual([]);
  });
  test("gives the name of the entry that fits best, once an entry", () => {
    expect(screen.find("Khalifa Haftar").map(({ name, score }) => [name, score])).toEqual([["Khalifa Haftar", 1]]);
  });
});
