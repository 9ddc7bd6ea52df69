import { pipeline, Readable } from "node:stream";
import { type CsvError, type Options, parse } from "csv-parse";
import { parse as parseLine } from "csv-parse/sync";
import { closedQuotes, MAX_ROW_CHARACTERS } from "./closed-quotes.js";
import { decodedLines } from "./decoded-lines.js";

/** A row with the line of the file it begins on, or why that line is no row. */
export type CsvRow = Readonly<{ line: number; cells: readonly string[] }> | Readonly<{ line: number; problem: string }>;

/** The header, the rows under it, and how many lines they follow. */
export type CsvTable<Header> = Readonly<{ header: Header; rows: AsyncGenerator<CsvRow> }>;

/** Comma, semicolon and tab: what spreadsheets of different countries write. */
const DELIMITERS = [",", ";", "\t"] as const;

/** Lines before the header: exports begin with a title, a source and a date. */
const MAX_PREAMBLE_LINES = 50;
const MAX_PREAMBLE_CHARACTERS = 256 * 1024;
/** As long as the rows that may run over many lines together; it bounds what the parser holds. */
const MAX_RECORD_CHARACTERS = 4 * 1024 * 1024;

const OPTIONS: Options = {
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ["\r\n", "\n"],
  max_record_size: MAX_RECORD_CHARACTERS,
};

/** Looks for the header among the first lines of a file, then streams its rows; undefined where no line is a header. */
export async function openCsv<Header>(
  chunks: AsyncIterable<Uint8Array>,
  headerOf: (cells: readonly string[]) => Header | null,
): Promise<CsvTable<Header> | undefined> {
  const blocks = decodedLines(chunks);
  let head = "";
  for (let next = await blocks.next(); ; next = await blocks.next()) {
    head += next.value ?? "";
    const found = headerIn(head, next.done === true, headerOf);
    if (found) return { header: found.header, rows: rowsUnder(found, head.slice(found.end), blocks) };
    if (next.done || head.length > MAX_PREAMBLE_CHARACTERS) return undefined;
  }
}

type Found<Header> = Readonly<{ header: Header; delimiter: string; hasTail: boolean; end: number; line: number }>;

function headerIn<Header>(
  head: string,
  isWhole: boolean,
  headerOf: (cells: readonly string[]) => Header | null,
): Found<Header> | undefined {
  let begin = 0;
  for (let line = 1; line <= MAX_PREAMBLE_LINES && begin < head.length; line++) {
    const feed = head.indexOf("\n", begin);
    if (feed < 0 && !isWhole) return undefined;
    const end = feed < 0 ? head.length : feed + 1;
    const text = head.slice(begin, end).trimEnd();
    for (const delimiter of DELIMITERS) {
      const hasTail = delimiter === "," && text.endsWith(";");
      const header = headerOf(cellsOf(hasTail ? text.replace(TAIL, "") : text, delimiter));
      if (header) return { header, delimiter, hasTail, end, line };
    }
    begin = end;
  }
  return undefined;
}

/** Some exports end every line in semicolons, whatever stands between the cells. */
const TAIL = /;{1,64}$/u;
const TAILS = /;{1,64}(?=\r?(?:\n|$))/gu;

function cellsOf(line: string, delimiter: string): readonly string[] {
  if (line.length > MAX_ROW_CHARACTERS) return [];
  const [cells = []]: string[][] = parseLine(line, { ...OPTIONS, delimiter, skip_records_with_error: true });
  return cells.map((cell) => cell.trim());
}

type Parsed = Readonly<{ record: string[]; info: Readonly<{ lines: number }> }>;

async function* rowsUnder(
  { delimiter, hasTail, line }: Found<unknown>,
  rest: string,
  blocks: AsyncGenerator<string>,
): AsyncGenerator<CsvRow> {
  const skipped: CsvRow[] = [];
  const onSkip = (error: CsvError | undefined) => {
    const at = typeof error?.lines === "number" ? error.lines : 0;
    skipped.push({
      line: line + at,
      problem: "cannot be read: the row is too long or a quotation mark is out of place",
    });
    return undefined;
  };
  const onBad = (at: number, problem: string) => skipped.push({ line: line + at, problem });
  const parser = parse({ ...OPTIONS, delimiter, info: true, skip_records_with_error: true, on_skip: onSkip });
  // What fails in the file fails the parser too, which is where it is told.
  const text = closedQuotes(textUnder(rest, blocks, hasTail), delimiter, onBad);
  pipeline(Readable.from(text), parser, () => undefined);
  let before = 0;
  for await (const parsed of parser) {
    const { record, info }: Parsed = parsed;
    yield* skipped.splice(0);
    yield { line: line + before + 1, cells: record };
    before = info.lines;
  }
  yield* skipped.splice(0);
}

async function* textUnder(rest: string, blocks: AsyncGenerator<string>, hasTail: boolean): AsyncGenerator<string> {
  const clean = (text: string) => (hasTail ? text.replace(TAILS, "") : text);
  if (rest !== "") yield clean(rest);
  for await (const block of blocks) yield clean(block);
}
