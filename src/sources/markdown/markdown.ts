import { marked } from "marked";
import { blocksOf } from "../html/blocks.js";
import { splitFrontMatter } from "../meta.js";
import { makeSourced } from "../report.js";
import type { Meta, SourceContext, Sourced } from "../types.js";

/** A Markdown text: front matter, then the words without their marks. The title is the front matter's or the first heading. */
export async function readMarkdown(from: string, text: string, known: Meta, context: SourceContext): Promise<Sourced> {
  const { meta, body } = splitFrontMatter(text);
  const heading = /^#{1,3} +(.{1,200})$/mu.exec(body)?.[1]?.trim();
  const plain = blocksOf(marked.parse(body, { async: false }));
  return makeSourced(from, plain, { ...(heading ? { title: heading } : {}), ...known, ...meta }, context);
}
