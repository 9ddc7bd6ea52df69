import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Country, Knowledge } from "#knowledge";
import { lawKnowledge } from "./law-knowledge.js";

/** The law with the countries and the columns: what reading rows of a file needs. */
export function rowKnowledge(): Knowledge {
  const countries: (Partial<Country> & Pick<Country, "code" | "name">)[] = yaml("countries.yaml");
  return {
    ...lawKnowledge(),
    countries: countries.map((one) => ({ aliases: [], demonyms: [], metonyms: [], capital: null, ...one })),
    tables: { "check-columns": yaml("tables/check-columns.yaml") },
  };
}

function yaml(file: string) {
  return parse(readFileSync(new URL(`../../knowledge/${file}`, import.meta.url), "utf8"));
}
