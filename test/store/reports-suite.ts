import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  addReports,
  count,
  findReport,
  listReports,
  openExistingStore,
  openStore,
  readReadings,
  type Store,
  saveReadings,
  search,
  setReadingAside,
  startRebuild,
  takeReports,
} from "#store";
import { empty, type TestStore } from "./engines.js";
import { madeReading, madeReport } from "./made.js";

/** What must hold of reports on every engine. */
export function reportsSuite(open: () => Promise<TestStore>): void {
  let place: TestStore;
  let store: Store;
  beforeAll(async () => {
    place = await open();
    store = place.store;
  });
  beforeEach(() => empty(store));
  afterAll(() => place.remove());

  const harbour = madeReport("harbour", "The frigate left the harbour on Monday", { url: "https://one.example/a" });
  const exercise = madeReport("exercise", "Two armies began a joint exercise", { publisher: "Gazette" });

  test("the same report twice changes nothing", async () => {
    expect(await addReports(store, [harbour])).toMatchObject({ added: 1, known: 0 });
    expect(await addReports(store, [harbour])).toEqual({ added: 0, known: 1, sightings: 0, versions: [] });
    expect(await count(store)).toMatchObject({ reports: 1, sightings: 1, waiting: 1 });
  });

  test("the same text under another id is one more sighting", async () => {
    await addReports(store, [harbour]);
    expect(await addReports(store, [{ ...harbour, id: "again" }])).toMatchObject({ added: 0, sightings: 1 });
    const found = await findReport(store, "harbour");
    expect(found.sightings.map(({ id }) => id)).toEqual(["again", "harbour"]);
    expect((await findReport(store, "again")).report.key).toBe(harbour.key);
  });

  test("another text under the same url is a new version, said and kept", async () => {
    await addReports(store, [harbour]);
    const later = madeReport("later", "The frigate stayed in the harbour", { url: harbour.url });
    const { versions } = await addReports(store, [later]);
    expect(versions).toEqual([{ id: "later", url: harbour.url, texts: 2 }]);
    expect((await findReport(store, "harbour")).versions.map(({ id }) => id)).toEqual(["later"]);
  });

  test("the same text from another publisher is another report and no version", async () => {
    const { added, versions } = await addReports(store, [
      exercise,
      madeReport("b", exercise.text, { publisher: "Herald" }),
    ]);
    expect([added, versions]).toEqual([2, []]);
  });

  test("what sightings tell of a report does not depend on their order", async () => {
    const early = { ...exercise, id: "m", title: null, published: "2026-01-02" };
    const late = { ...exercise, id: "k", title: "Armies meet", published: "2026-01-05" };
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      await empty(store);
      for (const report of order) await addReports(store, [report]);
      const { report } = await findReport(store, exercise.key);
      expect([report.id, report.title, report.published]).toEqual(["k", "Armies meet", "2026-01-02"]);
    }
  });

  test("a batch that names one report twice adds it once", async () => {
    const addition = await addReports(store, [harbour, { ...harbour, id: "twin" }, harbour]);
    expect(addition).toMatchObject({ added: 1, sightings: 1, known: 1 });
  });

  test("text comes back as it went in", async () => {
    const odd = madeReport("odd", 'Ünïcode 𝔘 “quotes” \\ back\\slash {braces} "NULL", NULL, \t tab\nand a 🛩️ plane');
    await addReports(store, [odd]);
    expect((await findReport(store, "odd")).report).toEqual(odd);
  });

  test("a batch of one bad report keeps nothing", async () => {
    await expect(addReports(store, [harbour, { ...exercise, key: "short" }])).rejects.toThrow("record");
    expect(await count(store)).toMatchObject({ reports: 0, sightings: 0, waiting: 0 });
  });

  test("a report can be neither rewritten nor deleted", async () => {
    await addReports(store, [harbour]);
    await expect(store.query("update reports set text = 'x'")).rejects.toThrow("reports are kept as they were written");
    await expect(store.query("delete from reports")).rejects.toThrow("kept as they were written");
  });

  test("what a reading says comes back whole, without its mentions, once under each label", async () => {
    await addReports(store, [harbour, { ...harbour, id: "again" }]);
    const [report] = await takeReports(store, "me", 10);
    if (report === undefined) throw new Error("nothing waits to be read");
    const reading = madeReading(report);
    await saveReadings(store, "me", [{ key: report.key, reading }]);
    const found: unknown[] = [];
    for await (const each of readReadings(store, [report.key])) found.push(each);
    const { mentions: _, ...facts } = reading;
    expect(found).toEqual([
      { ...facts, report: { ...reading.report, id: "again" } },
      { ...facts, report: { ...reading.report, id: "harbour" } },
    ]);
    expect(await count(store)).toMatchObject({ waiting: 0, readings: 1, stale: 1 });
  });

  test("nobody is given the same report twice, but another may take over", async () => {
    await addReports(store, [harbour, exercise]);
    expect(await takeReports(store, "one", 1)).toHaveLength(1);
    expect(await takeReports(store, "one", 5)).toHaveLength(1);
    expect(await takeReports(store, "one", 5)).toHaveLength(0);
    expect(await takeReports(store, "two", 5)).toHaveLength(2);
  });

  test("a report that changed while it was read is read again", async () => {
    await addReports(store, [harbour]);
    const [report] = await takeReports(store, "me", 1);
    if (report === undefined) throw new Error("nothing waits to be read");
    await addReports(store, [{ ...harbour, id: "a", published: "2026-02-03" }]);
    await saveReadings(store, "me", [{ key: report.key, reading: madeReading(report) }]);
    expect((await takeReports(store, "me", 1)).map(({ published }) => published)).toEqual(["2026-02-03"]);
  });

  test("a report that the reader failed on is set aside until a rebuild", async () => {
    await addReports(store, [harbour]);
    await takeReports(store, "me", 1);
    await setReadingAside(store, harbour.key, "too odd");
    expect(await takeReports(store, "you", 1)).toEqual([]);
    expect(await count(store)).toMatchObject({ waiting: 0, failed: 1 });
    await startRebuild(store);
    expect(await takeReports(store, "you", 1)).toHaveLength(1);
  });

  test("reports are listed by label, page by page", async () => {
    await addReports(
      store,
      ["c", "a", "b"].map((id) => madeReport(id, `text ${id}`)),
    );
    const first = await listReports(store, { limit: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual(["a", "b"]);
    const second = await listReports(store, { limit: 2, after: first.next ?? "" });
    expect([second.rows.map(({ id }) => id), second.next]).toEqual([["c"], null]);
    await expect(listReports(store, { limit: 501 })).rejects.toThrow("limit cannot be 501");
  });

  test("search finds other forms of a word and marks them", async () => {
    await addReports(store, [harbour, exercise]);
    const [hit, ...others] = await search(store, "exercises");
    expect([hit?.id, others]).toEqual(["exercise", []]);
    expect(hit?.snippet.filter(({ found }) => found).map(({ text }) => text)).toEqual(["exercise"]);
    expect(exercise.text).toContain(hit?.snippet.map(({ text }) => text).join(""));
  });

  test.each(['"', "&|!", "a:*b", "(((", "'; drop table reports", "-"])(
    "strange search words do no harm: %s",
    async (words) => {
      await addReports(store, [harbour]);
      expect(await search(store, words)).toEqual([]);
    },
  );

  test("a key can be cut short; what fits two is refused, what fits none too", async () => {
    await addReports(store, [harbour, exercise]);
    expect((await findReport(store, harbour.key.slice(0, 10))).report.id).toBe("harbour");
    await expect(findReport(store, "")).rejects.toMatchObject({ code: "id-ambiguous" });
    await expect(findReport(store, "nothing")).rejects.toMatchObject({ code: "id-unknown" });
  });

  test("a label that two texts bear is refused with their keys", async () => {
    await addReports(store, [harbour, { ...exercise, id: "harbour" }]);
    await expect(findReport(store, "harbour")).rejects.toThrow(harbour.key.slice(0, 12));
  });

  test("a longest report can be kept and found", async () => {
    const words = Array.from({ length: 150_000 }, (_, index) => `w${index.toString(36)}`).join(" ");
    await addReports(store, [madeReport("long", `beginning ${words}`)]);
    expect((await search(store, "beginning")).map(({ id }) => id)).toEqual(["long"]);
  });

  test("what was committed is there for whoever opens the record next", async () => {
    await addReports(store, [harbour]);
    if (store.engine === "pglite") await expect(openStore(place.where)).rejects.toMatchObject({ code: "record-busy" });
    if (store.engine === "pglite") await store.close();
    const next = await openExistingStore(place.where);
    expect((await findReport(next, "harbour")).report).toEqual(harbour);
    if (store.engine === "pglite") store = next;
    else await next.close();
    place = { ...place, store };
  });
}
