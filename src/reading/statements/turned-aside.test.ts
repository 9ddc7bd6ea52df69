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

describe("where what is said begins and ends", () => {
  it.each([
    [
      "Helsinki: Finland announced late on Thursday it will halt sales to Iraq, citing the murder of a journalist.",
      ["Finland (Finland): it will halt sales to Iraq", "Finland (Finland): the murder of a journalist"],
    ],
    [
      "Finland will halt sales, the ministry said, citing officials.",
      [
        "the ministry (unnamed official(s)): Finland will halt sales",
        "officials (unnamed official(s)): Finland will halt sales",
      ],
    ],
    [
      "They must decide what they want, the Croatian minister said accusing Serbia of waiting.",
      [
        "the Croatian minister (unnamed official(s)): They must decide what they want",
        "the Croatian minister (unnamed official(s)): Serbia of waiting",
      ],
    ],
    [
      "General Okoth warmly welcomed General Nkosi, expressing gratitude for his visit.",
      ["General Okoth (Okoth): his visit"],
    ],
    [
      "Okoth and Nkosi met, the ministry said in a statement, adding that they agreed.",
      ["the ministry (unnamed official(s)): that they agreed"],
    ],
    [
      "Peru will buy 32 jets, Defence Minister Jan Nowak tweeted on Monday.",
      ["Defence Minister Jan Nowak (Defence Minister Jan Nowak): Peru will buy 32 jets"],
    ],
  ])("%s", (text, statements) => {
    const read = statementsOf(text);
    for (const statement of statements) expect(read).toContain(statement);
  });

  it("an agency that cites another is read once", () => {
    expect(statementsOf("Finland will halt sales, the ministry said, citing officials.")).toHaveLength(2);
  });

  it("a person before a colon speaks, a town does not", () => {
    expect(statementsOf("Tunis: The minister said that arms came.")).toHaveLength(1);
  });
});
