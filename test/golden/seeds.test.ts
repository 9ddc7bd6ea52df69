import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createRangeCheck } from "#embargo";
import { findFindings } from "#findings";
import { compileKnowledge } from "#knowledge";
import type { Reading } from "#model";
import { createReader } from "#reading";
import { fold } from "#record";
import { makeReport } from "#sources";

/** What two real reports must show when they are read together. Their texts are not part of the project; without them this is skipped. */
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = path.join(process.env.ATTACHE_SHARED ?? path.join(root, "..", "shared"), "reports", "seeds");
const isThere = existsSync(folder);
if (!isThere)
  console.warn(`SKIPPED: no seed reports at ${folder}; set ATTACHE_SHARED to the folder that holds reports/seeds`);

function readSeeds(): { readings: readonly Reading[]; knowledge: ReturnType<typeof compileKnowledge> } {
  const knowledge = compileKnowledge(path.join(root, "knowledge"));
  const reader = createReader(knowledge);
  const names = isThere
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .sort()
    : [];
  const readings = names.map((name) => {
    const meta = JSON.parse(readFileSync(path.join(folder, name.replace(/\.txt$/u, ".meta.json")), "utf8"));
    const text = readFileSync(path.join(folder, name), "utf8");
    return reader.read(makeReport({ ...meta, id: name.slice(0, 3), text }));
  });
  return { readings, knowledge };
}

describe.skipIf(!isThere)("the two seed reports together", () => {
  const { readings, knowledge } = readSeeds();
  const record = fold(readings, [], knowledge);
  const findings = findFindings({ record, readings, decisions: [], knowledge, check: createRangeCheck(knowledge) });
  const nameOf = (id: string) => record.actors.find((actor) => actor.id === id)?.name ?? id;
  const meetings = record.events.filter((event) => event.kind === "meeting");
  const person = (name: RegExp) => record.actors.filter((actor) => actor.kind === "person" && name.test(actor.name));

  it("tell of one meeting at headquarters of three people, with the press office as its only source", () => {
    const [meeting, ...others] = meetings.filter(
      (event) => event.date === "2026-02-02" && event.participants.length === 3,
    );
    expect(others).toEqual([]);
    expect([meeting?.sides, meeting?.origins]).toEqual([["LBY", "PAK"], ["Inter-Services Public Relations"]]);
    expect(meeting?.participants.map((id) => nameOf(id).split(" ").at(-1)).sort()).toEqual([
      "Haftar",
      "Haftar",
      "Munir",
    ]);
  });

  it("tell of the air chief's meeting and of an earlier one in Benghazi", () => {
    expect(
      meetings.some((event) => /Air Headquarters/u.test(event.place ?? "") && event.participants.length === 2),
    ).toBe(true);
    expect(meetings.some((event) => event.place === "Benghazi")).toBe(true);
  });

  it("leave it open, with the reason, which meeting the undated report is about", () => {
    expect(record.open.map((pair) => pair.kind)).toContain("event");
    expect(record.open.every((pair) => pair.sentence.length > 0)).toBe(true);
  });

  it("name four people, none of them twice", () => {
    expect([/Munir/u, /Khalifa .*Haftar/u, /^Saddam/u, /Sidhu/u].map((name) => person(name).length)).toEqual([
      1, 2, 1, 1,
    ]);
  });

  it("tell of one transfer to the faction's force, its sources kept apart", () => {
    const [transfer, ...others] = record.transfers;
    expect(others).toEqual([]);
    expect([transfer?.supplier, transfer?.recipient, transfer?.recipientForce]).toEqual([
      ["PAK"],
      ["LBY"],
      "Libyan Arab Armed Forces",
    ]);
    expect(transfer?.items.map((item) => [item.quantity, item.category])).toEqual([
      [16, "aircraft"],
      [12, "aircraft"],
    ]);
    expect(transfer?.origins).toContain("Reuters");
    expect(transfer?.origins.some((origin) => origin.startsWith("unnamed"))).toBe(true);
  });

  it("give every rank and post with the words that say so", () => {
    const held = record.actors.flatMap((actor) => actor.posts);
    expect(held.length).toBeGreaterThan(4);
    expect(held.every((one) => one.evidence.length > 0)).toBe(true);
  });

  it.each<readonly [string, string, RegExp]>([
    ["embargo", "recipient", /UNSCR 1970.*faction.*approval in advance/u],
    ["contradiction", "rank", /Field Marshal .*General/u],
    ["contradiction", "post", /Chief of Defence Force \(.*Chief of Defence Forces/u],
    ["overreach", "topics", /border security/u],
    ["single-origin", "origins", /Inter-Services Public Relations alone/u],
  ])("make a finding of kind %s on %s", (kind, field, words) => {
    const found = findings.filter((one) => one.kind === kind && one.field === field);
    expect(found.map((one) => words.test(one.sentence))).toContain(true);
  });

  it("support every finding with words that stand in a report", () => {
    const texts = new Map(record.reports.map((report) => [report.key, report.id]));
    const lengths = new Map(readings.map((reading) => [reading.report.id, reading.report.text.length]));
    for (const { report, begin, end } of findings.flatMap((one) => one.evidence)) {
      expect(begin).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(lengths.get(texts.get(report) ?? "") ?? 0);
    }
  });
});
