/**
 * What stands at `index`, nothing before the first. In brackets a single index below zero makes V8 take every later read at that place for
 * a search by name: a tenth of all reading went there.
 */
export function lookAt<Thing>(list: readonly Thing[], index: number): Thing | undefined {
  return index < 0 ? undefined : list[index];
}
