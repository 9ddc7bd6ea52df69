import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function statementsOf(text: string): string[] {
  const report = makeReport({ id: "t", text, published: "2026-02-03", language: "en" });
  return reader.read(report).statements.map(({ source, content }) => {
    const said = content.map((span) => span.text).join(" … ");
    return `${source?.text ?? "-"} : ${said}`;
  });
}

describe("who says a paragraph, what stands before the verb, and what is passed on", () => {
  it.each([
    [
      "Pentagon Press Secretary John Kirby provided the following readout:\nSecretary of Defense Lloyd Austin met the minister in Warsaw.",
      "Pentagon Press Secretary John Kirby : Secretary of Defense Lloyd Austin met the minister in Warsaw.",
    ],
    [
      "General Asim Munir said:\nWe are ready for talks. The army will keep its word.",
      "General Asim Munir : We are ready for talks. The army will keep its word.",
    ],
    [
      "The ministers held a call on the request of Washington, said sources from the defence ministry.",
      "sources from the defence ministry : The ministers held a call on the request of Washington",
    ],
    [
      "The minister left for Baku on Monday, Anadolu Agency reports citing the Turkish Defense Ministry.",
      "Anadolu Agency : The minister left for Baku on Monday",
    ],
    [
      "The minister left for Baku on Monday, Anadolu Agency reports citing the Turkish Defense Ministry.",
      "the Turkish Defense Ministry : The minister left for Baku on Monday",
    ],
    [
      "US Army commander Xavier Brunson welcomed the Indian soldiers, and highlighted shared beliefs.",
      "US Army commander Xavier Brunson : shared beliefs",
    ],
    ["The ministers met in Rome. They also called the visit historic.", "They : the visit historic"],
    ["The general welcomed the decision to send ships.", "The general : the decision to send ships"],
  ])("%s", (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });

  it.each([
    ["The commander welcomed the Indian soldiers at the gate.", "soldiers"],
    ["After the official welcoming ceremony the sides met.", "ceremony"],
    ["The minister will also undertake a visit to Agra.", "Agra"],
    ["They came to the forum, also called the Asia Security Summit, on Monday.", "Summit"],
    ["Schedule for Monday:\nThe minister visits the base at noon.", "noon"],
    ["The following were present:\nGeneral Asim Munir and his staff.", "staff"],
  ])("says nothing: %s", (text, never) => {
    expect(statementsOf(text).join("\n")).not.toContain(never);
  });
});
