import { createInterface } from "node:readline";

/** Where answers come from: a person at a terminal, or lines that are piped in. */
export interface Lines {
  /** The next line; null where there is none. */
  readonly next: (prompt: string) => Promise<string | null>;
  readonly close: () => void;
}

/** The lines of standard input, asked for one at a time. The prompt is shown on a terminal only. */
export function linesOf(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Lines {
  const reader = createInterface({ input, ...(input.isTTY ? { output } : {}), crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  return {
    next: async (prompt) => {
      if (input.isTTY) output.write(prompt);
      const { done, value } = await lines.next();
      return done ? null : value;
    },
    close: () => reader.close(),
  };
}
