import type { Store } from "../open.js";

/** Brings the planner's figures up to date after a bulk load; an embedded database has nobody else to do it. */
export async function tidy(store: Store): Promise<void> {
  if (store.engine === "pglite") await store.script("vacuum analyze");
  else await store.script("analyze");
}
