import { decode } from "../decode.js";
import { MAX_LINE_CHARACTERS } from "../limits.js";

const LINE_FEED = 10;

/**
 * Bytes as text in blocks of whole lines. A line that is UTF-8 is read so, any other as Windows-1252: a file may be ASCII
 * for megabytes before its first accent, and exports of two ages get joined. A mark at the beginning is taken off.
 */
export async function* decodedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = new Uint8Array(0);
  let wide: TextDecoder | undefined;
  let wideRest = "";
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) wide = wideDecoder(chunk);
    const bytes = isFirst ? withoutMark(chunk) : chunk;
    isFirst = false;
    if (wide) {
      wideRest += wide.decode(bytes, { stream: true });
      const feed = wideRest.lastIndexOf("\n") + 1;
      if (feed > 0) yield wideRest.slice(0, feed);
      wideRest = wideRest.slice(feed);
      continue;
    }
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const isOverlong = rest.length + bytes.length > MAX_LINE_CHARACTERS;
    const cut = end === 0 && isOverlong ? bytes.length : end;
    if (cut > 0) yield textOf(Buffer.concat([rest, bytes.subarray(0, cut)]));
    rest = cut > 0 ? new Uint8Array(bytes.subarray(cut)) : new Uint8Array(Buffer.concat([rest, bytes]));
  }
  if (rest.length > 0) yield textOf(rest);
  if (wideRest !== "") yield wideRest;
}

/** Spreadsheets that save "Unicode text" write UTF-16 with its mark. */
function wideDecoder(bytes: Uint8Array): TextDecoder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  return undefined;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function textOf(block: Uint8Array): string {
  try {
    return UTF8.decode(block);
  } catch {
    // Some line is not UTF-8: each is looked at alone.
    return linesOf(block).map(lineText).join("");
  }
}

function linesOf(block: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf(LINE_FEED, at) + 1 || block.length;
    lines.push(block.subarray(at, end));
    at = end;
  }
  return lines;
}

/** A line with a zero byte is no text; its row is then named as one that cannot be read. */
function lineText(line: Uint8Array): string {
  return decode(line) ?? `${Buffer.from(line).toString("latin1").replaceAll("\u0000", "\uFFFD").trimEnd()}\n`;
}
