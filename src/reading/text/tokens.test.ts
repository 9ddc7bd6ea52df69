import { describe, expect, test } from "vitest";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Token } from "./document.js";
import { tagSentence } from "./tokens.js";

const SENTENCES = [
  "The Pakistan Army's chief, Field Marshal Asim Munir, met General Saddam Haftar at GHQ, Rawalpindi.",
  "He didn't say whether they'd signed; it's unclear who'll pay for the JF-17s.",
  "“We won't comment,” the spokesman said — twice — on 22 December 2025.",
  "The £4.6bn (US$6bn) deal covers 16 fighters, 12 trainers and air-to-air missiles.",
  "Lt.-Gen. O'Neill's co-operation with the U.S.-led mission ended at 3:30pm, i.e. too late.",
  "Visitors travelled as far as A'zaz, which is well-known to be hit daily.",
  "Mail press@example.org or see https://example.org/a?b=c #defence @ministry.",
  "She said that, according to him, the ship was to be handed over; the flag was hoisted and cheers rose.",
  "Offers like these rarely lead to sales, and that is why few trade offices report them to the minister.",
  "what's left of the 2nd fleet's non-nuclear submarines can't sail (they cannot dive).",
  "The talks,which lasted hours,ended w/o result...and nobody knows why!",
  "One\u00a0hundred\u2009tanks\tand guns\nwere shown.",
];

const nlp = winkNLP(model, ["pos"]);

describe("the tags and dictionary forms are those that wink-nlp gives:", () => {
  test.each(SENTENCES)("%s", (sentence) => {
    const tokens = nlp.readDoc(sentence).tokens();
    // wink's own types leave its.lemma out of what `out` takes.
    const lemmas = tokens.out(nlp.its.lemma as unknown as typeof nlp.its.normal);
    const tags = tokens.out(nlp.its.pos);
    const expected = tokens.out().flatMap((text, i) => (text.trim() ? [`${text} ${tags[i]} ${lemmas[i]}`] : []));
    expect(read(sentence).map(({ text, tag, lemma }) => `${text} ${tag} ${lemma}`)).toEqual(expected);
  });
});

describe("a token", () => {
  test("stands where its words stand", () => {
    for (const sentence of SENTENCES)
      for (const { begin, end, text } of read(sentence)) expect(sentence.slice(begin, end)).toBe(text);
  });

  test("is the same whatever was read before", () => {
    const before = read("They said Haftar's plan was sound.");
    read("A plan by Haftar's. Haftar's-- Haftar's)");
    expect(read("They said Haftar's plan was sound.")).toEqual(before);
  });

  test("of a run longer than any word is untagged", () => {
    expect(
      read(`See ${"a".repeat(200)} there`)
        .map(({ tag }) => tag)
        .slice(1, -1),
    ).toEqual(["X", "X", "X"]);
  });
});

function read(sentence: string): Token[] {
  const tokens: Token[] = [];
  tagSentence(sentence, { begin: 0, end: sentence.length }, 0, tokens);
  return tokens;
}
