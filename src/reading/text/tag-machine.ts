/** wink's machines that correct tags by their neighbours, as flat tables: what it says the same, a tenth of its time. */

/** What a machine reads, one number a word: tags from 0, hints of words from `tags` on; the end stands behind both. */
export interface Machine {
  /** Corrections of the words read: pairs of a place and a tag, below zero where the word has it whatever its list says. */
  correct(symbols: Int16Array, length: number, found: number[]): void;
}

/** Numbers in the stored machines. */
const HINTS_FROM = 1_080_000;
const END = 2_070_000;
const OTHERWISE = 2_070_003;
const HINTS = 64;

type Stored = [
  version: number,
  last: number,
  steps: Record<string, Record<string, number>>,
  names: Record<string, string>,
  marks: Record<string, [number, number]>,
];

/** The number under which a machine with `tags` tags reads the hint. */
export function hintSymbol(hint: number, tags: number): number {
  return tags + hint;
}

interface Tables {
  readonly width: number;
  readonly end: number;
  /** `steps[state * width + symbol]`, 0 back to the start. */
  readonly steps: Int16Array;
  readonly otherwise: Int16Array;
  readonly isFinal: Uint8Array;
  readonly targets: Int8Array;
  readonly shifts: Int8Array;
}

export function compileMachine(stored: string, tags: number): Machine {
  const tables = tablesOf(stored, tags);
  return { correct: (symbols, length, found) => run(tables, symbols, length, found) };
}

function tablesOf(stored: string, tags: number): Tables {
  // The format in which wink stores a machine.
  const [, , steps, names, marks] = JSON.parse(stored) as Stored;
  const end = tags + HINTS;
  const width = end + 1;
  const states =
    1 +
    Math.max(
      ...Object.keys({ ...steps, ...names }).map(Number),
      ...Object.values(steps).flatMap((row) => Object.values(row)),
    );
  const tables = {
    width,
    end,
    steps: new Int16Array(states * width),
    otherwise: new Int16Array(states),
    isFinal: new Uint8Array(states),
    targets: new Int8Array(states),
    shifts: new Int8Array(states),
  };
  for (const [state, row] of Object.entries(steps))
    for (const [event, next] of Object.entries(row)) {
      const symbol = symbolOf(Number(event), tags, end);
      if (Number(event) === OTHERWISE) tables.otherwise[Number(state)] = next;
      else if (symbol >= 0) tables.steps[Number(state) * width + symbol] = next;
    }
  for (const [state, name] of Object.entries(names)) {
    tables.isFinal[Number(state)] = 1;
    tables.targets[Number(state)] = Number(name);
    tables.shifts[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return tables;
}

function symbolOf(event: number, tags: number, end: number): number {
  if (event === END) return end;
  if (event >= 0 && event < tags) return event;
  const hint = event - HINTS_FROM;
  return hint > 0 && hint < HINTS ? hintSymbol(hint, tags) : -1;
}

/** wink's greedy search for the longest pattern, step by step, with its ways: a failed pattern falls back to the longest that held. */
function run(
  { width, end, steps, otherwise, isFinal, targets, shifts }: Tables,
  symbols: Int16Array,
  length: number,
  found: number[],
): void {
  let first = 0;
  let state = 0;
  let heldAt = 0;
  let held = 0;
  const keep = (at: number): void => {
    const target = targets[at] ?? 0;
    if (target !== 0) found.push(first + (shifts[at] ?? 0), target);
  };
  for (let i = 0; i <= length; i++) {
    for (let j = i; j <= length; j++) {
      const symbol = j === length ? end : (symbols[j] ?? 0);
      if (symbol === 0) continue;
      const next = steps[state * width + symbol] ?? 0;
      if (state === 0 && next !== 0) first = j;
      state = next;
      if (isFinal[next]) {
        keep(next);
        i = j;
        state = 0;
        held = 0;
        break;
      }
      if (next === 0) {
        if (held) {
          keep(held);
          i = heldAt;
          held = 0;
        }
        break;
      }
      if (otherwise[next]) {
        heldAt = j;
        held = otherwise[next] ?? 0;
      }
    }
  }
}
