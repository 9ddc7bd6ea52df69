import { z } from "zod";
import { MAX_LINE_CHARACTERS } from "../limits.js";
import { metaOf } from "../meta.js";
import { makeSourced, problem } from "../report.js";
import type { SourceContext, Sourced } from "../types.js";

const Line = z.looseObject({ id: z.union([z.string().min(1), z.number().transform(String)]), text: z.string() });

/** A report a line, read as a stream; a bad line is named with its number and the others are still read. */
export async function* readJsonl(
  from: string,
  chunks: AsyncIterable<Uint8Array>,
  context: SourceContext,
): AsyncGenerator<Sourced> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number++;
    if (line.trim()) yield await readLine(`${from}:${number}`, line, context);
  }
}

async function readLine(from: string, line: string, context: SourceContext): Promise<Sourced> {
  if (line.length > MAX_LINE_CHARACTERS)
    return problem(from, `the line is longer than ${MAX_LINE_CHARACTERS} characters`);
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return problem(from, 'is not valid JSON; a line holds one report, {"id", "text", …}');
  }
  const checked = Line.safeParse(raw);
  if (!checked.success)
    return problem(
      from,
      `needs "id" and "text": ${[checked.error.issues[0]?.path.join("."), checked.error.issues[0]?.message].filter(Boolean).join(": ")}`,
    );
  try {
    return await makeSourced(from, checked.data.text, metaOf({ ...checked.data, text: undefined }), context);
  } catch (error) {
    return problem(from, error instanceof Error ? error.message : String(error));
  }
}

/** Lines of a stream of UTF-8, without holding more than one line; an over-long line is cut where the limit is passed. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
    if (rest.length > 2 * MAX_LINE_CHARACTERS) rest = rest.slice(0, MAX_LINE_CHARACTERS + 1);
  }
  yield rest + decoder.decode();
}
