import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createRangeCheck } from "#embargo";
import { findFindings } from "#findings";
import { loadKnowledge } from "#knowledge";
import type { ReadingFacts, Report } from "#model";
import { addReports, bringUpToDate, rebuild } from "#pipeline";
import { type Decision, fold, ratingsOf } from "#record";
import { makeReport, openInputs } from "#sources";
import {
  appendDecision,
  count,
  listFindings,
  listTransfers,
  type RecordRow,
  ratingDecisions,
  readReadings,
  readRecord,
  type Store,
} from "#store";
import { empty, type TestStore } from "./engines.js";
import { madeDecisions, seeded } from "./made-decisions.js";

const SAMPLES = fileURLToPath(new URL("../../samples/reports", import.meta.url));
const AT = "2026-02-03T10:00:00.000Z";
const knowledge = loadKnowledge();

/** Days of publication and texts. */
const TOLD: readonly (readonly [string, string])[] = [
  [
    "2023-09-21",
    "Pakistan's Chief of the Naval Staff Admiral Muhammad Amjad Khan Niazi met officers in Karachi on 20 September 2023.",
  ],
  ["2023-10-02", "Pakistan's navy chief met Omani Defence Minister Shihab bin Tarik in Muscat on 2 October 2023."],
  [
    "2023-10-08",
    "Admiral Naveed Ashraf took over as Chief of the Naval Staff of Pakistan on 7 October 2023, replacing Admiral Muhammad Amjad Khan Niazi.",
  ],
  ["2023-10-12", "Pakistan's navy chief met Omani Defence Minister Shihab bin Tarik in Muscat on 12 October 2023."],
  [
    "2023-10-13",
    "Pakistan's Chief of the Naval Staff Admiral Naveed Ashraf met Omani Defence Minister Shihab bin Tarik in Muscat on 12 October 2023.",
  ],
  ["2023-12-12", "Pakistan's navy chief met Omani Defence Minister Shihab bin Tarik in Muscat on 11 December 2023."],
  [
    "2023-12-20",
    "Pakistan's Chief of the Naval Staff Admiral Naveed Ashraf spoke to officers in Karachi on 20 December 2023.",
  ],
  ["2022-07-28", "South Korea signed a framework agreement with Poland on 27 July 2022 for 980 K2 tanks."],
  ["2022-08-26", "Poland signed a contract with South Korea on 26 August 2022 for 180 K2 tanks."],
  ["2022-12-06", "South Korea delivered the first 10 K2 tanks to Poland on 6 December 2022."],
];

/** What must hold of the whole way from reports to findings, on every engine, shown on the samples. */
export function pipelineSuite(open: () => Promise<TestStore>): void {
  let place: TestStore;
  let store: Store;
  let samples: readonly Report[];
  beforeAll(async () => {
    place = await open();
    store = place.store;
    samples = await readSamples();
  });
  beforeEach(() => empty(store));
  afterAll(() => place.remove());

  test("the samples give transfers and findings, and nothing is left to do", async () => {
    await addReports({ store, knowledge }, samples);
    expect(await count(store)).toMatchObject({ reports: samples.length, waiting: 0, failed: 0, stale: 0 });
    expect((await listTransfers(store)).rows.length).toBeGreaterThan(0);
    expect((await listFindings(store)).rows.length).toBeGreaterThan(0);
  });

  test("in another order and in small parts the same record comes out, and again from a rebuild", async () => {
    await addReports({ store, knowledge }, samples);
    const whole = await contents(store);
    await empty(store);
    const shuffled = [...samples].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    for (let begin = 0; begin < shuffled.length; begin += 4)
      await addReports({ store, knowledge, batchSize: 3 }, shuffled.slice(begin, begin + 4));
    expect(await contents(store)).toEqual(whole);
    await rebuild({ store, knowledge });
    expect(await contents(store)).toEqual(whole);
  });

  test.each([
    ["as they are", (report: Report) => report],
    ["undated", (report: Report) => ({ ...report, published: null })],
  ])("the record kept part by part is the fold of all readings, with its findings: the samples %s", async (_, made) => {
    const reports = samples.map(made);
    await addReports({ store, knowledge }, reports.slice(9));
    await addReports({ store, knowledge, batchSize: 4 }, reports.slice(0, 9));
    const readings: ReadingFacts[] = [];
    for await (const reading of readReadings(
      store,
      samples.map(({ key }) => key),
    ))
      readings.push(reading);
    const record = fold(readings, [], knowledge);
    const kept = await rowsOf(store);
    const bodies = (type: RecordRow["type"]) => kept.flatMap((row) => (row.type === type ? [row.body] : []));
    expect(bodies("report")).toEqual(record.reports);
    expect(bodies("actor")).toEqual(record.actors);
    expect(bodies("event")).toEqual(record.events);
    expect(bodies("transfer")).toEqual(record.transfers);
    expect(bodies("open")).toEqual(record.open);
    expect(bodies("claim")).toMatchObject(record.claims);
    const check = createRangeCheck(knowledge);
    const findings = findFindings({ record, readings, decisions: [], knowledge, check });
    expect(bodies("finding")).toEqual([...findings].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test("who is looked up by the post, and what belongs to a framework, do not depend on the order of the reports", async () => {
    const orders = [[...TOLD.slice(5), ...TOLD.slice(0, 5)], [...TOLD].reverse()];
    const records: (readonly RecordRow[])[] = [];
    for (const told of orders) {
      await empty(store);
      for (const [published, text] of told)
        await addReports({ store, knowledge }, [
          makeReport({ id: text.slice(0, 40), text, published, publisher: "Dawn", language: "en", retrieved: AT }),
        ]);
      records.push(await rowsOf(store));
    }
    const [first = []] = records;
    for (const other of records.slice(1)) expect(other).toEqual(first);
    const found = first.flatMap((row) => (row.type === "event" ? (row.body.inferred ?? []) : []));
    expect(found.map(({ name, office }) => `${office}: ${name}`).sort()).toEqual([
      "PAK navy chief: Muhammad Amjad Khan Niazi",
      "PAK navy chief: Naveed Ashraf",
    ]);
    const links = first.flatMap((row) => (row.type === "transfer" ? row.body.links : []));
    expect(links.map(({ kind }) => kind).sort()).toEqual(["contract", "framework"]);
    const readings: ReadingFacts[] = [];
    const keys = first.flatMap((row) => (row.type === "report" ? [row.body.key] : []));
    for await (const reading of readReadings(store, keys)) readings.push(reading);
    const { events, transfers, actors } = fold(readings, [], knowledge);
    const bodies = (type: RecordRow["type"]) => first.flatMap((row) => (row.type === type ? [row.body] : []));
    expect([bodies("event"), bodies("transfer"), bodies("actor")]).toEqual([events, transfers, actors]);
  });

  test("the same reports again change nothing", async () => {
    await addReports({ store, knowledge }, samples);
    const before = await contents(store);
    expect(await addReports({ store, knowledge }, samples)).toMatchObject({ added: 0, known: samples.length });
    expect(await contents(store)).toEqual(before);
  });

  test("decisions change the record, and survive a rebuild", async () => {
    await addReports({ store, knowledge }, samples);
    const [transfer, other] = (await listTransfers(store)).rows;
    const [finding] = (await listFindings(store)).rows;
    if (!transfer || !other || !finding) throw new Error("the samples give too little to decide on");
    const by = { by: "A. Reviewer", at: AT, why: "checked" };
    await appendDecision(store, { kind: "reject", subject: transfer.id, ...by });
    await appendDecision(store, { kind: "correct", subject: other.id, field: "status", value: "denied", ...by });
    await appendDecision(store, { kind: "dismiss", subject: finding.id, ...by });
    await bringUpToDate({ store, knowledge });
    const decided = await contents(store);
    const transfers = (await listTransfers(store)).rows;
    expect(transfers.map(({ id }) => id)).not.toContain(transfer.id);
    expect(transfers.find(({ id }) => id === other.id)?.status).toBe("denied");
    expect((await listFindings(store)).rows.map(({ id }) => id)).not.toContain(finding.id);

    await rebuild({ store, knowledge });
    expect(await contents(store)).toEqual(decided);
  });

  test("a thousand decisions of all kinds survive a rebuild, whole", async () => {
    await addReports({ store, knowledge }, samples);
    const random = seeded(2026);
    const made: Decision[] = [];
    for (let round = 0; round < 2; round++) {
      for (const one of madeDecisions(await rowsOf(store), made, 500, random))
        made.push(await appendDecision(store, one));
      await bringUpToDate({ store, knowledge });
    }
    const decided = await contents(store);
    const ratings = ratingsOf(await ratingDecisions(store), knowledge).sources;
    expect(await count(store)).toMatchObject({ decisions: 1000, stale: 0 });
    expect(decided.filter((row) => JSON.stringify(row).includes('"corrected":[{'))).not.toEqual([]);

    await rebuild({ store, knowledge });
    expect(await contents(store)).toEqual(decided);
    expect(ratingsOf(await ratingDecisions(store), knowledge).sources).toEqual(ratings);
  }, 180_000);
}

async function readSamples(): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const sourced of openInputs([SAMPLES], { retrieved: AT, given: {} })) {
    if ("problem" in sourced) throw new Error(sourced.problem.message);
    reports.push(sourced.report);
  }
  return reports;
}

function contents(store: Store): Promise<readonly unknown[]> {
  return rowsOf(store);
}

async function rowsOf(store: Store): Promise<readonly RecordRow[]> {
  const rows: RecordRow[] = [];
  for await (const row of readRecord(store)) rows.push(row);
  return rows;
}
