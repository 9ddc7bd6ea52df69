import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const said = (text: string) =>
  reader
    .read(makeReport({ id: "a", text, language: "en", publisher: "Example Wire" }))
    .statements.map(({ source, cue, content, origin }) => ({
      source: source?.text ?? null,
      cue: cue?.text ?? null,
      content: content.map((span) => span.text),
      origin,
    }));

describe("a verb takes the subject in front of it", () => {
  test.each([
    [
      "Crates of rockets have been seized near the coast, the Egyptian Ministry of Defence reported.",
      "the Egyptian Ministry of Defence",
      "Crates of rockets have been seized near the coast",
    ],
    ["A source in Cairo, who asked not to be named, denied this.", "A source in Cairo", "this"],
    ["The air chief highlighted the strong ties.", "The air chief", "the strong ties"],
  ])("%s", (text, source, content) => {
    expect(said(text)).toContainEqual(expect.objectContaining({ source, content: [content] }));
  });

  test.each(["Neither side confirmed nor denied it.", "The boat was seized, then sunk."])(
    "nobody is cited: %s",
    (text) => {
      expect(said(text).filter(({ cue }) => /highlighted|denied|seized/u.test(cue ?? ""))).toEqual([]);
    },
  );
});

describe("what cannot speak is no source", () => {
  test.each([
    ["The visit underscores the growing ties between the two navies.", "The visit"],
    ["The talks in Ankara highlighted the need for joint drills.", "The talks"],
    ["Arms flows into the country have continued largely unabated over the past decade.", "flows"],
    ["Another official said all items mentioned were part of the deal.", "all items"],
  ])("%s", (text, source) => {
    expect(said(text).filter((one) => one.source?.includes(source))).toEqual([]);
  });

  test.each([
    ["The report highlighted the need for joint drills.", "The report"],
    ["The navy said the drill underlined its readiness.", "The navy"],
    ["The officials mentioned were not available, the embassy said.", "the embassy"],
  ])("but whoever may is: %s", (text, source) => {
    expect(said(text)).toContainEqual(expect.objectContaining({ source }));
  });
});

describe("a verb without a subject of its own", () => {
  test.each([
    [
      "The admiral toured the base and expressed satisfaction over the readiness of the crews.",
      "The admiral",
      "expressed",
    ],
    [
      "The press office said Admiral Khan praised the recruits, stressing the need for training.",
      "Admiral Khan",
      "stressing",
    ],
    [
      "The visitors welcomed the offer and expressed interest in joint drills, citing the army’s experience and skill.",
      "The visitors",
      "citing",
    ],
  ])("has that of the verb it goes with: %s", (text, source, cue) => {
    expect(said(text).find((one) => one.cue?.startsWith(cue))).toMatchObject({ source });
  });

  test("'citing' somebody's statement still cites him", () => {
    const found = said("The paper said the deal was signed, citing the ministry's statement.");
    expect(found.find(({ cue }) => cue === "citing")).toMatchObject({ source: "the ministry's statement" });
  });
});

test("a content is not cut within a word", () => {
  const [first] = said("Officials said the agreement would be carried out over a period of two-and-a-half years.");
  expect(first?.content.at(-1)).toMatch(/two-and-a-half years$/u);
});

describe("a second verb of speech", () => {
  test("behind 'and' ends the first content and has its own", () => {
    const found = said("The minister welcomed the offer and emphasised the need for training.");
    expect(found).toContainEqual(expect.objectContaining({ cue: "welcomed", content: ["the offer"] }));
    expect(found).toContainEqual(expect.objectContaining({ cue: "emphasised", source: "The minister" }));
  });

  test.each(["The spokesman said the ship left port and reported no damage."])(
    "that may go with the verb of the content stays in it: %s",
    (text) => {
      expect(said(text)[0]?.content[0]).toMatch(/and (?:praised|reported)/u);
    },
  );
});

describe("'as saying'", () => {
  test("makes a statement of whoever is quoted, inside the one who quotes", () => {
    const found = said("The agency quoted General Asim Munir as saying that the talks went well.");
    expect(found).toContainEqual(expect.objectContaining({ origin: "Asim Munir", cue: "saying" }));
  });

  test("cites the subject of a passive", () => {
    const found = said("General Asim Munir was quoted by Yonhap as saying that the talks went well.");
    expect(found).toContainEqual(
      expect.objectContaining({ source: "General Asim Munir", content: ["that the talks went well"] }),
    );
  });

  test.each(["The jet was described as flying low.", "He was cited as an example."])("is not %s", (text) => {
    expect(said(text).filter(({ cue }) => cue?.includes(" as "))).toEqual([]);
  });
});

describe("who is meant", () => {
  test("'he' at the head of a sentence goes on with the speaker, not with the man he named", () => {
    const found = said(
      "Defence Minister Hulusi Akar said General Asim Munir had asked for jets. He praised the offer.",
    );
    expect(found.at(-1)).toMatchObject({ source: "He", origin: "Hulusi Akar" });
  });

  test("'it' of 'it is said' is nobody", () => {
    expect(said("It is said that an officer leaked the plan.")[0]).toMatchObject({ source: null, origin: null });
  });

  test("a request not to be named is no statement", () => {
    expect(said("An official who asked not to be identified said the deal was close.").map(({ cue }) => cue)).toEqual([
      "said",
    ]);
  });
});

describe("a list with words put in", () => {
  test.each([
    [
      "A draft seen by the agency listed 12 jets, jointly built by Sweden and Brazil, and six trainers.",
      "12 jets, jointly built by Sweden and Brazil, and six trainers",
    ],
    ["A draft seen by the agency listed 12 jets, built in Sweden, and six trainers were named.", "12 jets"],
  ])("%s", (text, content) => {
    expect(said(text)[0]?.content.at(-1)).toBe(content);
  });
});

describe("what is said", () => {
  test.each([
    ["OSLO, Nov. 4 (Example) — The frigate will sail in March, the minister said.", "The frigate will sail in March"],
    ["''The frigate will sail,'' the minister said.", "The frigate will sail,"],
    ["``The frigate will sail,'' the minister said.", "The frigate will sail,"],
  ])("begins behind the dateline and the mark: %s", (text, content) => {
    expect(said(text)[0]?.content[0]).toBe(content);
  });

  test.each(["NATO — which met in Oslo — agreed, the minister said.", "The ships' crew is ready, the minister said."])(
    "is whole where neither stands: %s",
    (text) => {
      expect(text.startsWith(said(text)[0]?.content[0] ?? "nothing")).toBe(true);
    },
  );
});

describe("what is done to a person without a word said", () => {
  test.each([
    "French Minister Sébastien Lecornu called Russian Defence Minister Sergei Shoigu on Wednesday.",
    "The guest came to Ankara, where he was welcomed by Defence Minister Hulusi Akar.",
    "Defence Minister Hulusi Akar called on General Asim Munir at headquarters on Wednesday.",
    "Lieutenant General Saddam Haftar, along with his deputy, calls on Field Marshal Asim Munir.",
    "The two sat down for talks. Photo: Example Agency",
  ])("is no statement: %s", (text) => {
    expect(said(text).filter(({ cue }) => /call|welcomed|:/u.test(cue ?? ""))).toEqual([]);
  });

  test("is one where a body is asked for something", () => {
    expect(said("The minister called on both sides to stop the fighting.")).toHaveLength(1);
  });

  test("is one where something is said of the person", () => {
    expect(said("Defence Minister Hulusi Akar called General Asim Munir a friend.")).toHaveLength(1);
  });

  test("and the rest of a sentence goes to its last speaker, the one before within it", () => {
    const found = said("The deal is done, Defence Minister Hulusi Akar told reporters, the Anadolu Agency reported.");
    expect(found.map(({ cue }) => cue)).toEqual(["reported", "told"]);
  });
});

describe("who stands behind “as” in front of the verb says so, and not the subject of the sentence", () => {
  test.each([
    [
      "According to two officials, Kenya ordered 100 armoured vehicles, not 118 as Katmerciler has announced.",
      "Katmerciler",
      "118",
    ],
    [
      "The minister said the army would buy tanks, as Reuters reported.",
      "Reuters",
      "The minister said the army would buy tanks",
    ],
  ])("%s", (text, source, content) => {
    expect(said(text)).toContainEqual(expect.objectContaining({ source, content: [content] }));
    expect(said(text).map(({ origin }) => origin)).not.toContain("Kenya");
  });

  test("a clause of time cites whoever says it", () => {
    expect(said("He stepped down as General Khan said he would.").map(({ source }) => source)).toEqual([
      "General Khan",
    ]);
  });
});
