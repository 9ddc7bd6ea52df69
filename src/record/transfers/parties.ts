/** Whether two sides of transfers have a state in common. */
export function sharesParty(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}
