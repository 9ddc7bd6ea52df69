import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { createCheck, Question, type Verdict } from "#embargo";
import { loadKnowledge } from "#knowledge";
import { failure } from "#model";
import { EXIT, setExit } from "../exit.js";
import { describeVerdict } from "../render/verdict.js";
import { plain, print, warn } from "../terminal.js";

interface Options {
  readonly supplier?: string;
  readonly recipient?: string;
  readonly nonState?: string;
  readonly item?: string;
  readonly class?: string;
  readonly date?: string;
  readonly government?: boolean;
  readonly endUser?: string;
  readonly purpose?: string;
  readonly contractDate?: string;
  readonly file?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** `attache check`: what the arms embargoes of the table say of one transfer, or of each line of a file; no report is needed. */
export function registerCheck(program: Command): void {
  program
    .command("check")
    .description("Say which arms embargo a transfer meets, from the regimes alone")
    .option("--supplier <code>", "supplying country, ISO alpha-3")
    .option("--recipient <code>", "receiving country or territory, ISO alpha-3")
    .option("--non-state <name>", "the recipient is this armed group or faction, in the territory of --recipient")
    .option("--item <words>", "what is supplied, such as JF-17")
    .option("--class <class>", "major-weapon, salw, other-military, non-lethal or missile-technology")
    .option("--date <day>", "day of the transfer, such as 2025-12-22")
    .option("--government", "the recipient is the recognised government's forces")
    .option("--no-government", "the recipient is not the recognised government's forces")
    .option("--end-user <words>", "who will use it")
    .option("--purpose <words>", "what it is for")
    .option("--contract-date <day>", "day the contract was made")
    .option("--file <path>", "JSONL, a transfer a line; - for standard input")
    .option("--explain", "print the reasoning as numbered steps")
    .option("--json", "one verdict a line, as JSON")
    .addHelpText("after", '\nExample:\n  attache check --supplier PAK --recipient LBY --item "JF-17" --date 2025-12-22')
    .action(check);
}

async function check(options: Options): Promise<void> {
  const answer = createCheck(loadKnowledge());
  const write = (verdict: Verdict) =>
    print(options.json ? JSON.stringify(verdict) : describeVerdict(verdict, options.explain === true));
  if (options.file === undefined) return write(answer(questionOf(options)));
  for await (const question of questionsIn(options.file)) await write(answer(question));
}

function questionOf({ supplier, recipient, nonState, item, date, government, ...rest }: Options): Question {
  const missing = Object.entries({ supplier, recipient, item, date }).find(([, value]) => !value)?.[0];
  if (missing)
    throw failure("option-invalid", {
      option: `--${missing}`,
      value: "left out",
      expected: "supplier, recipient, item and date are needed (or --file)",
    });
  const checked = Question.safeParse({
    supplier: supplier?.toUpperCase(),
    recipient: nonState ? { nonState, country: recipient?.toUpperCase() } : recipient?.toUpperCase(),
    recipientIsGovernment: nonState ? false : (government ?? null),
    item,
    itemClass: rest.class ?? null,
    date,
    ...(rest.endUser ? { endUser: rest.endUser } : {}),
    ...(rest.purpose ? { purpose: rest.purpose } : {}),
    ...(rest.contractDate ? { contractDate: rest.contractDate } : {}),
  });
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const field = String(issue?.path[0] ?? "");
  const option = field === "itemClass" ? "class" : field.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  throw failure("option-invalid", {
    option: `--${option}`,
    value: plain(
      JSON.stringify(
        Object.entries(rest).find(([key]) => key === option)?.[1] ?? { supplier, recipient, date }[field] ?? "",
      ),
    ),
    expected: issue?.message ?? "",
  });
}

/** Questions a line at a time; a bad line is named and the others are still answered. */
async function* questionsIn(file: string): AsyncGenerator<Question> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const question = line.trim() ? questionIn(line) : undefined;
    if (typeof question === "string") {
      warn(plain(`attache: ${file}:${number}: ${question}`));
      setExit(EXIT.failed);
    } else if (question) yield question;
  }
}

function questionIn(line: string): Question | string {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return 'is not valid JSON; a line is {"supplier", "recipient", "item", "date", …}';
  }
  const checked = Question.safeParse(raw);
  if (checked.success) return checked.data;
  return `field "${checked.error.issues[0]?.path.join(".")}": ${checked.error.issues[0]?.message}`;
}
