import { type Command, Option } from "commander";
import { loadKnowledge } from "#knowledge";
import { failure, LISTED_KINDS, type ListedKind } from "#model";
import type { Actor } from "#record";
import { type Candidate, createScreen, DEFAULT_THRESHOLD, type Screen, screenTable } from "#screening";
import { listActors, readListEntries, type Store } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { paint, plain, print, wrap } from "../terminal.js";

interface Options extends RecordOptions {
  readonly name?: string;
  readonly kind?: ListedKind;
  readonly threshold: string;
}

/** What was asked for, and one entry that may be meant. */
interface Hit extends Candidate {
  readonly asked: string;
  readonly actor: string | null;
}

/** Bearers of one name that are told. */
const SHOWN = 10;

/** Countries and press are no entries of lists. */
const SCREENED: Readonly<Partial<Record<Actor["kind"], ListedKind>>> = {
  person: "person",
  force: "organisation",
  group: "organisation",
  company: "organisation",
};

/** `attache screen`: people and organisations of the record, or one name, against the loaded lists. Nothing is merged. */
export function registerScreen(program: Command): void {
  withRecordOptions(program.command("screen"))
    .description("Screen the record's people and organisations, or a name, against the lists")
    .option("--name <name>", "this name instead of those of the record")
    .addOption(new Option("--kind <kind>", "what the name names").choices([...LISTED_KINDS]))
    .option("--threshold <score>", "lowest score to show, from 0 to 1", String(DEFAULT_THRESHOLD))
    .addHelpText("after", '\nExample:\n  attache screen --name "Khalifa Hifter" --threshold 0.8')
    .action((options: Options) => inRecord(options, (store) => run(store, options)));
}

async function run(store: Store, options: Options): Promise<void> {
  const threshold = thresholdOf(options.threshold);
  if (options.name?.trim() === "")
    throw failure("option-invalid", { option: "--name", value: "empty", expected: "give the name to look for" });
  const entries = await readListEntries(store);
  if (entries.length === 0) throw failure("lists-missing", {});
  const screen = createScreen(entries, screenTable(loadKnowledge()));
  let found = 0;
  for await (const hit of hits(store, screen, options, threshold)) {
    found++;
    await print(options.json ? JSON.stringify(hit) : describe(hit));
  }
  if (options.json) return;
  if (found > 0) await print("Candidates only: nothing was merged.");
  else await print(["No candidates.", ...(options.name ? namesakes(screen, options.name) : [])].join("\n"));
}

/** That nobody was found clears nobody who was asked for by one name only. */
function namesakes(screen: Screen, name: string): readonly string[] {
  const found = screen.namesakes(name);
  if (found.length === 0) return [];
  const shown = found.slice(0, SHOWN).map(({ entry, name: listed }) => `  ${entry.list} ${entry.id}: ${listed}`);
  const more = found.length > SHOWN ? [`  and ${found.length - SHOWN} more`] : [];
  const head =
    "One name says too little to make a candidate of who bears it; ask with the given name too. It is borne by:";
  return [wrap(head, ""), ...[...shown, ...more].map(plain)];
}

async function* hits(store: Store, screen: Screen, { name, kind }: Options, threshold: number): AsyncGenerator<Hit> {
  if (name !== undefined) {
    for (const one of screen.find(name, { ...(kind ? { kind } : {}), threshold }))
      yield { asked: name, actor: null, ...one };
    return;
  }
  for await (const actor of actors(store)) {
    const screened = SCREENED[actor.kind];
    if (screened === undefined || (kind !== undefined && kind !== screened)) continue;
    for (const one of bestOf(actor, screen, screened, threshold)) yield { asked: actor.name, actor: actor.id, ...one };
  }
}

async function* actors(store: Store): AsyncGenerator<Actor> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listActors>> = await listActors(store, {
      ...(after ? { after } : {}),
      limit: 200,
    });
    yield* page.rows;
    after = page.next;
  } while (after);
}

/** The candidates for any of an actor's names, each entry once. */
function bestOf(actor: Actor, screen: Screen, kind: ListedKind, threshold: number): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const name of new Set([actor.name, ...actor.names]))
    for (const one of screen.find(name, { kind, threshold })) {
      const key = JSON.stringify([one.entry.list, one.entry.id]);
      if (one.score > (best.get(key)?.score ?? 0)) best.set(key, one);
    }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function describe({ asked, actor, entry, name, score, sentence }: Hit): string {
  const head = `${score.toFixed(2)}  ${asked}${actor ? ` (${actor.slice(0, 12)})` : ""} · ${entry.list} ${entry.id}: ${name}`;
  const known = [...entry.countries, ...entry.birthDates].join(", ");
  return [paint("bold", plain(head)), wrap(sentence, "      "), ...(known ? [wrap(known, "      ")] : [])].join("\n");
}

function thresholdOf(text: string): number {
  const threshold = Number(text);
  if (text.trim() !== "" && threshold >= 0 && threshold <= 1) return threshold;
  throw failure("option-invalid", { option: "--threshold", value: text || "empty", expected: "a number from 0 to 1" });
}
