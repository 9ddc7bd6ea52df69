import { describe, expect, it } from "vitest";
import type { Report, Statement } from "#model";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { parse } from "../text/parse.js";
import { findStatements } from "./find.js";

const lexicon = wholeLexicon();

function read(text: string): Statement[] {
  // Only the publisher of a report is looked at here.
  const report = { publisher: "The Daily Sample" } as Report;
  const document = parse(text, lexicon.sentenceWords);
  const values = { written: null, dates: [], money: [], quantities: [] };
  const entities = { mentions: [], people: [], organizations: [], references: [] };
  return findStatements({ report, document, hits: [], values, equipment: [], lexicon }, entities);
}

interface Case {
  readonly text: string;
  readonly source: string | null;
  readonly cue: string;
  readonly content: readonly string[];
  readonly direct?: true;
}

/** The first statement of each text. */
const CASES: readonly Case[] = [
  {
    text: "The frigate would sail in March, the minister said.",
    source: "the minister",
    cue: "said",
    content: ["The frigate would sail in March"],
  },
  {
    text: '"The frigate will sail in March," the minister said.',
    source: "the minister",
    cue: "said",
    content: ["The frigate will sail in March,"],
    direct: true,
  },
  {
    text: '"The frigate will sail in March," said the minister. "Its crew is ready."',
    source: "the minister",
    cue: "said",
    content: ["The frigate will sail in March,", "Its crew is ready."],
    direct: true,
  },
  {
    text: '"The frigate," the minister said, "will sail in March."',
    source: "the minister",
    cue: "said",
    content: ["The frigate,", "will sail in March."],
    direct: true,
  },
  {
    text: "“The visit opens a new chapter,” the envoy said.\n“It will not be the last.”",
    source: "the envoy",
    cue: "said",
    content: ["The visit opens a new chapter,", "It will not be the last."],
    direct: true,
  },
  {
    text: "According to the ministry, the frigate will sail in March.",
    source: "the ministry",
    cue: "According to",
    content: ["the frigate will sail in March"],
  },
  {
    text: "The frigate will sail in March, according to the ministry.",
    source: "the ministry",
    cue: "according to",
    content: ["The frigate will sail in March"],
  },
  {
    text: "A statement by the Defence Ministry said the talks had gone well.",
    source: "A statement by the Defence Ministry",
    cue: "said",
    content: ["the talks had gone well"],
  },
  {
    text: "The president thanked the visitors for their help.",
    source: "The president",
    cue: "thanked",
    content: ["the visitors for their help"],
  },
  {
    text: "Reportedly, twelve tanks reached the port in May.",
    source: null,
    cue: "Reportedly",
    content: ["twelve tanks reached the port in May"],
  },
  {
    text: "The convoy reportedly crossed the border at night.",
    source: null,
    cue: "reportedly",
    content: ["The convoy", "crossed the border at night"],
  },
];

const UNATTRIBUTED: readonly string[] = [
  "The ships left the port on Monday and arrived on Friday.",
  "The two delegations met at the headquarters for two hours.",
  "The contract is worth 200 million dollars.",
  "Statements of account were attached to the file.",
  "The ship was built in Spain in 2004.",
  "Soldiers from both countries took part in the drill.",
  "The general was received with a guard of honour.",
  "The radar has a range of 400 kilometres.",
  "A second squadron followed in 2012.",
  "The port lies south of the capital.",
  "Three helicopters were lost at sea.",
];

describe("statements", () => {
  it.each(CASES)("are read from $text", ({ text, source, cue, content, direct }) => {
    const [statement] = read(text);
    expect(statement).toMatchObject({ kind: "speech", direct: direct ?? false, hedged: source === null, within: null });
    expect(statement?.source?.text ?? null).toBe(source);
    expect(statement?.cue?.text).toBe(cue);
    expect(statement?.content.map((span) => span.text)).toEqual(content);
  });

  it.each(UNATTRIBUTED)("are not found in %j", (text) => {
    expect(read(text).filter(({ kind }) => kind === "speech")).toEqual([]);
  });

  it("of several verbs share their source", () => {
    const statements = read(
      "The army chief praised the training of the recruits and reaffirmed his country's support for the mission, stressing that more exercises would follow.",
    );
    expect(statements.map(({ source, cue }) => [source?.text, cue?.text])).toEqual([
      ["The army chief", "praised"],
      ["The army chief", "reaffirmed"],
      ["The army chief", "stressing"],
    ]);
  });

  it("stand within the statement that reports them, and their chain runs to the outlet", () => {
    const statements = read("The navy said the admiral told reporters that two corvettes were ready.");
    expect(statements.map(({ source, within }) => [source?.text, within])).toEqual([
      ["The navy", null],
      ["the admiral", 0],
    ]);
    expect(statements[1]?.chain.at(-1)).toBe("The Daily Sample");
  });

  it("are attitudes where somebody wants or hopes", () => {
    const [wants] = read("The Kremlin wants the treaty extended.");
    expect(wants).toMatchObject({ kind: "attitude", source: { text: "The Kremlin" } });
  });

  it("give the unnamed their class", () => {
    const classes = ["officials", "diplomats", "sources", "analysts"].map(
      (who) => read(`Senior ${who} said the talks had failed.`)[0],
    );
    expect(classes.map((statement) => [statement?.origin, statement?.sourceClass])).toEqual([
      ["unnamed official(s)", "official"],
      ["unnamed official(s)", "diplomat"],
      ["unnamed source(s)", "other"],
      ["unnamed expert(s)", "expert"],
    ]);
  });

  it("of a bare document go back to whoever issued the last one", () => {
    const statements = read("The talks went well, the Defence Ministry said. More will follow, the statement added.");
    expect(statements.map(({ origin }) => origin)).toEqual(["Defence Ministry", "Defence Ministry"]);
  });
});
