import type { Store } from "../open.js";

/** Sets a report aside that the reader failed on, with the reason; it is tried again by `rebuild`. */
export async function setReadingAside(store: Store, key: string, reason: string): Promise<void> {
  await store.query("update jobs set error = $2 where stage = 'read' and subject = $1", [key, reason]);
}
