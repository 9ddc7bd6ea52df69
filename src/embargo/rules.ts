import { authorityOf, cite, inForceWords, reference } from "./cite.js";
import type { Written } from "./law.js";
import { type Case, coversItem, fits, isDoubtful, reachOf } from "./match.js";
import { bond, holds, isCode } from "./membership.js";
import type { Doubt } from "./regime-schema.js";
import type { Effect, ExemptionRef } from "./types.js";

/** What a rule says of one measure and one transfer. */
export type Ruling = Readonly<{
  effect: Effect;
  /** Given where no rule of the list decided. */
  rule?: string;
  sentence: string;
  exemptions: readonly ExemptionRef[];
}>;

/** A kind of rule. The first in `RULES` that speaks decides; the law itself is data. */
export type Rule = Readonly<{ id: string; summary: string; check: (match: Case) => Ruling | null }>;

/** In this order: whom and where it binds, then doubts, before any plain answer; what it is about before whom it reaches. */
export const RULES: readonly Rule[] = [
  { id: "binds", summary: "A measure forbids only to those it binds on that day", check: binds },
  { id: "un-member", summary: "Resolutions bind members of the United Nations", check: unMember },
  { id: "territory", summary: "A measure on a territory does not reach the rest of the country", check: territory },
  { id: "doubt", summary: "Where the law or the table is not sure, the answer is unclear", check: doubt },
  { id: "voluntary", summary: "A call or request forbids nothing", check: voluntary },
  { id: "items", summary: "A measure covers the items it names", check: items },
  { id: "activity", summary: "Training and the like are covered where the measure says so", check: activity },
  { id: "reach", summary: "A measure reaches the recipients it names", check: reach },
  { id: "route", summary: "A broker or a state of transit is bound where the measure says so", check: route },
  { id: "automatic", summary: "An exemption that needs nobody's leave", check: automatic },
  { id: "status-unknown", summary: "After the last known expiry the status is unknown", check: statusUnknown },
  { id: "notification", summary: "An exemption on notice", check: (match) => conditional(match, "notification") },
  { id: "approval", summary: "An exemption on approval", check: (match) => conditional(match, "advance-approval") },
  { id: "prohibition", summary: "What is left is prohibited", check: prohibition },
];

const NO_REFERENCES: readonly ExemptionRef[] = [];

function plain(effect: Effect, sentence: string): Ruling {
  return { effect, sentence, exemptions: NO_REFERENCES };
}

function binds({ book, facts, regime, direction }: Case): Ruling | null {
  const codes = direction === "from" ? [...facts.suppliers, ...facts.recipientCodes] : facts.suppliers;
  if (codes.some((code) => bond(book, regime, code, facts.date).bound !== "no")) return null;
  if (!isCode(facts.suppliers[0] ?? ""))
    return plain("unclear", `${regime.title}: binds ${regime.binds.summary}; the supplier is not known`);
  return plain(
    "out-of-scope",
    `${regime.title}: binds ${regime.binds.summary}, not ${codes.join(" or ")} on ${facts.date}`,
  );
}

function unMember({ book, facts, regime, measure }: Case): Ruling | null {
  if (measure.binding === "voluntary") return null;
  const [supplier = ""] = facts.suppliers;
  if (bond(book, regime, supplier, facts.date).bound !== "not-a-un-member") return null;
  return plain(
    "unclear",
    `${supplier} was not a member of the United Nations on ${facts.date}: whether ${cite(measure)} bound it is not settled`,
  );
}

function voluntary({ regime, measure }: Case): Ruling | null {
  if (measure.binding !== "voluntary") return null;
  return plain("permitted", `${regime.title}: ${cite(measure)} only calls on states; it forbids nothing`);
}

function territory({ world, regime, measure, direction }: Case): Ruling | null {
  const place = measure.territory?.replaceAll("-", " ");
  if (place === undefined || world.inTerritory || direction === "from") return null;
  return plain("out-of-scope", `${regime.title}: ${cite(measure)} is limited to ${place}`);
}

function items(match: Case): Ruling | null {
  if (coversItem(match)) return null;
  const { regime, measure, book } = match;
  return plain(
    "out-of-scope",
    `${regime.title}: ${cite(measure)} covers ${book.scopes.get(measure.items)?.summary}, not this item`,
  );
}

/** Tags of what is no goods: a measure must say that it covers them. */
const ACTIVITIES = { assistance: "assistance", mercenaries: "mercenaries", production: "licensed-production" } as const;

function activity({ facts, regime, measure }: Case): Ruling | null {
  if (facts.tags.size === 0) return null;
  const wanted = [...facts.tags].map((tag) => Object.entries(ACTIVITIES).find(([name]) => name === tag)?.[1]);
  if (!wanted.every((one) => one !== undefined && !measure.covers.includes(one))) return null;
  return plain(
    "unclear",
    `${regime.title}: this table does not say whether ${cite(measure)} covers ${wanted.join(" and ")}`,
  );
}

function doubt(match: Case): Ruling | null {
  const found = match.regime.doubts.find((one) => isOpen(match, one) && isDoubtful(match, one));
  return found ? plain("unclear", `${match.regime.title}: ${found.reason}`) : null;
}

/** A doubt about some kind of item stands even where the measure does not cover it; any other needs a measure that does. */
function isOpen(match: Case, { weight, items: scope }: Doubt): boolean {
  return weight === "unclear" && (scope !== ALL_ARMS || coversItem(match));
}

const ALL_ARMS = "all-arms";

function reach(match: Case): Ruling | null {
  const { regime, measure } = match;
  const answer = reachOf(match);
  if (answer === "yes") return null;
  if (answer === "unknown")
    return plain("unclear", `${regime.title}: it is not known here whether ${cite(measure)} reaches this recipient`);
  const duty = writtenFor(match).find((one) => one.exemption.users.length > 0 && fits(match, one));
  return duty ? null : plain("out-of-scope", `${regime.title}: ${cite(measure)} does not reach this recipient`);
}

/** Where only those on the way are bound, the measure must say that it covers what they do. */
function route({ book, facts, regime, measure, direction }: Case): Ruling | null {
  const isBound = (code: string) => bond(book, regime, code, facts.date).bound !== "no";
  const [supplier = "", ...others] = facts.suppliers;
  if (others.length === 0 || direction === "from" || isBound(supplier)) return null;
  const bound = facts.route.filter(({ code }) => isBound(code));
  if (bound.length === 0 || bound.some(({ as }) => measure.covers.includes(as))) return null;
  const words = bound.map(({ code, as }) => `${as} by ${code}`).join(" or ");
  return plain(
    "unclear",
    `${regime.title}: binds ${regime.binds.summary}, not ${supplier}; this table does not say whether ${cite(measure)} covers ${words}`,
  );
}

function automatic(match: Case): Ruling | null {
  const found = fitting(match, "automatic");
  const [first] = found;
  if (!first) return null;
  const { regime } = match;
  return {
    effect: "permitted",
    sentence: `${regime.title} leaves out ${first.exemption.summary} (${cite(first.exemption)})`,
    exemptions: found.map(refer),
  };
}

function statusUnknown({ facts, regime, measure }: Case): Ruling | null {
  if (measure.validUntil === null || facts.date <= measure.validUntil) return null;
  return plain(
    "unclear",
    `${regime.title}: status unknown after ${measure.validUntil}, the last expiry of ${cite(measure)} that is known here`,
  );
}

function conditional(match: Case, procedure: "notification" | "advance-approval"): Ruling | null {
  const found = fitting(match, procedure);
  const [first] = found;
  if (!first) return null;
  const who = authorityOf(first.regime, first.exemption);
  const source = cite(first.exemption);
  return procedure === "notification"
    ? {
        effect: "exempt-with-notification",
        sentence: `Prohibited unless ${who} is notified in advance (${source}); no notification is known`,
        exemptions: found.map(refer),
      }
    : {
        effect: "exempt-with-approval",
        sentence: `Prohibited unless ${who} approves in advance (${source}); no approval is known`,
        exemptions: found.map(refer),
      };
}

function prohibition(match: Case): Ruling | null {
  const { regime, measure, facts } = match;
  const open = writtenFor(match).filter((one) => one.exemption.catchAll && holds(one, facts.date));
  const [catchAll] = open;
  const rest = catchAll
    ? `; no exemption is written for this recipient or purpose, and no approval of another supply is known (${cite(catchAll.exemption)})`
    : "; no exemption is written for this recipient or purpose";
  return {
    effect: "prohibited",
    sentence: `Prohibited: ${regime.title} (${cite(measure)}), ${inForceWords(regime, measure, facts.date)}${rest}`,
    exemptions: open.map(refer),
  };
}

function fitting(match: Case, procedure: ExemptionRef["procedure"]): readonly Written[] {
  const all = writtenFor(match);
  if (all.length === 0) return NONE;
  return all.filter((one) => one.exemption.procedure === procedure && fits(match, one));
}

function writtenFor({ book, regime }: Case): readonly Written[] {
  return book.exemptions.get(regime.id) ?? NONE;
}

const NONE: readonly Written[] = [];

function refer({ exemption }: Written): ExemptionRef {
  return { ...reference(exemption), procedure: exemption.procedure, what: exemption.summary };
}
