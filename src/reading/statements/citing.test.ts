import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const said = (text: string) =>
  reader
    .read(makeReport({ id: "t", text, language: "en" }))
    .statements.map(({ source, content }) => [source?.text ?? null, content.map((span) => span.text).join(" … ")]);

describe("who is cited by the one who says it", () => {
  test.each([
    ["Citing a Libyan official, Reuters said the port would close.", "a Libyan official", "the port would close"],
    [
      "The port would close, Reuters said, citing the Defence Ministry.",
      "the Defence Ministry",
      "The port would close",
    ],
  ])("%s", (text, source, content) => {
    expect(said(text)).toEqual(
      expect.arrayContaining([
        [source, content],
        ["Reuters", content],
      ]),
    );
  });

  test("has the outlet that cites in the chain", () => {
    const report = makeReport({
      id: "t",
      text: "The sale is near, Reuters reported on Tuesday, citing an official.",
      language: "en",
      publisher: "Example Daily",
    });
    const chains = reader.read(report).statements.map(({ chain }) => chain);
    expect(chains).toContainEqual(["unnamed official(s)", "Reuters", "Example Daily"]);
  });

  test("has the outlet that was told in the chain, even where it ends the text", () => {
    const text = "Pakistan has sold 40 fighters to Sudan, an official told Reuters.";
    const report = makeReport({ id: "t", text, language: "en", publisher: "Example Daily" });
    expect(reader.read(report).statements.map(({ chain }) => chain)).toContainEqual([
      "unnamed official(s)",
      "Reuters",
      "Example Daily",
    ]);
  });

  test("things cited say nothing", () => {
    const sources = said("The general, citing the weather, said the drill would end.").map(([source]) => source);
    expect(sources).not.toContain("the weather");
  });
});

describe("what is said of somebody by nobody", () => {
  test.each([["The two sides are said to have discussed drones."]])("%s", (text) => {
    expect(said(text).map(([source]) => source)).toEqual([null]);
  });
});

describe("quotation marks", () => {
  test("a mark before the comma is no part of what is said", () => {
    expect(said("'We will go on', said the minister.")[0]?.[1]).toBe("We will go on");
  });
});
