import { describe, expect, it } from "vitest";
import { person, reading, span, statement } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { fold } from "./fold.js";

function origins(post: string | null, country: string | null = "FRA") {
  const said = reading({
    id: "a",
    people: [person("Thierry Burkhard", { post, country })],
    statements: [statement("Thierry Burkhard", span(0, 90), { sourceClass: "named" })],
  });
  return fold([said], [], wholeKnowledge).reports.flatMap((one) => one.origins.map(({ name }) => name));
}

describe("what a spokesman says is the word", () => {
  it.each([
    ["Foreign Ministry spokesman", "FRA", "French Ministry for Europe and Foreign Affairs"],
    ["spokesperson of the Ministry of Foreign Affairs", "RUS", "Russian Foreign Ministry"],
    ["spokesman for the Indian Navy", "IND", "Indian Navy"],
  ])("of the body in his post: %s", (post, country, body) => expect(origins(post, country)).toEqual([body]));

  it.each([
    ["spokesman", "FRA"],
    ["Chief of Defence Staff", "FRA"],
    ["spokesman for the village elders", "FRA"],
    ["Indian Navy spokesman", "FRA"],
    [null, "FRA"],
  ])("of nobody but himself where his post is %s", (post, country) =>
    expect(origins(post, country)).toEqual(["Thierry Burkhard"]),
  );
});
