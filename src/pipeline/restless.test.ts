import { expect, it } from "vitest";
import { restlessness } from "./restless.js";

it("a subject that comes up in every last turn is stopped, and named at the end", () => {
  const { settle, report } = restlessness();
  const turns = Array.from({ length: 200 }, () => settle("fold", ["report a"], false).length);
  expect(turns.filter((count) => count === 1)).toHaveLength(100);
  expect(report).toThrow(/did not come to rest.*report a/u);
});

it("what comes up often while much else waits is no sign of that", () => {
  const { settle, report } = restlessness();
  for (let i = 0; i < 200; i++) expect(settle("fold", ["report a", `report ${i}`], true)).toHaveLength(2);
  expect(report).not.toThrow();
});
