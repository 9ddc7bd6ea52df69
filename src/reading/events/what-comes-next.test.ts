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

  it("has had nobody present", () => {
    const text =
      "Kenya's navy will hold an exercise with Uganda's navy next month. Rear Admiral Paul Otieno of Kenya was present.";
    expect(eventsOf(text).map(({ planned }) => planned)).toEqual([true]);
  });

  it.each([
    [
      "King Felipe of Spain granted an audience to the defence minister of Kenya, Davis Chirchir, in Madrid on Monday.",
      ["meeting ESP-KEN Madrid 2026-02-02"],
    ],
    [
      "Ambassador Jane Smith of Australia welcomed the commander of the Kenyan navy, Rear Admiral Paul Otieno, and the officers who came with him to Canberra on Monday.",
      ["meeting AUS-KEN Canberra 2026-02-02", "visit KEN-AUS Canberra 2026-02-02"],
    ],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });
});
