import { describe, expect, it } from "vitest";
import { edges } from "./edges.js";
import { gazetteer, layeredGazetteer } from "./gazetteer.js";

const found = (names: readonly string[], text: string): string[] =>
  gazetteer(names.map((name) => ({ name, entry: name })))
    .find(text)
    .map(({ begin, end, entries }) => `${text.slice(begin, end)}=${entries.join("|")}`);

describe("gazetteer", () => {
  it.each<[names: string[], text: string, found: string[]]>([
    [["Port Sudan", "Sudan"], "From Port Sudan to Sudan.", ["Port Sudan=Port Sudan", "Sudan=Sudan"]],
    [["Air Force of Kasha"], "The Air Force of Kashan", []],
    [["air force", "Air Force of Kasha"], "the air force of the sea", ["air force=air force"]],
    [["Zürich"], "in Zurich and ZÜRICH", ["Zurich=Zürich", "ZÜRICH=Zürich"]],
    [["HIT"], "Hit by HIT", ["HIT=HIT"]],
    [["F-16"], "an F-16, an F 16", ["F-16=F-16"]],
    [["Kasha"], "kasha is porridge", []],
  ])("%j in %j", (names, text, expected) => {
    expect(found(names, text)).toEqual(expected);
  });

  it("finds overlapping names of different lists", () => {
    const both = layeredGazetteer([
      [{ name: "Africa Command", entry: "force" }],
      [{ name: "Commander of Africa Command", entry: "post" }],
    ]);
    const hits = both.find("the Commander of Africa Command spoke");
    expect(hits.map(({ entries }) => entries)).toEqual([["post"], ["force"]]);
  });
});

describe("edges", () => {
  it("keeps every step while it grows", () => {
    const steps = edges();
    for (let node = 1; node <= 500; node++) for (let key = 1; key <= 3; key++) steps.set(node, key, node + key);
    for (let node = 1; node <= 500; node++) {
      expect([1, 2, 3].map((key) => steps.next(node, key))).toEqual([node + 1, node + 2, node + 3]);
      expect(steps.next(node, 4)).toBe(0);
    }
  });
});
