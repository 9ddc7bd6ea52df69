import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Knowledge } from "./schema.js";

const COMPILED = fileURLToPath(new URL("../../dist/knowledge.json", import.meta.url));

/** The compiled knowledge. It was checked by its schema when it was compiled, so it is believed here. */
export function loadKnowledge(): Knowledge {
  return JSON.parse(readFileSync(COMPILED, "utf8"));
}
