import type { TransferStatus } from "#model";
import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** Words by which a sentence tells of another deal than the one before it, or of one that is long done. */

const PREVIOUSLY = /^(?:previously|earlier)$/u;
const PREVIOUSLY_REACH = 2;

/** What was "earlier requested" or "previously offered" is how the deal of the report began. */
const OPEN: ReadonlySet<TransferStatus> = new Set(["offered", "negotiating"]);

/** "Russia previously delivered two helicopters": told beside the delivery that the report is about. */
export function isPrevious(scene: Scene, { first, at, voice, status }: Trigger, goods: readonly Goods[]): boolean {
  const { document, last: end } = scene;
  const { tokens } = document;
  if ((voice !== "active" && voice !== "passive") || OPEN.has(status)) return false;
  const told = goods.some(({ definite, generic, item }) => !definite && (!generic || item.quantity !== null));
  if (!told || goods.some(({ definite }) => definite)) return false;
  if (isOfYears(tokens, scene.first, first)) return true;
  if (tokens.slice(Math.max(0, first - PREVIOUSLY_REACH), at).some(({ lower }) => PREVIOUSLY.test(lower))) return true;
  return endsInBefore(tokens, end);
}

const YEARS = /^(?:years|decades)$/u;
const OVER = /^(?:over|for|in|during|through|throughout)$/u;

/** "Over the years the army has bought", "for decades it has supplied": what went on for long is not the deal of the day. */
function isOfYears(tokens: Scene["document"]["tokens"], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ lower, index }) =>
        YEARS.test(lower) &&
        tokens
          .slice(Math.max(from, index - 3), index)
          .every(({ tag, lower: word }) => OVER.test(word) || word === "the" || (tag === "ADJ" && word !== "next")) &&
        tokens.slice(Math.max(from, index - 3), index).some(({ lower: word }) => OVER.test(word)),
    );
}

/** "Taiwan has bought such missiles before." */
function endsInBefore(tokens: Scene["document"]["tokens"], end: number): boolean {
  return lookAt(tokens, end - 2)?.lower === "before" && lookAt(tokens, end - 1)?.tag === "PUNCT";
}

const LOOKS_BACK = /^(?:last|in|earlier|previously)$/u;
const TIME =
  /^(?:\d{1,2}|\p{Lu}\p{Ll}{2,8}|(?:19|20)\d\d|year|month|week|spring|summer|autumn|winter|earlier|previously)$/u;
const OPENING_REACH = 5;

/** "Last June, the state also delivered", "in 2019 it had delivered": opened by a time of its own, or told in the past perfect. */
export function isLongAgo({ document: { tokens }, first }: Scene, { first: verb, voice }: Trigger): boolean {
  if (voice === "noun") return false;
  if (tokens[verb]?.lower === "had") return true;
  if (!LOOKS_BACK.test(tokens[first]?.lower ?? "")) return false;
  const opening = tokens.slice(first, first + OPENING_REACH);
  const end = opening.findIndex(({ text }) => text === ",");
  return (
    end > 0 && opening.slice(1, end).every(({ text }) => TIME.test(text)) && opening.slice(1, end).some(isCalendar)
  );
}

function isCalendar({ text }: { readonly text: string }): boolean {
  return (
    /^(?:19|20)\d\d$|^(?:year|month|week|spring|summer|autumn|winter)$/u.test(text) ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(text)
  );
}

const ANOTHER = /^(?:another|additional|further)$/u;
const BATCH = /^(?:batch|lot|tranche|set)$/u;

/** "Ordered another batch of six": beside those of the first order, not some of them. */
export function orderedAnew({ document: { tokens } }: Scene, { word }: Trigger, goods: readonly Goods[]): Goods[] {
  if (word.role !== "take" || word.done !== "signed") return [...goods];
  return goods.map((one) => {
    const [another, batch, of] = tokens.slice(Math.max(0, one.first - 3), one.first).map(({ lower }) => lower);
    const anew = ANOTHER.test(another ?? "") && BATCH.test(batch ?? "") && of === "of";
    return anew ? { ...one, more: true, part: false } : one;
  });
}

const HAS =
  /^(?:has|have|operates?|owns?|flies|fly|fields?|uses?|parad(?:es|ed)|display(?:s|ed)|unveil(?:s|ed)|show(?:s|ed|n|cased)?|welcom(?:es|ed)|presented|deploy(?:s|ed)|flag(?:s|ged)|ground(?:s|ed)|use|used)$/u;
const HAS_REACH = 10;

/** "Malaysia has two submarines, acquired in 2009": what a side has, has come. */
export function hasCome(
  { document: { tokens } }: Scene,
  { voice, word, first }: Trigger,
  goods: readonly Goods[],
  status: TransferStatus,
): TransferStatus {
  const [named] = goods;
  if (voice !== "reduced" || word.role !== "take" || status !== "signed" || !named) return status;
  const before = tokens.slice(Math.max(0, named.first - HAS_REACH), named.first);
  const verb = before.findLast(
    ({ tag, sentence }) => sentence === tokens[first]?.sentence && /^(?:VERB|AUX)$/u.test(tag),
  );
  return verb && HAS.test(verb.lower) ? "delivered" : status;
}
