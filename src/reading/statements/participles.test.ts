import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const said = (text: string) =>
  reader
    .read(makeReport({ id: "a", text, language: "en", publisher: "Example Wire" }))
    .statements.filter(({ kind }) => kind === "speech")
    .map(({ source, cue, content, within, chain }) => ({
      source: source?.text,
      cue: cue?.text,
      content: content.at(-1)?.text,
      within,
      chain,
    }));

describe("a participle behind a comma", () => {
  test("goes on with the man who is reported, within the words of who reports him", () => {
    const found = said(
      "The ISPR said General Asim Munir welcomed the two and reaffirmed the pledge, stressing the need for peace.",
    );
    expect(found[0]?.content).toMatch(/stressing the need for peace$/u);
    expect(found).toContainEqual(
      expect.objectContaining({
        source: "General Asim Munir",
        cue: "stressing",
        within: 0,
        chain: ["Asim Munir", "ISPR", "Example Wire"],
      }),
    );
  });

  test.each([
    ["The ministry said the two ministers discussed the drill, adding that ships would sail in May.", "The ministry"],
    ["Sources said the navy did not expect delays, arguing that the ban was not enforced.", "Sources"],
    ["The minister said the drill was over, adding that ships would sail in May.", "The minister"],
  ])("is the reporter's own where the other says nothing: %s", (text, source) => {
    expect(said(text).at(-1)).toMatchObject({ source, within: null });
  });
});
