/** Whether one of `parts` stands in `text`: a look at the letters that a costly pattern cannot do without. */
export function hasAny(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => text.includes(part));
}
