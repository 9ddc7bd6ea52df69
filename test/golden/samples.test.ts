import { describe } from "vitest";
import { goldenSet } from "../support/golden.js";

describe("the samples, read", () =>
  goldenSet({ name: "samples", reports: "samples/reports", labels: "test/golden/samples.yaml", pictures: true }));
