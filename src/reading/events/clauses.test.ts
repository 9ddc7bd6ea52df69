import { describe, expect, it } from "vitest";
import { engagementsOf, eventsOf } from "./engagements.fixture.js";

describe("who takes part, when and where, in sentences of several clauses", () => {
  it.each([
    [
      "The Turkish aide Ibrahim Kalin confirmed that Chinese General Zhang Youxia met Prime Minister Imran Khan of Pakistan on Monday.",
      "meeting CHN-PAK ? 2026-02-02",
    ],
    [
      "On Monday Pakistan's General Asim Munir met Chinese General Zhang Youxia in Beijing, since he took office on January 5.",
      "meeting PAK-CHN Beijing 2026-02-02",
    ],
    [
      "The Australian frigate Anzac docked in Manila, Philippines, on Monday for a goodwill visit which will end on February 7.",
      "visit AUS-PHL Manila, Philippines 2026-02-02",
    ],
    [
      "British Defence Secretary John Healey met German Defence Minister Boris Pistorius in Berlin on Monday to reaffirm support for Ukraine.",
      "meeting GBR-DEU Berlin 2026-02-02",
    ],
    [
      "On Monday in Brussels British Defence Secretary John Healey held meetings with the US, France, Italy and Canada.",
      "meeting GBR-USA-FRA-ITA-CAN Brussels 2026-02-02",
    ],
    [
      "Turkish Defence Minister Yasar Guler discussed Syria with his Iranian counterpart Aziz Nasirzadeh over the phone on Monday.",
      "call TUR-IRN ? 2026-02-02",
    ],
    [
      "Indian General Upendra Dwivedi interacted with Australian General Simon Stuart in Canberra on Monday.",
      "meeting IND-AUS Canberra 2026-02-02",
    ],
    [
      "US Admiral Brad Cooper's visit to Kuwait on Monday came days after an Israeli attack.",
      "visit USA-KWT Kuwait 2026-02-02",
    ],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual([told]);
  });

  it("a visit that was deferred is none", () => {
    expect(engagementsOf("A visit by Indian minister Rajnath Singh to Sri Lanka was deferred.")).toEqual([]);
  });

  it("a cooperation plan is signed at the meeting before, and plans nothing", () => {
    const text =
      "On Monday Georgian minister Irakli Chikovani met Azerbaijani minister Zakir Hasanov in Baku. At the end of the meeting, a cooperation plan between Georgia and Azerbaijan for 2027 was signed.";
    expect(engagementsOf(text)).toEqual(["meeting GEO-AZE Baku 2026-02-02", "signing GEO-AZE Baku 2026-02-02"]);
  });

  it("the host of a visit to the country is the other side", () => {
    const text =
      "UAE General Issa Al Mazrouei received Greek General Constantinos Floros on Monday, who is on a visit to the country.";
    expect(eventsOf(text).find(({ kind }) => kind === "visit")?.host).toBe("ARE");
  });
});

describe("what is only feared, wanted or remembered", () => {
  it.each([
    "Turkish minister Yasar Guler told Russia's Andrei Belousov that a ceasefire with Ukraine needs to be reached.",
    "Turkish minister Yasar Guler stressed that Ankara wants to prevent a threat from Syria.",
    "NATO ministers met in response to Russia's invasion of Ukraine, said Norway's Jens Stoltenberg.",
  ])("%s tells no use of force", (text) => {
    const types = eventsOf(text).map(({ type }) => type);
    expect(types.filter((type) => /^(?:FIGHT|ASSAULT|COERCE|MOBILIZE|RETREAT|THREATEN)$/u.test(type))).toEqual([]);
  });

  it("an attack that was made is told", () => {
    const [event] = eventsOf("Russian forces attacked Ukrainian troops near Kharkiv on Monday.");
    expect(event?.type).toMatch(/^(?:FIGHT|ASSAULT)$/u);
  });
});

describe("what did not come about", () => {
  const undone = (text: string): string[] =>
    eventsOf(text).flatMap(({ kind, sides, place, negated, date }) =>
      negated ? [`${kind} ${sides.join("-")} ${place ?? "?"} ${date ?? "?"}`] : [],
    );

  it.each([
    [
      "A visit by Indian minister Rajnath Singh to Sri Lanka in January was cancelled.",
      "visit IND-LKA Sri Lanka 2026-01",
    ],
    [
      "US Defense Secretary Pete Hegseth had planned to hold talks with Chinese minister Dong Jun in Beijing in December 2025, but China gave no date.",
      "talks USA-CHN Beijing 2025-12",
    ],
    [
      "British minister John Healey did not meet Russian minister Andrei Belousov in Geneva on Monday.",
      "meeting GBR-RUS Geneva 2026-02-02",
    ],
  ])("%s", (text, told) => {
    expect(undone(text)).toEqual([told]);
    expect(engagementsOf(text)).toEqual([]);
  });

  it.each([
    "British minister John Healey met German minister Boris Pistorius in Berlin on Monday.",
    "The visit of Indian minister Rajnath Singh to Colombo on Monday was not his first.",
    "Japanese and Philippine ministers signed a treaty that would let troops of either country visit the other.",
  ])("%s leaves nothing undone", (text) => {
    expect(undone(text)).toEqual([]);
  });
});

describe("where and when, told beside another place and another day", () => {
  it.each([
    [
      "US minister Pete Hegseth met Chinese minister Dong Jun in Singapore on Monday, three weeks after a visit by Hegseth to Beijing was cancelled.",
      "meeting USA-CHN Singapore 2026-02-02",
    ],
    [
      "India and Russia on Monday signed a contract for rifles, to be made under licence at Korwa.",
      "signing IND-RUS ? 2026-02-02",
    ],
    [
      "Norwegian minister Tore Sandvik said last month that he would meet Danish minister Troels Lund Poulsen in Oslo.",
      "meeting NOR-DNK Oslo ?",
    ],
    [
      "Troops from Russia, China and Mongolia on Monday ended Border Defence 2026, a counter-terrorism exercise at the Chebarkul range near Chelyabinsk.",
      "exercise RUS-CHN-MNG Chebarkul range ?",
    ],
    [
      "French Defence Minister Sébastien Lecornu called Ukrainian Defence Minister Rustem Umerov on Monday.",
      "call FRA-UKR ? 2026-02-02",
    ],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual([told]);
  });

  it.each([
    "French Defence Minister Sébastien Lecornu called Ukrainian Defence Minister Rustem Umerov a friend.",
    "Norwegian minister Tore Sandvik said that Oslo was talking with an American company about 12 jets.",
    "A treaty would let troops of Japan visit the Philippines.",
  ])("%s tells no engagement", (text) => {
    expect(engagementsOf(text)).toEqual([]);
  });
});

describe("who does what in a sentence that somebody else says", () => {
  it.each([
    ["The White House has said that North Korea also gave Russia ballistic missiles.", "AID PRK-RUS"],
    [
      "North Korea has shipped shells to Russia, the South Korean minister told reporters, the Yonhap agency reported.",
      "AID PRK-RUS",
    ],
    ["Australia will buy 24 MQ-4C patrol aircraft from the United States by the end of March.", "COOPERATE AUS-USA"],
  ])("%s", (text, told) => {
    const [event] = eventsOf(text);
    expect(`${event?.type} ${event?.sides.join("-")}`).toBe(told);
  });

  it("a road that a president opened is no event between states", () => {
    expect(eventsOf("Uganda's President Yoweri Museveni on Friday opened the road to Entebbe.")).toEqual([]);
  });
});
