import { expect, test } from "vitest";
import { AttacheError, ERRORS, failure, reasonOf } from "./errors.js";

test("a failure names the values it was given", () => {
  const error = failure("id-unknown", { kind: "report", id: "abc" });
  expect(error).toBeInstanceOf(AttacheError);
  expect(error.message).toContain("No report has an id that begins with abc");
  expect([error.code, error.status, error.exit]).toEqual(["id-unknown", 404, 1]);
});

test("no message ends with a full stop, spans lines or carries a trace", () => {
  for (const { message } of Object.values(ERRORS)) expect(message).toMatch(/^[^\n]+[^.\n]$/u);
});

test("a value that looks like a placeholder stays as it is", () => {
  expect(failure("input-missing", { path: "{path}$&" }).message).toContain("{path}$& does not exist");
});

test.each([
  [new Error("first\nsecond"), "first"],
  ["plain", "plain"],
  [undefined, "undefined"],
])("the reason in %j is one line", (thrown, reason) => {
  expect(reasonOf(thrown)).toBe(reason);
});
