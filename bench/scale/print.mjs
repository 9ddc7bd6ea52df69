// node bench/scale/print.mjs NUMBER [SEED]: the first reports of the generated corpus as JSON lines, to look at or to add.
import { loadKnowledge } from "#knowledge";
import { corpus } from "./corpus.mjs";

const [number = "10", seed = "1"] = process.argv.slice(2);
const stream = corpus(loadKnowledge(), { seed: Number(seed) });
for (let i = 0; i < Number(number); i++) {
  const { id, title, publisher, published, url, language, text } = stream.next().value.report;
  process.stdout.write(`${JSON.stringify({ id, title, publisher, published, url, language, text })}\n`);
}
