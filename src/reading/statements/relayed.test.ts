import { expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const speech = (text: string) =>
  reader
    .read(makeReport({ id: "a", text, language: "en", publisher: "Example Wire" }))
    .statements.filter(({ kind }) => kind === "speech")
    .map(({ source, cue, origin }) => [source?.text, cue?.text, origin]);

test.each([
  [
    "Officials quoted by Reuters said the frigates would arrive in spring.",
    "Officials quoted by Reuters",
    "said",
    "unnamed official(s)",
  ],
  [
    "Diplomats interviewed by AFP said the talks had failed.",
    "Diplomats interviewed by AFP",
    "said",
    "unnamed source(s)",
  ],
])("a source named with who passed it on is one source: %s", (text, source, cue, origin) => {
  const found = speech(text);
  expect(found).toContainEqual([source, cue, expect.stringContaining(origin.slice(0, 7))]);
  expect(found.map(([, word]) => word)).not.toContain("quoted");
  expect(found.map(([, word]) => word)).not.toContain("interviewed");
});

test.each(["The aircraft was seen by villagers near the border.", "He was interviewed by police for two hours."])(
  "being seen or asked by somebody is no source: %s",
  (text) => {
    expect(speech(text).filter(([source]) => /\bby\b/u.test(source ?? ""))).toEqual([]);
  },
);
