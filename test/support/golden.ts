import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadKnowledge } from "#knowledge";
import type { Reading } from "#model";
import { createReader } from "#reading";
import { openInputs } from "#sources";
import { describeForEye } from "./describe-for-eye.js";
import { expectSpans } from "./spans.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const Text = z.string().nullable();
const Labels = z.record(
  z.string(),
  z.strictObject({
    people: z.array(z.tuple([z.string(), Text, Text, Text])).default([]),
    organisations: z.array(z.string()).default([]),
    meetings: z.array(z.tuple([z.string(), z.array(z.string()), Text, Text])).default([]),
    transfers: z
      .array(
        z.tuple([
          z.string(),
          z.string(),
          z.array(z.tuple([z.number().nullable(), Text])),
          z.string(),
          z.number().nullable(),
        ]),
      )
      .default([]),
    statements: z.array(z.tuple([Text, z.string()])).default([]),
  }),
);
type Label = z.infer<typeof Labels>[string];

interface GoldenSet {
  readonly name: string;
  readonly reports: string;
  readonly labels: string;
  /** Whether a picture of each reading is kept for a person to judge. */
  readonly pictures: boolean;
}

/** One labelled set, read and compared: a floor for each layer that has one, and a picture of each reading. */
export function goldenSet({ name, reports, labels: file, pictures }: GoldenSet): void {
  const labels = Labels.parse(parse(readFileSync(path.join(root, file), "utf8")));
  const floors: Record<string, number> = JSON.parse(readFileSync(path.join(root, "bench/floors.json"), "utf8")).floors[
    name
  ];
  const readings = new Map<string, Reading>();

  beforeAll(async () => {
    const reader = createReader(loadKnowledge());
    for await (const found of openInputs([path.join(root, reports)], {
      given: {},
      retrieved: "2026-03-01T00:00:00Z",
    }))
      if ("report" in found) readings.set(found.report.id, reader.read(found.report));
  });

  test.each(Object.keys(LAYERS).filter((layer) => layer in floors))("are above the floor in %s", (layer) => {
    const { score, missed } = measured(labels, readings, layer);
    expect(score, `${layer} F1 is ${score}\n${missed.join("\n")}`).toBeGreaterThanOrEqual(floors[layer] ?? 100);
  });

  test.skipIf(!pictures).each(Object.keys(labels))("%s reads as it did when a person last looked at it", async (id) => {
    const reading = readings.get(id);
    if (!reading) throw new Error(`${id} is not among the ${name}`);
    expectSpans(reading);
    await expect(describeForEye(reading)).toMatchFileSnapshot(path.join(root, `test/golden/readings/${id}.txt`));
  });
}

function measured(labels: Record<string, Label>, readings: ReadonlyMap<string, Reading>, layer: string) {
  const measure = LAYERS[layer];
  const missed: string[] = [];
  const counts = Object.entries(labels).map(([id, label]) => {
    const reading = readings.get(id);
    const one = reading && measure ? measure(label, reading) : { right: 0, labelled: 0, read: 0 };
    if (one.right < Math.max(one.labelled, one.read))
      missed.push(`${id}: ${one.right} of ${one.labelled} labelled, ${one.read} read`);
    return one;
  });
  return { score: f1(counts), missed };
}

const ENGAGEMENTS = new Set(["visit", "meeting", "call", "talks", "exercise", "training", "signing", "handover"]);

/** How many of the labels of one layer are found, and how many of the reader's answers are labelled. */
interface Count {
  right: number;
  labelled: number;
  read: number;
}

const LAYERS: Readonly<Record<string, (label: Label, reading: Reading) => Count>> = {
  people: (label, { people }) =>
    count(
      label.people,
      people,
      ([name, rank, post, side], one) =>
        sameName(name, one.name) &&
        fits(rank, one.rank) &&
        fits(post, one.post) &&
        (side === null || one.country === side),
    ),
  organisations: (label, { organizations }) =>
    count(label.organisations, organizations, (name, one) => fits(name, one.name)),
  meetings: (label, { events }) =>
    count(
      label.meetings,
      events.filter(({ kind, negated }) => kind !== null && ENGAGEMENTS.has(kind) && !negated),
      ([kind, sides, place, date], one) =>
        one.kind === kind &&
        [...one.sides].sort().join() === sides.join() &&
        fits(place, one.place) &&
        (date === null || one.date === date),
    ),
  transfers: (label, { transfers }) =>
    count(
      label.transfers,
      transfers,
      ([supplier, recipient, items, status, amount], one) =>
        one.supplier.includes(supplier) &&
        one.recipient.includes(recipient) &&
        one.status === status &&
        (one.value?.amount ?? null) === amount &&
        items.every(([quantity, designation]) =>
          one.items.some((item) => item.quantity === quantity && fits(designation, item.designation)),
        ),
    ),
  statements: (label, { statements }) =>
    count(
      label.statements,
      statements.filter(({ kind, within }) => kind === "speech" && within === null),
      ([origin, words], one) => fits(origin, one.origin) && one.content.some(({ text }) => text.includes(words)),
    ),
};

function count<Wanted, Found>(
  wanted: readonly Wanted[],
  found: readonly Found[],
  same: (wanted: Wanted, found: Found) => boolean,
): Count {
  const free = new Set(found);
  let right = 0;
  for (const one of wanted) {
    const hit = [...free].find((other) => same(one, other));
    if (hit === undefined) continue;
    free.delete(hit);
    right++;
  }
  return { right, labelled: wanted.length, read: found.length };
}

function sameName(left: string, right: string): boolean {
  const [a, b] = [words(left), words(right)];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

/** Whether the label's words are among the reader's, or the other way round; a label that is null asks nothing. */
function fits(label: string | null, read: string | null): boolean {
  return label === null || (read !== null && (sameName(label, read) || isAcronym(read, label)));
}

/** An acronym fits the name that it is made of. */
function isAcronym(short: string, long: string): boolean {
  const initials = long.match(/(?<!\p{L})\p{Lu}/gu)?.join("");
  return /^\p{Lu}{3,}$/u.test(short) && short === initials;
}

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !["the", "of", "and", "in"].includes(word),
  );
}

function f1(counts: readonly Count[]): number {
  const total = counts.reduce(
    (sum, one) => ({ right: sum.right + one.right, labelled: sum.labelled + one.labelled, read: sum.read + one.read }),
    { right: 0, labelled: 0, read: 0 },
  );
  return Math.round((2000 * total.right) / (total.labelled + total.read)) / 10;
}
