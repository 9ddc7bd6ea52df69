import fc from "fast-check";
import { expect, it } from "vitest";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { wordingOf } from "./copies/wording.js";
import { gather, type Kind } from "./gather.js";
import { lookup } from "./lookup.js";

interface Note {
  readonly id: string;
  readonly report: string;
  readonly towns: readonly string[];
}

/** Notes are compared where they name a town in common. */
const NOTES: Kind<Note> = {
  at: ({ towns }) => towns,
  seeks: ({ towns }) => towns,
  compare: (a, b) => ({ score: 1, verdict: "same", sentence: `${a.id} and ${b.id}` }),
};

const look = lookup(wholeKnowledge);
const gathered = (wording = wordingOf([])) => gather(NOTES, wording, look);
const sentences = (all: readonly { readonly sentence: string }[]) => all.map(({ sentence }) => sentence).sort();

it("a pair is compared once, also where one of the two came later", () => {
  const notes = gathered();
  notes.add([{ id: "a", report: "1", towns: ["Oslo"] }]);
  expect(notes.compare(["a"])).toEqual([]);
  notes.add([{ id: "b", report: "2", towns: ["Oslo", "Bergen"] }]);
  expect(sentences(notes.compare(["a"]))).toEqual(["a and b"]);
  expect(notes.compare(["a", "b"])).toEqual([]);
  expect(sentences(notes.compared)).toEqual(["a and b"]);
});

it("notes of reports that share wording are compared wherever they are from", () => {
  const notes = gathered(wordingOf([{ left: "1", right: "2" }]));
  notes.add([
    { id: "a", report: "1", towns: ["Oslo"] },
    { id: "b", report: "2", towns: ["Rome"] },
    { id: "c", report: "3", towns: ["Lima"] },
  ]);
  expect(sentences(notes.compare(["a", "c"]))).toEqual(["a and b"]);
});

it("what one report tells is compared, wherever it is from", () => {
  const notes = gathered();
  notes.add([
    { id: "a", report: "1", towns: ["Oslo"] },
    { id: "b", report: "1", towns: ["Rome"] },
    { id: "c", report: "2", towns: ["Lima"] },
  ]);
  expect(sentences(notes.compare(["a", "c"]))).toEqual(["a and b"]);
});

it("in whatever parts notes come and are compared, the comparisons are those of all at once", () => {
  const note = fc.record({ report: fc.integer({ min: 0, max: 4 }), towns: fc.array(fc.constantFrom("X", "Y", "Z")) });
  fc.assert(
    fc.property(fc.array(note, { maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 30 }), (made, order) => {
      const all = made.map(({ report, towns }, i) => ({ id: `n${i}`, report: `${report}`, towns }));
      const whole = gathered();
      whole.add(all);
      whole.compare(all.map(({ id }) => id));
      const parts = gathered();
      for (const index of order) {
        const one = all[index];
        if (one) parts.add([one]);
        parts.compare(all.slice(0, index).map(({ id }) => id));
      }
      parts.add(all);
      parts.compare(all.map(({ id }) => id));
      const pairs = (from: typeof whole) =>
        from.compared.map(({ left, right }) => [left, right].sort().join(" ")).sort();
      expect(pairs(parts)).toEqual(pairs(whole));
    }),
  );
});
