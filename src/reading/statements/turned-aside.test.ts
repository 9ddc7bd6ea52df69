import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function statementsOf(text: string): string[] {
  const { statements } = reader.read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" }));
  return statements.map(
    ({ source, origin, content }) =>
      `${source?.text ?? "-"} (${origin}): ${content.map((span) => span.text).join(" … ")}`,
  );
}

describe("who says so, where the words stand in an unusual order", () => {
  it.each([
    [
      "The exercise, said Colonel John Miller of the Army, will include training with the army.",
      "Colonel John Miller of the Army (John Miller): The exercise … will include training with the army",
    ],
    [
      "Captain Ann Berg spoke. The drill, said Berg, will include training with the army.",
      "Berg (Ann Berg): The drill … will include training with the army",
    ],
    ["The ships carried arms, FAR said.", "FAR (FAR): The ships carried arms"],
    ["FAR said that the ships carried arms.", "FAR (FAR): that the ships carried arms"],
  ])("%s", (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });

  it.each([
    [
      "The commander lauded the role of the army in the war and continued efforts for peace.",
      ["The commander (unnamed official(s)): the role of the army in the war and continued efforts for peace"],
    ],
    ["The two air forces have been attacking rebel positions for years.", []],
    [
      "The minister attacked the government's policy as weak.",
      ["The minister (unnamed official(s)): the government's policy as weak"],
    ],
  ])("%s", (text, statements) => {
    expect(statementsOf(text)).toEqual(statements);
  });
});
