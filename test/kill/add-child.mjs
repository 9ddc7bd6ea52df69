// Adds the reports of a JSONL file to a record in small batches and says how far it is; made to be killed at any moment.
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { loadKnowledge } from "#knowledge";
import { addReports } from "#pipeline";
import { makeReport } from "#sources";
import { count, openStore } from "#store";

// A process that lives for a second need not compile the database as well as it can: that halves its start.
setFlagsFromString("--liftoff-only");
const [where, file, batchSize] = process.argv.slice(2);
const reports = readFileSync(file, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => makeReport(JSON.parse(line)));
const store = await openStore(where);
say({ opened: await count(store) });
const progress = (stage, reports) => say({ stage, reports });
await addReports({ store, knowledge: loadKnowledge(), progress, batchSize: Number(batchSize) }, reports);
say({ done: await count(store) });
await store.close();

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
