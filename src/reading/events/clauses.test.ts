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
