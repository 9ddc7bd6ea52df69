import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { Meta } from "./types.js";

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** A YAML date comes as a Date, a year as a number: both are meant as written. */
const Text = z.union([
  z.string(),
  z.number().transform(String),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);
const MetaFields = z.object({
  id: Text.optional(),
  title: Text.nullish(),
  publisher: Text.nullish(),
  published: Text.nullish(),
  date: Text.nullish(),
  url: Text.nullish(),
  language: Text.nullish(),
  retrieved: Text.nullish(),
});

/** The YAML front matter of a text and the text behind it. Throws a plain Error where the front matter is not a YAML mapping. */
export function splitFrontMatter(text: string): { readonly meta: Meta; readonly body: string } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { meta: {}, body: text };
  return { meta: metaOf(yamlMapping(match[1] ?? "")), body: text.slice(match[0].length) };
}

function yamlMapping(source: string): unknown {
  try {
    return parseYaml(source, { maxAliasCount: 20 });
  } catch (cause) {
    throw new Error("its front matter is not valid YAML; mend it or remove the lines between the two ---", { cause });
  }
}

/** What a sidecar or front matter says; fields it does not know are left aside. Throws a plain Error for a field of the wrong kind. */
export function metaOf(raw: unknown): Meta {
  const checked = MetaFields.safeParse(raw ?? {});
  if (!checked.success)
    throw new Error(
      `what is said of it is not a mapping of texts: ${checked.error.issues[0]?.path.join(".") || "whole"}`,
    );
  const { date, ...fields } = checked.data;
  const merged = { ...fields, published: fields.published ?? date };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => typeof value === "string" && value !== ""));
}
