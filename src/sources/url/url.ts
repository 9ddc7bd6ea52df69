import { decode } from "../decode.js";
import { makeSourced, problem } from "../report.js";
import type { SourceContext, Sourced } from "../types.js";
import { type AddressRule, fetchPage } from "./fetch-page.js";

/** A page on the web that the user named. Its id is host and path; its publisher the page's own word or the host. */
export async function readUrl(url: string, context: SourceContext, allowed?: AddressRule): Promise<Sourced> {
  try {
    const page = await fetchPage(url, allowed);
    const text = decode(page.bytes);
    if (text === undefined || !/html|text\/plain|xml/iu.test(page.contentType || "text/html"))
      return problem(url, `is ${page.contentType || "not text"}; only HTML and plain text are read`);
    const { host, pathname } = new URL(page.url);
    const known = { id: `${host}${pathname}`.replace(/\/+$/u, ""), url: page.url };
    if (/text\/plain/iu.test(page.contentType))
      return await makeSourced(url, text, { publisher: host, ...known }, context);
    const { readHtml } = await import("../html/html.js");
    return await readHtml(url, text, known, { ...context, given: { ...context.given } });
  } catch (error) {
    return problem(url, error instanceof Error ? error.message : String(error));
  }
}
