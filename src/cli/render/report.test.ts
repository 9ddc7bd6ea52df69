import { expect, test } from "vitest";
import type { ReportFound } from "#store";
import { reading } from "../../../test/record/made.js";
import { describeReport } from "./report.js";

test("a report says which reports share its wording, each by its publisher and label", () => {
  const report = { ...reading({ id: "evening" }).report, key: "a1", retrieved: null };
  const sentence = "One text takes over the other.";
  const entry: ReportFound["entry"] = {
    ...report,
    ids: ["evening"],
    reader: "made 1",
    unread: null,
    origins: [],
    copies: [{ report: "b2", kind: "copy", share: 1, sentence, evidence: [] }],
    versions: [],
  };
  const sharers = [{ key: "b2", id: "wire", publisher: "Example Wire" }];
  const card = describeReport({ report, reading: null, entry, sightings: [], versions: [], sharers });
  expect(card).toContain(`shares wording    Example Wire (wire): ${sentence}`);
});
