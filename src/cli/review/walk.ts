import { AttacheError } from "#model";
import type { Decision } from "#record";
import type { GivenDecision } from "#store";
import { wrap } from "../terminal.js";
import { type Answer, KEYS, parseAnswer, type ReviewItem } from "./answer.js";
import type { Lines } from "./lines.js";

/** A thing to be reviewed, with how it is shown; null where it no longer holds. */
export interface Shown {
  readonly item: ReviewItem;
  readonly text: string;
}

export interface Walk {
  /** How many things are open. */
  readonly open: number;
  /** Shows the things one after another. */
  readonly things: AsyncIterable<Shown>;
  readonly lines: Lines;
  readonly say: (text: string) => Promise<void>;
  readonly decide: (decision: GivenDecision, why: string | null) => Promise<Decision>;
}

/** What came of a review. `answered` is false where nobody answered at all. */
export interface Reviewed {
  readonly seen: number;
  readonly decided: number;
  readonly answered: boolean;
}

const PROMPT = "decide (a d r c m s g n u q, ? for help): ";

/** Walks the open things one at a time and does what the answers ask for, until there are no more of either. */
export async function walk(given: Walk): Promise<Reviewed> {
  const made: Decision[] = [];
  let seen = 0;
  let answered = false;
  for await (const { item, text } of given.things) {
    seen++;
    await given.say(`[${seen} of ${given.open}]\n${text}`);
    const next = await answerTo(item, given, made);
    answered ||= next !== "end";
    if (next !== "on") return { seen, decided: made.length, answered };
  }
  return { seen, decided: made.length, answered };
}

/** Asks until the thing is done with: decided, skipped, or the review ended. */
async function answerTo(item: ReviewItem, given: Walk, made: Decision[]): Promise<"on" | "quit" | "end"> {
  let isFirst = true;
  for (;;) {
    const line = await given.lines.next(PROMPT);
    if (line === null) return isFirst ? "end" : "quit";
    isFirst = false;
    const answer = parseAnswer(line, item);
    if (answer.do === "skip") return "on";
    if (answer.do === "quit") return "quit";
    if (answer.do === "help") await given.say(helpText());
    else if (answer.do === "again") await given.say(wrap(`Not done: ${answer.problem}`));
    else if (await isDone(answer, given, made)) return "on";
  }
}

/** Grading a source leaves the thing in front of the reviewer. */
const STAYS = new Set(["rate"]);

async function isDone(answer: Answer, given: Walk, made: Decision[]): Promise<boolean> {
  if (answer.do === "undo") {
    await undoLast(given, made);
    return false;
  }
  if (answer.do !== "decide") return false;
  const kept = await keptOrTold(answer.decision, answer.why, given);
  if (kept) made.push(kept);
  return kept !== null && !STAYS.has(kept.kind);
}

async function undoLast(given: Walk, made: Decision[]): Promise<void> {
  const last = made.at(-1);
  if (!last) return given.say("Nothing was decided in this review; attache undo ID takes back an older decision");
  if (await keptOrTold({ kind: "undo", subject: last.id }, null, given)) made.pop();
}

/** A decision that cannot be kept is said so, and asked for again. */
async function keptOrTold(decision: GivenDecision, why: string | null, given: Walk): Promise<Decision | null> {
  try {
    const kept = await given.decide(decision, why);
    await given.say(
      wrap(`${kept.id}: ${kept.kind} ${[kept.subject, kept.field, kept.value].filter(Boolean).join(" ")}`),
    );
    return kept;
  } catch (error) {
    if (!(error instanceof AttacheError)) throw error;
    await given.say(wrap(`Not done: ${error.message}`));
    return null;
  }
}

function helpText(): string {
  return KEYS.map(([key, what]) => `  ${key.padEnd(24)} ${what}`).join("\n");
}
