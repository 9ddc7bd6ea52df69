import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { remembered } from "../text/remembered.js";
import type { Word } from "./clause.js";
import { findTriggers, type Trigger, type TriggerIndex } from "./triggers.js";

/** A clause is looked at as far as this, in words. */
const MAX_WORDS = 60;
export const REPORTS = /^(?:say|announce|report|tell|state|declare|confirm|add|reveal)$/u;
const MODALS = /^(?:will|would|shall|may|might|could|should|must|can|to)$/u;
const NEGATIONS = /^(?:not|n't|never|no|without|neither)$/u;
const DULL = /^(?:[,.;:"'“”‘’()`-]|a|an|the|be|have|do|@N|@#|@T|on|of|and|in|its|his|her|their|it|that)$/u;

const isDull = remembered((form) => DULL.test(form));

/** What the class model looks at. The training script uses this very function. */
export function featuresOf(allWords: readonly Word[], index: TriggerIndex): string[] {
  const words = allWords.slice(0, MAX_WORDS);
  const triggers = findTriggers(words, index);
  return ["bias", ...new Set([...wordFeatures(words), ...verbFeatures(words), ...triggerFeatures(words, triggers)])];
}

function wordFeatures(words: readonly Word[]): string[] {
  const features: string[] = [];
  const dull = words.map(({ form }) => isDull(form));
  words.forEach(({ form }, i) => {
    const next = words[i + 1]?.form;
    const third = words[i + 2]?.form;
    if (!dull[i]) features.push(`w ${form}`);
    if (next && !(dull[i] && dull[i + 1])) features.push(`b ${form} ${next}`);
    if (next && third && !dull[i] && !dull[i + 2]) features.push(`s ${form} ${third}`);
  });
  return features;
}

/** The first verbs in order, with modal and negation: "v1 say", "v2 not accept", "c agree release". */
function verbFeatures(words: readonly Word[]): string[] {
  const verbs = flatMap(words, ({ token, form }, i) => (token.tag === "VERB" && !form.startsWith("@") ? [i] : []));
  const main = REPORTS.test(lookAt(words, verbs[0] ?? -1)?.form ?? "") ? verbs.slice(1) : verbs;
  const features = flatMap(main.slice(0, 3), (at, rank) => {
    const form = words[at]?.form ?? "";
    const mood = moodOf(words, at);
    return [
      `v${rank + 1} ${form}`,
      ...(mood ? [`m${rank + 1} ${mood}`, `mv ${mood} ${form}`] : []),
      ...objectFeatures(words, at, form),
    ];
  });
  const [first, second] = main.map((at) => words[at]?.form);
  if (first && second) features.push(`c ${first} ${second}`);
  if (main.length < verbs.length) features.push("said");
  return features;
}

/** Modal and negation right before a verb. */
function moodOf(words: readonly Word[], at: number): string {
  const before = words.slice(Math.max(0, at - 4), at).map(({ form }) => form);
  const negation = before.find((form) => NEGATIONS.test(form));
  const modal = before.find((form) => MODALS.test(form));
  return [modal, negation && "not"].filter(Boolean).join(" ");
}

/** The nouns that follow a verb closely. */
function objectFeatures(words: readonly Word[], at: number, verb: string): string[] {
  return words
    .slice(at + 1, at + 6)
    .filter(({ token, form }) => token.tag === "NOUN" && !form.startsWith("@"))
    .map(({ form }) => `o ${verb} ${form}`);
}

function triggerFeatures(words: readonly Word[], triggers: readonly Trigger[]): string[] {
  const firstParty = words.findIndex(({ form }) => form === "@C" || form === "@N" || form === "@P");
  const features = flatMap(triggers, ({ phrase, values, length }) => [
    `p ${phrase}`,
    ...flatMap(values, (type) => [`t ${type}`, ...(length > 1 ? [`tt ${type}`] : [])]),
  ]);
  const first = triggers.find(({ from }) => from > firstParty);
  const longest = triggers.reduce<Trigger | undefined>(
    (best, one) => (one.length > (best?.length ?? 1) ? one : best),
    undefined,
  );
  for (const type of first?.values ?? []) features.push(`t1 ${type}`);
  for (const type of longest?.values ?? []) features.push(`tl ${type}`);
  return features;
}
