import { type Item, stableId, type Transfer } from "#model";
import { withDistinctIds } from "../distinct-ids.js";
import { type Source, unique } from "../intake.js";
import { contentWords, type Lookup, squeeze } from "../lookup.js";
import { plain } from "../names/table.js";
import { type Dispute, disputeOf } from "./denials.js";
import { type Scope, scopeOf } from "./framework.js";

/** A transfer as one report tells it. */
export interface TransferFact extends Dispute {
  readonly id: string;
  readonly report: string;
  readonly day: string | null;
  readonly transfer: Transfer;
  readonly supplier: readonly string[];
  readonly recipient: readonly string[];
  readonly items: readonly ItemFact[];
  /** Ids of the people named in the report: those of one deal are often named with it. */
  readonly people: readonly string[];
  /** What it is to a framework agreement, where its words say so. */
  readonly scope?: Scope;
}

export interface ItemFact {
  readonly item: Item;
  /** What spellings and variants of one platform share; for generic items ("military vehicles") their words. */
  readonly key: string;
  /** The designation itself, for comparing numbers: variants stay apart. */
  readonly exact: string;
  readonly isGeneric: boolean;
  readonly words: readonly string[];
}

export function transferFacts(
  { key, day, reading }: Source,
  people: readonly string[],
  look: Lookup,
): readonly TransferFact[] {
  const facts = reading.transfers.map((transfer) => ({
    id: stableId("transfer", [
      key,
      transfer.evidence[0]?.begin ?? 0,
      ...unique(transfer.recipient),
      ...unique(transfer.items.map((item) => item.designation)),
    ]),
    report: key,
    day,
    transfer,
    supplier: unique(transfer.supplier),
    recipient: unique(transfer.recipient.map((party) => sideOf(party, look))),
    items: transfer.items.map((item) => itemFact(item, look)),
    people,
    ...scoped(transfer),
    ...disputeOf(reading, transfer),
  }));
  return withDistinctIds(facts);
}

function scoped({ evidence }: Transfer): Pick<TransferFact, "scope"> {
  const scope = scopeOf(evidence);
  return scope === null ? {} : { scope };
}

/** A faction or armed group counts under its territory's code, because reports name one or the other. */
function sideOf(party: string, look: Lookup): string {
  return look.organisation(party, null)?.country ?? look.countryOf(party) ?? party;
}

const HAS_DIGIT = /\d/u;

export function itemFact(item: Item, look: Lookup): ItemFact {
  const words = contentWords(item.designation).map(singular);
  const id = item.entity ?? look.platformId(item.designation);
  if (id) return { item, key: `platform:${look.platformFamily(id)}`, exact: id, isGeneric: false, words };
  const isName = HAS_DIGIT.test(item.designation);
  if (!isName)
    return { item, key: `words:${words.join(" ")}`, exact: `words:${words.join(" ")}`, isGeneric: true, words };
  const exact = `name:${squeeze(item.designation)}`;
  const core = designator(item.designation);
  const base = core === null ? undefined : look.platformId(core);
  const key = base === undefined ? `name:${core ?? exact}` : `platform:${look.platformFamily(base)}`;
  return { item, key, exact, isGeneric: false, words };
}

/** Whether one family is the plain name of the other: "Mirage" may be the Mirage 2000, "Leopard" the Leopard 2. */
export function mayBeFamily(a: string, b: string): boolean {
  const [plainName = "", exact = ""] = [a, b].sort((one, other) => one.length - other.length);
  return !HAS_DIGIT.test(plainName) && exact.startsWith(plainName) && HAS_DIGIT.test(exact.charAt(plainName.length));
}

const DESIGNATOR = /\b[a-z]{1,5}[- ]?\d{1,4}/u;

/** The letters and number that an unlisted designation is known by: "T-50" of "T-50IQ", "AK-103" of "AK103 Kalashnikov". */
function designator(designation: string): string | null {
  const found = DESIGNATOR.exec(plain(designation))?.[0];
  return found === undefined ? null : squeeze(found);
}

/** "vehicles" and "vehicle" alike, roughly: only for comparing. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/u, "") : word;
}
