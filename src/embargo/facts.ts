import type { ItemClass } from "#model";
import { contractDateOf } from "./contract-date.js";
import { itemOf } from "./item.js";
import type { LawBook, Sign } from "./law.js";
import { type Hit, wordsOf } from "./lexicon.js";
import { codesOn, normalCode } from "./membership.js";
import { type Recipient, recipientOf } from "./recipient.js";
import type { Question } from "./types.js";

/** What is known of a transfer, in the terms the regimes use. */
export type Facts = Readonly<{
  date: string;
  /** The supplier first, then broker and transit states. */
  suppliers: readonly string[];
  supplierCodes: readonly string[];
  /** Who has a part in the transfer without being its supplier. */
  route: readonly Readonly<{ code: string; as: "brokering" | "transit" }>[];
  recipientCode: string | null;
  recipientCodes: readonly string[];
  recipient: Recipient;
  /** Classes of the consignment; empty where unknown. */
  classes: readonly ItemClass[];
  /** Where the class is unknown: the classes of which one is meant. */
  candidates: readonly ItemClass[];
  tags: ReadonlySet<string>;
  purposes: ReadonlySet<string>;
  /** Places named: where the goods go, and where they do not. */
  places: readonly Place[];
  contractDate: string | null;
}>;

export type Place = Readonly<{ id: string; country: string; excluded: boolean }>;

/** Reads a question into facts. Free text is matched through the law tables only. */
export function factsOf(book: LawBook, question: Question): Facts {
  const recipientCode = codeOfRecipient(book, question);
  const recipientCodes = recipientCode ? codesOn(book, recipientCode, question.date) : [];
  const supplier = normalCode(book, question.supplier);
  const route = routeOf(book, question);
  const texts = textsOf(question);
  const words = texts.map(wordsOf);
  const hits = words.map((list) => book.recipients.find(list));
  const signs = hits.map(withoutAdversaries);
  const purposes = purposesOf(book, words);
  const item = itemOf(book, question, words[ITEM] ?? []);
  return {
    date: question.date,
    suppliers: route.length === 0 ? [supplier] : [supplier, ...route.map(({ code }) => code)],
    route,
    supplierCodes: codesOn(book, supplier, question.date),
    recipientCode,
    recipientCodes,
    recipient: withPurpose(recipientOf(book, question, recipientCodes, signs), purposes),
    classes: item.classes,
    candidates: item.candidates,
    tags: item.tags,
    purposes,
    places: placesIn(signs),
    contractDate: question.contractDate ?? contractDateOf(hits[ITEM] ?? [], words[ITEM] ?? []),
  };
}

const NO_ROUTE: Facts["route"] = [];

function routeOf(book: LawBook, { broker, transit }: Question): Facts["route"] {
  if (!broker && !transit) return NO_ROUTE;
  return [
    ...(broker ? [{ code: normalCode(book, broker), as: "brokering" } as const] : []),
    ...(transit ?? []).map((code) => ({ code: normalCode(book, code), as: "transit" }) as const),
  ];
}

/** Goods for humanitarian use, where nobody is named, are for neither the government nor a party. */
function withPurpose(recipient: Recipient, purposes: ReadonlySet<string>): Recipient {
  if (recipient.sides.length === 1 || !purposes.has("humanitarian-or-protective")) return recipient;
  return {
    ...recipient,
    sides: ["outside"],
    because: "the goods are for humanitarian or protective use and no party is named",
  };
}

/** Where the item stands in the list of texts. */
const ITEM = 1;

/** The name of a non-state recipient comes first: it outweighs what the description of the goods mentions. */
export function textsOf(question: Omit<Question, "date">): readonly string[] {
  const name = typeof question.recipient === "string" ? "" : question.recipient.nonState;
  const { endUser, purpose, territory } = question;
  const texts = [name, question.item];
  for (const text of [endUser, purpose, territory]) if (text) texts.push(text);
  return texts;
}

function codeOfRecipient(book: LawBook, { recipient }: Question): string | null {
  const code = typeof recipient === "string" ? recipient : recipient.country;
  return code ? normalCode(book, code) : null;
}

/** How many words after "against" or "outside" it still speaks of. */
const CUE_REACH = 4;

/** Drops who is named only as the one the goods are to be used against. */
function withoutAdversaries(hits: readonly Hit<Sign>[]): readonly Hit<Sign>[] {
  if (hits.length < 2) return hits;
  const cues = hits.flatMap((hit) => {
    if (hasCue(hit, "adversary")) return [{ end: hit.end, reach: CUE_REACH }];
    return hasCue(hit, "anti") ? [{ end: hit.end, reach: 1 }] : [];
  });
  if (cues.length === 0) return hits;
  return hits.filter((hit) => !cues.some(({ end, reach }) => hit.begin >= end && hit.begin - end < reach));
}

function hasCue(hit: Hit<Sign>, id: string): boolean {
  return hit.values.some((sign) => sign.kind === "cue" && sign.id === id);
}

const NO_PURPOSES: ReadonlySet<string> = new Set();

function purposesOf(book: LawBook, words: readonly (readonly string[])[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const list of words) addPurposes(ids, book.purposes.find(list));
  return ids.size === 0 ? NO_PURPOSES : ids;
}

function addPurposes(ids: Set<string>, hits: readonly Hit<Sign>[]): void {
  for (const hit of hits) for (const sign of hit.values) if (sign.kind === "purpose") ids.add(sign.id);
}

const NO_PLACES: readonly Place[] = [];

function placesIn(signs: readonly (readonly Hit<Sign>[])[]): readonly Place[] {
  const found: Place[] = [];
  for (const hits of signs) if (hits.length > 0) found.push(...placesOf(hits));
  return found.length === 0 ? NO_PLACES : found;
}

function placesOf(hits: readonly Hit<Sign>[]): readonly Place[] {
  if (!hits.some((hit) => hit.values.some((sign) => sign.kind === "territory"))) return NO_PLACES;
  const outside = hits.filter((hit) => hasCue(hit, "outside"));
  return hits.flatMap((hit) => {
    const excluded = outside.some((cue) => hit.begin >= cue.end && hit.begin - cue.end < CUE_REACH);
    return hit.values.flatMap((sign) =>
      sign.kind === "territory" ? [{ id: sign.id, country: sign.country, excluded }] : [],
    );
  });
}
