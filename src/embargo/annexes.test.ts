import { describe, expect, test } from "vitest";
import type { ItemClass } from "#model";
import { lawKnowledge } from "../../test/support/law-knowledge.js";
import { createCheck } from "./check.js";
import type { VerdictWord } from "./types.js";

const check = createCheck(lawKnowledge());

type Row = readonly [
  recipient: string,
  date: string,
  itemClass: ItemClass,
  verdict: VerdictWord,
  items: readonly string[],
];

/** Where an annex or a calibre parts what is notified from what is approved, each kind of item stands on one side. */
const ROWS: readonly Row[] = [
  [
    "SOM",
    "2014-06-01",
    "salw",
    "exempt-with-approval",
    ["SA-7 missiles", "shoulder-fired SAMs", "Kornet anti-tank missiles", "14.5 mm machine guns"],
  ],
  [
    "SOM",
    "2014-06-01",
    "salw",
    "exempt-with-notification",
    ["RPG-7 launchers", "12.7 mm machine guns", "82 mm mortars", "hand grenades"],
  ],
  [
    "SOM",
    "2014-06-01",
    "major-weapon",
    "exempt-with-approval",
    ["120 mm mortars", "122 mm rocket launchers", "BM-21 Grad"],
  ],
  ["SOM", "2014-06-01", "other-military", "exempt-with-approval", ["ZU-23-2 anti-aircraft guns", "landmines"]],
  ["SOM", "2014-06-01", "other-military", "exempt-with-notification", ["pick-ups", "patrol boats"]],
  [
    "CAF",
    "2020-06-01",
    "salw",
    "exempt-with-notification",
    ["9 mm pistols", "14.5 mm machine guns", "7.62 mm cartridges"],
  ],
  ["CAF", "2020-06-01", "salw", "exempt-with-approval", ["RPG-7 launchers", "MANPADS", "60 mm mortars"]],
  [
    "CAF",
    "2020-09-01",
    "other-military",
    "exempt-with-notification",
    ["unarmed ground vehicles", "lightly armed pick-ups"],
  ],
  ["CAF", "2021-09-01", "salw", "exempt-with-notification", ["rocket-propelled grenades"]],
  ["CIV", "2015-01-01", "salw", "exempt-with-notification", ["AK rifles", "pistols and ammunition"]],
  ["CIV", "2015-01-01", "salw", "exempt-with-approval", ["MANPADS", "portable surface-to-air missiles"]],
  ["CIV", "2015-01-01", "major-weapon", "exempt-with-approval", ["152 mm guns", "anti-tank missiles"]],
  ["COD", "2022-09-01", "salw", "exempt-with-notification", ["81 mm mortars", "anti-tank missiles"]],
  ["COD", "2022-09-01", "major-weapon", "permitted", ["120 mm mortars", "combat helicopters"]],
];

describe("what an annex parts", () => {
  test.each(ROWS)("%s on %s, %s: %s", (recipient, date, itemClass, verdict, items) => {
    const said = items.map((item) => [
      item,
      check({ supplier: "TUR", recipient, recipientIsGovernment: true, item, itemClass, date }).verdict,
    ]);
    expect(said).toEqual(items.map((item) => [item, verdict]));
  });
});
