import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function statementsOf(text: string): string[] {
  const report = makeReport({ id: "t", text, published: "2026-02-03", language: "en" });
  return reader.read(report).statements.map(({ source, direct, content }) => {
    const said = content.map((span) => span.text).join(" … ");
    return `${source?.text ?? "-"} ${direct ? "=" : ":"} ${said}`;
  });
}

describe("statements in the phrasings of agencies", () => {
  it.each([
    ["Turkey calls on Libya to respect the agreement.", "Turkey : Libya to respect the agreement"],
    ["Three sources told Reuters the deal was close.", "Three sources : the deal was close"],
    ["Warsaw denied reports that the talks had collapsed.", "reports : that the talks had collapsed"],
    [
      "'We will deliver the tanks by June,' the minister told reporters in Berlin. 'There is no delay.'",
      "the minister = We will deliver the tanks by June, … There is no delay.",
    ],
  ])("%s", (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });

  it.each([
    ["The general called on the minister at his office.", "called"],
    ["Asked whether Turkey would return the missiles, the minister smiled.", "whether"],
    ["The ministers' plan, and the officers' view of it, were kept for Monday.", "="],
    ["He wore a 'thank you' badge.", "="],
  ])("does not read in %s: %s", (text, never) => {
    expect(statementsOf(text).join("\n")).not.toContain(never);
  });
});

describe("according to", () => {
  it.each([
    "Ships are named according to their class.",
    "Pilots are paid according to rank.",
    "The jets were parked according to type.",
  ])("%s: in what manner", (text) => {
    expect(statementsOf(`The Royal Navy is old. ${text}`)).toEqual([]);
  });

  it.each([
    ["According to the ministry, the jets will arrive in May.", "the ministry : the jets will arrive in May"],
    ["The jets will arrive in May, according to the ministry.", "the ministry : The jets will arrive in May"],
    ["According to General Berrid, talks have begun.", "General Berrid : talks have begun"],
  ])("%s: somebody's words", (text, statement) => {
    expect(statementsOf(text)).toEqual([statement]);
  });
});
