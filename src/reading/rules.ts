import { ENTITY_RULES } from "./entities/rules.js";
import { EQUIPMENT_RULES } from "./equipment/rules.js";
import { EVENT_RULES } from "./events/rules.js";
import { INSTRUMENT_RULES } from "./instruments/rules.js";
import { STATEMENT_RULES } from "./statements/rules.js";
import { flatMap } from "./text/flat-map.js";
import { TRANSFER_RULES } from "./transfers/rules.js";
import { VALUE_RULES } from "./values/rules.js";

/** Every rule that makes a fact, by its id, with the reason why it may be trusted. */
export const RULES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...VALUE_RULES,
    ...EQUIPMENT_RULES,
    ...ENTITY_RULES,
    ...STATEMENT_RULES,
    ...EVENT_RULES,
    ...TRANSFER_RULES,
    ...INSTRUMENT_RULES,
  }),
);

/** The rules of a fact one by one: one made by several names them with "+". */
export function rulesOf(rule: string): string[] {
  return rule.split("+");
}

/** Why the rules of a fact may be trusted, as far as the table says. */
export function reasonOf(rule: string): string | null {
  const reasons = flatMap(rulesOf(rule), (one) => RULES.get(one) ?? []);
  return reasons.length > 0 ? reasons.join("; ") : null;
}
