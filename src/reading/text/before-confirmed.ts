/** Of "it is not yet confirmed that", what stands before "that" in words in small letters; nothing where nothing is said to be confirmed. */
export function beforeConfirmed(words: readonly string[]): readonly string[] {
  const that = words.lastIndexOf("that");
  return /^confirm(?:ed)?$/u.test(words[that - 1] ?? "") ? words.slice(0, that) : [];
}
