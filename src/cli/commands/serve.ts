import { userInfo } from "node:os";
import type { Command } from "commander";
import { serve as serveApi } from "#api";
import { loadKnowledge } from "#knowledge";
import { failure } from "#model";
import type { Store } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { print } from "../terminal.js";

export const DEFAULT_PORT = "4180";

/** `attache serve`: the page, on this machine only. */
export function registerServe(program: Command): void {
  withRecordOptions(program.command("serve"))
    .description("Serve the page on 127.0.0.1 until Ctrl-C")
    .option("--port <number>", "port; 0 takes any free one", DEFAULT_PORT)
    .addHelpText("after", "\nExample:\n  attache serve --record ./libya --port 4180")
    .action((options: RecordOptions & { port: string }) =>
      inRecord(options, (store) => serveUntilInterrupted(store, options)),
    );
}

export async function serveUntilInterrupted(
  store: Store,
  { port, json }: { readonly port: string; readonly json?: boolean },
): Promise<void> {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw failure("option-invalid", { option: "--port", value: port, expected: "a number from 0 to 65535" });
  const context = {
    store,
    knowledge: loadKnowledge(),
    now: () => new Date().toISOString(),
    reviewer: process.env.ATTACHE_REVIEWER ?? userInfo().username,
  };
  const served = await serveApi(context, number);
  await print(json ? JSON.stringify({ url: served.url }) : `The page is at ${served.url} (Ctrl-C ends it)`);
  await interrupted();
  await served.close();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
