import { describe } from "vitest";
import { onPglite } from "./engines.js";
import { factsSuite } from "./facts-suite.js";
import { reportsSuite } from "./reports-suite.js";

describe("reports on PGlite", () => reportsSuite(onPglite));
describe("facts on PGlite", () => factsSuite(onPglite));
