import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { failure, reasonOf } from "#model";

/** How often a lock that its owner left behind may change hands while we try to take it. */
const MAX_TRIES = 20;

export interface Lock {
  release(): void;
}

/**
 * Holds a folder for this process: PGlite itself lets two processes write into one folder and ruin it. The lock file names
 * the process; one whose process is gone is taken over.
 */
export function holdFolder(folder: string): Lock {
  const file = path.join(folder, "lock");
  const mine = signOf(process.pid);
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    if (create(file, mine, folder)) return { release: () => release(file, mine) };
    const owner = read(file);
    if (owner !== null && isAlive(owner))
      throw failure("record-busy", { where: folder, process: owner.split(" ", 1)[0] ?? "unknown" });
    if (owner !== null) clear(file, owner);
  }
  throw failure("record-busy", { where: folder, process: "unknown" });
}

/** The lock appears with its content or not at all: written aside, then linked under its name. */
function create(file: string, sign: string, folder: string): boolean {
  const aside = `${file}.${process.pid}`;
  try {
    writeFileSync(aside, sign);
  } catch (thrown) {
    throw failure("record-unwritable", { where: folder, reason: reasonOf(thrown) }, thrown);
  }
  try {
    linkSync(aside, file);
    return true;
  } catch {
    return false; // The lock is there already; the caller looks whose it is.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // Released between our two looks.
  }
}

/** Removes a dead owner's lock; a live one that came in between is put back. */
function clear(file: string, dead: string): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Somebody else was quicker.
  }
  const found = read(aside);
  if (found !== null && found !== dead) create(file, found, path.dirname(file));
  rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

/** A process by number and, where the system tells, start time: numbers are used again, in containers at once. */
function signOf(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

function isAlive(sign: string): boolean {
  const pid = Number(sign.split(" ", 1)[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  return runs(pid) && signOf(pid) === sign;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}

/** Field 22 of Linux's /proc/PID/stat, counted behind the program's name, which may hold blanks. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "-";
  } catch {
    return "-"; // Not Linux: the number alone decides.
  }
}
