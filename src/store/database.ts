/**
 * What both engines can do. SQL is written once, at the level of PostgreSQL 15, with parameters always.
 * A row's type is declared where its SQL stands: only this program writes these tables, through their migrations.
 */
export interface Queryable {
  query<Row extends object>(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Runs a file of SQL statements. */
  script(sql: string): Promise<void>;
}

/** A list becomes an array (`unnest($1::text[])`), an object is handed over as JSON text. */
export type Parameter = string | number | boolean | null | readonly (string | null)[] | readonly number[];

export interface Database extends Queryable {
  readonly engine: "pglite" | "postgres";
  /** The folder, or the server's address without its password. */
  readonly where: string;
  /** Runs the work in one transaction: all of it is kept or nothing. The work must wait for nothing but its own queries. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** How values of the database arrive, alike on both engines: bigint as number, instants as ISO text. */
export const PARSERS: Readonly<Record<number, (text: string) => number | string>> = {
  20: Number,
  1184: (text) => new Date(text).toISOString(),
};
