// Builds dist/: the program with tsc, the knowledge as one JSON file, the store's SQL and empty database, the page with vite.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const local = (...parts) => path.join(root, ...parts);

rmSync(local("dist", ".built"), { force: true });
step([local("node_modules/typescript/bin/tsc"), "-p", root]);
step([local("dist/knowledge/compile.js")]);
rmSync(local("dist/store/migrations"), { recursive: true, force: true });
cpSync(local("src/store/migrations"), local("dist/store/migrations"), { recursive: true });
step([local("dist/store/engines/make-template.js")]);
if (existsSync(local("web/vite.config.ts")))
  step([local("node_modules/vite/bin/vite.js"), "build", local("web"), "--logLevel", "warn"]);
writeFileSync(local("dist", ".built"), "");

function step(args) {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
