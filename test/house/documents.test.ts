import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ERRORS } from "#model";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), "utf8");

test("docs/errors.md lists every error with its message, and no other", () => {
  const listed = [...read("docs/errors.md").matchAll(/^\| `([a-z-]+)` \| (\d+) \| (\d) \| (.+) \|$/gmu)].map((row) =>
    row.slice(1),
  );
  const wanted = Object.entries(ERRORS).map(([code, { status, exit, message }]) => [
    code,
    String(status),
    String(exit),
    message,
  ]);
  expect(listed).toEqual(wanted);
});

test("a message to the user has no trailing full stop and names what to do or why", () => {
  for (const { message } of Object.values(ERRORS)) expect(message).not.toMatch(/\.$/u);
});

test("every dependency has its line in docs/dependencies.md", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith("@types/"));
  const document = read("docs/dependencies.md");
  expect(names.filter((name) => !document.includes(name))).toEqual([]);
});

test("package-lock.json holds no download addresses", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved": *"http/u);
});

test("links between the documents lead somewhere", () => {
  const documents = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    ...readdirSync(path.join(root, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  const broken = documents.flatMap((name) =>
    [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/gu)]
      .map((match) => [name, match[1] ?? ""])
      .filter(([from = "", to = ""]) => !existsSync(path.join(root, path.dirname(from), to))),
  );
  expect(broken).toEqual([]);
});
