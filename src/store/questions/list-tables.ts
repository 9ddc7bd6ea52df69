import type { Queryable } from "../database.js";

/** A table of the record with the statements that walk and fill it. */
export interface RecordTable {
  readonly name: string;
  /** Gives each row as JSON text, in the order of the key. */
  readonly walk: string;
  /** Inserts a JSON array of rows, its one parameter. */
  readonly insert: string;
}

/** Every table of the record, each behind those it refers to. Read off the database, so that a new table is never forgotten. */
export async function listTables(database: Queryable): Promise<readonly RecordTable[]> {
  const rows = await database.query<RecordTable & { readonly needs: readonly string[] }>(LIST);
  const ordered: RecordTable[] = [];
  const placed = new Set<string>();
  for (let before = -1; placed.size > before; ) {
    before = placed.size;
    for (const { needs, ...table } of rows) {
      if (placed.has(table.name) || !needs.every((name) => placed.has(name))) continue;
      placed.add(table.name);
      ordered.push(table);
    }
  }
  if (ordered.length < rows.length) throw new Error("tables refer to one another in a ring");
  return ordered;
}

/** Names are quoted by the database itself; what it generates is not copied. Text is ordered alike on every server. */
const LIST = `
  with found as (
    select class.oid, class.relname as name,
      (select string_agg(format('%I', attname), ', ' order by attnum) from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select string_agg(format(case when attcollation = 0 then '%I' else '%I collate "C"' end, attname), ', '
          order by array_position(indkey::int2[], attnum))
        from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indrelid = class.oid and indisprimary) as key,
      array(select relname::text from pg_constraint join pg_class other on other.oid = confrelid
        where conrelid = class.oid and contype = 'f' and confrelid <> class.oid) as needs
    from pg_class class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname <> 'migrations')
  select name::text, needs,
    format('select to_jsonb(one)::text as row from (select %s from %I) as one order by %s', columns, name, key) as walk,
    format('insert into %I (%s) select %s from jsonb_populate_recordset(null::%I, $1::jsonb)', name, columns, columns, name) as insert
  from found order by name`;
