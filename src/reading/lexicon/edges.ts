/** The steps of a trie as one flat table: a step costs a look or two at numbers that stand side by side, where a map a node costs five. */
export interface Edges {
  /** The node behind `node` by `key`; 0 where there is none. All are above 0. */
  next(node: number, key: number): number;
  set(node: number, key: number, next: number): void;
}

/** Numbers a step: the node it comes from, its key, and the node it leads to. */
const COLUMNS = 3;
const SMALLEST = 64;

export function edges(): Edges {
  let table = new Int32Array(COLUMNS * SMALLEST);
  let count = 0;
  /** Where the step stands, or the free place at which it would. */
  const placeOf = (node: number, key: number): number => {
    const slots = table.length / COLUMNS;
    let slot = mix(node, key) & (slots - 1);
    for (;;) {
      const at = COLUMNS * slot;
      if (table[at] === 0 || (table[at] === node && table[at + 1] === key)) return at;
      slot = (slot + 1) & (slots - 1);
    }
  };
  const set = (node: number, key: number, next: number): void => {
    const at = placeOf(node, key);
    if (table[at] === 0) count++;
    table[at] = node;
    table[at + 1] = key;
    table[at + 2] = next;
    if (2 * COLUMNS * count > table.length) grow();
  };
  const grow = (): void => {
    const old = table;
    table = new Int32Array(2 * old.length);
    count = 0;
    for (let at = 0; at < old.length; at += COLUMNS) if (old[at]) set(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  };
  return { next: (node, key) => table[placeOf(node, key) + 2] ?? 0, set };
}

function mix(node: number, key: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
