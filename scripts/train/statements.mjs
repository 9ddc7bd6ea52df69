// node scripts/train/statements.mjs: trains knowledge/models/statements.json on the training part of PolNeAR (Newell et al., LREC 2018) at
// $ATTACHE_SHARED/bench/data/polnear.train.jsonl (default ../shared). Needs a built dist/; takes about three minutes on one core; the same data
// give the same weights. No text of the data is kept: weights stand at hashed places.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pack, trainChain } from "./chain-trainer.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const load = (name) => import(path.join(root, "dist", name));
const shared = process.env.ATTACHE_SHARED ?? path.join(root, "..", "shared");
const [{ loadKnowledge }, { compileLexicon }, { parse }, { tokenAt }, { findQuotations }, { statementWords }] =
  await Promise.all(
    [
      "knowledge/index.js",
      "reading/lexicon/lexicon.js",
      "reading/text/parse.js",
      "reading/text/document.js",
      "reading/statements/quotes.js",
      "reading/statements/words.js",
    ].map(load),
  );
const learned = (name) => load(`reading/statements/learned/${name}.js`);
const [
  { atomsOf },
  { neighbourFeatures, wordFeatures, CUE_FEATURES },
  { gatePlace },
  { cueScene },
  { eachLinkFeatures, LINK_FEATURES, putAround },
  weights,
  { windowOf },
  { tagCues },
  { featuresFor },
] = await Promise.all(
  ["atoms", "cue-features", "cue-gate", "cue-scene", "link-features", "weights", "window", "tag-cues", "hash"].map(
    learned,
  ),
);
const { CUE_LABELS, LINK_LABELS, allowedSteps, unpack, unpackGate } = weights;

const CUE_BITS = 17;
const LINK_BITS = 17;
/** A word seen at least so often, and in fewer of a thousand places in a cue, is passed over. */
const GATE = { bits: 17, seen: 5, perThousand: 3 };
const FOLDS = 2;
const EPOCHS = { folds: 2, cues: 3, links: 4 };

const lexicon = compileLexicon(loadKnowledge());
const words = statementWords(lexicon);
const started = Date.now();
const log = (line) => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const articles = readFileSync(path.join(shared, "bench/data/polnear.train.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line.trim())
  .map((line) => prepare(JSON.parse(line)));
log(`${articles.length} articles read`);
const gate = trainGate();
const cueSequences = articles.map(cueSequencesOf);
for (let fold = 0; fold < FOLDS; fold++) {
  const others = cueSequences.filter((_, i) => i % FOLDS !== fold).flat();
  const model = unpack(pack(trainCues(others, EPOCHS.folds), CUE_BITS), CUE_LABELS);
  for (let i = fold; i < articles.length; i += FOLDS)
    articles[i].found = tagCues(
      articles[i].document,
      articles[i].atoms,
      { cues: model, gate: unpackGate(gate) },
      words,
    );
  log(`fold ${fold + 1} of ${FOLDS}`);
}
const cues = trainCues(cueSequences.flat(), EPOCHS.cues, log);
const linkSequences = articles.flatMap(linkSequencesOf);
log(`${linkSequences.length} links`);
const links = trainChain({
  sequences: linkSequences,
  labels: LINK_LABELS,
  bits: LINK_BITS,
  allowed: allowedSteps(LINK_LABELS),
  epochs: EPOCHS.links,
  log,
});
const file = process.argv[2] ?? path.join(root, "knowledge/models/statements.json");
const about =
  "Trained by scripts/train/statements.mjs on the training part of PolNeAR; hashed features, one signed byte a weight.";
writeFileSync(file, `${JSON.stringify({ about, gate, cues: pack(cues, CUE_BITS), links: pack(links, LINK_BITS) })}\n`);
log(`written ${file}`);

function prepare({ text, attributions }) {
  const document = parse(text, lexicon.sentenceWords);
  const quotations = findQuotations(document);
  const ranges = (spans) =>
    spans.map(({ begin, end }) => ({ first: tokenAt(document, begin), last: tokenAt(document, end - 1) + 1 }));
  const gold = attributions
    .map(({ source, cue, content }) => ({ source: ranges(source), cue: ranges(cue)[0], content: ranges(content) }))
    .filter(({ cue, content }) => cue && content.length > 0);
  return { document, quotations, atoms: atomsOf(document, quotations, words), gold };
}

/** Labels of cues by token; -1 inside contents: what is said there may be attributed again, and nobody labelled it. */
function cueLabelsOf({ document, gold }) {
  const labels = new Int32Array(document.tokens.length);
  for (const { content } of gold) for (const { first, last } of content) labels.fill(-1, first, last);
  for (const { cue } of gold) mark(labels, cue, CUE_LABELS, "cue");
  return labels;
}

/** Bits of the words that begin no cue, and of those that go on with none. */
function trainGate() {
  const words = new Map();
  for (const article of articles)
    for (const [i, label] of cueLabelsOf(article).entries()) {
      if (label < 0) continue;
      const place = gatePlace(article.atoms.forms[i], GATE.bits);
      const word = words.get(place) ?? { seen: 0, starts: 0, insides: 0 };
      words.set(place, word);
      word.seen++;
      if (/^[BU]/u.test(CUE_LABELS[label])) word.starts++;
      if (/^[IE]/u.test(CUE_LABELS[label])) word.insides++;
    }
  const bitsOf = (part) => {
    const bytes = new Uint8Array(2 ** GATE.bits / 8);
    for (const [place, word] of words)
      if (word.seen >= GATE.seen && word[part] * 1000 < GATE.perThousand * word.seen)
        bytes[place >>> 3] |= 1 << (place & 7);
    return Buffer.from(bytes).toString("base64");
  };
  return { bits: GATE.bits, starts: bitsOf("starts"), insides: bitsOf("insides") };
}

/** Sentences without the words inside contents. */
function cueSequencesOf(article) {
  const { document, atoms } = article;
  const labels = cueLabelsOf(article);
  const features = featuresFor(CUE_FEATURES, CUE_BITS);
  return document.sentences.flatMap((sentence) => {
    const runs = [];
    for (let i = sentence.first; i < sentence.last; ) {
      let end = i;
      while (end < sentence.last && labels[end] >= 0) end++;
      if (end > i) runs.push([i, end]);
      i = Math.max(end, i + 1);
    }
    return runs.map(([first, last]) => {
      const all = [];
      const offsets = [0];
      for (let i = first; i < last; i++) {
        wordFeatures(atoms.forms[i], atoms.quoted[i], features);
        neighbourFeatures(atoms, i, sentence, features);
        for (let f = 0; f < features.length; f++) all.push(features.places[f]);
        offsets.push(all.length);
      }
      return sequence(last - first, offsets, all, labels.slice(first, last));
    });
  });
}

function trainCues(sequences, epochs, print) {
  const labels = CUE_LABELS;
  const model = trainChain({ sequences, labels, bits: CUE_BITS, allowed: allowedSteps(labels), epochs, log: print });
  return model;
}

function linkSequencesOf(article) {
  const { document, quotations, atoms, gold, found } = article;
  const cueTokens = new Uint8Array(document.tokens.length);
  for (const { first, last } of [...found, ...gold.map(({ cue }) => cue)]) cueTokens.fill(1, first, last);
  const features = featuresFor(LINK_FEATURES, LINK_BITS);
  return gold.map(({ cue, source, content }) => {
    const window = windowOf(document, quotations, cue.first);
    const length = window.last - window.first;
    const labels = new Int32Array(document.tokens.length);
    for (const range of content) mark(labels, clip(range, window), LINK_LABELS, "content");
    for (const range of source) mark(labels, clip(range, window), LINK_LABELS, "source");
    labels.fill(0, cue.first, cue.last);
    const lists = Array.from({ length }, () => []);
    eachLinkFeatures(atoms, cueScene(atoms, cue, window), cueTokens, features, (token, _same, isBehind) => {
      putAround(features, isBehind);
      lists[token - window.first] = features.places.slice(0, features.length);
    });
    const offsets = [0];
    for (const list of lists) offsets.push(offsets.at(-1) + list.length);
    const all = new Int32Array(offsets.at(-1));
    for (const [i, list] of lists.entries()) all.set(list, offsets[i]);
    const forced = { first: cue.first - window.first, last: cue.last - window.first };
    return { ...sequence(length, offsets, all, mended(labels.slice(window.first, window.last))), forced };
  });
}

/** Labels of a span that others cut into are made whole again, so that every step is allowed. */
function mended(labels) {
  const roleOf = (label) => (LINK_LABELS[label] ?? "O").split("-")[1];
  const out = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; ) {
    const role = roleOf(labels[i]);
    let end = i + 1;
    while (role && end < labels.length && roleOf(labels[end]) === role && !/^[BU]/u.test(LINK_LABELS[labels[end]]))
      end++;
    if (role) mark(out, { first: i, last: end }, LINK_LABELS, role);
    i = end;
  }
  return out;
}

function sequence(length, offsets, places, gold) {
  return { length, offsets: Int32Array.from(offsets), places: Int32Array.from(places), gold };
}

function clip({ first, last }, window) {
  return { first: Math.max(first, window.first), last: Math.min(last, window.last) };
}

function mark(labels, { first, last }, names, role) {
  if (last <= first) return;
  const label = (part) => names.indexOf(`${part}-${role}`);
  if (last === first + 1) labels[first] = label("U");
  else {
    labels.fill(label("I"), first, last);
    labels[first] = label("B");
    labels[last - 1] = label("E");
  }
}
