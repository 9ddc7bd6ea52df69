import { describe } from "vitest";
import { onPglite, onPostgres, SERVER } from "./engines.js";
import { factsSuite } from "./facts-suite.js";
import { moveSuite } from "./move-suite.js";
import { pipelineSuite } from "./pipeline-suite.js";
import { reportsSuite } from "./reports-suite.js";
import { schemaSuite } from "./schema-suite.js";

const skipped = SERVER === undefined;
if (skipped)
  console.warn("SKIPPED: the store's tests on PostgreSQL; set ATTACHE_TEST_POSTGRES to a postgres:// address");

describe.skipIf(skipped)("reports on PostgreSQL", () => reportsSuite(onPostgres));
describe.skipIf(skipped)("facts on PostgreSQL", () => factsSuite(onPostgres));
describe.skipIf(skipped)("the pipeline on PostgreSQL", () => pipelineSuite(onPostgres));
describe.skipIf(skipped)("the tables on PostgreSQL", () => schemaSuite(onPostgres));
describe.skipIf(skipped)("a record moved from a folder to PostgreSQL", () => moveSuite(onPglite, onPostgres));
