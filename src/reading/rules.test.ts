import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "#model";
import { openInputs } from "#sources";
import { wholeReader } from "../../test/support/whole-knowledge.js";
import { RULES, reasonOf, rulesOf } from "./rules.js";

const here = fileURLToPath(new URL("./", import.meta.url));
const root = path.resolve(here, "../..");
const REPORTS = ["samples/reports", "test/golden/texts", "test/golden/deals", "test/golden/held"].map((folder) =>
  path.join(root, folder),
);
/** The layers whose facts name rules of the table. */
const LAYERS = ["people", "organizations", "mentions", "statements", "events", "transfers", "instruments"] as const;

/** The source of the reader, but for the tables of rules themselves, and the data that names rules. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/rules\.ts$|\.test\.ts$/u.test(name))
    .map((entry) => path.join(folder, entry.name))
    .map((file) => (file.endsWith(".ts") || file.endsWith(".yaml") ? readFileSync(file, "utf8") : sources(file)))
    .join("\n");
}

describe("the table of rules", () => {
  const readings: Reading[] = [];

  beforeAll(async () => {
    const reader = wholeReader();
    for await (const found of openInputs(REPORTS, { given: {}, retrieved: "2026-03-01T00:00:00Z" }))
      if ("report" in found) readings.push(reader.read(found.report));
  });

  it.each(LAYERS)("has every rule that a fact of %s carries", (layer) => {
    const carried = readings
      .flatMap((reading): { readonly rule?: string | undefined }[] => reading[layer])
      .map(({ rule }) => rule);
    expect(carried.length).toBeGreaterThan(0);
    expect(carried.flatMap((rule) => rulesOf(rule ?? "none")).filter((rule) => !RULES.has(rule))).toEqual([]);
  });

  it("has no rule that nothing uses", () => {
    const text = `${sources(here)}\n${readFileSync(path.join(root, "knowledge/tables/event-kinds.yaml"), "utf8")}`;
    const composed = /^(?:transfer\.(?:verb|noun)\.|listed-|noun-)/u;
    expect([...RULES.keys()].filter((rule) => !composed.test(rule) && !text.includes(rule))).toEqual([]);
  });

  it("has a reason of more than a word for each", () => {
    expect([...RULES].filter(([, reason]) => reason.split(" ").length < 4)).toEqual([]);
  });

  it("gives the reasons of every rule that a fact names", () => {
    expect(reasonOf("transfer.verb.take+transfer.side.maker")).toBe(
      `${RULES.get("transfer.verb.take")}; ${RULES.get("transfer.side.maker")}`,
    );
    expect(reasonOf("listed")).toBeNull();
  });
});
