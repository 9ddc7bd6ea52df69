import type { Command } from "commander";
import {
  type CheckOptions,
  createCheck,
  createQuestionReader,
  createRangeCheck,
  createRowCheck,
  daysOf,
  Question,
  type RowQuestion,
} from "#embargo";
import { type Knowledge, loadKnowledge } from "#knowledge";
import { failure, ITEM_CLASSES, isPartialDate, precision } from "#model";
import { type FileQuestion, questionsIn } from "../check-file.js";
import { describeParts, describeRow, describeSteps, describeVerdict } from "../render/verdict.js";
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
    .option("--supplier <code>", "supplying country, ISO alpha-3 or name")
    .option("--recipient <code>", "receiving country or territory, ISO alpha-3 or name")
    .option("--non-state <name>", "the recipient is this armed group or faction, in the territory of --recipient")
    .option("--item <words>", "what is supplied, such as JF-17")
    .option("--class <class>", "major-weapon, salw, other-military, non-lethal or missile-technology")
    .option("--date <day>", "day of the transfer, such as 2025-12-22; or 2014-06, 2014, 2014/2016")
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
  const tell = createTeller(knowledge, options, asOf);
  if (options.file === undefined) return print(tell(asked(knowledge, options)));
  for await (const found of questionsIn(options.file, knowledge)) await print(tell(found));
}

/** A question with the line of the file it stands on, or one of the command line, which may ask of several days. */
type Asked = FileQuestion | Readonly<{ question: Question }> | Readonly<{ row: RowQuestion }>;

function createTeller(knowledge: Knowledge, { json, explain }: Options, asOf: CheckOptions): (found: Asked) => string {
  const answer = createCheck(knowledge, asOf);
  const answerRow = createRowCheck(knowledge, asOf);
  const answerRange = createRangeCheck(knowledge, asOf);
  const steps = (row: RowQuestion): readonly string[] => {
    if (explain !== true) return [];
    return row.kind === "day" ? describeSteps(answer(row.question).steps) : describeParts(answerRange(row.question));
  };
  return (found) => {
    if ("question" in found) {
      const verdict = answer(found.question);
      return json ? JSON.stringify(verdict) : describeVerdict(verdict, explain === true);
    }
    const verdict = answerRow(found.row);
    const place = "line" in found ? { line: found.line } : {};
    if (json) return JSON.stringify({ ...place, ...verdict });
    return [describeRow(place.line, verdict), ...steps(found.row)].join("\n");
  };
}

function dayOf(option: string, text: string): string {
  if (isPartialDate(text) && precision(text) === "day") return text;
  throw failure("option-invalid", { option, value: text || "empty", expected: "write a day such as 2014-06-01" });
}

/** The transfer that the options describe; a month, a year or a range of them asks of every day it may mean. */
function asked(knowledge: Knowledge, options: Options): Asked {
  const { date = "" } = options;
  const days = daysOf(date);
  if (days === null || days[0] === date) return { question: questionOf(knowledge, options) };
  const { date: _, ...question } = questionOf(knowledge, { ...options, date: days[0] });
  return { row: { kind: "range", question: { ...question, delivered: date } } };
}

function questionOf(knowledge: Knowledge, options: Options): Question {
  const { supplier, recipient, nonState, item, date } = options;
  const missing = Object.entries({ supplier, recipient, item, date }).find(([, value]) => !value)?.[0];
  if (missing)
    throw failure("option-invalid", {
      option: `--${missing}`,
      value: "left out",
      expected: "supplier, recipient, item and date are needed (or --file)",
    });
  const checked = Question.safeParse({
    ...given(options),
    recipient: nonState ? { nonState, country: recipient } : recipient,
    recipientIsGovernment: nonState ? false : (options.government ?? null),
  });
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw refused(options, String(issue?.path[0] ?? ""), issue?.message ?? "");
  }
  const read = createQuestionReader(knowledge)(checked.data);
  if ("problem" in read) throw refused(options, read.problem.field, read.problem.expected, read.problem.value);
  return read;
}

/** The options that a question takes as they are. */
function given({ supplier, item, date, endUser, purpose, contractDate, territory, broker, ...rest }: Options) {
  const transit = rest.transit?.split(/[,;]/u).map((code) => code.trim());
  const optional = { endUser, purpose, contractDate, territory, broker, transit: transit?.filter(Boolean) };
  return {
    supplier,
    item,
    date,
    itemClass: rest.class ?? null,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** The option as it is written, with what was given for it. */
function refused(options: Options, field: string, expected: string, value?: string): Error {
  const name = field === "itemClass" ? "class" : field;
  const text = value ?? String(Object.entries(options).find(([key]) => key === name)?.[1] ?? "");
  return failure("option-invalid", {
    option: `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
    value: plain(text.trim() === "" ? "empty" : text),
    expected: name === "class" ? `write one of ${ITEM_CLASSES.join(", ")}` : expected,
  });
}
