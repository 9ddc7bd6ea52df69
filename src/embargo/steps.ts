import type { Facts } from "./facts.js";
import type { LawBook } from "./law.js";
import type { InstrumentRef, Question, RegimeOutcome, Step } from "./types.js";

/** The reasoning in order, for a reader: who and when, what, to whom, each regime, the answer. */
export function stepsOf(
  book: LawBook,
  question: Question,
  facts: Facts,
  outcomes: readonly RegimeOutcome[],
  reasons: readonly string[],
): readonly Step[] {
  return [
    {
      rule: "transfer",
      text: `${facts.suppliers.join(", ")} to ${recipientWords(question, facts)} on ${facts.date}`,
      instruments: [],
    },
    { rule: "item", text: itemWords(book, facts, question.item), instruments: [] },
    {
      rule: "recipient",
      text: `Recipient: ${facts.recipient.sides.join(" or ")}; ${facts.recipient.because}`,
      instruments: [],
    },
    ...outcomes.map((one) => ({
      rule: one.rule,
      text: `${one.id} (${one.effect}): ${one.sentence}`,
      instruments: cited(one),
    })),
    { rule: "verdict", text: reasons[0] ?? "", instruments: [] },
  ];
}

function recipientWords(question: Question, facts: Facts): string {
  const name = typeof question.recipient === "string" ? "" : `${question.recipient.nonState} in `;
  return `${name}${facts.recipientCode ?? "no known country"}`;
}

function itemWords(book: LawBook, facts: Facts, item: string): string {
  const known =
    facts.classes.length > 0 ? facts.classes.join(", ") : `class not known, tried as ${facts.candidates.join(", ")}`;
  if (facts.tags.size === 0) return `Item "${item}": ${known}`;
  const tags = [...facts.tags].map((id) => book.itemTags.get(id)).filter((tag) => tag !== undefined);
  const lists = [...new Set(tags.flatMap((tag) => tag.ml))];
  const categories = [...new Set(tags.map((tag) => tag.register).filter((one) => one !== null))];
  return [
    `Item "${item}": ${known}`,
    ...(lists.length > 0 ? [`Common Military List ${lists.join(", ")}`] : []),
    ...(categories.length > 0 ? [`Register category ${categories.join(", ")}`] : []),
  ].join("; ");
}

function cited(outcome: RegimeOutcome): readonly InstrumentRef[] {
  const measure = outcome.measure ? [outcome.measure] : [];
  return [...measure, ...outcome.exemptions.map(({ instrument, paragraph }) => ({ instrument, paragraph }))];
}
