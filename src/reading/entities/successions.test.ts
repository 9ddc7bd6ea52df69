import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { expectSpans } from "../../../test/support/spans.js";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function successionsIn(text: string): readonly string[] {
  const reading = reader.read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" }));
  expectSpans(reading);
  return (reading.successions ?? []).map(({ post, to, from, date }) => `${to} | ${from} | ${post} | ${date}`);
}

describe("who came into a post, and in whose place", () => {
  it.each([
    [
      "General Asim Munir took over as Chief of the Army Staff of Pakistan on 29 November 2022, succeeding General Qamar Javed Bajwa.",
      "Asim Munir | Qamar Javed Bajwa | Chief of the Army Staff of Pakistan | 2022-11-29",
    ],
    [
      "Admiral Naveed Ashraf assumed command as Chief of the Naval Staff of Pakistan, replacing Admiral Muhammad Amjad Khan Niazi.",
      "Naveed Ashraf | Muhammad Amjad Khan Niazi | Chief of the Naval Staff of Pakistan | null",
    ],
    [
      "Outgoing Pakistani army chief General Qamar Javed Bajwa handed over command to General Asim Munir on 29 November 2022.",
      "Asim Munir | Qamar Javed Bajwa | Pakistani army chief | 2022-11-29",
    ],
    [
      "Belgium's new defence minister Theo Francken was sworn in on Monday. He replaces Ludivine Dedonder.",
      "Theo Francken | Ludivine Dedonder | defence minister | null",
    ],
    [
      "Admiral Dinesh Tripathi has taken over as India's Chief of the Naval Staff from Admiral R Hari Kumar on 30 April 2024.",
      "Dinesh Tripathi | R Hari Kumar | India's Chief of the Naval Staff | 2024-04-30",
    ],
    [
      "General Manoj Pande was succeeded by General Upendra Dwivedi as Chief of the Army Staff of India.",
      "Upendra Dwivedi | Manoj Pande | Chief of the Army Staff of India | null",
    ],
    [
      "The president appointed General Sahir Shamshad Mirza as Chairman of the Joint Chiefs of Staff Committee.",
      "Sahir Shamshad Mirza | null | Chairman of the Joint Chiefs of Staff Committee | null",
    ],
    [
      "Admiral Naveed Ashraf succeeded Admiral Amjad Khan Niazi as Chief of the Naval Staff of Pakistan on 7 October 2023.",
      "Naveed Ashraf | Amjad Khan Niazi | Chief of the Naval Staff of Pakistan | 2023-10-07",
    ],
  ])("%s", (text, told) => expect(successionsIn(text)).toEqual([told]));

  it.each([
    "General Asim Munir will take over as Chief of the Army Staff of Pakistan next week.",
    "General Asim Munir is expected to succeed General Qamar Javed Bajwa as army chief.",
    "General Asim Munir was not appointed as Chief of the Army Staff of Pakistan.",
    "Reports that General Asim Munir was named army chief are false.",
    "The JF-17 replaced the F-7 in the Pakistan Air Force.",
    "Defence Minister Guido Crosetto and General Luciano Portolano took part in the exercise.",
    "The ship took over from a frigate; Defence Minister Guido Crosetto was aboard.",
    "General Asim Munir became angry. Admiral Naveed Ashraf took charge of the exercise.",
    "A military court named General Faiz Hameed in its ruling.",
  ])("is not told by: %s", (text) => expect(successionsIn(text)).toEqual([]));

  it("gives the post to whoever took it, where none stands with the name", () => {
    const text = "General Asim Munir took over as Chief of the Army Staff of Pakistan.";
    const { people } = reader.read(makeReport({ id: "t", text, published: null, language: "en" }));
    expect(people.map(({ post, postEvidence }) => [post, postEvidence?.map((span) => span.text)])).toEqual([
      ["Chief of the Army Staff of Pakistan", ["Chief of the Army Staff of Pakistan"]],
    ]);
  });
});
