import { describe, expect, it } from "vitest";
import { loadKnowledge } from "#knowledge";
import { makeReport } from "#sources";
import { createReader } from "../order.js";
import { engagementsOf, eventsOf } from "./engagements.fixture.js";

function undoneOf(text: string): string[] {
  return eventsOf(text)
    .filter(({ negated, rule }) => negated && rule !== "event.class")
    .map(({ kind, sides, place }) => `${kind} ${sides.join("-")} ${place ?? "?"}`);
}

describe("what did not take place", () => {
  it.each([
    [
      "Talks between Indian Defence Minister Rajnath Singh and Chinese Defence Minister Dong Jun did not take place in Qingdao.",
      ["talks IND-CHN Qingdao"],
    ],
    ["The visit of Russian Defence Minister Sergei Shoigu to Yerevan stands postponed.", ["visit RUS-ARM Yerevan"]],
    [
      "The meeting of Ukrainian President Volodymyr Zelenskyy and German minister Annegret Kramp-Karrenbauer in Berlin has been cancelled.",
      ["meeting UKR-DEU Berlin"],
    ],
    [
      "Ukrainian minister Rustem Umerov cancelled a visit to Warsaw where he was to meet Polish minister Wladyslaw Kosiniak-Kamysz.",
      ["visit UKR-POL Warsaw", "meeting UKR-POL Warsaw"],
    ],
    ["India called off talks with Pakistan.", ["meeting IND-PAK ?"]],
    [
      "A visit by Indian minister Rajnath Singh to Sri Lanka was cancelled. He was scheduled to visit Sri Lanka on Monday.",
      ["visit IND-LKA Sri Lanka"],
    ],
    [
      "Indian minister Rajnath Singh will visit Sri Lanka in March. On Tuesday the visit by Rajnath Singh to Sri Lanka was called off.",
      ["visit IND-LKA Sri Lanka"],
    ],
  ])("%s", (text, told) => {
    expect(undoneOf(text)).toEqual(told);
    expect(engagementsOf(text)).toEqual([]);
  });

  it.each([
    [
      "Indian minister Rajnath Singh met Chinese minister Dong Jun in Qingdao, and a dinner did not take place.",
      ["meeting IND-CHN Qingdao ?"],
    ],
    [
      "Indian minister Rajnath Singh met Chinese minister Dong Jun in Qingdao, though a parade had been cancelled.",
      ["meeting IND-CHN Qingdao ?"],
    ],
    [
      "The meeting of Indian minister Rajnath Singh and Chinese minister Dong Jun in Qingdao on Monday went on as planned.",
      ["meeting IND-CHN Qingdao 2026-02-02"],
    ],
    [
      "Turkish General Metin Gurak, who was to retire, met Omani General Abdullah Al Raisi in Muscat.",
      ["meeting TUR-OMN Muscat ?"],
    ],
  ])("%s: was held", (text, told) => {
    expect(undoneOf(text)).toEqual([]);
    expect(engagementsOf(text)).toEqual(told);
  });

  it("does not take the visit that is to come instead", () => {
    const text =
      "A visit by Indian minister Rajnath Singh to Sri Lanka was cancelled. Rajnath Singh will visit Sri Lanka on May 5.";
    expect(undoneOf(text)).toEqual(["visit IND-LKA Sri Lanka"]);
    expect(engagementsOf(text)).toEqual(["visit IND-LKA Sri Lanka 2026-05-05"]);
  });
});

describe("what the words around an occasion are of", () => {
  it.each([
    [
      "Back in Tokyo, Japanese minister Nobuo Kishi said that Japanese and Indian troops will hold a joint exercise in March.",
      ["exercise JPN-IND ? 2026-03"],
    ],
    ["In Tokyo, the ministry announced that Japan and India had signed an agreement.", ["signing JPN-IND Tokyo ?"]],
    [
      "Indian and Russian ships will begin the joint INDRA exercise off Vladivostok in March.",
      ["exercise IND-RUS Vladivostok 2026-03"],
    ],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });

  it("counts no day from that of a speech", () => {
    const text =
      'Indian minister Rajnath Singh met Russian minister Andrei Belousov on Monday. "Today, Rajnath Singh had a one-hour meeting with Russian minister Andrei Belousov," the ministry wrote.';
    expect(engagementsOf(text)).toEqual(["meeting IND-RUS ? 2026-02-02"]);
  });

  it("takes who also joins an exercise for one of the same", () => {
    const text =
      "Turkish and Azerbaijani ships ended the joint exercise in May, and Turkish Admiral Ercument Tatlioglu attended. Turkish troops also held the joint exercise with Azerbaijan.";
    expect(engagementsOf(text)).toEqual(["exercise TUR-AZE ? 2025-05"]);
  });

  it("takes nobody for a guest whose monument or tomb is visited", () => {
    const [visit] = eventsOf(
      "Georgian minister Irakly Alasania visited Baku and laid flowers at the tomb of Heydar Aliyev.",
    );
    expect(visit?.participants).toEqual(["Irakly Alasania"]);
  });
});

describe("a text of one sentence", () => {
  const readAlone = (text: string) =>
    createReader(loadKnowledge())
      .read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" }))
      .events.map(({ type, kind }) => `${type} ${kind}`);

  it("tells nothing done by force where somebody took over a post", () => {
    expect(
      readAlone("General Mohammed Berrid took over as inspector general of the Royal Armed Forces of Morocco."),
    ).toEqual([]);
    expect(readAlone("Rebel troops took over the Syrian town of Idlib.")).toEqual(["COERCE other"]);
  });

  it("tells the visit and the meeting on it, at General Headquarters and not there", () => {
    const text =
      "British General Patrick Sanders arrived on an official visit to Pakistan and called on General Asim Munir at General Headquarters.";
    expect(readAlone(text)).toEqual(["CONSULT visit", "CONSULT meeting"]);
    expect(engagementsOf(text)).toEqual(["visit GBR-PAK Pakistan ?", "meeting GBR-PAK General Headquarters ?"]);
  });
});
