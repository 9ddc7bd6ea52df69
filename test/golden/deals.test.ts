import { describe } from "vitest";
import { goldenSet } from "../support/golden.js";

describe("the reports full of deals, worked on", () =>
  goldenSet({ name: "deals", reports: "test/golden/deals", labels: "test/golden/deals.yaml", pictures: false }));

describe("the reports full of deals, not looked into", () =>
  goldenSet({ name: "held", reports: "test/golden/held", labels: "test/golden/held.yaml", pictures: false }));
