import { userInfo } from "node:os";
import type { Command } from "commander";
import { loadKnowledge } from "#knowledge";
import { bringUpToDate } from "#pipeline";
import type { Decision } from "#record";
import { appendDecision, checkDecision } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { print } from "../terminal.js";

interface Options extends RecordOptions {
  readonly by?: string;
  readonly why?: string;
}

interface Verb {
  readonly description: string;
  /** Arguments behind the id. */
  readonly needs: readonly ("field" | "value")[];
  readonly example: string;
}

const VERBS: Readonly<Record<Decision["kind"], Verb>> = {
  accept: {
    description: "Confirm a fact or a finding",
    needs: [],
    example: "attache accept transfer:4f1c --why 'contract seen'",
  },
  reject: {
    description: "Take a fact out of what is shown; it is kept and marked",
    needs: [],
    example: "attache reject event:77ab --why 'another visit'",
  },
  correct: {
    description: "Replace the value of a field; the old one is kept",
    needs: ["field", "value"],
    example: "attache correct transfer:4f1c status signed",
  },
  merge: {
    description: "Say that two things are one",
    needs: ["value"],
    example: "attache merge actor:12ab actor:9f00",
  },
  split: {
    description: "Say that two things are not one",
    needs: ["value"],
    example: "attache split actor:12ab actor:9f00",
  },
  dismiss: {
    description: "Put a finding aside until its evidence changes",
    needs: [],
    example: "attache dismiss finding:30d2 --why 'a typing error'",
  },
  rate: { description: "Grade a source from A to F", needs: ["value"], example: "attache rate Reuters A" },
  undo: { description: "Take back a decision by another one", needs: [], example: "attache undo decision:5e1b" },
};

/** A decision of a reviewer: appended with name, time and reason, never edited, kept through every rebuild. */
export function registerDecision(program: Command, kind: Decision["kind"]): void {
  const { description, needs, example } = VERBS[kind];
  const command = withRecordOptions(program.command(kind))
    .description(description)
    .argument("<id>", "id of the thing, or the beginning of it");
  for (const need of needs) command.argument(`<${need}>`);
  command
    .option("--by <name>", "who decides (default: $ATTACHE_REVIEWER, else the user's name)")
    .option("--why <reason>", "the reason")
    .addHelpText("after", `\nExample:\n  ${example}`)
    .action(async (id: string, ...rest: unknown[]) => {
      const given = new Map(needs.map((need, i) => [need, String(rest[i])]));
      // commander hands over the arguments, then the options, then itself.
      await decide(kind, id, given, command.opts<Options>());
    });
}

/** Who decides where nobody is named. */
export function reviewerOf({ by }: { readonly by?: string }): string {
  return by ?? process.env.ATTACHE_REVIEWER ?? userInfo().username;
}

async function decide(
  kind: Decision["kind"],
  id: string,
  given: ReadonlyMap<string, string>,
  options: Options,
): Promise<void> {
  await inRecord(options, async (store) => {
    const knowledge = loadKnowledge();
    const asked = { kind, subject: id, field: given.get("field") ?? null, value: given.get("value") ?? null };
    const checked = await checkDecision(store, asked, knowledge);
    const by = reviewerOf(options);
    const decision = await appendDecision(store, {
      ...checked,
      by,
      at: new Date().toISOString(),
      why: options.why ?? null,
    });
    await bringUpToDate({ store, knowledge });
    await print(
      options.json
        ? JSON.stringify(decision)
        : `${decision.id}: ${kind} ${decision.subject} by ${by}. Take it back with: attache undo ${decision.id}`,
    );
  });
}
