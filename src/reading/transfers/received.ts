import type { Party } from "./parties.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

const RECEIVES =
  /^(?:receiv(?:e|es|ed|ing)|accept(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|acknowledged|praised|hailed|awaits?|expects?)$/u;

const WEIGHS =
  /^(?:consider(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|weigh(?:s|ed|ing)?|evaluat(?:e|es|ed|ing)|mull(?:s|ed|ing)?|examin(?:e|es|ed|ing))$/u;
/** Who says no to an offer was to receive; who says no to a sale was to supply. */
const DECLINES = /^(?:reject(?:s|ed|ing)?|declin(?:es?|ed|ing)|spurned|rebuffed|snubbed|turn(?:s|ed|ing))$/u;
const OFFER = /^(?:proposals?|offers?|bids?|tenders?)$/u;

/** "Welcomed the arrival of its first shipment". */
export function receives(word: string): boolean {
  return RECEIVES.test(word);
}

/** "The minister received the donation": whoever receives a gift or shipment is no supplier of it. */
export function isReceived({ document: { tokens } }: Scene, { at }: Trigger, subject: readonly Party[]): boolean {
  const from = subject.at(-1)?.last ?? at;
  const between = tokens.slice(from, at);
  const weighs = between.findIndex(({ lower }) => WEIGHS.test(lower));
  const isOffered = weighs >= 0 && between.slice(weighs).some(({ lower }) => OFFER.test(lower));
  const isOffer = OFFER.test(tokens[at]?.lower ?? "");
  if (isOffer && between.some(({ lower }) => DECLINES.test(lower))) return true;
  return isOffered || between.some(({ lower }) => RECEIVES.test(lower));
}
