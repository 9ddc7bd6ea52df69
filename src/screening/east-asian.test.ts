import { describe, expect, test } from "vitest";
import { createNameComparison, DEFAULT_THRESHOLD, screenTable } from "#screening";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";

const compare = createNameComparison(screenTable(wholeKnowledge));

describe("romanisations of the same syllables are one name, in either order", () => {
  test.each([
    ["Zhou Enlai", "Chou En-lai"],
    ["Deng Xiaoping", "Teng Hsiao-p'ing"],
    ["Qian Xuesen", "Ch'ien Hsüeh-sen"],
    ["Park Chung-hee", "Pak Chŏng-hŭi"],
    ["Park Chung-hee", "Chung-hee Park"],
    ["Kang Kyung-wha", "강경화"],
    ["이명박", "Lee Myung-bak"],
    ["Jae-in Moon", "Moon Jaein"],
    ["Wei Fenghe", "Fenghe Wei"],
    ["Zhang Aiping", "Cheung Ai-ping"],
  ])("%s and %s", (a, b) => {
    expect(compare(a, b).score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    expect(compare(b, a).score).toBe(compare(a, b).score);
  });
});

describe("other syllables are other people, however few letters differ", () => {
  test.each([
    ["Kim Jong-un", "Kim Jong-um"],
    ["Li Qiang", "Li Keqiang"],
    ["Zhou Jun", "Zhou Chun"],
    ["Zhang Wei", "Chang Wei"],
    ["Jiang Qing", "Jiang Qin"],
    ["Park Geun-hye", "Park Geun-ho"],
    ["Roh Moo-hyun", "Roh Tae-woo"],
    ["Zhu De", "Zhu Rongji"],
    ["Lee Teng-hui", "Lee Hsien-loong"],
    ["김정은", "김정남"],
  ])("%s and %s", (a, b) => {
    expect(compare(a, b).score).toBeLessThan(DEFAULT_THRESHOLD);
  });
});

test.each([
  ["Kim Philby", "Kim Phillby"],
  ["Marine Le Pen", "Marine Le Penn"],
  ["Muhammad Ali", "Mohamed Aly"],
])("%s is no such name and is compared letter by letter with %s", (a, b) => {
  expect(compare(a, b).score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
});

test("the sentence says that syllables were compared", () => {
  expect(compare("Zhou Enlai", "Chou En-lai").sentence).toContain("may be romanisations of one name");
});
