import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createQuestionReader, createRowReader, Question, type RowQuestion, type RowReader } from "#embargo";
import type { Knowledge } from "#knowledge";
import { failure } from "#model";
import { openCsv } from "#sources";
import { EXIT, setExit } from "./exit.js";
import { plain, warn } from "./terminal.js";

/** A question of a file with the line it stands on; `row` where it is a row of a table. */
export type FileQuestion =
  | Readonly<{ line: number; question: Question }>
  | Readonly<{ line: number; row: RowQuestion }>;

/** The questions of a file one at a time, JSONL or CSV; a bad line is named on standard error and the others still answered. */
export async function* questionsIn(file: string, knowledge: Knowledge): AsyncGenerator<FileQuestion> {
  if (file !== "-" && !existsSync(file)) throw failure("input-missing", { path: file });
  const { isJson, chunks } = await sniffed(file === "-" ? process.stdin : createReadStream(file));
  const found = isJson ? jsonQuestions(chunks, knowledge) : csvQuestions(file, chunks, knowledge);
  for await (const one of found) {
    if ("problem" in one) complain(`${file}:${one.line}: ${one.problem}`);
    else yield one;
  }
}

function complain(message: string): void {
  warn(plain(`attache: ${message}`));
  setExit(EXIT.failed);
}

type Problem = Readonly<{ line: number; problem: string }>;

/** A file of JSON lines begins with a brace; a header never does. */
async function sniffed(input: AsyncIterable<Uint8Array>) {
  const iterator = input[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  }
  const isJson = !first.done && BRACE.test(Buffer.from(first.value).toString("latin1"));
  return { isJson, chunks: chunks() };
}

const BRACE = /^(?:\u00ef\u00bb\u00bf)?\s*\{/u;

async function* jsonQuestions(
  chunks: AsyncIterable<Uint8Array>,
  knowledge: Knowledge,
): AsyncGenerator<FileQuestion | Problem> {
  const read = createQuestionReader(knowledge);
  const input = Readable.from(chunks, { objectMode: false });
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    const question = text.trim() ? questionIn(text.replace(/^\ufeff/u, ""), read) : undefined;
    if (typeof question === "string") yield { line, problem: question };
    else if (question) yield { line, question };
  }
}

type Read = ReturnType<typeof createQuestionReader>;

function questionIn(line: string, read: Read): Question | string {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return 'is not valid JSON; a line is {"supplier", "recipient", "item", "date", …}';
  }
  const checked = Question.safeParse(raw);
  if (checked.success) {
    const found = read(checked.data);
    if (!("problem" in found)) return found;
    const { field, value, expected } = found.problem;
    return `field "${field}" cannot be "${value}": ${expected}`;
  }
  return `field "${checked.error.issues[0]?.path.join(".")}": ${checked.error.issues[0]?.message}`;
}

async function* csvQuestions(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  knowledge: Knowledge,
): AsyncGenerator<FileQuestion | Problem> {
  const table = await openCsv<RowReader>(chunks, createRowReader(knowledge));
  if (!table) {
    yield {
      line: 1,
      problem: "no header row: columns supplier, recipient, item and date are needed (docs/check-csv.md)",
    };
    return;
  }
  const { unread } = table.header.header;
  if (unread.length > 0) warn(plain(`attache: ${file}: columns not read: ${unread.join(", ")}`));
  for await (const row of table.rows) {
    const read = "problem" in row ? row.problem : table.header.read(row.cells);
    if (typeof read === "string") yield { line: row.line, problem: read };
    else if (read) yield { line: row.line, row: read };
  }
}
