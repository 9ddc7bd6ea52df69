import { validator } from "hono/validator";
import { z } from "zod";
import { failure } from "#model";

/** Page of a list, as every list takes it. */
export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(500).optional(),
  after: z.string().max(200).optional(),
};

/** Checks the query string against `schema`; unknown names and wrong values are a 400 that names them. */
export function query<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.strictObject(shape);
  return validator("query", (value) => parsed(schema, value));
}

/** Checks a JSON body against `schema`. */
export function body<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.strictObject(shape);
  return validator("json", (value) => parsed(schema, value));
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  if (Object.values(value ?? {}).some((one) => typeof one === "string" && one.includes("\u0000")))
    throw failure("request-invalid", { reason: "a value holds the character U+0000" });
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw failure("request-invalid", { reason: [issue?.path.join("."), issue?.message].filter(Boolean).join(": ") });
}

/** Leaves out what was not given, as exact optional properties want it. */
export function given<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  // The entries that stay are those with a value.
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
