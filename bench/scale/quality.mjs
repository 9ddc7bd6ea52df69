// How well the record of the first --size reports groups them, against the generator's truth. Prints one line of JSON.
import { parseArgs } from "node:util";
import { loadKnowledge } from "#knowledge";
import { openStore } from "#store";
import { corpus } from "./corpus.mjs";
import { compareWithTruth, recordOf } from "./truth.mjs";

const { values } = parseArgs({
  options: {
    where: { type: "string" },
    size: { type: "string" },
    seed: { type: "string" },
    density: { type: "string" },
  },
});
const truths = [];
for (const { truth } of corpus(loadKnowledge(), { seed: Number(values.seed), density: Number(values.density) })) {
  if (truths.length === Number(values.size)) break;
  truths.push(truth);
}
const store = await openStore(values.where);
console.log(JSON.stringify(compareWithTruth(await recordOf(store), truths)));
await store.close();
