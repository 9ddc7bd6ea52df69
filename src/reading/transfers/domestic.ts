import type { Party } from "./parties.js";
import type { Roles, Scene } from "./scene.js";
import { subjectOf } from "./subject.js";
import type { Trigger } from "./triggers.js";

/** "Canberra will buy 250 vehicles from Thales Australia": a state that buys from a firm of its own gets nothing from abroad. */
export function domesticRoles(
  scene: Scene,
  trigger: Trigger,
  suppliers: readonly Party[],
  taken: ReadonlySet<Party>,
): Roles | undefined {
  if (trigger.word.role !== "take" || suppliers.length === 0 || suppliers.some(({ kind }) => kind !== "company"))
    return undefined;
  const own = new Set(suppliers.flatMap(({ codes }) => codes));
  const buyer = subjectOf(scene, trigger, taken, new Set());
  const isOwn = buyer.length > 0 && buyer.every(({ codes }) => codes.every((code) => own.has(code)));
  return isOwn ? { supplier: suppliers, recipient: buyer, pair: [] } : undefined;
}

const BETWEEN_REACH = 10;

/** "Under the agreements between Rome and Cairo, six jets were delivered": whoever agreed is not who was given. */
export function isAgreedBetween(
  { document: { tokens }, first }: Scene,
  { voice, first: verb }: Trigger,
  subject: readonly Party[],
): boolean {
  const [one] = subject;
  const last = subject.at(-1);
  if (voice !== "passive" || !one || !last || subject.length !== 2) return false;
  const before = tokens.slice(Math.max(first, one.first - BETWEEN_REACH), one.first);
  return (
    before.some(({ lower }) => lower === "between") && tokens.slice(last.last, verb).some(({ text }) => text === ",")
  );
}
