import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { ITEM_CATEGORIES } from "#model";

/** What a column of a layout gives. */
export const FIELDS = [
  "id",
  "supplier",
  "recipient",
  "non_state",
  "recipient_is_government",
  "item",
  "item_class",
  "item_category",
  "date",
  "end_user",
  "purpose",
  "contract_date",
  "territory",
  "transit",
  "broker",
  "designation",
  "description",
  "category",
  "ordered",
  "ordered_estimated",
  "delivered",
  "delivered_estimated",
] as const;
export type Field = (typeof FIELDS)[number];

const Layout = z.strictObject({
  id: z.string(),
  title: z.string(),
  needs: z.array(z.string()).min(1),
  recipient_is_state: z.boolean().default(false),
  names_unread: z.boolean().default(false),
  names: z.record(z.string(), z.string()).default({}),
  columns: z.record(z.string(), z.enum(FIELDS)),
  marked: z.partialRecord(z.enum(FIELDS), z.enum(FIELDS)).default({}),
});
export type Layout = Readonly<z.infer<typeof Layout>>;

/** The shape of `knowledge/tables/check-columns.yaml`. */
const CheckColumns = z.strictObject({
  unknown: z.array(z.string()),
  not_a_state: z.string().min(1),
  words: z.strictObject({ yes: z.array(z.string()), no: z.array(z.string()) }),
  layouts: z.array(Layout).min(1),
  categories: z.record(z.string(), z.enum(ITEM_CATEGORIES)),
});
export type CheckColumns = Readonly<z.infer<typeof CheckColumns>>;

export function checkColumns(knowledge: Knowledge): CheckColumns {
  return CheckColumns.parse(knowledge.tables["check-columns"]);
}

/** A header that was recognised: its layout, where each field stands, and the columns that are not read. */
export type Header = Readonly<{
  layout: Layout;
  places: ReadonlyMap<Field, number>;
  width: number;
  unread: readonly string[];
}>;

/** The layout of which these cells are the header row; null where they are none. */
export function headerOf({ layouts }: CheckColumns, cells: readonly string[]): Header | null {
  const keys = cells.map(keyOf);
  const layout = layouts.find(({ needs }) => needs.every((name) => keys.includes(keyOf(name))));
  if (!layout) return null;
  const fields = new Map(Object.entries(layout.columns).map(([name, field]) => [keyOf(name), field]));
  const places = new Map<Field, number>();
  keys.forEach((key, at) => {
    const field = fields.get(key);
    const before = fields.get(keys[at - 1] ?? "");
    const mark = key === "" && before !== undefined ? layout.marked[before] : undefined;
    const found = field ?? mark;
    if (found !== undefined && !places.has(found)) places.set(found, at);
  });
  const unread = layout.names_unread ? cells.filter((cell) => keyOf(cell) !== "" && !fields.has(keyOf(cell))) : [];
  return { layout, places, width: cells.length, unread };
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/gu, "");
}
