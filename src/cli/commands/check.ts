import type { Command } from "commander";
import { createCheck, createRowCheck, Question, type Verdict } from "#embargo";
import { loadKnowledge } from "#knowledge";
import { failure, isPartialDate, precision } from "#model";
import { type FileQuestion, questionsIn } from "../check-file.js";
import { describeRow, describeSteps, describeVerdict } from "../render/verdict.js";
import { plain, print } from "../terminal.js";

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
  readonly territory?: string;
  readonly transit?: string;
  readonly broker?: string;
  readonly asOf?: string;
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
    .option("--territory <words>", "where in the recipient's country it is to be used")
    .option("--transit <codes>", "countries the goods pass through, ISO alpha-3, such as ARE,JOR")
    .option("--broker <code>", "country of the broker, ISO alpha-3")
    .option("--as-of <day>", "look back: nothing that the table dates later than this day is known")
    .option("--file <path>", "CSV with a header row, an export of SIPRI, or JSONL; - for standard input")
    .option("--explain", "print the reasoning as numbered steps")
    .option("--json", "one verdict a line, as JSON")
    .addHelpText("after", '\nExample:\n  attache check --supplier PAK --recipient LBY --item "JF-17" --date 2025-12-22')
    .action(check);
}

async function check(options: Options): Promise<void> {
  const knowledge = loadKnowledge();
  const asOf = options.asOf === undefined ? {} : { asOf: dayOf("--as-of", options.asOf) };
  const answer = createCheck(knowledge, asOf);
  const tell = (verdict: Verdict) =>
    options.json ? JSON.stringify(verdict) : describeVerdict(verdict, options.explain === true);
  if (options.file === undefined) return print(tell(answer(questionOf(options))));
  const answerRow = createRowCheck(knowledge, asOf);
  const tellAny = (found: FileQuestion) => {
    if ("question" in found) return tell(answer(found.question));
    const verdict = answerRow(found.row);
    if (options.json) return JSON.stringify({ line: found.line, ...verdict });
    const steps = options.explain && found.row.kind === "day" ? answer(found.row.question).steps : [];
    return [describeRow(found.line, verdict), ...describeSteps(steps)].join("\n");
  };
  for await (const found of questionsIn(options.file, knowledge)) await print(tellAny(found));
}

function dayOf(option: string, text: string): string {
  if (isPartialDate(text) && precision(text) === "day") return text;
  throw failure("option-invalid", { option, value: text || "empty", expected: "write a day such as 2014-06-01" });
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
    ...(rest.territory ? { territory: rest.territory } : {}),
    ...(rest.transit
      ? {
          transit: rest.transit
            .toUpperCase()
            .split(/[\s,;]+/u)
            .filter(Boolean),
        }
      : {}),
    ...(rest.broker ? { broker: rest.broker.toUpperCase() } : {}),
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
