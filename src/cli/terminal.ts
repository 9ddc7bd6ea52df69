import { styleText } from "node:util";

/** Human output fits this many columns. */
export const WIDTH = 100;

type Style = Parameters<typeof styleText>[0];

/** Colour only where the output is a terminal and the user did not refuse it (https://no-color.org). */
export function paint(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return stream.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

/** Characters that would move the cursor or change the terminal; reports are other people's text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a report made safe for a terminal. */
export function plain(text: string): string {
  return text.replace(CONTROLS, "�");
}

/** `text` in lines of at most `WIDTH` columns, the first behind `first`, the others behind `rest`. */
export function wrap(text: string, first = "", rest = " ".repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  for (const word of plain(text).split(/\s+/u).filter(Boolean)) {
    for (const piece of pieces(word, WIDTH - rest.length)) {
      const isStart = line === first || line === rest;
      if (!isStart && columns(line) + 1 + columns(piece) > WIDTH) {
        lines.push(line);
        line = rest;
      }
      line += line === first || line === rest ? piece : ` ${piece}`;
    }
  }
  return [...lines, line].join("\n");
}

function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  for (let rest = word; rest !== ""; rest = rest.slice(parts.at(-1)?.length)) parts.push(head(rest, width) || rest);
  return parts;
}

/** Characters that terminals show two columns wide (East Asian Width W and F, and emoji) or none (marks that combine). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|[\u200b-\u200f]/u;

/** The columns that `text` takes on a terminal. */
export function columns(text: string): number {
  if (/^[\u0020-\u10ff]*$/u.test(text) && !NO_WIDTH.test(text)) return text.length;
  return [...text].reduce((total, character) => total + columnsOf(character), 0);
}

function columnsOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The beginning of `text` that fits `width` columns, whole characters only. */
function head(text: string, width: number): string {
  let taken = "";
  let total = 0;
  for (const character of text) {
    total += columnsOf(character);
    if (total > width) break;
    taken += character;
  }
  return taken;
}

/** `text` cut to `width` columns with an ellipsis. */
export function cut(text: string, width: number): string {
  const line = plain(text).replace(/\s+/gu, " ");
  return columns(line) <= width ? line : `${head(line, Math.max(0, width - 1))}…`;
}

/** Columns under their headings; the widest column is narrowed until a row fits `WIDTH`. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, i) => Math.max(...all.map((row) => columns(plain(row[i] ?? "")))));
  for (let total = sum(widths); total > WIDTH; total = sum(widths)) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - (total - WIDTH > 1 ? Math.ceil((total - WIDTH) / 2) : 1);
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => padded(cut(cell, widths[i] ?? 0), widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [paint("bold", line(headings)), ...rows.map(line)].join("\n");
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 2 * (widths.length - 1));
}

/** Writes to standard output and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

export function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Progress on standard error, for work that takes longer than a second; silent before that. */
export interface Progress {
  step(what: string): void;
  end(): void;
}

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 500;

export function progress(clock: () => number = Date.now): Progress {
  const started = clock();
  let last = 0;
  let shown = false;
  return {
    step(text) {
      const now = clock();
      if (now - started < FIRST_AFTER_MS || now - last < EVERY_MS) return;
      last = now;
      process.stderr.write(process.stderr.isTTY ? `\r${text}\u001b[K` : `${text}\n`);
      shown = true;
    },
    end() {
      if (shown && process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    },
  };
}
