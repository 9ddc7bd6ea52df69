import type { Parameter } from "../database.js";

/** What the main thread and the thread that holds the database say to each other. */
export type PgliteRequest =
  | { readonly id: number; readonly kind: "query"; readonly sql: string; readonly parameters: readonly Parameter[] }
  | { readonly id: number; readonly kind: "script"; readonly sql: string }
  | { readonly id: number; readonly kind: "close" };

export type PgliteReply =
  | { readonly id: number; readonly rows: readonly object[] }
  | { readonly id: number; readonly error: string };

/** The first reply, once the database is open, has this id. */
export const OPENED = 0;
