import { parseArgs } from "node:util";

/** The options and words a bench was called with. --help prints its usage; what it does not know ends it with 2 and one line, no stack. */
export function readOptions(usage, options = {}, allowPositionals = false) {
  try {
    const given = parseArgs({
      allowPositionals,
      allowNegative: true,
      options: { ...options, help: { type: "boolean", short: "h" } },
    });
    if (!given.values.help) return given;
    console.log(`usage: ${usage}`);
    process.exit(0);
  } catch (error) {
    end(error.message.split(/\.(?:\s|$)/u)[0], usage);
  }
}

/** Ends a bench that was asked wrongly. */
export function end(reason, usage) {
  console.error(`${reason}\nusage: ${usage}`);
  process.exit(2);
}
