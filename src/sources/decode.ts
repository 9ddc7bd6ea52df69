/** Bytes 0x80 to 0x9F of Windows-1252 (WHATWG Encoding); Node 20's own decoder reads them as Latin-1 controls. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes as text: UTF-8 (with or without mark), UTF-16 with a mark, else Windows-1252; undefined where the bytes are no text. */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: older press archives are Windows-1252, in which every byte means something.
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\u0080-\u009f]/gu, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80] ?? mark);
  }
}

/** The text as it is stored for ever: well-formed, line feeds only, no NUL (PostgreSQL cannot hold one), no surrounding blank lines. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\uFEFF/u, "")
    .replaceAll("\u0000", "\uFFFD")
    .replace(/\r\n?/gu, "\n")
    .replace(/^\s*\n/u, "")
    .trimEnd();
}
