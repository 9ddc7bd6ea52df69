import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Deal } from "./deals.js";
import type { Party } from "./parties.js";
import { codesOf } from "./scene.js";

const BOUND =
  /^(?:bound|destined|destination|meant|intended|headed|heading|en|way|sent|shipped|going|consignee|recipient|recipients|delivered|delivery|transport)$/u;
const TO = /^(?:to|for|in)$/u;
/** Sentences behind the seizure in which the report may say where the goods were going. */
const REACH = 3;
const ARTICLES = 3;
/** "For the war-torn north of Yemen". */
const PHRASE = 6;

/** Seized, or found aboard what was stopped on its way. */
function isStopped({ status, frames }: Deal): boolean {
  return (
    status === "seized" ||
    (status === "reported" && frames.some(({ triggers }) => triggers.some(({ word }) => word.cargo)))
  );
}

/** From the sentence before those that tell of a deal to the last one behind, in the order of the text. */
function sentencesAround({ frames }: Deal): readonly number[] {
  const around = new Set(flatMap(frames, ({ sentence }) => [-1, 0, 1, 2, REACH].map((step) => sentence + step)));
  return [...around].sort((a, b) => a - b);
}

/** What was seized went somewhere: the state that the sentences around it name behind "bound for", "sent to", "its consignee in". */
export function withDestination(deal: Deal, parties: ReadonlyMap<number, readonly Party[]>, document: Document): Deal {
  if (!isStopped(deal) || deal.recipient.length > 0) return deal;
  const supplier = codesOf(deal.supplier);
  for (const sentence of sentencesAround(deal)) {
    const found = (parties.get(sentence) ?? []).find(
      (party) => isFree(party, supplier) && isDestination(document, party, sentence),
    );
    if (found) return { ...deal, recipient: [found], inferred: [...deal.inferred, "transfer.side.destination"] };
  }
  return deal;
}

const ORIGIN = /^(?:from|in|by)$/u;
const COME =
  /^(?:originated|originating|origin|came|coming|sent|shipped|supplied|sourced|smuggled|route|way|departed|left|headed)$/u;

/** What was seized came from somewhere: the state that the sentences around it name behind "originated in", "came from". */
export function withOrigin(deal: Deal, parties: ReadonlyMap<number, readonly Party[]>, document: Document): Deal {
  if (!isStopped(deal) || deal.supplier.length > 0) return deal;
  const recipient = codesOf(deal.recipient);
  for (const sentence of sentencesAround(deal)) {
    const found = (parties.get(sentence) ?? []).find(
      (party) =>
        (isFree(party, recipient) && isSource(document, party)) ||
        (isOfMake(document, party) && !party.codes.some((code) => recipient.includes(code))),
    );
    if (found) return { ...deal, supplier: [found], inferred: [...deal.inferred, "transfer.side.origin"] };
  }
  return deal;
}

/** "Had left Iran for Somalia". */
const LEFT = /^(?:left|leaves|leaving|departed)$/u;

const VESSEL =
  /^(?:ships?|vessels?|freighters?|dhows?|boats?|cargo|cargoes|shipments?|consignments?|planes?|containers?|trucks?|lorr(?:y|ies)|convoy)$/u;

const ARMS = /^(?:weapons|arms|rockets|missiles|munitions|ammunition|rifles|drones|weaponry)$/u;

/** "Originated in Iran", "a freighter from Iran", "weapons from Iran", "en route from Iran", "from Iran to Yemen". */
function isSource({ tokens }: Document, { first, last }: Party): boolean {
  const near = tokens.slice(Math.max(0, first - ARTICLES), first);
  if (near.some(({ lower }) => LEFT.test(lower)) && tokens[last]?.lower === "for") return true;
  const preposition = near.findLast(({ lower }) => ORIGIN.test(lower));
  if (!preposition) return false;
  const before = lookAt(tokens, preposition.index - 1)?.lower ?? "";
  if (COME.test(before) || (preposition.lower === "from" && (VESSEL.test(before) || ARMS.test(before)))) return true;
  return preposition.lower === "from" && tokens[last]?.lower === "to" && tokens[last + 1]?.tag === "PROPN";
}

const MAKE = /^(?:design|manufacture|make|origin|provenance)$/u;

/** "Believed to be of Iranian origin", "of Iranian “design and manufacture”". */
function isOfMake({ tokens }: Document, { first, last, demonym }: Party): boolean {
  if (!demonym || lookAt(tokens, first - 1)?.lower !== "of") return false;
  return tokens.slice(last, last + 2).some(({ lower }) => MAKE.test(lower));
}

function isFree({ kind, attributive, codes }: Party, supplier: readonly string[]): boolean {
  return kind !== "pronoun" && !attributive && !codes.some((code) => supplier.includes(code));
}

/** The parties by the sentence that they stand in. */
export function partiesBySentence(
  parties: readonly Party[],
  { tokens }: Document,
): ReadonlyMap<number, readonly Party[]> {
  const map = new Map<number, Party[]>();
  for (const party of parties) {
    const sentence = tokens[party.first]?.sentence ?? -1;
    const known = map.get(sentence);
    if (known) known.push(party);
    else map.set(sentence, [party]);
  }
  return map;
}

/** "To", "for" or "in" before it, and a word of going somewhere before that. */
function isDestination({ tokens, sentences }: Document, { first }: Party, sentence: number): boolean {
  const begin = sentences[sentence]?.first ?? first;
  const near = tokens.slice(Math.max(begin, first - PHRASE), first);
  const preposition = near.findLast(({ lower }) => TO.test(lower));
  if (!preposition || !tokens.slice(preposition.index + 1, first).every(isOfPhrase)) return false;
  if (tokens.slice(begin, preposition.index).some(({ lower }) => LEFT.test(lower)) && preposition.lower === "for")
    return true;
  return tokens.slice(begin, preposition.index).some(({ lower }) => BOUND.test(lower));
}

function isOfPhrase({ tag, lower }: Document["tokens"][number]): boolean {
  return /^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(tag) || lower === "-" || lower === "of" || /-?torn$/u.test(lower);
}
