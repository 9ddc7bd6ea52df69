import { existsSync, renameSync, rmSync } from "node:fs";
import { startPgliteThread } from "./pglite-thread.js";
import { templateFolder } from "./template.js";

// A step of the build: initialises the empty cluster that new records are copied from, once for each version of PGlite.

const folder = templateFolder();
if (!existsSync(folder)) {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  const thread = await startPgliteThread(aside);
  await thread.ask({ kind: "script", sql: "checkpoint" });
  await thread.ask({ kind: "close" });
  await thread.stop();
  renameSync(aside, folder);
}
