import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/** In the order of the flow: a stage imports only what stands before it. */
const ORDER = [
  "model",
  "knowledge",
  "sources",
  "reading",
  "embargo",
  "record",
  "screening",
  "findings",
  "store",
  "pipeline",
  "exports",
  "api",
  "cli",
];
/** Stages whose middle is pure: no file system, network, clock, process or randomness. */
const PURE = ["model", "reading", "embargo", "record", "screening", "findings", "exports"];
const IMPORT = /^(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/gmu;

interface Source {
  readonly file: string;
  readonly stage: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: Source[] = sources(src)
  .filter((file) => !file.endsWith(".test.ts"))
  .map((file) => {
    const text = readFileSync(file, "utf8");
    const name = path.relative(src, file);
    const stage = name.split(path.sep)[0]?.replace(/\.ts$/u, "") ?? "";
    return { file: name, stage, text, imports: [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "") };
  });

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return entry.name.endsWith(".ts") ? [file] : [];
  });
}

describe("the house", () => {
  test("has no stage beside those in the order", () => {
    expect([...new Set(files.map(({ stage }) => stage))].filter((stage) => !ORDER.includes(stage))).toEqual([]);
  });

  test("has no arrow from a stage to a later one", () => {
    const wrong = files.flatMap(({ file, stage, imports }) =>
      imports
        .filter((name) => name.startsWith("#") && ORDER.indexOf(name.slice(1)) > ORDER.indexOf(stage))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("is entered by the stages' doors only", () => {
    const wrong = files.flatMap(({ file, stage, imports }) =>
      imports
        .filter((name) => name.startsWith("."))
        .map((name) => path.relative(src, path.resolve(src, path.dirname(file), name)))
        .filter((target) => target.split(path.sep)[0]?.replace(/\.js$/u, "") !== stage)
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("has a pure middle", () => {
    const wrong = files
      .filter(({ stage }) => PURE.includes(stage))
      .filter(
        ({ text, imports }) =>
          imports.some((name) => name.startsWith("node:") && name !== "node:crypto") ||
          /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(/u.test(text),
      )
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  test("has doors that list their exports by name", () => {
    const wrong = files
      .filter(({ file, text }) => file.endsWith("index.ts") && /export \*/u.test(text))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  test("has no file over 500 lines that does not say why on its first line", () => {
    const wrong = files
      .filter(({ text }) => text.split("\n").length > 500 && !/^(?:\/\/|\/\*\*)/u.test(text))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  test("does not silence the compiler without a reason", () => {
    const wrong = files.flatMap(({ file, text }) =>
      text
        .split("\n")
        .filter((line) => /@ts-ignore|: any\b|\bas any\b|@ts-expect-error\s*$/u.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });
});
