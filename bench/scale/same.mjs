// Whether the record that was made part by part is the one that a fold of all its readings makes in one piece. Prints one line of JSON:
// for each kind of thing how many there are and how many are missing, beyond it, or say something else.
import { parseArgs } from "node:util";
import { createRangeCheck } from "#embargo";
import { findFindings } from "#findings";
import { loadKnowledge } from "#knowledge";
import { fold } from "#record";
import { openStore, readReadings, readRecord } from "#store";

const { values } = parseArgs({ options: { where: { type: "string" } } });
const knowledge = loadKnowledge();
const store = await openStore(values.where);
const kept = new Map();
for await (const { type, body } of readRecord(store)) kept.set(type, [...(kept.get(type) ?? []), body]);
const readings = [];
for await (const reading of readReadings(store, kept.get("report")?.map(({ key }) => key) ?? []))
  readings.push(reading);
await store.close();

const record = fold(readings, [], knowledge);
const findings = findFindings({ record, readings, decisions: [], knowledge, check: createRangeCheck(knowledge) });
const { reports: report, actors: actor, events: event, transfers: transfer, claims: claim, open } = record;
const whole = { report, actor, event, transfer, claim, open, finding: findings };
console.log(
  JSON.stringify(Object.fromEntries(Object.entries(whole).map(([type, all]) => [type, compared(type, all)]))),
);

function compared(type, all) {
  const [a, b] = [all, kept.get(type) ?? []].map(
    (bodies) => new Map(bodies.map((one) => [one.id ?? one.key, textOf(one)])),
  );
  return {
    of: a.size,
    differ: [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id)).length,
  };
}

/** Grades are given after the fold; the store keeps the parts of a body in an order of its own. */
function textOf({ credibility, ...body }) {
  return JSON.stringify(body, (_, value) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
}
