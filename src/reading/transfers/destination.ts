import type { Document } from "../text/document.js";
import type { Deal } from "./deals.js";
import type { Party } from "./parties.js";
import { codesOf } from "./scene.js";

const BOUND =
  /^(?:bound|destined|destination|meant|intended|headed|heading|en|way|sent|shipped|going|consignee|recipient|recipients|delivered|delivery|transport)$/u;
const TO = /^(?:to|for|in)$/u;
/** Sentences behind the seizure in which the report may say where the goods were going. */
const REACH = 3;
const ARTICLES = 3;

/** What was seized went somewhere: the state that the sentences around it name behind "bound for", "sent to", "its consignee in". */
export function withDestination(deal: Deal, parties: readonly Party[], document: Document): Deal {
  if (deal.status !== "seized" || deal.recipient.length > 0) return deal;
  const sentences = deal.frames.map(({ sentence }) => sentence);
  const [from, to] = [Math.min(...sentences), Math.max(...sentences) + REACH];
  const supplier = codesOf(deal.supplier);
  const found = parties.find((party) => {
    const sentence = document.tokens[party.first]?.sentence ?? -1;
    if (sentence < from || sentence > to || party.kind === "pronoun" || party.attributive) return false;
    return !party.codes.some((code) => supplier.includes(code)) && isDestination(document, party, sentence);
  });
  return found ? { ...deal, recipient: [found], inferred: [...deal.inferred, "transfer.side.destination"] } : deal;
}

/** "To", "for" or "in" before it, and a word of going somewhere before that. */
function isDestination({ tokens, sentences }: Document, { first }: Party, sentence: number): boolean {
  const begin = sentences[sentence]?.first ?? first;
  const near = tokens.slice(Math.max(begin, first - ARTICLES), first);
  const preposition = near.findLast(({ lower }) => TO.test(lower));
  if (!preposition) return false;
  return tokens.slice(begin, preposition.index).some(({ lower }) => BOUND.test(lower));
}
