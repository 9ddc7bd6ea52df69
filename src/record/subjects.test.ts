import { expect, it } from "vitest";
import { meeting, reading } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { wordingOf } from "./copies/wording.js";
import { decidedBy } from "./decided.js";
import { actorOfNames, claimContext } from "./fold.js";
import { intake } from "./intake.js";
import { foldSubjects } from "./subjects.js";
import { gatherTellings, tellingsIn } from "./tellings.js";

const knowledge = wholeKnowledge;
const decided = decidedBy([]);
const claims = claimContext({ sources: [], reports: [], groups: new Map(), decided, knowledge });
const actorOf = actorOfNames([]);

const sources = intake([
  reading({ id: "a", events: [meeting([], { date: "2026-02" })] }),
  reading({ id: "b", events: [meeting([], { date: "2026-02-03" })] }),
]);

const foldOf = (all: typeof sources) => {
  const told = gatherTellings(wordingOf([]), knowledge);
  told.add(all.map((source) => tellingsIn(source, actorOf, () => undefined, knowledge)));
  return foldSubjects({ told, actorOf, claims, decided });
};

it("what is left open is said in the same words whichever report is looked at first", () => {
  const { open } = foldOf(sources);
  expect(open).toHaveLength(1);
  expect(foldOf([...sources].reverse()).open).toEqual(open);
});
