import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { fold } from "./fold.js";

type Told = readonly [publisher: string, text: string];

const BUYS = "India will buy six Mogami frigates from Japan";
const NAMED: Told = ["Delhi Herald", "India's defence minister Rajnath Singh met Japanese officers in Tokyo."];

/** The origins of the one transfer that these outlets tell of on one day. */
function origins(...told: readonly Told[]): readonly string[] | undefined {
  const readings = told.map(([publisher, text], i) =>
    wholeReader().read(makeReport({ id: `r${i}`, text, publisher, published: "2026-05-12", language: "en" })),
  );
  return fold(readings, [], wholeKnowledge).transfers[0]?.origins;
}

describe("a source told by the post alone", () => {
  it.each<readonly [string, readonly Told[], readonly string[]]>([
    ["goes by the post", [["Daily", `${BUYS}, the Indian defence minister said.`]], ["defence minister of India"]],
    [
      "is one origin, whichever outlets cite it and however they write it",
      [
        ["Daily", `${BUYS}, the Indian defence minister said.`],
        ["Courier", `India's defence minister said on Monday that ${BUYS}.`],
      ],
      ["defence minister of India"],
    ],
    [
      "is one with whoever holds the post, by what other reports of those days tell",
      [NAMED, ["Daily", `${BUYS}, the Indian defence minister said.`], ["Courier", `${BUYS}, Rajnath Singh said.`]],
      ["Rajnath Singh"],
    ],
    [
      "is another than the holder of that post in another state",
      [
        ["Daily", `${BUYS}, the Indian defence minister said.`],
        ["Courier", `${BUYS}, the Japanese defence minister said.`],
      ],
      ["defence minister of India", "defence minister of Japan"],
    ],
    [
      "stays without a name where somebody speaks for him",
      [["Daily", `${BUYS}, an aide to the Indian defence minister said.`]],
      ["unnamed official(s)"],
    ],
  ])("%s", (_, told, expected) => {
    expect(origins(...told)).toEqual(expected);
  });
});

describe("a source whose name is written in two ways", () => {
  it("is one origin", () => {
    const JETS = "Turkey will sell 48 Kaan fighters to Saudi Arabia";
    const said = (name: string) => `${JETS}, Saudi Defence Minister Prince ${name} said.`;
    expect(origins(["Daily", said("Khalid bin Salman")], ["Courier", said("Khaled bin Salman")])).toHaveLength(1);
    expect(origins(["Daily", said("Khalid bin Salman")], ["Courier", `${JETS}, Yasar Guler said.`])).toHaveLength(2);
  });
});
