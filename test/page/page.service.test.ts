import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const executablePath = process.env.ATTACHE_TEST_CHROMIUM;
const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

if (!executablePath) console.warn("SKIPPED: the browser test needs ATTACHE_TEST_CHROMIUM, the path of a Chromium");

describe.skipIf(!executablePath)("the page, in a real browser on the samples,", () => {
  let folder = "";
  let server: ChildProcess;
  let browser: Browser;
  let base = "";

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "attache-page-"));
    server = spawn(process.execPath, [cli, "start", "--port", "0", "--record", path.join(folder, "record")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    base = await addressOf(server);
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: QUIET });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    server?.kill("SIGTERM");
    await new Promise((done) => (server?.exitCode === null ? server.once("exit", done) : done(null)));
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(where: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on("request", (request) => expect(request.url().startsWith(base)).toBe(true));
    page.on("pageerror", (error) => expect.fail(error.message));
    await page.goto(base + where);
    return page;
  }

  test("leads from a finding to the words it rests on", async () => {
    const page = await open("findings");
    await page.getByRole("button", { name: "Show the words it rests on" }).first().click();
    const link = page.locator(".quotations a").first();
    const quoted = await link.innerText();
    await link.click();
    await page.waitForSelector(".pointed");
    const pointed = (await page.locator(".pointed").allInnerTexts()).join("");
    expect(normal(pointed)).toBe(normal(quoted));
    expect(page.url()).toMatch(/\/report\/[0-9a-f]{64}\?at=\d+-\d+$/u);
    await page.close();
  });

  test("marks the chosen fact of a report, and the address brings it back", async () => {
    const page = await open("reports");
    await page.getByRole("link", { name: /Iraq orders 24 T-50/u }).click();
    await page.waitForSelector("aside");
    await page.getByRole("radio", { name: /transfers/u }).check();
    await page.locator("aside button").first().click();
    await page.waitForSelector("mark.chosen");
    const marked = await page.locator("mark.chosen").allInnerTexts();
    const again = await open(page.url().slice(base.length));
    await again.waitForSelector("mark.chosen");
    expect(await again.locator("mark.chosen").allInnerTexts()).toEqual(marked);
    await page.close();
    await again.close();
  });

  test("shows who met whom, and who is who", async () => {
    const page = await open("meetings?kind=meeting&side=PAK");
    const row = page.getByRole("row", { name: /Air Headquarters/u }).first();
    expect(await row.getByRole("cell").nth(3).innerText()).toMatch(
      /^(?:Saddam Khalifa Haftar, Zaheer Ahmed Baber Sidhu|Zaheer Ahmed Baber Sidhu, Saddam Khalifa Haftar)$/u,
    );
    await row.getByRole("link").click();
    await page.waitForSelector("h1");
    expect(await page.locator("h1").innerText()).toContain("meeting");
    await page.goto(`${base}people?name=Haftar`);
    await page
      .getByRole("link", { name: /Haftar/u })
      .first()
      .click();
    expect(page.url()).toContain("/fact/person");
    await page.close();
  });

  test("is used from the keyboard alone", async () => {
    const page = await open("findings");
    await page.waitForSelector(".finding");
    for (
      let i = 0;
      i < 40 && !(await page.evaluate(() => document.activeElement?.textContent === "Show the words it rests on"));
      i++
    )
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".quotations a");
    expect(page.url()).toContain("open=finding");
    await page.close();
  });

  test("records a decision on a finding", async () => {
    const page = await open("findings");
    await page.waitForSelector(".finding");
    const before = await page.locator(".finding").count();
    await page.getByRole("button", { name: "Show the words it rests on" }).last().click();
    await page.getByLabel("Decision").selectOption("dismiss");
    await page.getByLabel("Reason").fill("known to us");
    await page.getByRole("button", { name: "Record it" }).click();
    await page.waitForFunction((count) => document.querySelectorAll(".finding").length === count - 1, before);
    await page.close();
  });

  test("grades a source and takes it back, on the thing itself", async () => {
    const page = await open("transfers");
    await page
      .getByRole("row", { name: /Libyan National Army/u })
      .getByRole("link")
      .click();
    await page.getByLabel("Reuters").selectOption("B");
    await page.waitForSelector("tbody abbr:text-matches('^B[1-6]$')");
    expect(await page.locator(".sources").innerText()).toMatch(/B by .+, \d{4}-\d{2}-\d{2}/u);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
  });

  test("corrects a field to one of the values it may have, and undoes that", async () => {
    const page = await open("transfers");
    await page
      .getByRole("row", { name: /Libyan National Army/u })
      .getByRole("link")
      .click();
    await page.getByLabel("Decision", { exact: true }).selectOption("correct");
    await page.getByLabel("Field", { exact: true }).selectOption("status");
    await page.getByLabel("Right value").selectOption("suspended");
    await page.getByRole("button", { name: "Record it" }).click();
    await page.waitForSelector(".reviewed");
    expect(await page.locator(".reviewed").innerText()).toMatch(/^Reviewed: status corrected, was \w+$/u);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForSelector(".reviewed", { state: "detached" });
    await page.close();
  });

  test.each(["findings", "meetings", "people", "transfers", "reports", "compare", "search?q=Benghazi"])(
    "is accessible in light and dark and fits a phone: %s",
    async (where) => {
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await open(where, { colorScheme, viewport: { width: 390, height: 844 } });
        await page.waitForLoadState("networkidle");
        // A page of its own context is what axe asks for; ours has one page a context.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await page.close();
      }
    },
  );
});

function normal(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = "";
    child.stdout?.on("data", (chunk) => {
      seen += String(chunk);
      const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(seen)?.[0];
      if (url) resolve(url);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${seen}`)));
  });
}
