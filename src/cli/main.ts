#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { AttacheError, reasonOf } from "#model";
import { EXIT, setExit } from "./exit.js";
import { plain, WIDTH, warn } from "./terminal.js";

type Register = (program: Command) => void;

/**
 * In the order of the work: read, keep, look, decide, check, hand on. Each is loaded when it is asked for, because the
 * reader, the store and the page take longer to load than most commands take to run.
 */
const COMMANDS = new Map<string, () => Promise<Register>>([
  ["read", async () => (await import("./commands/read.js")).registerRead],
  ["check", async () => (await import("./commands/check.js")).registerCheck],
  ["schema", async () => (await import("./commands/schema.js")).registerSchema],
]);

await main(process.argv);

async function main(argv: readonly string[]): Promise<void> {
  // A reader that closes the pipe early (head, less) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed),
  );
  try {
    await (await programFor(argv[2])).parseAsync(argv);
  } catch (error) {
    report(error);
  }
}

/** The command asked for alone, or all of them for help and for a word that is none of them. */
async function programFor(name = ""): Promise<Command> {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const attache = new Command("attache")
    .description("Reads press reports on military diplomacy and arms transfers and keeps the record.")
    .version(version)
    .configureHelp({ helpWidth: WIDTH, showGlobalOptions: true })
    .showHelpAfterError("(see: attache --help)")
    .exitOverride();
  const wanted = COMMANDS.get(name);
  const registers = await Promise.all(wanted ? [wanted()] : [...COMMANDS.values()].map((load) => load()));
  for (const register of registers) register(attache);
  for (const command of attache.commands) command.copyInheritedSettings(attache);
  return attache;
}

/** Words for the user, never a stack trace; commander has printed its own already. */
function report(error: unknown): void {
  if (!(error instanceof CommanderError)) warn(plain(`attache: ${reasonOf(error)}`));
  if (process.env.ATTACHE_DEBUG) console.error(error);
  setExit(exitCodeOf(error));
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  return error instanceof AttacheError ? error.exit : EXIT.failed;
}
