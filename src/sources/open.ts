import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { decode } from "./decode.js";
import { walk } from "./folder/walk.js";
import { readJsonl } from "./jsonl/jsonl.js";
import { MAX_FILE_BYTES } from "./limits.js";
import { metaOf } from "./meta.js";
import { problem } from "./report.js";
import { readText } from "./text/text.js";
import type { Meta, SourceContext, Sourced } from "./types.js";
import { readUrl } from "./url/url.js";

type ReadWhole = (from: string, text: string, known: Meta, context: SourceContext) => Promise<Sourced>;

/** What reads pages is loaded with the first page: plain text needs none of it. */
const html: ReadWhole = async (...page) => (await import("./html/html.js")).readHtml(...page);
const markdown: ReadWhole = async (...page) => (await import("./markdown/markdown.js")).readMarkdown(...page);
const READERS = new Map<string, ReadWhole>([
  [".txt", readText],
  [".md", markdown],
  [".markdown", markdown],
  [".html", html],
  [".htm", html],
]);
const KNOWN_LATER = new Map([
  [".pdf", "PDF"],
  [".warc", "a web archive"],
  [".wacz", "a web archive"],
  [".gz", "compressed"],
  [".docx", "a Word document"],
]);

/** Every report in `inputs` (files, folders, URLs, `-` for JSONL on standard input), in order; what cannot be read comes as a problem. */
export async function* openInputs(
  inputs: readonly string[],
  context: SourceContext,
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Sourced> {
  for (const input of inputs) {
    if (input === "-") yield* readJsonl("standard input", standardInput, context);
    else if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(input)) yield await readUrl(input, context);
    else yield* openPath(input, context);
  }
}

async function* openPath(input: string, context: SourceContext): AsyncGenerator<Sourced> {
  const found = await stat(input).catch(() => undefined);
  if (!found) yield problem(input, "does not exist; give a file, a folder, a URL, or - for standard input");
  else if (found.isDirectory()) yield* openFolder(input, context);
  else yield* openFile(input, context);
}

async function* openFolder(folder: string, context: SourceContext): AsyncGenerator<Sourced> {
  let files = 0;
  for await (const file of walk(folder)) {
    files++;
    if (typeof file === "string") yield* openFile(file, context);
    else yield { problem: file };
  }
  if (files === 0) yield problem(folder, "holds no files");
}

async function* openFile(file: string, context: SourceContext): AsyncGenerator<Sourced> {
  const ending = path.extname(file).toLowerCase();
  try {
    const hindrance = await hindranceOf(file);
    if (hindrance) yield problem(file, hindrance);
    else if (ending === ".jsonl" || ending === ".ndjson") yield* readJsonl(file, createReadStream(file), context);
    else yield await readWhole(file, ending, context);
  } catch (error) {
    yield problem(file, error instanceof Error ? error.message : String(error));
  }
}

/** Why `file` is none to open: a pipe or a device would keep the reader waiting for ever. */
async function hindranceOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return "cannot be found; it is a broken link or was removed meanwhile";
  if (found.isDirectory()) return "is a link to a folder; name the folder itself";
  return found.isFile() ? undefined : "is a pipe or a device, not a file; give - to read standard input";
}

async function readWhole(file: string, ending: string, context: SourceContext): Promise<Sourced> {
  const read = READERS.get(ending);
  const kind = KNOWN_LATER.get(ending);
  if (!read)
    return problem(
      file,
      `is ${kind ?? `of a kind (${ending || "no ending"}) that is not known`}; give .txt, .md, .html or .jsonl`,
    );
  if ((await stat(file)).size > MAX_FILE_BYTES)
    return problem(file, `is larger than ${MAX_FILE_BYTES} bytes; split it`);
  const text = decode(await readFile(file));
  if (text === undefined) return problem(file, "holds bytes that are no text");
  const known: Meta = { id: path.basename(file, path.extname(file)), ...(await sidecarOf(file)) };
  return read(file, text, known, context);
}

/** `NAME.meta.json` beside `NAME.txt`. */
async function sidecarOf(file: string): Promise<Meta> {
  const sidecar = `${file.slice(0, -path.extname(file).length)}.meta.json`;
  const text = await readFile(sidecar, "utf8").catch(() => undefined);
  if (text === undefined) return {};
  try {
    return metaOf(JSON.parse(text));
  } catch (cause) {
    throw new Error(`its sidecar ${sidecar} is not a JSON object of texts`, { cause });
  }
}
