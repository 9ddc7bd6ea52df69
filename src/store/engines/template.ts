import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const BUILT = fileURLToPath(new URL("../../../dist/", import.meta.url));

/** An empty database cluster, made once by the build: to copy it takes a second, to initialise one seven. */
export function templateFolder(): string {
  return path.join(BUILT, `pglite-${pgliteVersion()}`);
}

/**
 * Puts an empty cluster where a database is wanted and none is. It is copied aside and moved in whole, so that a process
 * killed in between leaves no half of one. Without a template PGlite makes its own.
 */
export function layTemplate(folder: string): void {
  const template = templateFolder();
  const parent = path.dirname(folder);
  const aside = `${path.basename(folder)}.new`;
  for (const name of readdirSync(parent)) if (name === aside) rmSync(path.join(parent, name), { recursive: true });
  if (existsSync(folder) || !existsSync(template)) return;
  cpSync(template, path.join(parent, aside), { recursive: true });
  renameSync(path.join(parent, aside), folder);
}

function pgliteVersion(): string {
  const manifest = createRequire(import.meta.url)
    .resolve("@electric-sql/pglite")
    .replace(/dist[\\/][^\\/]+$/u, "package.json");
  return String(JSON.parse(readFileSync(manifest, "utf8")).version);
}
