import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

describe("here", () => {
  it("is the town of the dateline", () => {
    const text =
      "ANKARA, Feb. 2 (Example) -- Turkish General Metin Gurak met Omani General Abdullah Al Raisi here on Monday.";
    expect(engagementsOf(text)).toEqual(["meeting TUR-OMN ANKARA 2026-02-02"]);
  });

  it.each([
    ["Turkish General Metin Gurak met Omani General Abdullah Al Raisi here on Monday.", "meeting TUR-OMN ? 2026-02-02"],
    [
      'ANKARA, Feb. 2 (Example) -- Turkish General Metin Gurak met Omani General Abdullah Al Raisi. "Here we stand," he said.',
      "meeting TUR-OMN ? 2026-02-02",
    ],
  ])("%s: nowhere without one, nor in what is quoted", (text, told) => {
    expect(engagementsOf(text)).toEqual([told]);
  });
});

describe("a trip to several countries", () => {
  it.each([
    [
      "Indian General Upendra Dwivedi went on a visit to the UAE and Saudi Arabia in January.",
      ["visit IND-ARE UAE 2026-01", "visit IND-SAU Saudi Arabia 2026-01"],
    ],
    [
      "Turkish minister Yasar Guler travelled to Qatar, Oman and then to Kuwait in January.",
      ["visit TUR-QAT Qatar 2026-01", "visit TUR-OMN Oman 2026-01", "visit TUR-KWT Kuwait 2026-01"],
    ],
    [
      "Indian General Upendra Dwivedi visited Canberra, Australia, in January.",
      ["visit IND-AUS Canberra, Australia 2026-01"],
    ],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });
});

describe("who receives somebody where the news was written", () => {
  const DATELINE = "MUSCAT, Feb. 2 (Example) --";

  it.each([
    `${DATELINE} Omani General Abdullah Al Raisi received Turkish General Metin Gurak on Monday.`,
    `${DATELINE} Turkish General Metin Gurak called on Omani General Abdullah Al Raisi on Monday.`,
    `${DATELINE} Omani General Abdullah Al Raisi met visiting Turkish General Metin Gurak on Monday.`,
  ])("receives him there: %s", (text) => {
    expect(engagementsOf(text)[0]).toMatch(/^meeting (?:OMN-TUR|TUR-OMN) MUSCAT 2026-02-02$/u);
  });

  it.each([
    `${DATELINE} Omani General Abdullah Al Raisi met Turkish General Metin Gurak on Monday.`,
    `${DATELINE} Turkish General Metin Gurak received Omani General Abdullah Al Raisi on Monday.`,
    `${DATELINE} Omani General Abdullah Al Raisi spoke by telephone with visiting Turkish General Metin Gurak.`,
  ])("else nothing says where: %s", (text) => {
    expect(engagementsOf(text)[0] ?? "").not.toContain("MUSCAT");
  });
});
