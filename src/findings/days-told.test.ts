import { describe, expect, it } from "vitest";
import { givesDay } from "./days-told.js";

describe("2026-02-03 is given by", () => {
  it.each(["on 3 February", "on February 3, 2026", "the 3rd of February", "on 03 Feb. 2026", "Feb. 3"])("%s", (text) =>
    expect(givesDay(text, "2026-02-03")).toBe(true),
  );
});

describe("2026-02-03 is not given by", () => {
  it.each(["on Tuesday", "in February", "on 4 February", "on 3 March", "3 Rafales", "PARIS, Feb 3 (AFP)", "Feb 3 – "])(
    "%s",
    (text) => expect(givesDay(text, "2026-02-03")).toBe(false),
  );
  it("a month", () => expect(givesDay("on 3 February", "2026-02")).toBe(false));
});
