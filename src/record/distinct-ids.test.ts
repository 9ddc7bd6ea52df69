import { expect, test } from "vitest";
import { item, meeting, person, reading, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { fold } from "./fold.js";

test("a report that tells the same thing twice, of any kind, gives rows with ids of their own", () => {
  const told = {
    people: [person("Jean Martin", {}), person("Jean Martin", {})],
    events: [meeting([]), meeting([]), meeting([])],
    transfers: [
      transfer([item("spare parts")], { supplier: ["RUS"], recipient: ["VEN"] }),
      transfer([item("spare parts")], { supplier: ["USA"], recipient: ["VEN"] }),
    ],
  };
  const once = fold([reading({ id: "a", ...told })], [], wholeKnowledge);
  for (const rows of [once.actors, once.events, once.transfers, once.claims, once.open]) {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(once.transfers).toHaveLength(2);
});
