import { describe } from "vitest";
import { onPglite } from "./engines.js";
import { factsSuite } from "./facts-suite.js";
import { moveSuite } from "./move-suite.js";
import { pipelineSuite } from "./pipeline-suite.js";
import { reportsSuite } from "./reports-suite.js";
import { schemaSuite } from "./schema-suite.js";

describe("reports on PGlite", () => reportsSuite(onPglite));
describe("facts on PGlite", () => factsSuite(onPglite));
describe("the pipeline on PGlite", () => pipelineSuite(onPglite));
describe("the tables on PGlite", () => schemaSuite(onPglite));
describe("a record moved from a folder to another", () => moveSuite(onPglite, onPglite));
