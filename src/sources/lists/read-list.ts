import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { failure, type ListEntry, reasonOf } from "#model";
import { MAX_LIST_BYTES } from "../limits.js";
import { euEntries } from "./eu.js";
import { euCsvEntries, isEuCsv } from "./eu-csv.js";
import { ftmEntries } from "./ftm.js";
import { isCutShort, ofacEntries, ofacFile, ofacRows, withOfacParts } from "./ofac.js";
import { refusalOf } from "./refusal.js";
import { unEntries } from "./un.js";

/** How far into a file its format shows. */
const HEAD_CHARACTERS = 4096;

/**
 * Reads lists that the user has fetched: UN XML, EU XML or CSV, OFAC's SDN.CSV with ALT.CSV and ADD.CSV, or FollowTheMoney as JSON
 * lines. Aliases and addresses of OFAC are joined to the entries of SDN.CSV, in whatever order the files are given.
 */
export function readLists(files: readonly string[]): readonly ListEntry[] {
  const parts = files.map(readPart);
  const rows = (kind: Part["kind"]) => parts.flatMap((part) => (part.kind === kind && "rows" in part ? part.rows : []));
  const lone = parts.find((part) => part.kind === "aliases" || part.kind === "addresses");
  if (lone && !parts.some((part) => part.kind === "ofac"))
    throw failure("input-unreadable", {
      path: lone.file,
      reason: `it holds the ${lone.kind} of OFAC's SDN.CSV; give both files together`,
    });
  const [aliases, addresses] = [rows("aliases"), rows("addresses")];
  return parts.flatMap((part) => {
    if (!("entries" in part)) return [];
    return part.kind === "ofac" ? withOfacParts(part.entries, aliases, addresses) : part.entries;
  });
}

type Rows = readonly (readonly string[])[];

/** A file of a list, or a part that belongs to SDN.CSV. */
type Part =
  | Readonly<{ file: string; kind: "list" | "ofac"; entries: readonly ListEntry[] }>
  | Readonly<{ file: string; kind: "aliases" | "addresses"; rows: Rows }>;

function readPart(file: string): Part {
  const text = load(file).replace(/^\ufeff/u, "");
  const refusal = refusalOf(text);
  if (refusal !== null) throw failure("input-unreadable", { path: file, reason: refusal });
  const part = partOf(file, text);
  if ("entries" in part && part.entries.length === 0)
    throw failure("input-unreadable", {
      path: file,
      reason: "no entry of a UN, OFAC, EU or FollowTheMoney list is in it",
    });
  return part;
}

function partOf(file: string, text: string): Part {
  try {
    if (!isOfac(text)) return { file, kind: "list", entries: parseList(text, nameOf(file)) };
    const rows = ofacRows(text);
    const kind = ofacFile(rows);
    if (kind !== "main") return { file, kind, rows };
    if (!isCutShort(rows)) return { file, kind: "ofac", entries: once(ofacEntries(rows)) };
  } catch {
    // csv-parse throws where a quotation does not end
  }
  throw failure("input-unreadable", { path: file, reason: "it ends in the middle of a row; fetch it again" });
}

function nameOf(file: string): string {
  return path.basename(file).replace(/\..*$/u, "") || "list";
}

/** The entries of a list by its content; `name` is what a list of FollowTheMoney entities is called. An id counts once. */
export function parseList(content: string, name: string): readonly ListEntry[] {
  return once(entriesIn(content.replace(/^\ufeff/u, ""), name));
}

function once(entries: Iterable<ListEntry>): readonly ListEntry[] {
  const byId = new Map<string, ListEntry>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()];
}

function entriesIn(text: string, name: string): Iterable<ListEntry> {
  const head = text.slice(0, HEAD_CHARACTERS).trimStart();
  if (head.startsWith("{")) return ftmEntries(text, name);
  if (isOfac(text)) return ofacEntries(ofacRows(text));
  if (isEuCsv(head)) return euCsvEntries(text);
  if (!head.startsWith("<")) return [];
  return head.includes("CONSOLIDATED_LIST") ? unEntries(text) : euEntries(text);
}

function isOfac(text: string): boolean {
  return OFAC_ROW.test(text.slice(0, HEAD_CHARACTERS));
}

const OFAC_ROW = /^\s*"?\d+"?\s*,/u;

function load(file: string): string {
  try {
    const { size } = statSync(file);
    if (size <= MAX_LIST_BYTES) return decoded(readFileSync(file));
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")
      throw failure("input-missing", { path: file }, thrown);
    throw failure("input-unreadable", { path: file, reason: reasonOf(thrown) }, thrown);
  }
  throw failure("input-unreadable", {
    path: file,
    reason: `it has more than ${MAX_LIST_BYTES / 1024 / 1024} MB, and no such list is that large`,
  });
}

/** UTF-8, or UTF-16 where its mark says so. */
function decoded(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le") : bytes.toString("utf8");
}
