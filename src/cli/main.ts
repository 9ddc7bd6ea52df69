#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { AttacheError, reasonOf } from "#model";
import { registerCheck } from "./commands/check.js";
import { registerRead } from "./commands/read.js";
import { registerSchema } from "./commands/schema.js";
import { EXIT, setExit } from "./exit.js";
import { plain, WIDTH, warn } from "./terminal.js";

/** In the order of the work: read, keep, look, decide, check, hand on. */
const COMMANDS = [registerRead, registerCheck, registerSchema];

await main(process.argv);

async function main(argv: readonly string[]): Promise<void> {
  // A reader that closes the pipe early (head, less) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed),
  );
  try {
    await program().parseAsync(argv);
  } catch (error) {
    report(error);
  }
}

function program(): Command {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const attache = new Command("attache")
    .description("Reads press reports on military diplomacy and arms transfers and keeps the record.")
    .version(version)
    .configureHelp({ helpWidth: WIDTH, showGlobalOptions: true })
    .showHelpAfterError("(see: attache --help)")
    .exitOverride();
  for (const register of COMMANDS) register(attache);
  for (const command of attache.commands) command.copyInheritedSettings(attache);
  return attache;
}

/** Words for the user, never a stack trace; commander has printed its own already. */
function report(error: unknown): void {
  if (error instanceof CommanderError) return setExit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  if (error instanceof AttacheError) {
    warn(plain(`attache: ${error.message}`));
    return setExit(error.exit);
  }
  warn(plain(`attache: ${reasonOf(error)}`));
  if (process.env.ATTACHE_DEBUG) console.error(error);
  setExit(EXIT.failed);
}
