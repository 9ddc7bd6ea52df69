import { expect, test } from "vitest";
import { allowedOf, bestLabels, type ChainModel, spanLabels } from "./chain.js";
import { featuresFor } from "./hash.js";
import { addScores, packRows } from "./sums.js";

const LABELS = spanLabels(["cue"]);
const COUNT = LABELS.length;
/** One row a place; the second and the third are too far from "O" for a byte. */
const WEIGHTS = Int8Array.from(
  [
    [3, -7, 20, 0, 1],
    [-100, 90, -128, 127, 5],
    [120, -120, -90, -60, -128],
    [0, 0, 0, 0, 0],
  ].flat(),
);

function modelOf(weights: Int8Array, steps: Float32Array): ChainModel {
  const none = new Float32Array(COUNT);
  return {
    labels: LABELS,
    bits: 2,
    scale: 0.5,
    ...packRows(weights, COUNT),
    steps: allowedOf(steps, COUNT),
    starts: none,
    ends: none,
  };
}

const model = modelOf(WEIGHTS, new Float32Array(COUNT * COUNT));

test.each([[[0]], [[1]], [[2]], [[0, 1, 2, 3]], [[1, 1, 1, 2, 2, 0]]])(
  "the features at %j count what their weights count more than those of O",
  (places) => {
    const features = featuresFor(places.length, 2);
    features.places.set(places);
    const scores = new Float32Array(COUNT);
    addScores(model, features, 0, places.length, scores, 0);
    const sum = (label: number): number =>
      places.reduce((total, place) => total + (WEIGHTS[place * COUNT + label] ?? 0), 0);
    expect([...scores]).toEqual(LABELS.map((_, label) => (sum(label) - sum(0)) * 0.5));
  },
);

test("a step that is not allowed is never taken, whatever the scores say", () => {
  const steps = new Float32Array(COUNT * COUNT).fill(-Infinity);
  steps[0] = 0;
  steps[1 * COUNT + 3] = 0;
  steps[3 * COUNT + 0] = 0;
  const scores = new Float32Array(3 * COUNT);
  scores[1] = 1;
  scores[COUNT + 4] = 9;
  scores[2 * COUNT + 1] = 9;
  expect([...bestLabels(modelOf(WEIGHTS, steps), scores, 3)]).toEqual([1, 3, 0]);
});
