import type { Party } from "./parties.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

const OWN_FORCE =
  /^(?:army|navy|military|troops|soldiers|police|marines|gendarmerie|coastguard|forces?|guards?|battalions?|brigades?|units?|regiments?)$/u;
const OFFICE =
  /^(?:president|minister|premier|chancellor|king|chief|commander|general|governor|secretary|leader|government|ministry)$/u;
const ENVOY = /^(?:ambassadors?|envoys?|attach[eé]s?|embassy|consul|delegation|visiting|charg[eé])$/u;
const FORCE_REACH = 30;
const OFFICE_REACH = 7;

/** "The president handed the drones over to the army": whoever rules a country gives its own forces what it got. */
export function isToOwnForce(
  { document: { tokens }, first, last }: Scene,
  trigger: Trigger,
  subject: readonly Party[],
): boolean {
  const party = subject[0];
  if (!party || party.kind === "company" || subject.length > 1) return false;
  const near = tokens.slice(Math.max(first, party.first - OFFICE_REACH), trigger.first);
  if (near.some(({ lower }) => ENVOY.test(lower)) || !near.some(({ lower }) => OFFICE.test(lower))) return false;
  return tokens
    .slice(trigger.last, Math.min(last, trigger.last + FORCE_REACH))
    .some(({ lower, index }) => lower === "to" && isForcePhrase(tokens, index + 1));
}

/** "The army", "the armed forces", "the country's air force": of no country that is named. */
export function isForcePhrase(tokens: Scene["document"]["tokens"], from: number): boolean {
  if (!/^(?:the|its|his|her|their)$/u.test(tokens[from]?.lower ?? "")) return false;
  const end = [1, 2, 3].find((step) => OWN_FORCE.test(tokens[from + step]?.lower ?? ""));
  if (end === undefined) return false;
  return tokens
    .slice(from + 1, from + end)
    .every(({ lower }) =>
      /^(?:armed|air|special|security|defen[cs]e|national|coast|border|land|ground|naval)$/u.test(lower),
    );
}
