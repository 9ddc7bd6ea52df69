import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "yaml";
import type { z } from "zod";
import { Knowledge } from "./schema.js";

/** Reads and checks the folder `knowledge/`. Throws an error that names the file and the entry where something is wrong. */
export function compileKnowledge(folder: string): Knowledge {
  const raw = {
    countries: list(folder, "countries"),
    places: list(folder, "places"),
    organisations: list(folder, "organisations"),
    outlets: list(folder, "outlets"),
    ranks: list(folder, "ranks"),
    posts: list(folder, "posts"),
    platforms: list(folder, "platforms"),
    topics: list(folder, "topics"),
    words: table(path.join(folder, "words"), ".txt", wordList),
    tables: table(path.join(folder, "tables"), ".yaml", dataFile),
    models: table(path.join(folder, "models"), ".json", dataFile),
    regimes: Object.values(table(path.join(folder, "regimes"), ".yaml", dataFile)),
    law: table(path.join(folder, "law"), ".yaml", dataFile),
  };
  const checked = Knowledge.safeParse(raw);
  if (!checked.success) throw new Error(`knowledge: ${problem(raw, checked.error)}`);
  return checked.data;
}

/** One kind is `KIND.yaml` or every `*.yaml` in the folder `KIND/`. */
function list(folder: string, kind: string): unknown[] {
  const file = path.join(folder, `${kind}.yaml`);
  const parts = existsSync(file) ? [dataFile(file)] : Object.values(table(path.join(folder, kind), ".yaml", dataFile));
  return parts.flat();
}

function table<T>(folder: string, ending: string, read: (file: string) => T): Record<string, T> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
  return Object.fromEntries(names.map((name) => [name.slice(0, -ending.length), read(path.join(folder, name))]));
}

function dataFile(file: string): unknown {
  try {
    const text = readFileSync(file, "utf8");
    return file.endsWith(".json") ? JSON.parse(text) : parse(text);
  } catch (cause) {
    throw new Error(`knowledge: ${file} is not valid ${path.extname(file).slice(1).toUpperCase()}`, { cause });
  }
}

function wordList(file: string): string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.map((line) => line.replace(/(^|\s)#.*$/u, "").trim()).filter(Boolean);
}

function problem(raw: Record<string, unknown>, error: z.ZodError): string {
  const issue = error.issues[0];
  const [kind, index] = issue?.path ?? [];
  const entries = raw[String(kind)];
  const entry = Array.isArray(entries) ? JSON.stringify(entries[Number(index)]) : "";
  return `${issue?.path.join(".")}: ${issue?.message} ${entry.slice(0, 200)}`;
}

/** Compiles the project's `knowledge/` into the file that `loadKnowledge` reads. */
export function writeKnowledge(): void {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  mkdirSync(path.join(root, "dist"), { recursive: true });
  writeFileSync(
    path.join(root, "dist", "knowledge.json"),
    JSON.stringify(compileKnowledge(path.join(root, "knowledge"))),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeKnowledge();
