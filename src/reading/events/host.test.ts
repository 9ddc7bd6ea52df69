import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const hostOf = (text: string) =>
  reader
    .read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" }))
    .events.flatMap(({ kind, host }) => (kind === "meeting" || kind === "visit" || kind === "talks" ? [host] : []));

describe("whose guest somebody is", () => {
  test.each([
    ["Sri Lanka's army commander received the Indian army chief, General Upendra Dwivedi, on Monday.", "LKA"],
    ["Jordan's defence minister hosted his Iraqi counterpart on Monday.", "JOR"],
    [
      "General Metin Tokel, Commander of the Turkish Land Forces, called on Field Marshal Asim Munir at General Headquarters.",
      "PAK",
    ],
    ["The Greek defence minister was received by his Turkish counterpart, Yaşar Güler, on Monday.", "TUR"],
    ["General Upendra Dwivedi is visiting at the invitation of the Commander of the Sri Lanka Army.", "LKA"],
    ["Turkish Defence Minister Yaşar Güler received his Greek counterpart in Athens.", "GRC"],
  ])("%s", (text, host) => {
    expect(hostOf(text)).toEqual([host]);
  });

  test.each([
    "Egypt's defence minister met his Kenyan counterpart on Monday.",
    "Jordan welcomed Iraq's offer of help when their defence ministers met on Monday.",
    "Turkish Defence Minister Yaşar Güler met his Greek counterpart, who welcomed the offer.",
    "The defence ministers of Jordan and Iraq called on Israel to stop when they met on Monday.",
    "Jordan's army chief met his Iraqi counterpart and received a medal.",
  ])("nobody's that is told: %s", (text) => {
    expect(hostOf(text)).toEqual([null]);
  });
});
