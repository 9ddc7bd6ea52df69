#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { AttacheError, reasonOf } from "#model";
import { DECISION_KINDS, type Decision } from "#record";
import { EXIT, setExit } from "./exit.js";
import { cut, WIDTH, warn, wrap } from "./terminal.js";

/** A message repeats what the user gave; a value without end does not fill the screen. */
const MAX_MESSAGE_COLUMNS = 1000;

type Register = (program: Command) => void;

/**
 * In the order of the work: read, keep, look, decide, check, hand on. Each is loaded when it is asked for, because the
 * reader, the store and the page take longer to load than most commands take to run.
 */
const COMMANDS = new Map<string, () => Promise<Register>>([
  ["read", async () => (await import("./commands/read.js")).registerRead],
  ["add", async () => (await import("./commands/add.js")).registerAdd],
  ["findings", async () => (await import("./commands/findings.js")).registerFindings],
  ["show", async () => (await import("./commands/show.js")).registerShow],
  ["compare", async () => (await import("./commands/compare.js")).registerCompare],
  ["search", async () => (await import("./commands/search.js")).registerSearch],
  ["stories", async () => (await import("./commands/stories.js")).registerStories],
  ...DECISION_KINDS.map((kind): [string, () => Promise<Register>] => [kind, () => decisionCommand(kind)]),
  ["review", async () => (await import("./commands/review.js")).registerReview],
  ["rebuild", async () => (await import("./commands/rebuild.js")).registerRebuild],
  ["check", async () => (await import("./commands/check.js")).registerCheck],
  ["embargoes", async () => (await import("./commands/embargoes.js")).registerEmbargoes],
  ["lists", async () => (await import("./commands/lists.js")).registerLists],
  ["screen", async () => (await import("./commands/screen.js")).registerScreen],
  ["export", async () => (await import("./commands/export.js")).registerExport],
  ["move", async () => (await import("./commands/move.js")).registerMove],
  ["serve", async () => (await import("./commands/serve.js")).registerServe],
  ["start", async () => (await import("./commands/start.js")).registerStart],
  ["schema", async () => (await import("./commands/schema.js")).registerSchema],
]);

async function decisionCommand(kind: Decision["kind"]): Promise<Register> {
  const { registerDecision } = await import("./commands/decide.js");
  return (program) => registerDecision(program, kind);
}

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
  for (const command of attache.commands)
    command.copyInheritedSettings(attache).showHelpAfterError(`(see: attache ${command.name()} --help)`);
  return attache;
}

/** Words for the user, never a stack trace; commander has printed its own already. */
function report(error: unknown): void {
  if (!(error instanceof CommanderError)) warn(wrap(cut(`attache: ${reasonOf(error)}`, MAX_MESSAGE_COLUMNS)));
  if (process.env.ATTACHE_DEBUG) console.error(error);
  setExit(exitCodeOf(error));
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  return error instanceof AttacheError ? error.exit : EXIT.failed;
}
