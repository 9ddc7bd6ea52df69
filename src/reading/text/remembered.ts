/** Words kept at most by each function. */
const KEPT = 30_000;

/** `make` of a word, made once: most words of a report stood in the one before, and a look into a map is cheaper than patterns. */
export function remembered<Made>(make: (word: string) => Made): (word: string) => Made {
  const kept = new Map<string, { readonly made: Made }>();
  return (word) => {
    const known = kept.get(word);
    if (known) return known.made;
    if (kept.size >= KEPT) kept.clear();
    const made = make(word);
    kept.set(word, { made });
    return made;
  };
}
