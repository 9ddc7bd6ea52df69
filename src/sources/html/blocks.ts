/// <reference lib="dom" />
import { parseHTML } from "linkedom";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG FORM BUTTON".split(" "));

/** The words of `html`, a paragraph for each block, without scripts, forms and empty lines. Nothing is executed or fetched. */
export function blocksOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const lines: string[] = [""];
  walk(document.body, lines);
  return lines
    .map((line) => line.replace(/[ \t\u00a0]+/gu, " ").trim())
    .filter(Boolean)
    .join("\n\n");
}

/** An explicit stack, because hostile pages nest deeper than the call stack reaches. */
function walk(root: Node, lines: string[]): void {
  const stack: (Node | "break")[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === "break") lines.push("");
    else if (node) visit(node, lines, stack);
  }
}

function visit(node: Node, lines: string[], stack: (Node | "break")[]): void {
  if (node.nodeType === 3) {
    lines[lines.length - 1] += (node.textContent ?? "").replace(/\s+/gu, " ");
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  const isBlock = BLOCKS.has(name);
  if (isBlock || name === "BR") lines.push("");
  if (isBlock) stack.push("break");
  for (const child of [...node.childNodes].reverse()) stack.push(child);
}
