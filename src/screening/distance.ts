/** Used again by each comparison: words are short and many. */
const ROW = new Uint16Array(512);

/** Levenshtein's distance: letters put in, left out or replaced. */
export function distance(a: string, b: string): number {
  const row = b.length < ROW.length ? ROW : new Uint16Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    row[0] = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const replaced = diagonal + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, replaced);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
