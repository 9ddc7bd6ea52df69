import { readdir } from "node:fs/promises";
import path from "node:path";
import { MAX_FOLDER_DEPTH } from "../limits.js";

/** Files below `folder` in a stable order; hidden ones, sidecars and links to folders are left out. */
export async function* walk(folder: string, depth = 0): AsyncGenerator<string> {
  if (depth > MAX_FOLDER_DEPTH) return;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name.endsWith(".meta.json")) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(file, depth + 1);
    else yield file;
  }
}
