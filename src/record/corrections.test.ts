import { describe, expect, it } from "vitest";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { type Correctable, checkClaimValue, checkCorrection } from "./corrections.js";

const knowledge = wholeKnowledge;

describe("a correction", () => {
  it.each<readonly [Correctable, string, string, string, string]>([
    ["transfer", "status", "Signed", "status", "signed"],
    ["transfer", "mode", "second-hand", "mode", "second-hand"],
    ["transfer", "supplier", "France, gbr", "supplier", "FRA, GBR"],
    ["transfer", "date ordered", "2026-01", "ordered", "2026-01"],
    ["transfer", "signed", "2025-12~", "signed", "2025-12~"],
    ["transfer", "value", "4,600,000,000 usd", "value", "4600000000 USD"],
    ["transfer", "quantity of Rafale M", "026", "quantity of Rafale M", "26"],
    ["event", "kind", "meeting", "kind", "meeting"],
    ["event", "planned", "no", "planned", "false"],
    ["event", "topics", "training", "topics", "training"],
    ["actor", "country", "Turkey", "country", "TUR"],
    ["actor", "kind", "company", "kind", "company"],
    ["claim", "value", "Field Marshal", "value", "Field Marshal"],
  ])("of a %s's %s to %s is kept as %s = %s", (kind, field, given, name, value) => {
    expect(checkCorrection(kind, field, given, knowledge)).toEqual({ field: name, value });
  });

  it.each<readonly [Correctable, string, string, string]>([
    ["transfer", "status", "bought", "bought is none of offered, negotiating, agreed, signed, delivering"],
    ["transfer", "mode", "gift", "gift is none of sale, aid, loan"],
    ["transfer", "supplier", "Atlantis", "Atlantis is no country's name nor its ISO 3166 code"],
    ["transfer", "ordered", "last month", "last month is no date; write 2026-02-02"],
    ["transfer", "value", "4 bn dollars", "4 bn dollars is no sum"],
    ["transfer", "value", "4000000000 ZZZ", "ISO 4217"],
    ["transfer", "quantity of Rafale M", "many", "many is no number of pieces"],
    ["transfer", "colour", "red", "a transfer has no field colour to correct; it has supplier, recipient"],
    ["transfer", "id", "transfer:0", "a transfer has no field id"],
    ["event", "kind", "party", "party is none of visit, meeting, call"],
    ["event", "date", "2026-13", "2026-13 is no date"],
    ["event", "planned", "perhaps", "neither true nor false"],
    ["event", "topics", "weather", "weather is none of"],
    ["event", "mark", "x", "an event has no field mark"],
    ["actor", "country", "XX", "XX is no country's name"],
    ["actor", "name", " ", "an empty value"],
    ["claim", "field", "rank", "a claim has only its value to correct"],
  ])("of a %s's %s to %s is refused with what may stand there", (kind, field, given, problem) => {
    expect(checkCorrection(kind, field, given, knowledge)).toEqual(
      expect.objectContaining({ problem: expect.stringContaining(problem) }),
    );
  });

  it.each([
    ["date ordered", "soon"],
    ["quantity of Rafale M", "a few"],
    ["value", "much"],
    ["supplier", "Atlantis"],
  ])("of a claim on %s follows the rule of that field: not %s", (field, given) => {
    expect(checkClaimValue(field, given, knowledge)).toHaveProperty("problem");
  });
});
