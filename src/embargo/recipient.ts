import type { LawBook, Sign } from "./law.js";
import type { Hit } from "./lexicon.js";
import { holds } from "./membership.js";
import type { Party } from "./regime-schema.js";
import type { Question } from "./types.js";

export type Side = "government" | "non-government" | "outside";

/** Who receives: on which side, as which kind of user, by which name. */
export type Recipient = Readonly<{
  /** One side where it is known, else every side it may be on. */
  sides: readonly Side[];
  /** Kinds of user of the law tables, and ids of parties. */
  users: ReadonlySet<string>;
  parties: readonly Party[];
  /** A name was given that no table knows. */
  unknownName: string | null;
  /** How the recipient was placed, for the explanation. */
  because: string;
}>;

/** Kinds that say more than a flag: a caller that sends `recipientIsGovernment` for "Puntland police" means these. */
const SPECIFIC = new Set([
  "regional-forces",
  "licensed-security-company",
  "private-company",
  "de-facto-authority",
  "opposition-council",
]);

/** Places the recipient: a mission or civil staff first, then a named party, then what the flag and plain words say. */
export function recipientOf(
  book: LawBook,
  question: Question,
  codes: readonly string[],
  signs: readonly (readonly Hit<Sign>[])[],
): Recipient {
  const nonState = typeof question.recipient === "string" ? null : question.recipient.nonState;
  const parties = partiesOf(signs, codes, nonState !== null);
  const kinds = kindsOf(signs, parties);
  const outside = kinds.filter((kind) => book.sides.get(kind) === "outside");
  if (outside.length > 0) return placed(["outside"], outside, parties, "the words name a mission or protected staff");
  const party = parties.find((one) => one.users.some((user) => book.sides.get(user) !== "outside"));
  if (party) return ofParty(book, party, parties, question.date, kinds);
  return ofWords(question, nonState, kinds);
}

function placed(
  sides: readonly Side[],
  users: readonly string[],
  parties: readonly Party[],
  because: string,
): Recipient {
  return {
    sides,
    users: new Set([...users, ...parties.map((party) => party.id)]),
    parties,
    unknownName: null,
    because,
  };
}

/** A name that is short or common counts only in its own country, unless it is the recipient's own name. */
function partiesOf(
  signs: readonly (readonly Hit<Sign>[])[],
  codes: readonly string[],
  isNonState: boolean,
): readonly Party[] {
  const found = new Set<Party>();
  signs.forEach((hits, text) => {
    for (const hit of hits)
      for (const sign of hit.values)
        if (sign.kind === "party" && (fits(sign.party, codes) || (isNonState && text === 0))) found.add(sign.party);
  });
  return found.size === 0 ? NO_PARTIES : [...found];
}

const NO_PARTIES: readonly Party[] = [];

function fits(party: Party, codes: readonly string[]): boolean {
  return party.country === null || codes.includes(party.country);
}

function kindsOf(signs: readonly (readonly Hit<Sign>[])[], parties: readonly Party[]): readonly string[] {
  const kinds = new Set<string>();
  for (const party of parties) for (const user of party.users) kinds.add(user);
  for (const hits of signs)
    for (const hit of hits) for (const sign of hit.values) if (sign.kind === "user") kinds.add(sign.id);
  if (kinds.size === 0) return NO_KINDS;
  if (hasCue(signs, "negated-integration")) kinds.delete("integrated-forces");
  if (kinds.has("private-company") && hasCue(signs, "licensed") && !hasCue(signs, "unlicensed"))
    kinds.add("licensed-security-company");
  return [...kinds];
}

const NO_KINDS: readonly string[] = [];

function hasCue(signs: readonly (readonly Hit<Sign>[])[], id: string): boolean {
  return signs.some((hits) => hits.some((hit) => hit.values.some((sign) => sign.kind === "cue" && sign.id === id)));
}

function ofParty(
  book: LawBook,
  party: Party,
  parties: readonly Party[],
  date: string,
  kinds: readonly string[],
): Recipient {
  const name = party.names[0];
  if (party.recognised.some((period) => holds(period, date)))
    return placed(["government"], ["government"], parties, `${name} was the recognised government on ${date}`);
  const side = party.users.map((user) => book.sides.get(user)).find((one) => one !== undefined) ?? "non-government";
  const users = side === "government" ? ["government", ...kinds.filter((kind) => kind === "integrated-forces")] : [];
  return placed([side], [...party.users, ...users], parties, `${name} is named as the recipient`);
}

function ofWords(question: Question, nonState: string | null, kinds: readonly string[]): Recipient {
  const specific = kinds.filter((kind) => SPECIFIC.has(kind));
  const flag = nonState === null ? question.recipientIsGovernment : false;
  if (specific.length > 0 && (flag !== true || !kinds.includes("government")))
    return named(placed(["non-government"], specific, [], `the words name ${specific.join(", ")}`), nonState);
  if (flag === true) return governmentOf(kinds, "the question says that the recipient is the government");
  if (flag === false)
    return named(placed(["non-government"], ["armed-group"], [], "the recipient is not the government"), nonState);
  if (kinds.includes("armed-group"))
    return placed(["non-government"], ["armed-group"], [], "the words name an armed group");
  if (kinds.includes("government") || kinds.includes("integrated-forces"))
    return governmentOf(kinds, "the words name the government or its forces");
  return placed(["government", "non-government"], [], [], "it is not said whether the recipient is the government");
}

function governmentOf(kinds: readonly string[], because: string): Recipient {
  return placed(["government"], ["government", ...kinds.filter((kind) => kind === "integrated-forces")], [], because);
}

function named(recipient: Recipient, name: string | null): Recipient {
  return name === null ? recipient : { ...recipient, unknownName: name };
}
