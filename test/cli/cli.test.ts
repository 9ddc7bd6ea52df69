import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Reading } from "#model";
import { expectSpans } from "../support/spans.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cli = path.join(root, "dist/cli/main.js");
const samples = path.join(root, "samples/reports");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "attache-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function attache(args: readonly string[], input = ""): Ended {
  const env = { ...process.env, ATTACHE_RECORD: path.join(folder, "record"), ATTACHE_REVIEWER: "tester" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    cwd: folder,
  });
  return { code: status, out: stdout, err: stderr };
}

function jsonLines(text: string): unknown[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const COMMANDS = [
  "read",
  "add",
  "findings",
  "show",
  "compare",
  "search",
  "stories",
  "accept",
  "reject",
  "correct",
  "merge",
  "split",
  "dismiss",
  "rate",
  "undo",
  "review",
  "rebuild",
  "check",
  "embargoes",
  "lists",
  "screen",
  "export",
  "move",
  "schema",
  "serve",
  "start",
];

describe("every command", () => {
  test.each(COMMANDS)("%s has help with an example, within 100 columns", (command) => {
    const { code, out } = attache([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(/Example:\n {2}attache /u);
    expect(out).toMatch(/--json/u);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  test.each([
    [["nonsense"], 2, /unknown command/u],
    [["read"], 2, /missing required argument/u],
    [["read", "nowhere.txt"], 1, /nowhere\.txt.*does not exist/u],
    [["findings", "--kind", "gossip"], 2, /Allowed choices/u],
    [["stories", "--from", "spring"], 2, /--from cannot be/u],
    [["move"], 2, /--to/u],
    [["move", "--to", "elsewhere", "--record", "no-such-folder"], 1, /no record at/u],
    [["findings", "--record", "http://example.org/"], 2, /is not a record/u],
    [["findings", "--record", "no-such-folder"], 1, /no record at/u],
    [["schema", "poem"], 2, /there is reading/u],
    [["check", "--supplier", "PAK"], 2, /--recipient/u],
    [["check", "--supplier", "PAK", "--recipient", "LBY", "--item", "x", "--date", "yesterday"], 2, /--date/u],
    [
      ["check", "--supplier", "XXX", "--recipient", "LBY", "--item", "x", "--date", "2020-01-01"],
      2,
      /--supplier.*XXX.*ISO/u,
    ],
    [
      ["check", "--supplier", "PAK", "--recipient", "LBY", "--item", "x", "--date", "2025-02-30"],
      2,
      /--date.*calendar/u,
    ],
    [["embargoes", "--on", "2020-01-01", "--target", "QQQ"], 2, /--target.*QQQ/u],
    [["embargoes", "--between", "2021-01-01/2020-01-01"], 2, /after the second/u],
    [["read", samples, "--published", "soon"], 2, /--published cannot be/u],
    [["serve", "--port", "99999999", "--record", samples], 1, /no record/u],
    [["embargoes", "--on", "2020"], 2, /--on/u],
  ])("asked wrongly says what is wrong and ends with its code: %j", (args, wanted, message) => {
    const { code, err } = attache(args);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /u);
    expect(code).toBe(wanted);
  });
});

describe("attache read", () => {
  test("prints readings that keep the published schema and whose spans are cut from the text", () => {
    const { code, out } = attache(["read", "--json", samples]);
    expect(code).toBe(0);
    const readings = jsonLines(out).map((line) => Reading.parse(line));
    expect(readings.length).toBeGreaterThanOrEqual(12);
    for (const reading of readings.filter(({ unread }) => unread === undefined)) expectSpans(reading);
  });

  test("stores nothing of another language than English in the layers, and says so", () => {
    const { out } = attache(["read", "--json", path.join(samples, "akar-fr.txt")]);
    expect(jsonLines(out)[0]).toMatchObject({
      unread: expect.stringContaining("fr"),
      mentions: [],
      statements: [],
      people: [],
    });
  });

  test("reads the others when one cannot be read, names that one, and ends with 1", () => {
    const pdf = path.join(folder, "scan.pdf");
    writeFileSync(pdf, "%PDF-1.7");
    const { code, out, err } = attache(["read", "--json", pdf, path.join(samples, "irini-note.txt")]);
    expect(code).toBe(1);
    expect(err).toMatch(/scan\.pdf.*PDF/u);
    expect(jsonLines(out)).toHaveLength(1);
  });

  test("writes for people within 100 columns, and no control characters of a report reach the terminal", () => {
    const line = JSON.stringify({
      id: "esc",
      text: "The minister of defence \u001b[31mvisited Cairo\u001b[0m on Monday, the ministry said in a statement.",
      title: "A\u0007B",
    });
    const { out } = attache(["read", "-"], line);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(out).not.toMatch(/[\u0007\u001b]/u);
    expect(out.split("\n").filter((row) => row.length > 100)).toEqual([]);
  });

  test("gives the same reading twice", () => {
    const read = () =>
      attache(["read", "--json", path.join(samples, "ghq-wire.txt")]).out.replace(/"retrieved":"[^"]*"/gu, "");
    expect(read()).toBe(read());
  });
});

describe("a record", () => {
  test("is made by add, changes nothing the second time, and answers", () => {
    expect(attache(["add", samples]).out).toMatch(/15 new, 0 known/u);
    expect(attache(["add", samples]).out).toMatch(/0 new, 15 known/u);
    const findings = attache(["findings"]);
    expect(findings.code).toBe(0);
    expect(findings.out.split("\n").filter((row) => row.length > 100)).toEqual([]);
    expect(attache(["search", "Super Mushak"]).out).toMatch(/lna-deal/u);
    const stories = jsonLines(attache(["stories", "--json"]).out) as { reports: string[] }[];
    expect(stories.flatMap(({ reports }) => reports)).toHaveLength(15);
    expect(stories.find(({ reports }) => reports.includes("irini-note"))?.reports).toContain("irini-daily");
    expect(attache(["compare", "ghq-wire", "ghq-blog"]).out).toMatch(/They differ/u);
  }, 120_000);

  test("keeps the same text under another id as one more sighting, and another text under the same url as a new version", () => {
    const url = "https://wire.example.org/versions";
    const report = (id: string, text: string) =>
      JSON.stringify({ id, text, url, publisher: "Example Wire", published: "2026-02-04" });
    const text = "The defence ministers of Malta and Italy met in Valletta on Tuesday, the Maltese ministry said.";
    expect(attache(["add", "-"], report("first", text)).out).toMatch(/1 new/u);
    expect(attache(["add", "-"], report("second", text)).out).toMatch(/1 seen under another id/u);
    const changed = attache(["add", "-"], report("third", `${text} They spoke about patrol boats.`));
    expect(changed.out).toMatch(/1 new/u);
    expect(changed.out).toMatch(/New version: third/u);
  }, 60_000);

  test("exports rows of the record contract, and the register with SIPRI's columns first", () => {
    const rows = jsonLines(attache(["export", "json"]).out);
    expect(new Set(rows.map((row) => (row as { type: string }).type))).toEqual(
      new Set(["report", "actor", "event", "transfer", "claim", "finding"]),
    );
    const [header = "", first = ""] = attache(["export", "csv"]).out.split("\n");
    expect(header).toMatch(
      /^SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date/u,
    );
    expect(first.length).toBeGreaterThan(20);
  }, 60_000);

  test("shows a fact with footnotes, and keeps a rejection and a correction through a rebuild", () => {
    const [transfer] = jsonLines(attache(["export", "json"]).out).filter(
      (row) => (row as { type: string }).type === "transfer",
    ) as { id: string }[];
    const id = transfer?.id ?? "";
    expect(attache(["show", id]).out).toMatch(/Footnotes[\s\S]*SHA-256 [0-9a-f]{64}/u);
    expect(attache(["correct", id, "status", "suspended", "--why", "stopped since"]).code).toBe(0);
    const [person] = jsonLines(attache(["export", "json"]).out).filter(
      (row) => (row as { kind?: string }).kind === "person",
    ) as { id: string }[];
    expect(attache(["reject", person?.id ?? "", "--why", "not this person"]).code).toBe(0);
    for (const _ of [1, 2]) {
      const shown = JSON.parse(attache(["show", id, "--json"]).out);
      expect(shown.body).toMatchObject({
        status: "suspended",
        mark: { corrected: [expect.objectContaining({ field: "status" })] },
      });
      const people = jsonLines(attache(["export", "json"]).out).filter(
        (row) => (row as { id?: string }).id === person?.id,
      );
      expect(people).toEqual([]);
      expect(attache(["rebuild"]).code).toBe(0);
    }
  }, 180_000);
});

describe("attache review", () => {
  test("takes its answers from a pipe, a line each, and says what it could not do", () => {
    const answers = "c status = bought\nd # known to us\nu\nq\n";
    const { code, out } = attache(["review", "--kind", "contradiction", "--limit", "2"], answers);
    expect(code).toBe(0);
    expect(out).toMatch(/^\[1 of 2\]\nCONTRADICTION/u);
    expect(out).toMatch(/Not done: This decision cannot be kept: bought is none of offered, negotiating/u);
    expect(out).toMatch(/^decision:[0-9a-f]{16}: dismiss finding:[0-9a-f]{16}$/mu);
    expect(out).toMatch(/^decision:[0-9a-f]{16}: undo decision:[0-9a-f]{16}$/mu);
    expect(out).toMatch(/2 seen, 0 decided\.\n$/u);
  }, 120_000);

  test("says so where nobody answers", () => {
    const { code, err } = attache(["review"], "");
    expect([code, err]).toEqual([2, expect.stringMatching(/^attache: A review asks on a terminal/u)]);
  }, 60_000);

  test("lists nothing behind a finding that is none, and says so", () => {
    const { code, err } = attache(["findings", "--after", "finding:zzz"]);
    expect([code, err]).toEqual([1, expect.stringMatching(/No finding has an id that begins with finding:zzz/u)]);
  }, 60_000);
});

describe("attache check", () => {
  test("answers from the regimes alone, in words of law", () => {
    const args = ["check", "--supplier", "PAK", "--recipient", "LBY", "--item", "JF-17", "--date", "2025-12-22"];
    const { code, out } = attache(args);
    expect(code).toBe(0);
    expect(out).toMatch(/UNSCR 1970/u);
    expect(out).not.toMatch(/^(?:exempt|permitted)\b/mu);
    const [verdict] = jsonLines(attache([...args, "--json"]).out);
    expect(verdict).toMatchObject({
      verdict: expect.stringMatching(/prohibited|exempt|unclear/u),
      regimes: expect.arrayContaining([expect.objectContaining({ id: "un-libya-2011" })]),
    });
  });

  test("answers a range of days in parts, each explained by its own steps", () => {
    const args = [
      "--supplier",
      "France",
      "--recipient",
      "RUS",
      "--item",
      "rifles",
      "--government",
      "--date",
      "2014-07/2014-08",
    ];
    const { code, out } = attache(["check", ...args, "--explain"]);
    expect(code).toBe(0);
    expect(out).toMatch(/2014-07-01 to 2014-07-31[\s\S]* 1\. FRA to RUS on 2014-07-01[\s\S]*2014-08-01 to 2014-08-31/u);
  });

  test("answers a file line by line and names the bad lines", () => {
    const lines = [
      '{"id":"a","supplier":"PAK","recipient":"LBY","item":"JF-17","date":"2025-12-22"}',
      "{bad",
      '{"id":"c","supplier":"PAK"}',
    ];
    const { code, out, err } = attache(["check", "--json", "--file", "-"], lines.join("\n"));
    expect(jsonLines(out)).toHaveLength(1);
    expect(err).toMatch(/:2: .*JSON[\s\S]*:3: /u);
    expect(code).toBe(1);
  });
});
