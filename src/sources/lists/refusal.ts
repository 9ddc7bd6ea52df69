/** What a file is that is no list, or a list cut short; null where nothing speaks against it. */
export function refusalOf(text: string): string | null {
  const head = text.slice(0, HEAD_CHARACTERS);
  if (PACKED.some((mark) => head.startsWith(mark))) return "it is packed; unpack it first";
  return NOT_LISTS.find(({ pattern }) => pattern.test(head))?.reason ?? cutShort(text);
}

/** How files of ZIP and of gzip begin. */
const PACKED = ["PK\u0003\u0004", "\u001f"];

/** How far into a file its format shows. */
const HEAD_CHARACTERS = 4096;

const NOT_LISTS: readonly Readonly<{ pattern: RegExp; reason: string }>[] = [
  { pattern: /^\s*$/u, reason: "it is empty; fetch it again" },
  { pattern: /^\s*<(?:!doctype html|html)\b/iu, reason: "it is a web page, not the list; fetch the file itself" },
  {
    pattern: /<!ENTITY\b/u,
    reason: "it declares entities of its own, which no such list does; fetch it from its publisher",
  },
  { pattern: /<(?:sdnList|sanctionsData|Sanctions)\b/u, reason: "it is OFAC's XML; fetch SDN.CSV and ALT.CSV instead" },
];

const CUT_SHORT = "it ends in the middle, so entries are missing; fetch it again";

/** A list cut short would replace a whole one. */
function cutShort(text: string): string | null {
  const tail = text.slice(-TAIL_CHARACTERS).trimEnd();
  const head = text.slice(0, HEAD_CHARACTERS);
  if (/^\s*</u.test(head)) return isClosed(head, tail) ? null : CUT_SHORT;
  if (/^\s*\{/u.test(head)) return isJson(lastLine(text)) ? brokenLine(text) : CUT_SHORT;
  return null;
}

/** A line in the midst that is no JSON is an entry that nobody would be screened against. */
function brokenLine(text: string): string | null {
  let line = 0;
  for (let begin = 0; begin < text.length; ) {
    const found = text.indexOf("\n", begin);
    const end = found < 0 ? text.length : found;
    line++;
    const content = text.slice(begin, end).trim();
    if (content !== "" && !isJson(content))
      return `its line ${line} is not valid JSON, so an entry is missing; fetch it again`;
    begin = end + 1;
  }
  return null;
}

/** How far from its end a file's last element or line is looked for. */
const TAIL_CHARACTERS = 512;
const ROOT = /<([A-Za-z_][\w:.-]{0,100})[\s/>]/u;

function isClosed(head: string, tail: string): boolean {
  const root = ROOT.exec(head)?.[1];
  return root !== undefined && tail.endsWith(">") && tail.includes(`</${root}`);
}

function lastLine(text: string): string {
  const whole = text.trimEnd();
  return whole.slice(whole.lastIndexOf("\n") + 1);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false; // a line that is no JSON: that is the answer
  }
}
