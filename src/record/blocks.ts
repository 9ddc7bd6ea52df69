/** Larger blocks are of keys too common to compare one by one; their finer blocks remain. */
const BLOCK_LIMIT = 400;

/** Every pair of things that share a block, once. */
export function pairsInBlocks<Thing>(
  things: readonly Thing[],
  blocksOf: (thing: Thing) => readonly string[],
): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  things.forEach((thing, index) => {
    for (const block of new Set(blocksOf(thing))) {
      const members = blocks.get(block);
      if (members) members.push(index);
      else blocks.set(block, [index]);
    }
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const members of blocks.values()) {
    if (members.length > BLOCK_LIMIT) continue;
    members.forEach((left, i) => {
      for (const right of members.slice(i + 1)) pairs.set(`${left} ${right}`, [left, right]);
    });
  }
  return [...pairs.values()];
}
