import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Report } from "#model";
import {
  addReports,
  addTodo,
  allDecisions,
  appendDecision,
  checkDecision,
  clearMarks,
  compareReports,
  count,
  findFact,
  listActors,
  listDecisions,
  listFindings,
  listTransfers,
  loadedLists,
  readListEntries,
  readRecord,
  recordTurn,
  replaceActorsOfNodes,
  replaceList,
  replaceNamed,
  replaceRows,
  type Store,
  saveReadings,
  staleMarks,
  takeTodo,
} from "#store";
import { wholeKnowledge } from "../support/whole-knowledge.js";
import { empty, type TestStore } from "./engines.js";
import { madeActor, madeClaim, madeFinding, madeName, madeReading, madeReport, madeTransfer } from "./made.js";

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
  const _three = madeReport("three", "Three is about something else");

  async function keep(...reports: readonly Report[]): Promise<void> {
    await addReports(store, reports);
    const readings = reports.map((report) => ({ key: report.key, reading: madeReading(report) }));
    await saveReadings(store, "me", readings);
  }

  const unmark = () =>
    recordTurn(store, async (transaction) => clearMarks(transaction, await staleMarks(transaction, 100)));

  async function keepFacts(): Promise<void> {
    await keep(one, two);
    const both = [one.key, two.key];
    const linked = <Body extends { readonly id: string }>(body: Body, reports: readonly string[]) => ({
      body,
      links: reports.map((report) => ({ fact: body.id, report })),
    });
    await recordTurn(store, async (transaction) => {
      const actor = madeActor("person:aa11", "Jane Example", both);
      await replaceNamed(transaction, both, [
        madeName("person:aa11", one.key),
        madeName("person:aa11-member", two.key),
      ]);
      await replaceActorsOfNodes(transaction, new Map([["node:jane", { ...actor, id: "person:aa11" }]]));
      await replaceRows(transaction, "actors", [], [linked(actor, [])]);
      await replaceRows(
        transaction,
        "transfers",
        [],
        [
          linked(madeTransfer("transfer:bb22", both, { ordered: "2026-01", status: "signed" }), both),
          linked(madeTransfer("transfer:bb33", [one.key], { supplier: ["ITA"], ordered: "2025" }), [one.key]),
        ],
      );
      await replaceRows(
        transaction,
        "claims",
        [],
        [
          linked(madeClaim("claim:c1", "transfer:bb22", "quantity", "16", [one.key]), [one.key]),
          linked(madeClaim("claim:c2", "transfer:bb22", "quantity", "12", [two.key]), [two.key]),
          linked(madeClaim("claim:c3", "transfer:bb22", "status", "signed", both), both),
          linked(madeClaim("claim:c4", "transfer:bb22", "value", "4bn", [one.key]), [one.key]),
        ],
      );
      await replaceRows(
        transaction,
        "findings",
        [],
        [
          linked(madeFinding("finding:f1", "transfer:bb22", both), both),
          linked(madeFinding("finding:f2", "transfer:bb33", [one.key], { kind: "embargo", severity: "high" }), [
            one.key,
          ]),
          linked(madeFinding("finding:f3", "transfer:bb22", both, { dismissedBy: "decision:d" }), both),
        ],
      );
    });
    await unmark();
  }

  test("facts are listed once they are kept, and nothing is stale", async () => {
    await keepFacts();
    expect((await count(store)).stale).toBe(0);
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

  test("rows made anew are written where they say something else, and go where they are no more", async () => {
    await keepFacts();
    const same = madeTransfer("transfer:bb22", [one.key, two.key], { ordered: "2026-01", status: "signed" });
    const fresh = madeTransfer("transfer:bb44", [two.key]);
    const changed = await recordTurn(store, (transaction) =>
      replaceRows(
        transaction,
        "transfers",
        ["transfer:bb22", "transfer:bb33"],
        [
          { body: same, links: [] },
          { body: fresh, links: [] },
        ],
      ),
    );
    expect(changed).toEqual({ added: ["transfer:bb44"], removed: ["transfer:bb33"], altered: [] });
    const again = await recordTurn(store, (transaction) =>
      replaceRows(transaction, "transfers", [], [{ body: { ...fresh, status: "denied" }, links: [] }]),
    );
    expect(again).toEqual({ added: [], removed: [], altered: ["transfer:bb44"] });
  });

  test("a mark that was renewed meanwhile stays", async () => {
    await keep(one);
    const marks = await recordTurn(store, (transaction) => staleMarks(transaction, 100));
    await saveReadings(store, "me", [{ key: one.key, reading: madeReading(one) }]);
    await recordTurn(store, (transaction) => clearMarks(transaction, marks));
    expect((await count(store)).stale).toBe(1);
    await unmark();
    expect((await count(store)).stale).toBe(0);
  });

  test("what waits in a layer is taken once, the earliest first", async () => {
    const early = madeReport("early", "An early report", { published: "2020-01-01" });
    const late = madeReport("late", "A late report", { published: "2026-01-01" });
    await keep(early, late);
    const taken = await recordTurn(store, async (transaction) => {
      await addTodo(transaction, "fold", [late.key, early.key, late.key]);
      return [await takeTodo(transaction, "fold", 1), await takeTodo(transaction, "fold", 9)];
    });
    expect(taken).toEqual([[early.key], [late.key]]);
  });

  test("a decision makes what it names stale; the same decision twice is one", async () => {
    await keepFacts();
    const decision = { kind: "reject", subject: "person:aa11-member", by: "A", at: AT, why: "not him" } as const;
    await appendDecision(store, decision);
    await appendDecision(store, decision);
    expect(await count(store)).toMatchObject({ decisions: 1, stale: 1 });
    expect(await allDecisions(store)).toMatchObject([decision]);
  });

  test("a merge makes the parts of both things stale", async () => {
    await keepFacts();
    const by = { by: "A", at: AT, why: "same" };
    await appendDecision(store, { kind: "merge", subject: "person:aa11", value: "person:aa11-member", ...by });
    expect((await count(store)).stale).toBe(2);
  });

  test("undoing a decision makes stale what that one named", async () => {
    await keepFacts();
    const { id } = await appendDecision(store, { kind: "reject", subject: "claim:c2", by: "A", at: AT, why: "no" });
    await unmark();
    await appendDecision(store, { kind: "undo", subject: id, by: "B", at: AT, why: "yes" });
    expect((await listDecisions(store)).rows).toHaveLength(2);
    expect((await count(store)).stale).toBeGreaterThan(0);
  });

  test("what is undone is not undone again, unless that was taken back", async () => {
    await keepFacts();
    const decide = (kind: "reject" | "undo", subject: string) =>
      appendDecision(store, { kind, subject, by: "A", at: AT, why: null });
    const undo = (subject: string) => checkDecision(store, { kind: "undo", subject }, wholeKnowledge);
    const rejected = await decide("reject", "claim:c2");
    const undone = await decide("undo", rejected.id);
    await expect(undo(rejected.id)).rejects.toThrow(`undone already; undo ${undone.id}`);
    await decide("undo", (await undo(undone.id)).subject);
    expect(await undo(rejected.id)).toMatchObject({ subject: rejected.id });
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
