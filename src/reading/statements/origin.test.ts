import { describe, expect, it } from "vitest";
import type { Statement } from "#model";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function spoken(text: string): Statement[] {
  const report = makeReport({ id: "t", text, published: "2024-05-16", language: "en" });
  return reader.read(report).statements.filter(({ kind, within }) => kind === "speech" && within === null);
}

describe("a body taken up by its noun", () => {
  it.each([
    [
      "Turkish Ministry of National Defence",
      "The Turkish Ministry of National Defence opened an office. It is large, the ministry said.",
    ],
    ["Saab", "Brazil bought trainers from Saab. They will be ready in June, the Swedish company said."],
    ["Operation IRINI", "Operation IRINI boarded a ship off Libya. It carried vehicles, the EU operation said."],
  ])("is %s", (origin, text) => {
    expect(spoken(text).at(-1)?.origin).toBe(origin);
  });

  it.each([
    ["no ministry was named", "Saab opened an office. It is large, the ministry said.", "Saab"],
    ["the noun is in the plural", "Saab opened an office. It is large, the officials said.", "Saab"],
  ])("is not taken up where %s", (_, text, name) => {
    expect(spoken(text).at(-1)?.origin).not.toBe(name);
  });
});

describe("a part of the unnamed", () => {
  it.each([
    ["Two of the officials said the price was high.", "unnamed official(s)"],
    ["One official said the list was right, and another said that the price was high.", "unnamed official(s)"],
  ])("is of their class: %s", (text, origin) => {
    expect(spoken(text).map((one) => one.origin)).toContain(origin);
    expect(spoken(text).map((one) => one.origin)).not.toContain("unnamed source(s)");
  });
});

describe("words that cite nobody", () => {
  it.each([
    ["a dateline", "SEOUL: The jets will be delivered in March, the ministry said."],
    ["a label", "Photo: The jets will be delivered in March, the ministry said."],
  ])("%s is no source, and no part of what is said", (_, text) => {
    const found = spoken(text);
    expect(found.map(({ source }) => source?.text)).toEqual(["the ministry"]);
    expect(found[0]?.content[0]?.text).toMatch(/^The jets/u);
  });

  it("a passive without an agent is no statement", () => {
    expect(spoken("The guests were welcomed in the capital. No waiver has been requested.")).toEqual([]);
  });

  it("a passive of a verb that cites still is one", () => {
    expect(spoken("The minister was quoted as saying that the jets were late.")).toHaveLength(1);
  });
});

describe("a quotation over paragraphs", () => {
  const text =
    '"The search area is large," the navy said in a statement. "It needs aircraft.\n\n"They must fly far."\n\n"No," another man cried.';

  it("stays with its speaker", () => {
    expect(
      spoken(text)[0]
        ?.content.map((one) => one.text)
        .join(" "),
    ).toContain("They must fly far.");
  });

  it("ends where the next quotation has a cue of its own", () => {
    expect(
      spoken(text)[0]
        ?.content.map((one) => one.text)
        .join(" "),
    ).not.toContain("No");
  });
});

describe("a body named by its state", () => {
  it.each([
    ["The Greek navy said it had taken over the ship.", "Greek navy"],
    ["The ship has been paid for, the Greek defence ministry said on Monday.", "Greek defence ministry"],
    ["The ships are ready, the Chilean air force said.", "Chilean air force"],
    ["The Iraqi government said it had paid.", "Iraqi government"],
  ])("is no unnamed official, even where it is written small: %s", (text, origin) => {
    expect(spoken(text).map((one) => one.origin)).toEqual([origin]);
  });

  it.each([
    "The defence ministry said it had paid.",
    "Two officials of the Turkish army said it was late.",
    "Greek defence ministry sources said the ship was late.",
    "A Turkish army officer said the ship was late.",
  ])("is not the one who says: %s", (text) => {
    expect(spoken(text).map((one) => one.origin)).toEqual([expect.stringMatching(/^unnamed /u)]);
  });
});

describe("goods ordered", () => {
  it.each([
    "Morocco ordered 18 launchers from Israel in February.",
    "Chile ordered about a dozen aircraft from Brazil.",
    "Egypt ordered French missiles worth $2 billion.",
    "Kenya has ordered armoured vehicles for its army.",
    "The first 25 armoured vehicles ordered by Kenya from Italy arrived on Thursday.",
  ])("are nothing that anybody says: %s", (text) => {
    expect(spoken(text)).toEqual([]);
  });

  it.each([
    "The president ordered the army to leave the two towns.",
    "The minister ordered tanks into the capital.",
    "The minister ordered an inquiry into the crash.",
    "The president ordered that the missiles be withdrawn.",
  ])("differ from what people are ordered to do: %s", (text) => {
    expect(spoken(text).map(({ cue }) => cue?.text)).toEqual(["ordered"]);
  });
});
