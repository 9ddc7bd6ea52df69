/** A longer line is no row of a table. */
export const MAX_ROW_CHARACTERS = 64 * 1024;

/** A row may run over this many lines inside quotation marks; more, and a mark was never closed. */
const MAX_ROW_LINES = 50;

/**
 * Empties a line that is too long or whose quotation mark is never closed, so that it does not swallow the rows after it, and tells its number.
 * Blocks are of whole lines; those of an open row are held back until it closes.
 */
export async function* closedQuotes(
  blocks: AsyncIterable<string>,
  delimiter: string,
  tell: (line: number, problem: string) => void,
): AsyncGenerator<string> {
  const state: State = { delimiter, tell, waiting: [], isOpen: false, given: 0 };
  for await (const block of blocks) {
    const text = linesOf(block)
      .map((line) => through(state, line))
      .join("");
    if (text !== "") yield text;
  }
  while (state.waiting.length > 0) yield giveUp(state);
}

type State = {
  readonly delimiter: string;
  readonly tell: (line: number, problem: string) => void;
  /** The lines of a row that is open. */
  waiting: string[];
  isOpen: boolean;
  given: number;
};

/** What can be handed on once this line is known. */
function through(state: State, line: string): string {
  if (line.length > MAX_ROW_CHARACTERS) return tooLong(state);
  state.isOpen = endsOpen(line, state.delimiter, state.isOpen);
  state.waiting.push(line);
  if (!state.isOpen) return give(state, state.waiting);
  return state.waiting.length > MAX_ROW_LINES ? giveUp(state) : "";
}

/** Whatever was open before it is not closed by it. */
function tooLong(state: State): string {
  let text = "";
  while (state.waiting.length > 0) text += giveUp(state);
  state.tell(state.given + 1, "cannot be read: the line is too long");
  return text + give(state, ["\n"]);
}

function give(state: State, lines: readonly string[]): string {
  state.given += lines.length;
  state.waiting = [];
  return lines.length === 1 ? (lines[0] ?? "") : lines.join("");
}

/** The first line of the open row is bad; those after it begin anew. */
function giveUp(state: State): string {
  const [, ...others] = state.waiting;
  state.tell(state.given + 1, "cannot be read: a quotation mark is never closed");
  state.isOpen = false;
  return give(state, ["\n"]) + others.map((line) => through(state, line)).join("");
}

/** A mark opens at the beginning of a cell only; a doubled one inside is a character. */
function endsOpen(line: string, delimiter: string, wasOpen: boolean): boolean {
  let isOpen = wasOpen;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
    if (!isOpen) isOpen = at === 0 || line[at - 1] === delimiter;
    else if (line[at + 1] === '"') at++;
    else isOpen = false;
  }
  return isOpen;
}

function linesOf(block: string): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf("\n", at) + 1 || block.length;
    lines.push(block.slice(at, end));
    at = end;
  }
  return lines;
}
