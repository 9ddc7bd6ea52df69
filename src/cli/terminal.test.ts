import { describe, expect, test } from "vitest";
import { columns, cut, plain, WIDTH, wrap } from "./terminal.js";

describe("lines for people", () => {
  const texts = [
    ["words", "one two three ".repeat(40)],
    ["a word without end", "x".repeat(350)],
    ["a word of wide characters", "漢".repeat(350)],
    ["characters outside the basic plane", "🛩".repeat(200)],
  ] as const;

  test.each(texts)("of %s fit the width and lose nothing", (_, text) => {
    const lines = wrap(text, "  · ").split("\n");
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(WIDTH);
    expect(lines.join("").replace(/[\s·]/gu, "")).toBe(text.replace(/\s/gu, ""));
  });

  test("a wide character counts for two columns, a combining mark for none", () => {
    expect([columns("漢字"), columns("e\u0301"), columns("émir")]).toEqual([4, 1, 4]);
  });

  test("a cut text ends with an ellipsis within its width", () => {
    expect(cut("漢字漢字", 5)).toBe("漢字…");
  });

  test("characters that steer a terminal are taken out", () => {
    expect(plain("\u001b[31mred\u202e\u0007")).toBe("�[31mred��");
  });
});
