import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { fold } from "./fold.js";
import type { PressRecord } from "./types.js";
import { toldApart } from "./voices.js";

type Told = readonly [publisher: string, text: string];

function record(told: readonly Told[]): PressRecord {
  const readings = told.map(([publisher, text], i) =>
    wholeReader().read(makeReport({ id: `r${i}`, text, publisher, published: "2026-03-11", language: "en" })),
  );
  return fold(readings, [], wholeKnowledge);
}
const origins = (...told: readonly Told[]) => record(told).transfers.map((transfer) => transfer.origins);

const EXCLUSIVE: Told = [
  "Reuters",
  "KHARTOUM, March 10 (Reuters) - Pakistan is close to selling 40 JF-17 fighters to Sudan, an official with knowledge of the talks told Reuters on Tuesday.",
];
const CITING: readonly Told[] = [
  ["Dawn", "Pakistan is to sell 40 JF-17 jets to Sudan, Reuters reported on Tuesday, citing an official."],
  ["Sudan Tribune", "Sudan is to get 40 JF-17 fighters from Pakistan, according to Reuters."],
  ["The Hindu", "An official told Reuters that Pakistan was close to selling 40 JF-17 fighters to Sudan."],
];

describe("an unnamed source relayed by one agency", () => {
  test("is one origin, however many retell it", () => {
    expect(origins(EXCLUSIVE, ...CITING)).toEqual([["unnamed official(s)"]]);
  });

  test("is one origin where the agency's own report is not in the record", () => {
    expect(origins(...CITING)).toEqual([["unnamed official(s)"]]);
  });

  test("is not the same as one relayed by another agency", () => {
    const other: Told = ["AFP", "An official told AFP that Pakistan was close to selling 40 JF-17 fighters to Sudan."];
    expect(origins(EXCLUSIVE, other)).toEqual([["unnamed official(s)", "unnamed official(s)"]]);
  });
});

describe("a panel of experts named in full and in short", () => {
  const told = (publisher: string, panel: string): Told => [
    publisher,
    `The ${panel} said that Turkey delivered 12 TB2 drones to Libya in January.`,
  ];

  test("is one origin", () => {
    expect(origins(told("Dawn", "Panel of Experts on Libya"), told("The Hindu", "UN Panel of Experts"))).toEqual([
      ["Panel of Experts on Libya"],
    ]);
  });

  test("is not the panel on another country", () => {
    const all = origins(told("Dawn", "Panel of Experts on Libya"), told("The Hindu", "Panel of Experts on Sudan"));
    expect(all).toEqual([["Panel of Experts on Libya", "Panel of Experts on Sudan"]]);
  });
});

describe("two unnamed officials of one outlet", () => {
  const told = (publisher: string, who: string): Told => [
    publisher,
    `Turkey is to deliver six TB2 drones to Pakistan, ${who} told Reuters on Tuesday.`,
  ];

  test("are two origins where their countries tell them apart", () => {
    expect(
      origins(told("Alpha Daily", "a senior Turkish official"), told("Beta Times", "a Pakistani official")),
    ).toEqual([["unnamed official(s)", "unnamed official(s)"]]);
  });

  test.each([
    ["both are of one country", "a senior Turkish official", "a Turkish defence official"],
    ["only one is of a country", "a senior Turkish official", "an official"],
    ["no country is told", "a senior official", "an official"],
    ["two countries are named in one breath", "an official from Turkey and Pakistan", "an official"],
  ])("are one where nothing does: %s", (_, one, other) => {
    expect(origins(told("Alpha Daily", one), told("Beta Times", other))).toEqual([["unnamed official(s)"]]);
  });
});

describe("a ministry", () => {
  test("is one origin, whatever it is called", () => {
    const said = (name: string): Told => [
      `Daily of ${name}`,
      `Greece has signed a contract for four FDI frigates from France, ${name} said on Monday.`,
    ];
    expect(
      origins(
        said("the Greek defence ministry"),
        said("Greece's Ministry of National Defence"),
        said("the Hellenic Ministry of National Defence"),
      ),
    ).toEqual([["Greek Ministry of National Defence"]]);
  });
});

describe("a text that gives the agency it is from", () => {
  const text = "Turkey has delivered six patrol boats to Indonesia.";
  const ap = (publisher: string, whole: string): Told => [publisher, whole];

  test.each([
    ["in its dateline", `ANKARA (AP) - ${text}`],
    ["above it", `By The Associated Press.\n\n${text}`],
    ["below it", `${text}\n\n(AP)`],
  ])("rests on that agency: %s", (_, whole) => {
    expect(origins(ap("Alpha Daily", whole))).toEqual([["Associated Press"]]);
    expect(record([ap("Alpha Daily", whole)]).reports[0]?.origins.map(({ name }) => name)).toEqual([
      "Associated Press",
    ]);
  });

  test("is no text of a body in brackets that is no outlet", () => {
    expect(origins(["Alpha Daily", `The Workers Party (WP) - ${text}`])).toEqual([["Alpha Daily"]]);
  });
});

describe("keys of origins without a name", () => {
  test.each<readonly [string, readonly string[], number]>([
    ["sources and officials of one outlet", ["unnamed source(s) via a", "unnamed official(s) via a"], 1],
    ["sources of one country and officials", ["unnamed source(s) of TUR via a", "unnamed official(s) via a"], 1],
    ["officials of a country and officials", ["unnamed official(s) of TUR via a", "unnamed official(s) via a"], 1],
    ["officials of two countries", ["unnamed official(s) of TUR via a", "unnamed official(s) of PAK via a"], 2],
    [
      "sources of one and officials of another",
      ["unnamed source(s) of TUR via a", "unnamed official(s) of PAK via a"],
      2,
    ],
    ["officials of two outlets", ["unnamed official(s) via a", "unnamed official(s) of TUR via b"], 2],
    ["named ones", ["ispr", "reuters"], 2],
    ["one alone", ["unnamed source(s) via a"], 1],
  ])("%s are told apart as far as something does", (_, keys, count) => {
    expect(toldApart(keys).size).toBe(count);
    expect(toldApart([...keys].reverse())).toEqual(toldApart(keys));
  });
});

describe("what a report tells as hearsay", () => {
  const MISSILES =
    "Six Chinese aircraft landed in Serbia on April 9, 2022, reportedly delivering FK-3 missiles to Serbia.";
  const ELSEWHERE = "China firmly supports Serbia in its sovereignty, the Chinese Foreign Ministry said.";
  test("is not the word of a body that it cites for another matter", () => {
    expect(origins(["Daily", `${MISSILES} ${ELSEWHERE}`]).flat()).toEqual(["Daily"]);
  });
});

describe("who did not comment", () => {
  const cited = (text: string) => record([["Daily", text]]).reports[0]?.origins.map(({ name }) => name);
  test.each([
    ["Turkey sold six drones to Kenya. The Kenyan Ministry of Defence did not respond to a request for comment.", []],
    ["Turkey sold six drones to Kenya. The Kenyan Ministry of Defence declined to comment.", []],
    ["Turkey sold six drones to Kenya, the Kenyan Ministry of Defence said.", ["Kenyan Ministry of Defence"]],
    [
      "The Kenyan Ministry of Defence said it would not comment on the contract for six drones that Turkey had won in March.",
      ["Kenyan Ministry of Defence"],
    ],
  ])("is no source: %s", (text, names) => expect(cited(text)).toEqual(names));
});
