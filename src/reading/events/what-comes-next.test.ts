import { describe, expect, it } from "vitest";
import { engagementsOf, eventsOf } from "./engagements.fixture.js";

describe("what comes behind an occasion", () => {
  it("is done as that was, where it is told as 'before calling on'", () => {
    const text =
      "Uganda's General Muhoozi Kainerugaba held talks with General Mubarakh Muganga of Rwanda in Kigali on Monday before calling on Rwandan President Paul Kagame.";
    expect(eventsOf(text).map(({ planned }) => planned)).toEqual([false, false]);
  });

  it("is to come as that is", () => {
    const text =
      "Uganda's General Muhoozi Kainerugaba will hold talks with General Mubarakh Muganga of Rwanda in Kigali before calling on Rwandan President Paul Kagame.";
    expect(eventsOf(text).every(({ planned }) => planned)).toBe(true);
  });

  it.each([
    [
      "On Monday Uzbek General Shukhrat Kholmukhamedov received the Ambassador of Italy, Piergabriele Papadia. The parties agreed to hold the next round of staff talks in Rome in the autumn.",
      ["meeting UZB-ITA ? 2026-02-02", "talks ITA-UZB Rome ?"],
    ],
    [
      "On Monday Uzbek General Shukhrat Kholmukhamedov received the Ambassador of Italy, Piergabriele Papadia, after rounds of talks.",
      ["meeting UZB-ITA ? 2026-02-02"],
    ],
  ])("is an occasion of its own where it is the next round: %s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });

  it.each([
    ["The Turkish frigate Gokova sailed into the port of Mombasa on Monday.", ["visit TUR-KEN Mombasa 2026-02-02"]],
    [
      "The Turkish frigate Gokova sailed into the port city of Mombasa on Monday.",
      ["visit TUR-KEN Mombasa 2026-02-02"],
    ],
    ["The Pakistan-US defence dialogue will begin in Washington on Monday.", ["talks PAK-USA Washington 2026-02-09"]],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });
});
