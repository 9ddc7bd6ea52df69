/// <reference lib="dom" />
import { isoDate } from "../published.js";
import type { Meta } from "../types.js";

/** What a page says of itself: candidates in order of trust, JSON-LD first, then meta tags, then a time element. */
export function pageMeta(document: Document): Meta {
  const found = {
    title:
      meta(document, "og:title") ??
      document.querySelector("h1")?.textContent ??
      document.querySelector("title")?.textContent,
    publisher: linked(document, "publisher.name") ?? meta(document, "og:site_name"),
    published: publishedOf(document),
    url: document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta(document, "og:url"),
    language: document.documentElement?.getAttribute("lang")?.slice(0, 2).toLowerCase(),
  };
  const entries = Object.entries(found).map(([key, value]) => [key, value?.replace(/\s+/gu, " ").trim()]);
  return Object.fromEntries(entries.filter(([key, value]) => value && (key !== "url" || /^https?:\/\//u.test(value))));
}

function publishedOf(document: Document): string | undefined {
  const candidates = [
    linked(document, "datePublished"),
    meta(document, "article:published_time"),
    meta(document, "date"),
    meta(document, "pubdate"),
    document.querySelector("time[datetime]")?.getAttribute("datetime"),
  ];
  for (const candidate of candidates) {
    const date = candidate ? isoDate(candidate) : undefined;
    if (date) return date;
  }
  return undefined;
}

function meta(document: Document, name: string): string | undefined {
  const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return element?.getAttribute("content") ?? undefined;
}

/** A field of the page's JSON-LD, one level of nesting written with a dot. */
function linked(document: Document, path: string): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const value = fieldOf(script.textContent ?? "", path);
    if (value) return value;
  }
  return undefined;
}

function fieldOf(json: string, path: string): string | undefined {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // Broken JSON-LD is common on real pages; the page's other candidates are asked next.
    return undefined;
  }
  for (const node of nodesOf(data)) {
    const value = path.split(".").reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), node);
    if (typeof value === "string") return value;
  }
  return undefined;
}

function nodesOf(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  return isRecord(data) && Array.isArray(data["@graph"]) ? data["@graph"] : [data];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
