import { expect, it } from "vitest";
import { compileKnowledge } from "#knowledge";
import { meeting, reading } from "../../test/record/made.js";

import { decidedBy } from "./decided.js";
import { actorOfNames, claimContext, wordingOf } from "./fold.js";
import { intake } from "./intake.js";
import { foldSubjects, tellingsIn } from "./subjects.js";

const knowledge = compileKnowledge("knowledge");
const decided = decidedBy([]);
const claims = claimContext({ sources: [], reports: [], groups: new Map(), decided, knowledge });
const actorOf = actorOfNames([]);

const sources = intake([
  reading({ id: "a", events: [meeting([], { date: "2026-02" })] }),
  reading({ id: "b", events: [meeting([], { date: "2026-02-03" })] }),
]);

const foldOf = (all: typeof sources) =>
  foldSubjects({
    tellings: all.map((source) => tellingsIn(source, actorOf, knowledge)),
    wording: wordingOf([]),
    actorOf,
    claims,
    decided,
    knowledge,
  });

it("what is left open is said in the same words whichever report is looked at first", () => {
  const { open } = foldOf(sources);
  expect(open).toHaveLength(1);
  expect(foldOf([...sources].reverse()).open).toEqual(open);
});
