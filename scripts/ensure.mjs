// Makes sure that node_modules matches package-lock.json and, with --build, that dist/ is newer than what it is built from.
// No dependencies: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SOURCES = ["src", "web", "knowledge", "scripts", "tsconfig.json", "package.json"];

requireNode(20, 19);
install();
if (process.argv.includes("--build") && isStale()) run(process.execPath, [path.join(root, "scripts/build.mjs")]);

function requireNode(wantedMajor, wantedMinor) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(`Node ${wantedMajor}.${wantedMinor} or newer is needed, this is ${process.version}`);
}

/** The stamp is written after a whole `npm ci`, so that a half-finished installation is done anew. */
function install() {
  const stamp = path.join(root, "node_modules", ".ensure-stamp");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .update(process.versions.modules + process.platform + process.arch)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing packages (npm ci) …");
  const [command, first] = npm();
  run(command, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"], environment());
  writeFileSync(stamp, wanted);
}

function npm() {
  const own = process.env.npm_execpath;
  if (own && existsSync(own)) return [process.execPath, [own]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", []];
}

/** A script's own npm settings would make the inner npm install for the wrong package. */
function environment() {
  const env = { ...process.env, NODE_ENV: "development" };
  for (const key of Object.keys(env))
    if (/^npm_(package|lifecycle|config_(local_prefix|argv))/i.test(key)) delete env[key];
  return env;
}

function isStale() {
  const built = path.join(root, "dist", ".built");
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.some((name) => newest(path.join(root, name)) > builtAt);
}

function newest(file) {
  if (!existsSync(file)) return 0;
  const own = statSync(file);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), own.mtimeMs);
}

function run(command, args, env = process.env) {
  const result = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env });
  if (result.status !== 0) fail(`${path.basename(command)} ${args.join(" ")} failed`, result.status ?? 1);
}

function fail(message, status = 1) {
  console.error(message);
  process.exit(status);
}
