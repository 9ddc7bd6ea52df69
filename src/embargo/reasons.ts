import { asOfReasons } from "./as-of.js";
import type { Facts } from "./facts.js";
import type { LawBook, MemoryDay } from "./law.js";
import { bond, holds } from "./membership.js";
import type { Alternative, RegimeOutcome, VerdictWord } from "./types.js";

export const NOTHING_FORBIDS =
  "No embargo in this table forbids it; national law and Arms Trade Treaty criteria not checked";

/** The sentences of a verdict: first what decides, then what a reader should know beside it. */
export function reasonsOf(
  book: LawBook,
  facts: Facts,
  verdict: VerdictWord,
  outcomes: readonly RegimeOutcome[],
  alternatives: readonly Alternative[],
): readonly string[] {
  const said = outcomes
    .filter((one) => one.effect === verdict && one.rule !== "missing-fact")
    .map((one) => one.sentence);
  const lead = verdict === "permitted" ? [NOTHING_FORBIDS] : [];
  const missing = verdict === "unclear" && alternatives.length > 0 ? [missingWords(alternatives)] : [];
  return [...lead, ...missing, ...said, ...asOfReasons(book, facts), ...caveats(book, facts, outcomes)];
}

/** The facts that decide, in words; what each would lead to stands in the alternatives. */
const FACTS: Readonly<Record<string, string>> = {
  itemClass: "the class of the item",
  recipientIsGovernment: "whether the recipient is the government",
  territory: "where in the country the goods are to be used",
};

function missingWords(alternatives: readonly Alternative[]): string {
  const keys = (alternatives[0]?.if ?? "").split(", ").map((part) => part.split("=")[0] ?? "");
  return `Unclear: the answer turns on ${keys.map((key) => FACTS[key] ?? key).join(" and ")}, which is not known`;
}

const NO_DAYS: readonly MemoryDay[] = [];

function caveats(book: LawBook, facts: Facts, outcomes: readonly RegimeOutcome[]): readonly string[] {
  const notes: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.effect === "out-of-scope" && outcome.rule !== "usable-from") continue;
    const regime = book.byId.get(outcome.id);
    if (!regime) continue;
    for (const { day, after, before } of book.memoryDays.get(regime.id) ?? NO_DAYS)
      if (after < facts.date && facts.date < before)
        notes.push(`${regime.title}: the day ${day} is from memory; check it before relying on it`);
    for (const doubt of regime.doubts)
      if (doubt.weight === "disputed" && holds(doubt, facts.date)) notes.push(`${regime.title}: ${doubt.reason}`);
    const note = facts.suppliers.map((code) => bond(book, regime, code, facts.date).note).find((one) => one);
    if (note && outcome.effect !== "not-in-force") notes.push(`${facts.suppliers[0]}: ${note}`);
    if (outcome.rule === "usable-from") notes.push(outcome.sentence);
    if (regime.confidence === "from memory") notes.push(`${regime.title}: the whole entry is from memory`);
  }
  notes.push(...recognition(book, facts));
  return notes.length < 2 ? notes : [...new Set(notes)];
}

/** Says which government was recognised where that is disputed or there was none. */
function recognition(book: LawBook, facts: Facts): readonly string[] {
  if (!facts.recipient.sides.includes("government")) return [];
  return (book.disputed.get(facts.recipientCode ?? "") ?? [])
    .filter((one) => holds(one, facts.date))
    .map((one) =>
      one.status === "none"
        ? `No government of ${one.country} was recognised on ${facts.date} (${one.source})`
        : `Which government of ${one.country} counted on ${facts.date} was disputed: ${one.government} (${one.source})`,
    );
}
