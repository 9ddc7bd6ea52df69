import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Knowledge } from "#knowledge";

const root = fileURLToPath(new URL("../../knowledge/", import.meta.url));

/** The regimes and law tables alone: what the embargo stage reads, without the seconds the whole knowledge takes. */
export function lawKnowledge(): Knowledge {
  return {
    countries: [],
    places: [],
    organisations: [],
    outlets: [],
    ranks: [],
    posts: [],
    platforms: [],
    topics: [],
    words: {},
    tables: {},
    models: {},
    regimes: Object.values(folder("regimes")),
    law: folder("law"),
  };
}

/** The names of the files of regimes, without their ending. */
export function regimeFiles(): readonly string[] {
  return Object.keys(folder("regimes"));
}

function folder(name: string): Record<string, unknown> {
  const files = readdirSync(path.join(root, name)).filter((file) => file.endsWith(".yaml"));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [file.slice(0, -".yaml".length), parse(readFileSync(path.join(root, name, file), "utf8"))]),
  );
}
