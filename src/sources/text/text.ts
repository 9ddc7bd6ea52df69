import { splitFrontMatter } from "../meta.js";
import { makeSourced } from "../report.js";
import type { Meta, SourceContext, Sourced } from "../types.js";

const MAX_HEADLINE_CHARACTERS = 200;

/** A plain text: front matter if there is any, then the words. The first line is the title where it looks like a headline. */
export async function readText(from: string, text: string, known: Meta, context: SourceContext): Promise<Sourced> {
  const { meta, body } = splitFrontMatter(text);
  const title = headlineOf(body);
  return makeSourced(from, body, { ...(title ? { title } : {}), ...known, ...meta }, context);
}

/** The first line, where it is short, does not end a sentence, and more text follows. */
export function headlineOf(text: string): string | undefined {
  const [first = "", ...rest] = text.trimStart().split("\n", 3);
  const line = first.trim();
  const isHeadline = line.length > 0 && line.length <= MAX_HEADLINE_CHARACTERS && !/[.!?:;,…]["”’']?$/u.test(line);
  return isHeadline && rest.some((next) => next.trim()) ? line : undefined;
}
