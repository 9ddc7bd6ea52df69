import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { loadKnowledge } from "#knowledge";
import type { ListEntry } from "#model";
import { addReports, bringUpToDate } from "#pipeline";
import {
  appendDecision,
  copyRecord,
  count,
  addReports as keepReports,
  listEvents,
  loadedLists,
  readRecord,
  replaceList,
  type Store,
} from "#store";
import type { TestStore } from "./engines.js";
import { madeReport } from "./made.js";

const knowledge = loadKnowledge();
const published = "2026-02-03";
/** To load the reader takes seconds, on a machine with much else to do a minute. */
const SLOW_MACHINE_MS = 300_000;
const REPORTS = [
  madeReport("a", "The Maltese and Italian defence ministers met in Valletta on Monday, the ministry said.", {
    published,
  }),
  madeReport("b", "Italy's defence minister met his Maltese counterpart in Valletta on Monday.", { published }),
  madeReport(
    "c",
    "Italy has ordered 12 C-130J transport aircraft from the United States.\tTab “quotes” \\ and \u{1f6e9}",
    {
      published,
    },
  ),
];

/** What must hold of moving a record from one store to another, whatever engines they are on. */
export function moveSuite(openSource: () => Promise<TestStore>, openTarget: () => Promise<TestStore>): void {
  let source: TestStore | undefined;
  let target: TestStore | undefined;
  beforeAll(async () => {
    source = await openSource();
    await fill(source.store);
  }, SLOW_MACHINE_MS);
  beforeEach(async () => {
    target = await openTarget();
  });
  afterEach(() => target?.remove());
  afterAll(() => source?.remove());

  function stores(): { readonly from: Store; readonly to: Store } {
    if (!source || !target) throw new Error("both are opened before each test");
    return { from: source.store, to: target.store };
  }

  test("the target then holds the same record, with decisions and lists, and both are compared table by table", async () => {
    const { from, to } = stores();
    const before = await contents(from);
    const { copied, tables } = await copyRecord(from, to);
    expect(copied).toBe(true);
    expect(await contents(to)).toEqual(before);
    expect(await contents(from)).toEqual(before);
    for (const one of tables) expect(one).toMatchObject({ targetRows: one.rows, targetSha256: one.sha256 });
    const rows = Object.fromEntries(tables.map((one) => [one.table, one.rows]));
    expect(rows).toMatchObject({ reports: REPORTS.length, decisions: 1, list_entries: 1 });
  });

  test("moved again it changes nothing, and what is added to the target afterwards is read there", async () => {
    const { from, to } = stores();
    await copyRecord(from, to);
    expect(await copyRecord(from, to)).toMatchObject({ copied: false });
    await addReports({ store: to, knowledge }, [
      madeReport("d", "Malta's defence minister visited Rome.", { published }),
    ]);
    expect((await count(to)).reports).toBe(REPORTS.length + 1);
  });

  test("a target that holds another record is refused and left as it was", async () => {
    const { from, to } = stores();
    await keepReports(to, [madeReport("other", "Something else was said.", { published })]);
    const before = await contents(to);
    await expect(copyRecord(from, to)).rejects.toMatchObject({ code: "target-taken" });
    expect(await contents(to)).toEqual(before);
  });

  test("broken off on the way it leaves nothing behind, and can be begun anew", async () => {
    const { from, to } = stores();
    const breakOff = (table: string) => {
      if (table === "sightings") throw new Error("broken off");
    };
    await expect(copyRecord(from, to, breakOff)).rejects.toThrow("broken off");
    expect(await count(to)).toMatchObject({ reports: 0, sightings: 0, decisions: 0, events: 0 });
    expect(await copyRecord(from, to)).toMatchObject({ copied: true });
  });
}

async function fill(store: Store): Promise<void> {
  await addReports({ store, knowledge }, REPORTS);
  const [event] = (await listEvents(store)).rows;
  if (!event) throw new Error("the reports give no event to decide on");
  const at = "2026-02-04T10:00:00.000Z";
  await appendDecision(store, { kind: "accept", subject: event.id, by: "A. Reviewer", at, why: "checked" });
  await bringUpToDate({ store, knowledge });
  const entry: ListEntry = {
    list: "made",
    id: "1",
    kind: "person",
    names: ["Adam Example"],
    countries: [],
    birthDates: [],
    remark: null,
  };
  await replaceList(store, "made", [entry]);
}

async function contents(store: Store): Promise<readonly unknown[]> {
  const rows: unknown[] = [await count(store), await loadedLists(store)];
  for await (const row of readRecord(store)) rows.push(row);
  return rows;
}
