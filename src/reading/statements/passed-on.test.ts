import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function statementsOf(text: string): string[] {
  const report = makeReport({ id: "t", text, published: "2026-02-03", language: "en" });
  return reader.read(report).statements.map(({ source, content }) => {
    const said = content.map((span) => span.text).join(" … ");
    return `${source?.text ?? "-"}: ${said}`;
  });
}

describe("an agency that closes a sentence", () => {
  it.each([
    ["The ministers met in Astana on Monday, Kazinform reports.", ["Kazinform: The ministers met in Astana on Monday"]],
    [
      "The ministers met in Astana, Kazinform reports with reference to the press service of the Defence Ministry.",
      [
        "Kazinform: The ministers met in Astana",
        "the press service of the Defence Ministry: The ministers met in Astana",
      ],
    ],
    [
      "Officers of both states held talks in Baku, Azernews reports via the Defence Ministry.",
      [
        "Azernews: Officers of both states held talks in Baku",
        "the Defence Ministry: Officers of both states held talks in Baku",
      ],
    ],
    [
      "The exercises of both navies have ended, Azernews reports, citing the Defence Ministry.",
      [
        "Azernews: The exercises of both navies have ended",
        "the Defence Ministry: The exercises of both navies have ended",
      ],
    ],
  ])("%s", (text, statements) => {
    expect(statementsOf(text)).toEqual(statements);
  });

  it.each([
    "The ministry keeps letters, files and reports.",
    "The general carried maps, old files and intelligence reports.",
    "He spoke of tanks, ships and reports via the embassy.",
    "The clerk who came from Astana, a friend of the minister, writes well.",
  ])("%s: passes nothing on", (text) => {
    expect(statementsOf(text)).toEqual([]);
  });
});
