import { z } from "zod";
import { derived } from "./derived.js";

/** `knowledge/tables/ship-prefixes.yaml`. */
const Table = z.record(z.string(), z.array(z.string().length(3)));

/** The letters before the name of a ship, and the states whose ships bear them, the usual one first. */
export const shipPrefixesOf = derived(
  ({ tables }) => new Map(Object.entries(Table.parse(tables["ship-prefixes"] ?? {}))),
);
