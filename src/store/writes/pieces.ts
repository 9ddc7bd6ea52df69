/** Cuts a list into pieces of at most `size`. */
export function inPieces<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const pieces: Item[][] = [];
  for (let begin = 0; begin < items.length; begin += size) pieces.push(items.slice(begin, begin + size));
  return pieces;
}
