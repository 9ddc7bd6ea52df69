import { readdir } from "node:fs/promises";
import path from "node:path";
import { MAX_FOLDER_DEPTH } from "../limits.js";
import type { Problem } from "../types.js";

/** Files below `folder` in a stable order, without hidden ones and sidecars; a folder that cannot be opened comes as a problem. */
export async function* walk(folder: string, depth = 0): AsyncGenerator<string | Problem> {
  if (depth > MAX_FOLDER_DEPTH) return yield { input: folder, message: `lies more than ${MAX_FOLDER_DEPTH} deep` };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return yield { input: folder, message: "cannot be opened; see who may read it" };
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name.endsWith(".meta.json")) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(file, depth + 1);
    else yield file;
  }
}
