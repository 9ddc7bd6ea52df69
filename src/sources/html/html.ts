/// <reference lib="dom" />
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { MAX_ARTICLE_NESTING, MAX_NESTING } from "../limits.js";
import { makeSourced, problem } from "../report.js";
import type { Meta, SourceContext, Sourced } from "../types.js";
import { blocksOf } from "./blocks.js";
import { nestingOf } from "./nesting.js";
import { pageMeta } from "./page-meta.js";

/** Parts of a page that are never the report: Readability alone lets some of them through. */
const JUNK =
  /(?:^|[\s_-])(?:advert\w*|ads?|banner|breadcrumbs?|cookies?|comments?|newsletter|promo|related|share|sidebar|social|sponsor\w*|subscribe)(?:$|[\s_-])/iu;

/** The article of a web page by Readability (Apache-2.0) over linkedom; the whole body where it finds no article. */
export async function readHtml(from: string, html: string, known: Meta, context: SourceContext): Promise<Sourced> {
  const nesting = nestingOf(html, MAX_NESTING);
  if (nesting > MAX_NESTING)
    return problem(from, `nests its elements more than ${MAX_NESTING} deep; save its words as .txt`);
  const { document } = parseHTML(html);
  const said = document.documentElement ? pageMeta(document) : {};
  const text = (nesting <= MAX_ARTICLE_NESTING && articleOf(document)) || blocksOf(html);
  if (!text) return problem(from, "has no text that a reader would see");
  return makeSourced(from, text, { ...said, ...known }, context);
}

function articleOf(document: Document): string {
  if (!document.documentElement || !document.body) return "";
  for (const element of [...document.querySelectorAll("[class], [id]")])
    if (JUNK.test(`${element.getAttribute("class") ?? ""} ${element.id ?? ""}`)) element.remove();
  const article = new Readability(document, { maxElemsToParse: 50_000, charThreshold: 200 }).parse();
  return article?.content ? blocksOf(article.content) : "";
}
