import { describe, expect, it } from "vitest";
import { engagementsOf, eventsOf } from "./engagements.fixture.js";

const DENDIAS = "Greek Defence Minister Nikos Dendias";
const CROSETTO = "Italian Defence Minister Guido Crosetto";
const KUKULA = "Polish army chief General Wieslaw Kukula";

describe("words that tell one occasion", () => {
  it.each([
    ["one phrase", `${DENDIAS} will hold bilateral talks with ${CROSETTO} on Friday.`, ["talks GRC-ITA ? 2026-02-06"]],
    [
      "a ministry in the town",
      `${DENDIAS} met ${CROSETTO} in Rome on Monday. Crosetto received Dendias with military honours at the Italian Defence Ministry.`,
      ["meeting GRC-ITA Rome 2026-02-02"],
    ],
    [
      "a handover told by each side",
      "India handed over a Dornier aircraft to Sri Lanka on Monday. Sri Lankan President Ranil Wickremesinghe was present at the ceremony.\nIndian Vice Admiral S N Ghormade handed over the Dornier aircraft to the Sri Lankan Navy at a base in Colombo.",
      ["handover IND-LKA Colombo 2026-02-02"],
    ],
    [
      "training within an exercise",
      "Greek and Italian troops opened the joint exercise Argo near Larissa on Monday. Both sides will jointly train for operations in mountains.",
      ["exercise GRC-ITA Larissa 2026-02-02"],
    ],
    [
      "the stops of a trip",
      `${DENDIAS} arrived in Rome on Sunday. Dendias visited the Italian Air Force Academy on Monday. On Tuesday Dendias will also visit the Military College.`,
      ["visit GRC-ITA Rome 2026-02-01"],
    ],
    [
      "exercises that are only hoped for",
      "Greek and Italian troops opened the joint exercise Argo near Larissa on Monday. I look forward to future joint exercises, Dendias said.",
      ["exercise GRC-ITA Larissa 2026-02-02"],
    ],
    [
      "a visitor on his way, and the day of his coming",
      `${DENDIAS}, who arrived in Rome on Sunday, met ${CROSETTO} on Monday.`,
      ["visit GRC-ITA Rome 2026-02-01", "meeting GRC-ITA Rome 2026-02-02"],
    ],
  ])("%s", (_title, text, engagements) => {
    expect(engagementsOf(text)).toEqual(engagements);
  });

  it.each([
    [
      "a lead-in tells of another meeting",
      `Following his talks with ${CROSETTO} in Rome, ${DENDIAS} met ${KUKULA} in Warsaw on Monday.`,
      ["meeting GRC-POL Warsaw 2026-02-02"],
    ],
    [
      "separate talks are one with each",
      `${DENDIAS} held separate talks on Monday with his counterparts from Italy and Poland.`,
      ["talks GRC-ITA ? 2026-02-02", "talks GRC-POL ? 2026-02-02"],
    ],
  ])("keeps apart: %s", (_title, text, engagements) => {
    expect(engagementsOf(text)).toEqual(expect.arrayContaining(engagements));
  });
});

describe("who takes part", () => {
  it.each([
    [
      "whoever invited does not visit",
      `${DENDIAS} paid a visit to Rome at the invitation of ${CROSETTO}.`,
      ["Nikos Dendias"],
    ],
    [
      "“the two” are those who met",
      `${DENDIAS} met ${CROSETTO} in Rome on Monday. Dendias is in Italy with Greek President Konstantinos Tasoulas. The two ministers met for an hour.`,
      ["Nikos Dendias", "Guido Crosetto"],
    ],
    [
      "who tells of it behind a quotation",
      `${DENDIAS} held talks with ${CROSETTO} and the mood was “warm”, said Irini Agapidaki, a Greek spokeswoman.`,
      ["Nikos Dendias", "Guido Crosetto"],
    ],
    [
      "“his” talks",
      `${DENDIAS} flew to Rome on Monday. His first talks there were with ${CROSETTO}.`,
      ["Nikos Dendias", "Guido Crosetto"],
    ],
  ])("%s", (_title, text, participants) => {
    expect(eventsOf(text).map((event) => event.participants)).toContainEqual(participants);
  });
});

describe("who takes part where a sentence leaves it to others", () => {
  it.each([
    [
      "“they” are who came",
      `${DENDIAS} travelled to Rome on Monday. They held meetings there with ${CROSETTO}.`,
      "Nikos Dendias, Guido Crosetto",
    ],
    [
      "“the ministers” are who met",
      `${DENDIAS} met ${CROSETTO} in Rome on Monday. At the end of the meeting the ministers signed a cooperation plan.`,
      "Nikos Dendias, Guido Crosetto",
    ],
    [
      "whom a visit goes to is no visitor",
      `${DENDIAS} paid a visit to Poland, where he saw ${KUKULA}.`,
      "Nikos Dendias",
    ],
    [
      "who was present was at what was told last",
      `${DENDIAS} met ${CROSETTO} in Rome on Monday. Dendias is in Italy with Greek President Konstantinos Tasoulas. The two ministers held talks, with General Luciano Portolano, the Italian chief of staff, also present.`,
      "Nikos Dendias, Guido Crosetto, Luciano Portolano",
    ],
  ])("%s", (_title, text, participants) => {
    expect(eventsOf(text).map((event) => event.participants.join(", "))).toContain(participants);
  });
});

describe("dates told from the day before", () => {
  it.each([
    ["A day earlier, Dendias met", "2026-02-01"],
    ["The following day Dendias met", "2026-02-03"],
    ["The same day Dendias met", "2026-02-02"],
    ["Two days earlier Dendias met", "2026-01-31"],
  ])("%s", (told, date) => {
    const text = `${DENDIAS} met ${CROSETTO} in Rome on Monday. ${told} ${KUKULA} in Warsaw.`;
    expect(eventsOf(text).find(({ sides }) => sides.includes("POL"))?.date).toBe(date);
  });

  it.each([
    [`${DENDIAS} arrived in Rome for a conference scheduled for Thursday.`, "visit GRC-ITA Rome ?"],
    [
      `Greek and Italian troops began Exercise Argo - 2025, a joint exercise, this morning.`,
      "exercise GRC-ITA ? 2026-02-03",
    ],
  ])("leaves the date of something else: %s", (text, engagement) => {
    expect(engagementsOf(text)).toContain(engagement);
  });
});

describe("places told by other words", () => {
  it.each([
    [
      `SINGAPORE, Feb. 2 -- ${DENDIAS} held talks here with ${CROSETTO} on Monday.`,
      "talks GRC-ITA SINGAPORE 2026-02-02",
    ],
    [
      `${DENDIAS} met ${CROSETTO} at the Shangri-La Hotel Saturday morning.`,
      "meeting GRC-ITA Shangri-La Hotel 2026-01-31",
    ],
    [
      `The Greek defence attaché in Rome, Colonel Nikos Dendias, met ${KUKULA} on Monday.`,
      "meeting GRC-POL ? 2026-02-02",
    ],
  ])("%s", (text, engagement) => {
    expect(engagementsOf(text)).toEqual([engagement]);
  });
});

describe("calls at a seat, seats that are chaired, exercises by name", () => {
  it.each([
    [
      "a call at headquarters is one meeting",
      `${KUKULA} visited General Headquarters (GHQ) Rawalpindi on Monday and met Pakistan's army chief General Asim Munir.`,
      ["meeting POL-PAK General Headquarters (GHQ) Rawalpindi 2026-02-02"],
    ],
    [
      "a definite meeting with its own people, place and day",
      `${DENDIAS} and his Italian counterpart Guido Crosetto discussed patrols at their meeting in Rome on Monday. Ties are good, as the large number of meetings shows.`,
      ["meeting GRC-ITA Rome 2026-02-02"],
    ],
    [
      "separately received",
      `${DENDIAS} received separately on Monday ${CROSETTO} and ${KUKULA}.`,
      ["meeting GRC-ITA ? 2026-02-02", "meeting GRC-POL ? 2026-02-02"],
    ],
    [
      "an exercise told by its name and its day",
      "A four-day naval exercise by Turkey and Pakistan concluded on Monday. The first Turgut Reis exercises were held near Karachi, the Pakistan Navy said.",
      ["exercise TUR-PAK Karachi 2026-02-02"],
    ],
  ])("%s", (_title, text, engagements) => {
    expect(engagementsOf(text)).toEqual(engagements);
  });

  it.each([
    [
      "whoever chairs takes part",
      "Officers from Kenya and Uganda met in Nairobi on Monday. The meeting was chaired by Brigadier Richard Mwanzia of Kenya and General Asim Munir of Uganda.",
      "Richard Mwanzia, Asim Munir",
    ],
    [
      "the head of an international body brings no other state",
      `${DENDIAS} received NATO Secretary General Mark Rutte in Athens on Monday. Italy took no part.`,
      "Nikos Dendias, Mark Rutte",
    ],
  ])("%s", (_title, text, participants) => {
    expect(eventsOf(text).map((event) => event.participants.join(", "))).toContain(participants);
  });
});

describe("sides of more than two", () => {
  it.each([
    [`${DENDIAS} will meet his Italian and Cypriot counterparts on Friday.`, ["meeting GRC-ITA-CYP ? 2026-02-06"]],
    [
      "Greece, Cyprus and Israel signed off on patrols after the defence ministers of the three countries met in Nicosia on Monday.",
      ["meeting GRC-CYP-ISR Nicosia 2026-02-02"],
    ],
    [`${DENDIAS} met ${CROSETTO} on Monday.`, ["meeting GRC-ITA ? 2026-02-02"]],
  ])("%s", (text, engagements) => {
    expect(engagementsOf(text)).toEqual(engagements);
  });
});

describe("visits that are planned, repeated or only mentioned", () => {
  it.each([
    [`${DENDIAS} will leave for Cyprus on Friday.`, ["visit GRC-CYP Cyprus 2026-02-06"]],
    [
      `${DENDIAS} visited capital Tirana on Monday, two days after Serbia shut its border.`,
      ["visit GRC-ALB Tirana 2026-02-02"],
    ],
    [
      `${DENDIAS} is set to leave for Nicosia and hold talks with ${CROSETTO}.`,
      ["visit GRC-CYP Nicosia ?", "talks GRC-ITA Nicosia ?"],
    ],
    [`Greek officers have visited the Italian command six times since 2016.`, []],
    [`“Your visit reflects our friendship,” ${CROSETTO} told ${DENDIAS}.`, []],
    [`General Said Chengriha of Algeria signed the Book of Honour under the protocol of Italy.`, []],
  ])("%s", (text, engagements) => {
    expect(engagementsOf(text)).toEqual(engagements);
  });
});

describe("what is told as lying some time before or behind the news", () => {
  const MET = `${DENDIAS} met ${CROSETTO} in Rome on Monday.`;

  it.each([
    ["The talks come a week after Crosetto visited Greece.", "visit ITA-GRC Greece ?"],
    ["The meeting came two days after a phone call between the Greek and Italian chiefs of staff.", "call GRC-ITA ? ?"],
    ["The meeting follows a visit by the Italian army chief to Athens.", "visit ITA-GRC Athens ?"],
  ])("has not its day: %s", (text, engagement) => {
    expect(engagementsOf(`${MET} ${text}`)).toEqual(["meeting GRC-ITA Rome 2026-02-02", engagement]);
  });

  it("has its own day where one is told", () => {
    expect(
      engagementsOf(`${MET} The meeting follows a visit by the Italian army chief to Athens in December.`),
    ).toEqual(["meeting GRC-ITA Rome 2026-02-02", "visit ITA-GRC Athens 2025-12"]);
  });
});
