import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore, type Store } from "#store";
import type { TestStore } from "./engines.js";

const SCHEMA = readFileSync(new URL("../../src/store/schema.sql", import.meta.url), "utf8");

/** schema.sql is what the migrations lead to, kept to be read. */
export function schemaSuite(open: () => Promise<TestStore>): void {
  let place: TestStore;
  let store: Store;
  beforeAll(async () => {
    place = await open();
    store = place.store;
  });
  afterAll(() => place.remove());

  test("schema.sql makes the tables that the migrations make", async () => {
    const migrated = await describeSchema(store);
    expect(migrated.length).toBeGreaterThan(50);
    await store.query("alter schema public rename to migrated");
    await store.query("create schema public");
    await store.script(SCHEMA);
    expect(await describeSchema(store)).toEqual(migrated);
    await store.query("drop schema public cascade");
    await store.query("alter schema migrated rename to public");
  });

  test("a record written by a newer attaché is refused and left alone", async () => {
    await store.query("insert into migrations (number, name) values (999, 'later')");
    const where = place.where;
    if (store.engine === "pglite") await store.close();
    await expect(openStore(where)).rejects.toMatchObject({ code: "record-newer" });
    if (store.engine === "pglite") place = { ...place, store: { ...store, close: async () => undefined } };
  });
}

/** Columns, indexes, constraints and triggers of the tables, without their schema's name. */
async function describeSchema(store: Store): Promise<readonly string[]> {
  const rows = await store.query<{ line: string }>(DESCRIBE);
  return rows.map(({ line }) => line.replaceAll("public.", ""));
}

const DESCRIBE = `
  select line from (
    select format('%s.%s %s %s %s %s', table_name, column_name, data_type, collation_name, is_nullable,
      coalesce(column_default, generation_expression)) as line
    from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
    union all
    select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
    union all
    select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0 and conrelid::regclass::text not like '%migrations'
    union all
    select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal and tgrelid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace)
  ) as described order by line collate "C"`;
