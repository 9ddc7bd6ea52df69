import type { Document, Token } from "../../text/document.js";
import { rememberedByForm } from "../../text/remembered.js";
import type { Range } from "../draft.js";
import type { StatementWords } from "../words.js";
import type { Atoms } from "./atoms.js";
import { bestLabels, type ChainModel, costOf, spansOf } from "./chain.js";
import { CUE_FEATURES, glanceFeatures, neighbourFeatures, wordFeatures } from "./cue-features.js";
import { beginsNone, goesOnWithNone } from "./cue-gate.js";
import { type Form, formsFor, type Spelt } from "./forms.js";
import { type Features, featuresFor } from "./hash.js";
import { addScores } from "./sums.js";
import { CUE_LABELS, type StatementModels } from "./weights.js";

/** Added to the score of every cue: the labellers mark fewer cues than a reader should find. Chosen on the dev part. */
const LEANING = 1.7;
/** A word that by itself leans less towards the beginning of a cue than this begins none, unless our lists name it. */
const LEAST_BY_ITSELF = 1;
/** The same with a look at the tags around it, and with all its features: one in a thousand beginnings of cues leans less. */
const LEAST_AT_A_GLANCE = 1.3;
const LEAST_OF_ALL = 1;
/** A cue that has fallen so far behind none at all is not followed further: hardly any word makes up for it. */
const LEAST_LEAD = -4;

interface Tagger {
  readonly atoms: Atoms;
  readonly model: ChainModel;
  /** What each token may do in a cue: bits. */
  readonly mays: Uint8Array;
  /** Added to the score of each label: `leaning` for those that begin a span. */
  readonly leanings: Float32Array;
  /** What the first step into a cue, the second and every further one cost more than staying outside. */
  readonly steps: readonly [number, number, number];
  readonly features: Features;
  /** Scores of the run at hand; used again for every run. */
  readonly scores: Float32Array;
}

type CueModels = Pick<StatementModels, "cues" | "gate">;

/** Cues sentence by sentence. */
export function tagCues(document: Document, atoms: Atoms, models: CueModels, words: StatementWords): Range[] {
  const { cues: model } = models;
  const longest = document.sentences.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const tagger: Tagger = {
    atoms,
    model,
    mays: maysOf(document, models, words),
    leanings: leaningsOf(model),
    steps: stepsInto(model),
    features: featuresFor(CUE_FEATURES, model.bits),
    scores: new Float32Array((longest + 2) * model.labels.length),
  };
  const cues: Range[] = [];
  for (const sentence of document.sentences)
    for (let i = sentence.first; i < sentence.last; i++) i = tagRun(tagger, i, sentence, cues);
  return cues;
}

function leaningsOf({ labels }: ChainModel): Float32Array {
  return Float32Array.from(labels, (label) => (/^[BU]/u.test(label) ? LEANING : 0));
}

const NONE = CUE_LABELS.indexOf("O");
const BEGIN = CUE_LABELS.indexOf("B-cue");
const INSIDE = CUE_LABELS.indexOf("I-cue");

function stepsInto({ steps }: ChainModel): Tagger["steps"] {
  const over = (from: number, to: number): number => costOf(steps, from, to) - costOf(steps, NONE, NONE);
  return [over(NONE, BEGIN), over(BEGIN, INSIDE), over(INSIDE, INSIDE)];
}

/** Bit n: the word may begin a cue where it is quoted as n, of four ways to be quoted. */
const QUOTED_WAYS = 4;
/** The word may go on with a cue. */
const GOES_ON = 1 << QUOTED_WAYS;

function maysOf({ tokens }: Document, models: CueModels, words: StatementWords): Uint8Array {
  const mayOf = kept.get(models.cues) ?? maysByForm(models, formsFor(words));
  kept.set(models.cues, mayOf);
  const mays = new Uint8Array(tokens.length);
  for (const token of tokens) mays[token.index] = mayOf(token);
  return mays;
}

const kept = new WeakMap<ChainModel, (token: Token) => number>();

/** What a word may do in a cue does not depend on where it stands, so it is found out once for all its places. */
function maysByForm({ cues: model, gate }: CueModels, formOf: (token: Spelt) => Form): (token: Token) => number {
  const features = featuresFor(CUE_FEATURES, model.bits);
  const leanings = leaningsOf(model);
  return rememberedByForm((token) => {
    const form = formOf(token);
    let may = !form.mute && !goesOnWithNone(gate, form) ? GOES_ON : 0;
    if (form.mute || beginsNone(gate, form)) return may;
    for (let quoted = 0; quoted < QUOTED_WAYS; quoted++)
      if (form.class || leansToBegin(model, leanings, form, quoted, features)) may |= 1 << quoted;
    return may;
  });
}

function leansToBegin(
  model: ChainModel,
  leanings: Float32Array,
  form: Form,
  quoted: number,
  features: Features,
): boolean {
  const scores = leanings.slice();
  wordFeatures(form, quoted, features);
  addScores(model, features, 0, features.length, scores, 0);
  return leaning(leanings, scores, 0) > LEAST_BY_ITSELF;
}

/** How much more the scores at `at` lean to the beginning of a cue than to none. */
function leaning(leanings: Float32Array, scores: Float32Array, at: number): number {
  let top = -Infinity;
  for (let label = 1; label < leanings.length; label++)
    if (leanings[label]) top = Math.max(top, scores[at + label] ?? 0);
  return top - (scores[at] ?? 0);
}

/** Whether token `i` begins a cue, as far as its own features tell; its scores are left at `at`. The dear look comes last. */
function begins(tagger: Tagger, i: number, sentence: Range, at: number): boolean {
  const { atoms, mays, leanings, scores } = tagger;
  if (!maysBegin(mays[i] ?? 0, atoms.quoted[i] ?? 0)) return false;
  if (!atoms.class[i]) {
    score(tagger, i, sentence, at, glanceFeatures);
    if (leaning(leanings, scores, at) < LEAST_AT_A_GLANCE) return false;
  }
  score(tagger, i, sentence, at, neighbourFeatures);
  return leaning(leanings, scores, at) > LEAST_OF_ALL;
}

function maysBegin(may: number, quoted: number): boolean {
  return ((may >>> quoted) & 1) === 1;
}

function mayGoOn({ mays, atoms: { quoted } }: Tagger, i: number): boolean {
  const may = mays[i] ?? 0;
  return (may & GOES_ON) !== 0 || maysBegin(may, quoted[i] ?? 0);
}

/** Larger than any sum of weights. */
const CERTAIN = 100;

/** Adds the cues of the run that begins at `first` to `cues`; what stands beside the run in its sentence is in none. Returns its last token. */
function tagRun(tagger: Tagger, first: number, sentence: Range, cues: Range[]): number {
  const { model, scores, steps } = tagger;
  const count = model.labels.length;
  const from = Math.max(first - 1, sentence.first);
  if (!begins(tagger, first, sentence, (first - from) * count)) return first;
  const over = (at: number, label: number): number => (scores[at + label] ?? 0) - (scores[at] ?? 0);
  let lead = steps[0] + over((first - from) * count, BEGIN);
  let last = first + 1;
  for (; last < sentence.last && lead > LEAST_LEAD && mayGoOn(tagger, last); last++) {
    score(tagger, last, sentence, (last - from) * count, neighbourFeatures);
    lead += (last === first + 1 ? steps[1] : steps[2]) + over((last - from) * count, INSIDE);
  }
  const to = Math.min(last + 1, sentence.last);
  if (from < first) setNone(scores, 0, count);
  if (to > last) setNone(scores, (last - from) * count, count);
  for (const span of spansOf(model, bestLabels(model, scores, to - from), from))
    cues.push({ first: span.first, last: span.last });
  return last - 1;
}

/** The token whose scores stand at `at` is in no cue. */
function setNone(scores: Float32Array, at: number, count: number): void {
  scores.fill(0, at, at + count);
  scores[at] = CERTAIN;
}

function score(
  { atoms, model, leanings, features, scores }: Tagger,
  i: number,
  sentence: Range,
  at: number,
  putNeighbours: typeof neighbourFeatures,
): void {
  const form = atoms.forms[i];
  if (!form) return;
  scores.set(leanings, at);
  wordFeatures(form, atoms.quoted[i] ?? 0, features);
  putNeighbours(atoms, i, sentence, features);
  addScores(model, features, 0, features.length, scores, at);
}
