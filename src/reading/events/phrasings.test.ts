import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

describe("engagements in the phrasings of agencies and ministries", () => {
  it.each([
    [
      "The Minister of Defence, Guido Crosetto of Italy, was received by General Said Chengriha, Chief of Staff of the Algerian Army, in Algiers.",
      "meeting ITA-DZA Algiers ?",
    ],
    [
      "The President of Algeria, Abdelmadjid Tebboune, received, on Sunday in Algiers, the Italian Minister of Defence, Guido Crosetto.",
      "meeting DZA-ITA Algiers 2026-02-01",
    ],
    [
      "The Algerian army chief, General Said Chengriha, received on Sunday at the army headquarters General Michael Langley of the United States.",
      "meeting DZA-USA army headquarters 2026-02-01",
    ],
    [
      "South Korea and the United States kicked off the Freedom Shield exercise on Monday.",
      "exercise KOR-USA ? 2026-02-02",
    ],
    [
      "The Russian-Belarusian exercise Zapad-2025 will be held from September 12 to 16 near Borisov.",
      "exercise RUS-BLR Borisov 2025-09-12",
    ],
    ["The India-Kyrgyzstan joint special forces exercise Khanjar began at Tokmok.", "exercise IND-KGZ Tokmok ?"],
    [
      "On the sidelines of the Munich Security Conference, US Defense Secretary Pete Hegseth met German Defence Minister Boris Pistorius.",
      "meeting USA-DEU Munich ?",
    ],
    [
      "Libyan Lt Gen Saddam Haftar met Egyptian Defence Minister Abdel Mageed Saqr in Cairo last week, who received him at the ministry.",
      "meeting LBY-EGY Cairo ?",
    ],
    [
      "US troops and Moroccan soldiers are training together near Agadir as part of African Lion 2026.",
      "training MAR-USA Agadir ?",
    ],
  ])("%s", (text, engagement) => {
    expect(engagementsOf(text)).toEqual([engagement]);
  });

  it.each([
    ["The foreign ministers of Egypt and Sudan failed to meet in Khartoum on Monday."],
    ["Three submarines bought from China were received by Bangladesh."],
    ["The Maldives received two ships from India."],
    ["Iraq and Iran asked for more joint training at sea."],
    ["The visiting Indonesian minister, Sjafrie Sjamsoeddin, thanked China."],
  ])("tells of none: %s", (text) => {
    expect(engagementsOf(text)).toEqual([]);
  });
});
