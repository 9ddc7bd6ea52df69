import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src/", import.meta.url));

/** Service tests (PostgreSQL, Chromium) are named *.service.test.ts and run only where their services are given. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^#pipeline$/, replacement: `${src}pipeline.ts` },
      { find: /^#([a-z]+)$/, replacement: `${src}$1/index.ts` },
    ],
  },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/support/compile-knowledge.ts"],
    // A worker keeps its modules from one file to the next: nothing in them changes, and the knowledge takes seconds to load.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
