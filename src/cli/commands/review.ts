import { type Command, Option } from "commander";
import { FINDING_KINDS, type FindingKind } from "#findings";
import { loadKnowledge } from "#knowledge";
import { AttacheError, failure } from "#model";
import { bringUpToDate } from "#pipeline";
import type { OpenPair } from "#record";
import { appendDecision, checkDecision, findFact, listFindings, listPairs, quote, type Store } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { summariseFact } from "../render/fact.js";
import { describeFinding } from "../render/finding.js";
import { linesOf } from "../review/lines.js";
import { type Shown, walk } from "../review/walk.js";
import { paint, print, wrap } from "../terminal.js";
import { reviewerOf } from "./decide.js";
import { limitOf } from "./findings.js";

/** Two things that may be one are reviewed under this name. */
const PAIR = "pair";

interface Options extends RecordOptions {
  readonly kind?: FindingKind | typeof PAIR;
  readonly limit: string;
  readonly by?: string;
}

/** `attache review`: what is open, one at a time, decided with a key. */
export function registerReview(program: Command): void {
  withRecordOptions(program.command("review"))
    .description("Walk what is open, the gravest first, and decide each with a key; ? lists the keys")
    .addOption(
      new Option("--kind <kind>", "only findings of this kind, or the pairs that may be one").choices([
        ...FINDING_KINDS,
        PAIR,
      ]),
    )
    .option("--limit <number>", "how many to walk", "50")
    .option("--by <name>", "who decides (default: $ATTACHE_REVIEWER, else the user's name)")
    .addHelpText(
      "after",
      "\nExample:\n  attache review --kind contradiction --limit 10\n\nAnswers may be piped in, one a line:\n  printf 'd a typing error\\nq\\n' | attache review",
    )
    .action((options: Options) => inRecord(options, (store) => review(store, options)));
}

async function review(store: Store, options: Options): Promise<void> {
  const limit = limitOf(options.limit);
  const queue = await queueOf(store, options.kind, limit);
  if (queue.length === 0) return options.json ? undefined : print("Nothing is open.");
  const knowledge = loadKnowledge();
  const lines = linesOf(process.stdin, process.stdout);
  try {
    const { seen, decided, answered } = await walk({
      open: queue.length,
      things: shownOneByOne(store, queue),
      lines,
      say: options.json ? async () => undefined : print,
      decide: async (given, why) => {
        const checked = await checkDecision(store, given, knowledge);
        const at = new Date().toISOString();
        const kept = await appendDecision(store, { ...checked, by: reviewerOf(options), at, why });
        await bringUpToDate({ store, knowledge });
        if (options.json) await print(JSON.stringify(kept));
        return kept;
      },
    });
    if (!answered) throw failure("review-unanswered", {});
    if (!options.json) await print(`${seen} seen, ${decided} decided.`);
  } finally {
    lines.close();
  }
}

type Open = { readonly finding: string } | { readonly pair: OpenPair };

/** Findings that nobody accepted or dismissed, the gravest first; then the pairs, the likeliest first. */
async function queueOf(store: Store, kind: Options["kind"], limit: number): Promise<readonly Open[]> {
  const findings = kind === PAIR ? [] : await openFindings(store, kind, limit);
  const room = limit - findings.length;
  const pairs =
    (kind === undefined || kind === PAIR) && room > 0 ? await listPairs(store, { limit: room }) : { rows: [] };
  return [...findings.map((finding) => ({ finding })), ...pairs.rows.map((pair) => ({ pair }))];
}

async function openFindings(store: Store, kind: FindingKind | undefined, limit: number): Promise<readonly string[]> {
  const open: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listFindings>> = await listFindings(store, {
      ...(kind ? { kind } : {}),
      ...(after ? { after } : {}),
    });
    open.push(...page.rows.filter(({ acceptedBy }) => acceptedBy === null).map(({ id }) => id));
    after = page.next;
  } while (after !== null && open.length < limit);
  return open.slice(0, limit);
}

/** Each as it stands when its turn comes: an earlier decision may have settled it. */
async function* shownOneByOne(store: Store, queue: readonly Open[]): AsyncGenerator<Shown> {
  for (const open of queue) {
    const shown = await ("finding" in open ? shownFinding(store, open.finding) : shownPair(store, open.pair)).catch(
      gone,
    );
    if (shown) yield shown;
  }
}

/** An id that is unknown by now is of a thing that no longer holds. */
function gone(error: unknown): null {
  if (error instanceof AttacheError && error.code === "id-unknown") return null;
  throw error;
}

/** So many quotations of one thing are shown. */
const QUOTED = 4;

async function shownFinding(store: Store, id: string): Promise<Shown | null> {
  const fact = await findFact(store, id);
  if (fact.kind !== "finding" || fact.body.dismissedBy !== null || fact.body.acceptedBy !== null) return null;
  const { subject } = fact.body;
  const words = await quote(store, fact.body.evidence.slice(0, QUOTED));
  const text = [describeFinding(fact.body, words).trimEnd(), wrap(`About: ${subject}`, "  ")].join("\n");
  return { item: { kind: "finding", id, subject }, text };
}

async function shownPair(store: Store, { left, right, sentence, score, kind }: OpenPair): Promise<Shown> {
  const facts = await Promise.all([left, right].map((id) => findFact(store, id)));
  const sides = facts.flatMap((fact) => [
    ...summariseFact(fact),
    ...fact.quotations.slice(0, 2).map((one) => wrap(`“${one.text}” — ${one.publisher ?? one.id}`, "    ")),
  ]);
  const head = paint("yellow", `PAIR  two ${kind}s that may be one  ${score}`);
  return { item: { kind: "pair", left, right }, text: [head, wrap(sentence, "  "), ...sides].join("\n") };
}
