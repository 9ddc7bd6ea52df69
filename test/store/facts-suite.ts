import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Report } from "#model";
import {
  addReports,
  allDecisions,
  appendDecision,
  compareReports,
  count,
  findFact,
  findStalePart,
  listActors,
  listDecisions,
  listFindings,
  listTransfers,
  loadedLists,
  readListEntries,
  readRecord,
  replaceFacts,
  replaceList,
  type Store,
  saveReadings,
} from "#store";
import { empty, type TestStore } from "./engines.js";
import { madeActor, madeClaim, madeFinding, madeReading, madeRecord, madeReport, madeTransfer } from "./made.js";

const AT = "2026-02-03T10:00:00.000Z";

/** What must hold of the record's facts and of decisions on every engine. */
export function factsSuite(open: () => Promise<TestStore>): void {
  let place: TestStore;
  let store: Store;
  beforeAll(async () => {
    place = await open();
    store = place.store;
  });
  beforeEach(() => empty(store));
  afterAll(() => place.remove());

  const one = madeReport("one", "One says sixteen jets");
  const two = madeReport("two", "Two says twelve jets");
  const three = madeReport("three", "Three is about something else");

  async function keep(reports: readonly (readonly [Report, readonly string[]])[]): Promise<void> {
    await addReports(
      store,
      reports.map(([report]) => report),
    );
    const readings = reports.map(([report, blockKeys]) => ({
      key: report.key,
      reading: madeReading(report),
      blockKeys,
    }));
    await saveReadings(store, "me", readings);
  }

  async function part() {
    const found = await findStalePart(store);
    if (found === null) throw new Error("nothing is stale");
    return found;
  }

  async function keepFacts(): Promise<void> {
    await keep([
      [one, ["jets"]],
      [two, ["jets"]],
    ]);
    const both = [one.key, two.key];
    const record = madeRecord({
      actors: [madeActor("person:aa11", "Jane Example", both)],
      transfers: [
        madeTransfer("transfer:bb22", both, { ordered: "2026-01", status: "signed" }),
        madeTransfer("transfer:bb33", [one.key], { supplier: ["ITA"], ordered: "2025" }),
      ],
      claims: [
        madeClaim("claim:c1", "transfer:bb22", "quantity", "16", [one.key]),
        madeClaim("claim:c2", "transfer:bb22", "quantity", "12", [two.key]),
        madeClaim("claim:c3", "transfer:bb22", "status", "signed", both),
        madeClaim("claim:c4", "transfer:bb22", "value", "4bn", [one.key]),
      ],
    });
    const findings = [
      madeFinding("finding:f1", "transfer:bb22", both),
      madeFinding("finding:f2", "transfer:bb33", [one.key], { kind: "embargo", severity: "high" }),
      madeFinding("finding:f3", "transfer:bb22", both, { dismissedBy: "decision:d" }),
    ];
    expect(await replaceFacts(store, { ...(await part()), record, findings })).toBe(true);
  }

  test("a stale part is all that is tied by keys, directly or through others", async () => {
    await keep([
      [one, ["a"]],
      [two, ["a", "b"]],
      [three, ["b"]],
    ]);
    await keep([[madeReport("four", "Four stands alone"), ["c"]]]);
    const ties = [one.key, two.key, three.key].sort();
    await store.query("delete from stale where report_key <> $1", [one.key]);
    const { scope, marks } = await part();
    expect(scope).toEqual(ties);
    expect(marks).toEqual([{ key: one.key, generation: 1 }]);
  });

  test("facts are listed once their part is replaced, and nothing is stale", async () => {
    await keepFacts();
    expect(await findStalePart(store)).toBeNull();
    expect((await listTransfers(store)).rows.map(({ id }) => id)).toEqual(["transfer:bb22", "transfer:bb33"]);
    expect((await listTransfers(store, { supplier: "ITA" })).rows.map(({ id }) => id)).toEqual(["transfer:bb33"]);
    expect((await listTransfers(store, { status: "signed", report: two.key })).rows).toHaveLength(1);
    expect((await listTransfers(store, { recipient: "XXX" })).rows).toEqual([]);
    expect((await listActors(store, { name: "jane" })).rows.map(({ name }) => name)).toEqual(["Jane Example"]);
  });

  test("findings come gravest first, without those that were dismissed", async () => {
    await keepFacts();
    expect((await listFindings(store)).rows.map(({ id }) => id)).toEqual(["finding:f2", "finding:f1"]);
    expect((await listFindings(store, { kind: "contradiction", withDismissed: true })).rows).toHaveLength(2);
    expect((await listFindings(store, { severity: "low" })).rows).toEqual([]);
    expect((await listFindings(store, { report: two.key })).rows.map(({ id }) => id)).toEqual(["finding:f1"]);
    const first = await listFindings(store, { limit: 1 });
    expect((await listFindings(store, { limit: 1, after: first.next ?? "" })).rows[0]?.id).toBe("finding:f1");
  });

  test("a fact is found by the beginning of its id, with its claims, findings, decisions and words", async () => {
    await keepFacts();
    const why = { by: "A. Reviewer", at: AT, why: "seen in the contract" };
    await appendDecision(store, { kind: "accept", subject: "transfer:bb22", ...why });
    const found = await findFact(store, "bb22");
    expect(found.body.id).toBe("transfer:bb22");
    expect(found.claims.map(({ id }) => id)).toEqual(["claim:c1", "claim:c2", "claim:c3", "claim:c4"]);
    expect(found.findings.map(({ id }) => id)).toEqual(["finding:f1", "finding:f3"]);
    expect(found.decisions).toMatchObject([{ kind: "accept", by: "A. Reviewer" }]);
    expect(found.quotations.map(({ id, text }) => [id, text])).toEqual([
      ["one", "One"],
      ["two", "Two"],
    ]);
    await expect(findFact(store, "transfer:bb")).rejects.toThrow("transfer:bb22, transfer:bb33");
    await expect(findFact(store, "zz")).rejects.toMatchObject({ code: "id-unknown" });
  });

  test("two reports side by side agree, differ, and say what only one of them says", async () => {
    await keepFacts();
    const compared = await compareReports(store, "one", "two");
    expect(compared.agree.map(({ id }) => id)).toEqual(["claim:c3"]);
    expect(compared.differ.map(({ field, left, right }) => [field, left[0]?.value, right[0]?.value])).toEqual([
      ["quantity", "16", "12"],
    ]);
    expect([compared.onlyLeft.map(({ id }) => id), compared.onlyRight]).toEqual([["claim:c4"], []]);
  });

  test("replacing one part leaves the others as they are", async () => {
    await keepFacts();
    await keep([[three, ["other"]]]);
    const record = madeRecord({ actors: [madeActor("person:cc", "Other Example", [three.key])] });
    await replaceFacts(store, { ...(await part()), record, findings: [] });
    expect(await count(store)).toMatchObject({ actors: 2, transfers: 2, claims: 4, findings: 3, stale: 0 });
  });

  test("a part that is made anew loses what it no longer holds", async () => {
    await keepFacts();
    await keep([[three, ["jets"]]]);
    const found = await part();
    expect(found.scope).toHaveLength(3);
    await replaceFacts(store, { ...found, record: madeRecord({}), findings: [] });
    expect(await count(store)).toMatchObject({ actors: 0, transfers: 0, claims: 0, findings: 0 });
  });

  test("facts made of readings that changed meanwhile are not kept", async () => {
    await keep([[one, ["jets"]]]);
    const before = await part();
    await saveReadings(store, "me", [{ key: one.key, reading: madeReading(one), blockKeys: ["jets"] }]);
    const record = madeRecord({ actors: [madeActor("person:aa", "Old Example", [one.key])] });
    expect(await replaceFacts(store, { ...before, record, findings: [] })).toBe(false);
    expect(await count(store)).toMatchObject({ actors: 0, stale: 1 });
  });

  test("a decision makes what it names stale; the same decision twice is one", async () => {
    await keepFacts();
    const decision = { kind: "reject", subject: "person:aa11-member", by: "A", at: AT, why: "not him" } as const;
    await appendDecision(store, decision);
    await appendDecision(store, decision);
    expect(await count(store)).toMatchObject({ decisions: 1, stale: 2 });
    expect(await allDecisions(store)).toMatchObject([decision]);
  });

  test("a merge ties the parts of both things together", async () => {
    await keepFacts();
    await keep([[three, ["other"]]]);
    const record = madeRecord({ actors: [madeActor("person:cc", "J. Example", [three.key])] });
    await replaceFacts(store, { ...(await part()), record, findings: [] });
    await appendDecision(store, {
      kind: "merge",
      subject: "person:cc",
      value: "person:aa11",
      by: "A",
      at: AT,
      why: "same",
    });
    await store.query("delete from stale where report_key <> $1", [three.key]);
    expect((await part()).scope).toEqual([one.key, two.key, three.key].sort());
  });

  test("undoing a decision makes stale what that one named", async () => {
    await keepFacts();
    const { id } = await appendDecision(store, { kind: "reject", subject: "claim:c2", by: "A", at: AT, why: "no" });
    await replaceFacts(store, { ...(await part()), record: madeRecord({}), findings: [] });
    await appendDecision(store, { kind: "undo", subject: id, by: "B", at: AT, why: "yes" });
    expect((await listDecisions(store)).rows).toHaveLength(2);
    expect((await count(store)).stale).toBeGreaterThan(0);
  });

  test("a decision can be neither rewritten nor deleted", async () => {
    await appendDecision(store, { kind: "accept", subject: "x", by: "A", at: AT, why: null });
    await expect(store.query("update decisions set why = 'x'")).rejects.toThrow("kept as they were written");
    await expect(store.query("delete from decisions")).rejects.toThrow("kept as they were written");
  });

  test.each(["correct", "merge", "split", "rate"] as const)("%s without a value is refused", async (kind) => {
    const decision = { kind, subject: "person:aa", field: "rank", by: "A", at: AT };
    await expect(appendDecision(store, decision)).rejects.toMatchObject({ code: "decision-invalid" });
  });

  test("the whole record can be walked", async () => {
    await keepFacts();
    const types: string[] = [];
    for await (const { type } of readRecord(store)) types.push(type);
    expect(types).toEqual([
      "actor",
      "transfer",
      "transfer",
      "claim",
      "claim",
      "claim",
      "claim",
      ...Array(3).fill("finding"),
    ]);
  });

  test("a list loaded again is replaced, the others are left alone", async () => {
    const entry = { kind: "person" as const, countries: [], birthDates: [], remark: null };
    const [one, two, other] = [
      { ...entry, list: "un", id: "1", names: ["First One"] },
      { ...entry, list: "un", id: "2", names: ['Second "Two"'] },
      { ...entry, list: "eu", id: "1", names: ["Other"] },
    ];
    await replaceList(store, "un", [one, two]);
    await replaceList(store, "eu", [other]);
    await replaceList(store, "un", [two]);
    expect(await readListEntries(store)).toEqual([other, two]);
    expect(await loadedLists(store)).toMatchObject([
      { list: "eu", entries: 1 },
      { list: "un", entries: 1 },
    ]);
  });
}
