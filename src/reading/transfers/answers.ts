import { lookAt } from "../text/look-at.js";
import type { Party } from "./parties.js";
import type { Scene } from "./scene.js";
import { ANSWERS, ATTEMPT } from "./subject.js";
import type { Trigger } from "./triggers.js";

/** "Berlin turned down a Saudi request to buy": whoever answers what another asks for would supply. */
export function answererOf(
  scene: Scene,
  trigger: Trigger,
  subject: readonly Party[],
  taken: ReadonlySet<Party>,
): Party[] {
  const { tokens } = scene.document;
  const [asks] = subject;
  if (trigger.voice !== "infinitive" || !asks || !ATTEMPT.test(lookAt(tokens, trigger.first - 1)?.lower ?? ""))
    return [];
  const answers = scene.parties.findLast(
    (party) => party.last <= asks.first && !taken.has(party) && !party.attributive,
  );
  const between = answers ? tokens.slice(answers.last, asks.first) : [];
  return answers && between.some(({ lower }) => ANSWERS.test(lower)) ? [answers] : [];
}

const CLEARS =
  /^(?:cleared|clears|approved|approves|authori[sz]ed|authori[sz]es|allowed|allows|permitted|permits|lets|let)$/u;

/** "The American government has cleared Kenya to buy": whoever lets another buy would supply. */
export function clearerOf(
  scene: Scene,
  { voice }: Trigger,
  subject: readonly Party[],
  taken: ReadonlySet<Party>,
): Party[] {
  const [buyer] = subject;
  if (!buyer || voice !== "infinitive") return [];
  const { tokens } = scene.document;
  const article = lookAt(tokens, buyer.first - 1)?.tag === "DET" ? 2 : 1;
  if (!CLEARS.test(lookAt(tokens, buyer.first - article)?.lower ?? "")) return [];
  const clears = scene.parties.findLast((party) => party.last <= buyer.first && !taken.has(party));
  return clears && !clears.codes.some((code) => buyer.codes.includes(code)) ? [clears] : [];
}

/** "Berlin rejected Riyadh's request for": whoever answers the request of another would supply. */
export function isAnswered(
  { document: { tokens } }: Scene,
  { word, voice, at }: Trigger,
  subject: readonly Party[],
): boolean {
  const party = subject.at(-1);
  if (!party || voice !== "noun" || word.role !== "take" || !ATTEMPT.test(tokens[at]?.lower ?? "")) return false;
  return tokens.slice(party.last, at).some(({ lower }) => ANSWERS.test(lower));
}
