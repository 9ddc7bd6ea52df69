// Prints the reports of a corpus as lines of JSON, without those of which the record holds already: what is measured reads them, so that the
// memory and time of making them are not its own.
import { once } from "node:events";
import { parseArgs } from "node:util";
import { loadKnowledge } from "#knowledge";
import { corpus } from "./corpus.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    density: { type: "string" },
    from: { type: "string" },
    until: { type: "string" },
  },
});
const stream = corpus(loadKnowledge(), { seed: Number(values.seed), density: Number(values.density) });
for (let number = 0; number < Number(values.until); number++) {
  const { report } = stream.next().value;
  if (number >= Number(values.from) && !process.stdout.write(`${JSON.stringify(report)}\n`))
    await once(process.stdout, "drain");
}
