// The ten questions that the page asks, timed one after the other on an open record.
import {
  compareReports,
  count,
  findFact,
  findReport,
  listActors,
  listEvents,
  listFindings,
  listReports,
  listTransfers,
  search,
} from "#store";
import { dice } from "./random.mjs";

/** Each question is asked so often, every time of something else. */
const TIMES = 40;

/** For each question the 50th and 99th hundredth of its milliseconds. */
export async function timeQuestions(store, keys, seed = 1) {
  const asked = await things(store, keys);
  const timings = {};
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const die = dice(seed, name);
    const times = [];
    for (let i = 0; i < TIMES; i++) {
      const begin = performance.now();
      await ask(store, asked, die);
      times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const at = (share) =>
      Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10;
    timings[name] = { p50_ms: at(0.5), p99_ms: at(0.99) };
  }
  return timings;
}

/** What there is to ask about: some of each kind, spread over the corpus. */
async function things(store, keys) {
  const [events, transfers, actors, findings] = [
    await listEvents(store, { limit: 100 }),
    await listTransfers(store, { limit: 100 }),
    await listActors(store, { limit: 100 }),
    await listFindings(store, { limit: 100 }),
  ];
  const ids = [events, transfers, actors, findings].flatMap(({ rows }) => rows.map(({ id }) => id));
  const sides = events.rows.flatMap((event) => event.sides);
  const names = actors.rows.map(({ name }) => name.split(" ").at(-1) ?? name);
  const afters = { events: events.next, transfers: transfers.next, findings: findings.next, actors: actors.next };
  return { keys, ids, sides, names, afters };
}

const WORDS = [
  "training",
  "maritime security",
  "helicopters contract",
  '"mine clearance"',
  "visit memorial",
  "drones -budget",
];

/** Half the time the first page, else one further on or narrower. */
const page = (die, after) => (after && die.happens(0.5) ? { after } : {});

const QUESTIONS = {
  "list reports": (store, { keys }, die) =>
    listReports(store, die.happens(0.5) ? {} : { after: undefined, limit: Math.min(100, keys.length) }),
  "list events": (store, { sides, afters }, die) =>
    listEvents(store, die.happens(0.5) ? { side: die.pick(sides) } : page(die, afters.events)),
  "list transfers": (store, { sides, afters }, die) =>
    listTransfers(store, die.happens(0.5) ? { supplier: die.pick(sides) } : page(die, afters.transfers)),
  "list findings": (store, { afters }, die) =>
    listFindings(store, die.happens(0.5) ? { kind: "contradiction" } : page(die, afters.findings)),
  "list actors": (store, { names, afters }, die) =>
    listActors(store, die.happens(0.5) ? { name: die.pick(names) } : page(die, afters.actors)),
  "find report": (store, { keys }, die) => findReport(store, die.pick(keys)),
  "find fact": (store, { ids }, die) => findFact(store, die.pick(ids)),
  search: (store, _, die) => search(store, die.pick(WORDS)),
  compare: (store, { keys }, die) => compareReports(store, die.pick(keys), die.pick(keys)),
  count: (store) => count(store),
};
