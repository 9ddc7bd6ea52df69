import { z } from "zod";
import { EVENT_TYPES, type EventType } from "#model";
import { derived } from "../lexicon/derived.js";

/** `knowledge/models/events.json`, made by `scripts/train/events.mjs`: a row of weights per feature, in the order of `classes`. */
const Model = z.strictObject({
  classes: z.array(z.enum(EVENT_TYPES)),
  scale: z.number().positive(),
  weights: z.record(z.string(), z.array(z.number())),
});
export interface ClassModel {
  readonly classes: readonly EventType[];
  readonly scale: number;
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

export const classModelOf = derived<ClassModel>(({ models }) => {
  const { classes, scale, weights } = Model.parse(models.events ?? { classes: EVENT_TYPES, scale: 1, weights: {} });
  return { classes, scale, weights: new Map(Object.entries(weights)) };
});

/** A class and how sure the model is of it, between 0 and 1. */
export interface Guess {
  readonly type: EventType;
  readonly chance: number;
}

/** Classes that the later list of PLOVER made one: a class is chosen by what its family gets. */
const FAMILIES: readonly (readonly EventType[])[] = [
  ["CONCEDE", "RETREAT"],
  ["DISAPPROVE", "INVESTIGATE"],
  ["ASSAULT", "FIGHT"],
];

/** The likeliest class for these features. */
export function classify(features: readonly string[], { classes, scale, weights }: ClassModel): Guess {
  const chances = softmax(sums(features, classes.length, weights).map((sum) => sum / scale));
  const ofType = (type: EventType): number => chances[classes.indexOf(type)] ?? 0;
  const ofFamily = (type: EventType): number => {
    const family = FAMILIES.find((types) => types.includes(type)) ?? [type];
    return family.reduce((sum, one) => sum + ofType(one), 0);
  };
  const best = classes.reduce((a, b) => ((ofFamily(b) - ofFamily(a) || ofType(b) - ofType(a)) > 0 ? b : a));
  return { type: best, chance: ofFamily(best) };
}

function sums(features: readonly string[], length: number, weights: ClassModel["weights"]): number[] {
  const totals = new Array<number>(length).fill(0);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row) for (let k = 0; k < length; k++) totals[k] = (totals[k] ?? 0) + (row[k] ?? 0);
  }
  return totals;
}

function softmax(totals: readonly number[]): number[] {
  const top = Math.max(...totals);
  const powers = totals.map((total) => Math.exp(total - top));
  const all = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((power) => power / all);
}
