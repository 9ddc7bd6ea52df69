import { expect, test } from "vitest";
import { CAPITAL, DIGIT } from "./characters.js";
import { matchesOfKind } from "./matches-of-kind.js";

const NAME = /(?<!\p{L})\p{Lu}\p{L}*/uy;
const NUMBER = /\d{1,3}/uy;

test.each([
  ["from Oslo to Rome", NAME, CAPITAL],
  ["McDonald, Łódź and éÉ", NAME, CAPITAL],
  ["𝐀b and x𝐁", NAME, CAPITAL],
  ["12345 of 6", NUMBER, DIGIT],
  ["none", NUMBER, DIGIT],
  ["", NAME, CAPITAL],
])("in %j the matches are those of a search at every letter", (text, pattern, kind) => {
  const everywhere = [...text.matchAll(new RegExp(pattern.source, "gu"))];
  const found = matchesOfKind(text, pattern, kind);
  expect(found.map((match) => [match.index, match[0]])).toEqual(everywhere.map((match) => [match.index, match[0]]));
});
