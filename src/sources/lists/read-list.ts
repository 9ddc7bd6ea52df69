import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { failure, type ListEntry, reasonOf } from "#model";
import { MAX_LIST_BYTES } from "../limits.js";
import { euEntries } from "./eu.js";
import { ftmEntries } from "./ftm.js";
import { ofacEntries } from "./ofac.js";
import { unEntries } from "./un.js";

/** How far into a file its format shows. */
const HEAD_CHARACTERS = 4096;

/** Reads a list that the user has fetched: UN or EU XML, SDN.CSV, or FollowTheMoney as JSON lines. */
export function readList(file: string): readonly ListEntry[] {
  const entries = parseList(load(file), path.basename(file).replace(/\..*$/u, "") || "list");
  if (entries.length === 0)
    throw failure("input-unreadable", {
      path: file,
      reason: "no entry of a UN, OFAC, EU or FollowTheMoney list is in it",
    });
  return entries;
}

/** The entries of a list by its content; `name` is what a list of FollowTheMoney entities is called. An id counts once. */
export function parseList(content: string, name: string): readonly ListEntry[] {
  const text = content.replace(/^\ufeff/u, "");
  const byId = new Map<string, ListEntry>();
  for (const entry of entriesIn(text, name)) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()];
}

function entriesIn(text: string, name: string): Iterable<ListEntry> {
  const head = text.slice(0, HEAD_CHARACTERS).trimStart();
  if (head.startsWith("{")) return ftmEntries(text, name);
  if (!head.startsWith("<")) return /^"?\d+"?\s*,/u.test(head) ? ofacEntries(text) : [];
  return head.includes("CONSOLIDATED_LIST") ? unEntries(text) : euEntries(text);
}

function load(file: string): string {
  try {
    const { size } = statSync(file);
    if (size <= MAX_LIST_BYTES) return readFileSync(file, "utf8");
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")
      throw failure("input-missing", { path: file }, thrown);
    throw failure("input-unreadable", { path: file, reason: reasonOf(thrown) }, thrown);
  }
  throw failure("input-unreadable", { path: file, reason: `it has more than ${MAX_LIST_BYTES} bytes` });
}
