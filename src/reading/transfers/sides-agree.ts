import type { Deal } from "./deals.js";
import type { Frame } from "./frames.js";
import { codesOf } from "./scene.js";

/** Whether the sides of a frame may be those of a deal told before. */
export function sidesAgree(deal: Deal, frame: Frame): boolean {
  const supplier = codesOf(deal.supplier);
  const recipient = codesOf(deal.recipient);
  const other = { supplier: codesOf(frame.supplier), recipient: codesOf(frame.recipient), pair: codesOf(frame.pair) };
  const gets = frame.definite ? within : meet;
  if (!meet(supplier, other.supplier) || !gets(recipient, other.recipient)) return false;
  if (
    supplier.some((code) => other.recipient.includes(code)) ||
    recipient.some((code) => other.supplier.includes(code))
  )
    return false;
  const pair = codesOf(deal.pair);
  const known = [...other.supplier, ...other.recipient];
  if (pair.length === 2 && !known.every((code) => pair.includes(code))) return false;
  const both = supplier.length > 0 && recipient.length > 0;
  if (both && other.pair.length === 1 && !other.pair.every((code) => [...supplier, ...recipient].includes(code)))
    return false;
  return other.pair.length !== 2 || [...supplier, ...recipient].every((code) => other.pair.includes(code));
}

/** The same states; "Russia and Spain" together are another supplier than Russia. */
function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || (a.length === b.length && a.every((code) => b.includes(code)));
}

/** "This contract", told of one of the two that buy under it. */
function within(known: readonly string[], told: readonly string[]): boolean {
  return known.length === 0 || told.every((code) => known.includes(code));
}
