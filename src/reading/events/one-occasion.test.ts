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
