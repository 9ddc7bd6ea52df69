import { describe } from "vitest";
import { goldenSet } from "../support/golden.js";

describe("the eight texts in eight styles, read", () =>
  goldenSet({
    name: "voices",
    reports: "test/golden/voices",
    labels: "test/golden/voices.yaml",
    pictures: true,
  }));

describe("the seven texts that nobody worked on, read", () =>
  goldenSet({
    name: "voices-held",
    reports: "test/golden/voices-held",
    labels: "test/golden/voices-held.yaml",
    pictures: false,
  }));
