import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { parse } from "../text/parse.js";
import { findEntities } from "./find.js";

const lexicon = wholeLexicon();
const values = { written: null, dates: [], money: [], quantities: [] };

function entitiesOf(text: string) {
  const report = makeReport({ id: "t", text, language: "en" });
  const document = parse(text, lexicon.sentenceWords);
  return findEntities({ report, document, hits: lexicon.names.find(text), values, equipment: [], lexicon });
}

describe("references", () => {
  const referents = (text: string) =>
    entitiesOf(text).references.map(({ begin, end, form, actor }) => [text.slice(begin, end), form, actor.name]);

  test("he is the last person named as a subject", () => {
    expect(referents("Turkish minister Hulusi Akar came. He left.")).toContainEqual(["He", "pronoun", "Hulusi Akar"]);
  });
  test("a post stands for who holds it", () => {
    const found = referents("Vice Admiral Omar Bakr, the navy chief of Egypt, came. Later the navy chief left.");
    expect(found).toContainEqual(["the navy chief", "post", "Omar Bakr"]);
  });
  test("a post of the other side stands for nobody named", () => {
    const found = referents("Turkish Defence Minister Hulusi Akar came. Later the Libyan defence minister left.");
    expect(found.filter(([, form]) => form === "post")).toEqual([]);
  });
  test("they come in the order of the text", () => {
    const { references } = entitiesOf("Gen. Omar Bakr met Gen. Ali Khan in Egypt. He and the Egyptian Army agreed.");
    const begins = references.map(({ begin }) => begin);
    expect(begins).toEqual([...begins].sort((a, b) => a - b));
  });
});

describe("mentions", () => {
  const cases: [string, string, string][] = [
    ["They sailed on HMS Ocean.", "HMS Ocean", "MilitaryPlatform"],
    ["It lies at 33°47′N 44°30′E.", "33°47′N 44°30′E", "Location"],
    ["See https://example.org/a for more.", "https://example.org/a", "Url"],
    ["Write to press@example.org now.", "press@example.org", "CommsIdentifier"],
    ["Under Resolution 2231 they agreed.", "Resolution 2231", "DocumentReference"],
    ["He visited Peru.", "Peru", "Location"],
    ["Peru said no.", "Peru", "Organisation"],
    ["The Peruvian fighters left.", "The Peruvian fighters", "Organisation"],
    ["They crossed the Peruvian border.", "the Peruvian border", "Location"],
    ["They left Lima province.", "Lima province", "Location"],
  ];
  test.each(cases)("%s", (text, span, type) => {
    expect(entitiesOf(text).mentions.map((mention) => [mention.text, mention.type])).toContainEqual([span, type]);
  });
  test("no two overlap", () => {
    const { mentions } = entitiesOf("The Iraqi army's Gen. Omar Bakr met 20 Syrian fighters near the city of Homs.");
    for (const [i, { begin }] of mentions.entries()) expect(begin).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
  });
});

const words = fc.constantFrom(
  "General",
  "Gens",
  "Khan",
  "al-Haftar",
  "bin",
  "Libyan",
  "Army",
  "Ministry",
  "of",
  "the",
  "and",
  "chief",
  "(LNA)",
  ",",
  "Jr.",
  "“J.D.”",
  "U.S.",
  "said",
  "He",
  "Łukašenka’s",
  "\n",
  "16",
  "NI (M),",
  "🙂",
  "’s",
);

describe("any text", () => {
  const text = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
    fc.string({ unit: "binary" }),
  );

  test("every span re-slices and nothing throws", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { mentions, people, organizations, references } = entitiesOf(raw);
        const spans = [
          ...mentions,
          ...people.flatMap((person) => [
            ...person.mentions,
            ...(person.rankEvidence ?? []),
            ...(person.postEvidence ?? []),
          ]),
          ...organizations.flatMap((organization) => organization.mentions),
        ];
        for (const span of spans) expect(raw.slice(span.begin, span.end)).toBe(span.text);
        for (const { begin, end } of [...spans, ...references]) expect(begin).toBeLessThan(end);
      }),
      { numRuns: 300 },
    );
  });
});

describe("hostile text of 100,000 letters takes about as long per letter as one of 25,000", () => {
  const hostile: [string, string][] = [
    ["endless capitals", "Aaaa Bbbb "],
    ["no spaces", "Aa"],
    ["nested brackets", "((((General ("],
    ["endless posts", "Chief of the "],
    ["generals", "General Ahmed Khan, "],
    ["initials", "A. B. "],
    ["possessives", "Libya's "],
    ["pronouns", "he it they "],
  ];
  const time = (seed: string, size: number) => {
    const text = seed.repeat(size / seed.length);
    const document = parse(text, lexicon.sentenceWords);
    const hits = lexicon.names.find(text);
    const report = makeReport({ id: "t", text, language: "en" });
    const start = performance.now();
    findEntities({ report, document, hits, values, equipment: [], lexicon });
    return performance.now() - start;
  };
  test.each(hostile)("%s", (_, seed) => {
    time(seed, 5_000);
    const small = Math.max(time(seed, 25_000), 20);
    expect(time(seed, 100_000) / small).toBeLessThan(16);
  });
});
