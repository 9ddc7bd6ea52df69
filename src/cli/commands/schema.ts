import { type Command, Option } from "commander";
import { z } from "zod";
import { failure, Reading } from "#model";
import { print } from "../terminal.js";

const SCHEMAS = { reading: Reading } as const;

/** `attache schema NAME`: the JSON Schema of what the program prints. */
export function registerSchema(program: Command): void {
  program
    .command("schema")
    .description("Print the JSON Schema of what attaché writes")
    .argument("<name>", `one of: ${Object.keys(SCHEMAS).join(", ")}`)
    .addOption(new Option("--json", "the schema is always JSON; accepted so that every command takes it"))
    .addHelpText("after", "\nExample:\n  attache schema reading > reading.schema.json")
    .action(schema);
}

async function schema(name: string): Promise<void> {
  const found = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1];
  if (!found)
    throw failure("option-invalid", {
      option: "schema",
      value: name,
      expected: `there is ${Object.keys(SCHEMAS).join(", ")}`,
    });
  await print(JSON.stringify(z.toJSONSchema(found, { target: "draft-2020-12" }), null, 2));
}
