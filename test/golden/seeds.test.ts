import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { createRangeCheck } from "#embargo";
import { type Finding, findFindings } from "#findings";
import type { Reading, Report } from "#model";
import { createReader } from "#reading";
import { type Actor, type EventEntry, fold, type PressRecord, type TransferEntry } from "#record";
import { openInputs } from "#sources";
import { expectSpans } from "../support/spans.js";
import { wholeKnowledge } from "../support/whole-knowledge.js";

/** The two reports the program began with. Their text stays where it is: everything is computed here, at test time. */
const shared = process.env.ATTACHE_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const folder = path.join(shared, "reports", "seeds");
const [TRIBUNE, RETELLER] = ["000_5ca11df4e96b1f81", "004_81c0ff408055772a"];

if (!existsSync(folder)) console.warn(`SKIPPED: the two seed reports are not at ${folder}; set ATTACHE_SHARED`);

describe.skipIf(!existsSync(folder))("the two seed reports, read together,", () => {
  let reports: Report[] = [];
  let readings: Reading[] = [];
  let record: PressRecord;
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    const knowledge = wholeKnowledge;
    const reader = createReader(knowledge);
    reports = [];
    for await (const found of openInputs([folder], { given: {}, retrieved: "2026-03-01T00:00:00Z" }))
      if ("report" in found) reports.push(found.report);
    readings = reports.map((report) => reader.read(report));
    record = fold(readings, [], knowledge);
    findings = findFindings({ record, readings, decisions: [], knowledge, check: createRangeCheck(knowledge) });
  });

  const person = (name: string): Actor | undefined =>
    record.actors.find((actor) => actor.kind === "person" && actor.name.includes(name));
  const meetings = (): readonly EventEntry[] => record.events.filter(({ kind }) => kind === "meeting");
  const namesIn = (event: EventEntry | undefined): string[] =>
    (event?.participants ?? []).map((id) => record.actors.find((actor) => actor.id === id)?.name ?? id).sort();
  const transfer = (): TransferEntry | undefined => record.transfers[0];
  const of = (kind: Finding["kind"], field = ""): readonly Finding[] =>
    findings.filter((finding) => finding.kind === kind && finding.field.startsWith(field));
  const key = (id = ""): string => reports.find((report) => report.id === id)?.key ?? "";
  const originsOf = (id = ""): readonly string[] =>
    (record.reports.find((entry) => entry.id === id)?.origins ?? []).map(({ name }) => name);

  test("are both found with their sidecars, and neither states a date", () => {
    expect(reports.map(({ id, publisher, published }) => [id, publisher, published])).toEqual([
      [TRIBUNE, "The Express Tribune", null],
      [RETELLER, "thriveimmunityus.com", null],
    ]);
    for (const reading of readings) expectSpans(reading);
  });

  test("tell of one meeting at General Headquarters on 2026-02-02: Munir with both Haftars, Pakistan and Libya", () => {
    const found = meetings().filter(({ place }) => place?.startsWith("General Headquarters"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ date: "2026-02-02", sides: ["LBY", "PAK"], planned: false });
    expect(found[0]?.origins).toEqual(["Inter-Services Public Relations"]);
    expect(namesIn(found[0])).toEqual(["Khalifa Abu-al-Qasim Haftar", "Saddam Khalifa Haftar", "Syed Asim Munir"]);
  });

  test("tell of the air chief's meeting at Air Headquarters and of the earlier one in Benghazi", () => {
    const air = meetings().find(({ place }) => place === "Air Headquarters, Islamabad");
    expect(namesIn(air)).toEqual(["Saddam Khalifa Haftar", "Zaheer Ahmed Baber Sidhu"]);
    const benghazi = meetings().find(({ place }) => place === "Benghazi");
    expect(namesIn(benghazi)).toEqual(["Saddam Khalifa Haftar", "Syed Asim Munir"]);
  });

  test("are linked, or the link is left open with its reason", () => {
    const retold = meetings().filter((event) => event.reports.includes(key(RETELLER)));
    expect(retold).toHaveLength(1);
    const linked =
      retold[0]?.reports.includes(key(TRIBUNE)) ||
      (retold[0]?.links ?? []).some(({ kind, sentence }) => kind === "possibly-same" && sentence.length > 20);
    expect(linked).toBe(true);
  });

  test("tell of one transfer: 16 JF-17 and 12 Super Mushak for the Libyan Arab Armed Forces, multi-billion, over two and a half years", () => {
    expect(record.transfers).toHaveLength(1);
    expect(transfer()).toMatchObject({
      supplier: ["PAK"],
      recipient: ["LBY"],
      recipientForce: "Libyan Arab Armed Forces",
      status: "agreed",
      ordered: "2026-01",
    });
    expect(transfer()?.items.map(({ quantity, designation }) => [quantity, designation])).toEqual([
      [16, "JF-17 Thunder"],
      [12, "Super Mushak"],
    ]);
    expect(transfer()?.value).toMatchObject({ amount: null, currency: "USD" });
    expect(transfer()?.delivery).toMatch(/two-and-a-half years/u);
    const words = (transfer()?.evidence ?? []).map(
      ({ report, begin, end }) => reports.find((one) => one.key === report)?.text.slice(begin, end) ?? "",
    );
    expect(words.join(" ")).toMatch(/land, sea and air/u);
  });

  test("keep the sources of the transfer apart", () => {
    const said = readings[0]?.statements ?? [];
    const sources = said.filter(({ kind }) => kind === "speech").map(({ source }) => source?.text ?? "");
    for (const wanted of [
      /copy of the deal seen by Reuters/u,
      /One Pakistani official/u,
      /^another/u,
      /Officials cited by Reuters/u,
      /Sources/u,
    ])
      expect(sources.some((source) => wanted.test(source))).toBe(true);
    expect(originsOf(TRIBUNE)).toEqual(expect.arrayContaining(["Inter-Services Public Relations", "Reuters"]));
  });

  test("give rank and post of every person named, and who says so", () => {
    const held = (name: string) => (person(name)?.posts ?? []).flatMap(({ rank, post }) => [rank, post]);
    expect(held("Asim Munir")).toEqual(expect.arrayContaining(["Field Marshal", "General"]));
    expect(held("Khalifa Abu-al-Qasim")).toEqual(
      expect.arrayContaining(["Field Marshal", "Commander-in-Chief of the Libyan Arab Armed Forces"]),
    );
    expect(held("Saddam")).toEqual(
      expect.arrayContaining(["Lieutenant General", expect.stringMatching(/^Deputy Commander-in-Chief of the/u)]),
    );
    expect(held("Sidhu")).toEqual(expect.arrayContaining(["Air Chief Marshal", "Chief of the Air Staff"]));
    expect(record.actors.filter(({ kind }) => kind === "person")).toHaveLength(4);
    for (const actor of record.actors)
      for (const tenure of actor.posts) expect(tenure.evidence.length).toBeGreaterThan(0);
  });

  test("meet the UN embargo on Libya: the paragraph, the procedure it would have needed, and that a faction's force receives", () => {
    const [finding, ...others] = of("embargo");
    expect(others).toEqual([]);
    expect(finding?.sentence).toMatch(/UNSCR 1970 \(2011\)/u);
    expect(finding?.sentence).toMatch(/paragraph/u);
    expect(finding?.sentence).toMatch(/approval in advance/u);
    expect(finding?.sentence).toMatch(/faction's force/u);
    expect(finding?.verdict?.verdict).toBe("prohibited");
  });

  test("contradict each other on Munir's rank and post", () => {
    expect(
      of("contradiction", "rank")
        .flatMap(({ values }) => values.map(({ value }) => value))
        .sort(),
    ).toEqual(["Field Marshal", "General"]);
    const posts = of("contradiction", "post").flatMap(({ values }) => values.map(({ value }) => value));
    expect(posts.some((post) => /Chief of Defence Force(?!s)/u.test(post))).toBe(true);
    expect(posts.some((post) => /Chief of Defence Forces/u.test(post))).toBe(true);
  });

  test("show the second crediting official statements with topics that the press release does not contain", () => {
    const topics = of("overreach")
      .flatMap(({ values }) =>
        values.filter((value) => value.reports.includes(key(RETELLER))).map(({ value }) => value),
      )
      .join(" ");
    expect(topics).toMatch(/counter-?terrorism/iu);
  });

  test("show what rests on the ISPR release alone", () => {
    expect(
      of("single-origin")
        .map(({ sentence }) => sentence)
        .join(" "),
    ).toMatch(/Inter-Services Public Relations alone/u);
  });

  test("give no finding twice, and none for what a source is named for", () => {
    expect(new Set(findings.map(({ sentence }) => sentence)).size).toBe(findings.length);
    expect(of("unattributed")).toEqual([]);
  });
});
