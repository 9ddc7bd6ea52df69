import { describe } from "vitest";
import { goldenSet } from "../support/golden.js";

describe("the twenty texts, read", () =>
  goldenSet({ name: "texts", reports: "test/golden/texts", labels: "test/golden/texts.yaml", pictures: true }));
