import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "#model";
import { nestingOf } from "./html/nesting.js";
import { openInputs } from "./open.js";
import type { Meta, Problem, Sourced } from "./types.js";
import { readUrl } from "./url/url.js";

const RETRIEVED = "2026-03-01T08:00:00Z";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "attache-sources-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function open(
  inputs: string[],
  given: Meta = {},
  stdin: Uint8Array[] = [],
): Promise<{ reports: Report[]; problems: Problem[] }> {
  const reports: Report[] = [];
  const problems: Problem[] = [];
  async function* standardInput() {
    yield* stdin;
  }
  for await (const found of openInputs(inputs, { given, retrieved: RETRIEVED }, standardInput()))
    sort(found, reports, problems);
  return { reports, problems };
}

function sort(found: Sourced, reports: Report[], problems: Problem[]): void {
  if ("report" in found) reports.push(found.report);
  else problems.push(found.problem);
}

const BODY = "The two ministers met in Valletta on Tuesday and spoke about patrol boats for the coast guard.";

describe("a text file", () => {
  test("is a report under its name without the ending, its headline the title", async () => {
    const { reports } = await open([put("a/valletta.txt", `Ministers meet in Valletta\n\n${BODY}\n`)]);
    expect(reports[0]).toMatchObject({
      id: "valletta",
      title: "Ministers meet in Valletta",
      language: "en",
      published: null,
    });
    expect(reports[0]?.text).toBe(`Ministers meet in Valletta\n\n${BODY}`);
  });

  test("takes what is known of it from front matter, which is not part of the text", async () => {
    const front = "---\npublisher: The Daily Example\npublished: 2026-02-03\nurl: https://example.org/a\n---\n";
    const { reports } = await open([put("b/front.txt", front + BODY)]);
    expect(reports[0]).toMatchObject({
      publisher: "The Daily Example",
      published: "2026-02-03",
      url: "https://example.org/a",
      text: BODY,
    });
  });

  test("takes what is known of it from a sidecar", async () => {
    put(
      "c/side.meta.json",
      JSON.stringify({ publisher: "Example Wire", url: "https://example.org/b", language: "en" }),
    );
    const { reports, problems } = await open([put("c/side.txt", BODY)]);
    expect(problems).toEqual([]);
    expect(reports[0]).toMatchObject({ id: "side", publisher: "Example Wire", url: "https://example.org/b" });
  });

  test("believes the command line before the file", async () => {
    const file = put("d/given.txt", `---\npublisher: One\n---\n${BODY}`);
    const { reports } = await open([file], { publisher: "Two", published: "2026-02" });
    expect(reports[0]).toMatchObject({ publisher: "Two", published: "2026-02" });
  });

  test("in another language is a report of that language", async () => {
    const french =
      "Le ministre de la Défense a rencontré son homologue à Tripoli pour parler de la coopération entre leurs armées.";
    const { reports } = await open([put("e/french.txt", french)]);
    expect(reports[0]?.language).toBe("fr");
  });

  test.each([
    [
      "Windows-1252",
      new Uint8Array([
        ...Buffer.from("The minister\x92s visit to M\xe1laga ended on Friday, the ministry said in a note.", "latin1"),
      ]),
      "minister’s visit to Málaga",
    ],
    [
      "UTF-16 with a mark",
      Buffer.from("\uFEFFThe minister’s visit to Málaga ended on Friday, the ministry said.", "utf16le"),
      "minister’s visit to Málaga",
    ],
    ["CRLF lines", Buffer.from("First line here.\r\nSecond line there.\r\n"), "First line here.\nSecond line there."],
  ])("written in %s is read as meant", async (name, bytes, wanted) => {
    const { reports } = await open([put(`f/${name}.txt`, bytes)]);
    expect(reports[0]?.text).toContain(wanted);
  });
});

describe("a page and a Markdown text", () => {
  const page = `<!doctype html><html lang="en"><head><title>x</title><meta property="og:site_name" content="Example Post">
    <meta property="article:published_time" content="2026-02-02T10:00:00Z"><link rel="canonical" href="https://example.org/story"></head>
    <body><nav>Home Sport</nav><article><h1>Ministers meet</h1>${"<p>The ministers met in Valletta and agreed to meet again in autumn, an official said after the talks.</p>".repeat(6)}
    <div class="newsletter">Subscribe now</div><script>alert(1)</script></article></body></html>`;

  test("give the article without menus, scripts and advertising, and what the page says of itself", async () => {
    const { reports } = await open([put("g/story.html", page)]);
    expect(reports[0]).toMatchObject({
      publisher: "Example Post",
      published: "2026-02-02T10:00:00Z",
      url: "https://example.org/story",
    });
    expect(reports[0]?.text).toContain("The ministers met in Valletta");
    expect(reports[0]?.text).not.toMatch(/Subscribe|alert|Sport/u);
  });

  test("of Markdown are read without their marks", async () => {
    const { reports } = await open([
      put(
        "g/note.md",
        `---\npublisher: Ministry\n---\n# Visit to **Valletta**\n\nThe [minister](https://example.org) *met* the chief.\n`,
      ),
    ]);
    expect(reports[0]?.text).toBe("Visit to Valletta\n\nThe minister met the chief.");
  });
});

describe("JSONL", () => {
  test("gives a report a line, also from standard input and cut anywhere", async () => {
    const bytes = Buffer.from(
      `${JSON.stringify({ id: "é1", text: BODY, published: "2026-02-03" })}\n\n${JSON.stringify({ id: 2, text: BODY })}`,
    );
    const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
    const { reports } = await open(["-"], {}, chunks);
    expect(reports.map(({ id, published }) => [id, published])).toEqual([
      ["é1", "2026-02-03"],
      ["2", null],
    ]);
  });

  test("names each bad line with its number and reads the others", async () => {
    const file = put(
      "h/mixed.jsonl",
      `{"id":"a","text":"${BODY}"}\n{broken\n{"id":"b"}\n{"id":"c","text":"${BODY}","published":"soon"}\n{"id":"d","text":"  "}\n`,
    );
    const { reports, problems } = await open([file]);
    expect(reports.map(({ id }) => id)).toEqual(["a"]);
    expect(problems.map(({ input }) => input)).toEqual([2, 3, 4, 5].map((line) => `${file}:${line}`));
    expect(problems.map(({ message }) => message).join("\n")).toMatch(
      /not valid JSON[\s\S]*needs "id" and "text"[\s\S]*"soon" is not a date[\s\S]*has no text/u,
    );
  });
});

describe("a folder", () => {
  test("is read in a stable order, and what cannot be read is named", async () => {
    for (const name of ["b.txt", "a.txt", "deep/c.txt"]) put(`i/${name}`, BODY);
    put("i/scan.pdf", "%PDF-1.7");
    put("i/archive.warc.gz", new Uint8Array([31, 139]));
    put("i/noise.txt", new Uint8Array([0, 1, 2, 0]));
    put("i/.hidden", "x");
    const { reports, problems } = await open([path.join(folder, "i")]);
    expect(reports.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(problems.map(({ input }) => path.basename(input)).sort()).toEqual([
      "archive.warc.gz",
      "noise.txt",
      "scan.pdf",
    ]);
  });

  test.each([
    ["nowhere.txt", /does not exist/u],
    ["", /holds no files/u],
  ])("that is missing or empty is said (%s)", async (name, message) => {
    mkdirSync(path.join(folder, "empty"), { recursive: true });
    const { problems } = await open([name ? path.join(folder, name) : path.join(folder, "empty")]);
    expect(problems[0]?.message).toMatch(message);
  });
});

describe("a URL", () => {
  let server: Server;
  let base = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
      else if (request.url === "/gone") response.writeHead(404).end("no");
      else response.writeHead(200, { "content-type": "text/plain" }).end(BODY);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(() => server.close());
  const context = { given: {}, retrieved: RETRIEVED };

  test("is fetched when the user names it", async () => {
    const found = await readUrl(`${base}/note`, context, () => true);
    expect(found).toMatchObject({ report: { text: BODY, url: `${base}/note`, retrieved: RETRIEVED } });
  });

  test.each([
    ["/loop", /redirects more than/u],
    ["/gone", /answered 404/u],
  ])("that fails is said (%s)", async (where, message) => {
    expect(await readUrl(base + where, context, () => true)).toMatchObject({
      problem: { message: expect.stringMatching(message) },
    });
  });

  test.each([
    "http://127.0.0.1:9/",
    "http://[::1]:9/",
    "http://localhost:9/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest",
    "http://[::ffff:127.0.0.1]:9/",
    "file:///etc/passwd",
    "ftp://example.org/x",
  ])("in a private network or of another kind is never followed: %s", async (url) => {
    expect(await readUrl(url, context)).toMatchObject({
      problem: { message: expect.stringMatching(/private network|only http/u) },
    });
  });
});

describe("what is no file", () => {
  test("a pipe is named and not waited for, and the others are still read", async () => {
    const folder = path.dirname(put("pipes/report.txt", BODY));
    execFileSync("mkfifo", [path.join(folder, "pipe.txt")]);
    symlinkSync("nowhere.txt", path.join(folder, "broken.txt"));
    symlinkSync(".", path.join(folder, "loop"));
    const { reports, problems } = await open([folder]);
    expect(reports.map(({ id }) => id)).toEqual(["report"]);
    expect(problems.map(({ input }) => path.basename(input))).toEqual(["broken.txt", "loop", "pipe.txt"]);
  });
});

describe("a page that nests without end", () => {
  test("is refused by its depth before it is parsed", async () => {
    const page = put("deep.html", `<html><body>${"<div></span>".repeat(100_000)}${BODY}`);
    const { reports, problems } = await open([page]);
    expect(reports).toEqual([]);
    expect(problems[0]?.message).toContain("1000 deep");
  });

  test("is counted by what is open, not by what stands in scripts or ends by itself", () => {
    const flat = "<p>one<br><li>two<script>'<div>'</script><!-- <div> --><b>x</b>".repeat(5000);
    expect(nestingOf(`<div>${flat}</div>`, 1000)).toBe(2);
  });
});
