import type { Knowledge } from "#knowledge";
import { type Decision, decisionOrder } from "./decision.js";
import { type Lookup, lookup, nameKey } from "./lookup.js";
import { undoneDecisions } from "./marks.js";
import type { Claim, Credibility, Support } from "./types.js";
import { isUnnamed, originName } from "./voices.js";

/**
 * The Admiralty system: a letter for the source, a number for what it says, judged apart from one another. Words as in US Army
 * FM 2-22.3 (2006), appendix B, which gives the same scale as NATO AJP-2.1.
 */
export const SOURCE_GRADES = ["A", "B", "C", "D", "E", "F"] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

export const SOURCE_GRADE_WORDS: Readonly<Record<SourceGrade, string>> = {
  A: "reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
};

/** Who graded a source how, when and why. */
export interface Rating {
  readonly decision: string;
  readonly grade: SourceGrade;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  /** Taken back by another decision. */
  readonly undone: boolean;
}

export interface RatedSource {
  readonly name: string;
  /** The latest in force; F where all were taken back. */
  readonly grade: SourceGrade;
  /** Oldest first. */
  readonly history: readonly Rating[];
}

/** What reviewers think of sources. Outlets and bodies are known under any of their listed names. */
export interface Ratings {
  readonly sources: readonly RatedSource[];
  readonly of: (name: string) => RatedSource | null;
  /** Letter and number of a claim, as "B2": the letter is that of the best source that stands behind it. */
  readonly pairOf: (claim: Pick<Claim, "supports" | "credibility">) => string;
}

/** The grades of sources from all decisions, taken back ones included: they stay in the history. */
export function ratingsOf(decisions: readonly Decision[], knowledge: Knowledge): Ratings {
  const look = lookup(knowledge);
  const undone = undoneDecisions(decisions);
  const histories = new Map<string, { readonly name: string; readonly history: Rating[] }>();
  for (const decision of [...decisions].sort(decisionOrder)) {
    const grade = SOURCE_GRADES.find((letter) => letter === decision.value);
    if (decision.kind !== "rate" || grade === undefined) continue;
    const { id, by, at, why } = decision;
    const name = originName(decision.subject, look);
    const known = histories.get(nameKey(name)) ?? { name, history: [] };
    known.history.push({ decision: id, grade, by, at, why: why ?? null, undone: undone.has(id) });
    histories.set(nameKey(name), known);
  }
  const rated = new Map([...histories].map(([key, one]) => [key, { ...one, grade: latestOf(one.history) }]));
  const of = (name: string) => rated.get(nameKey(originName(name, look))) ?? null;
  return {
    sources: [...rated].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
    of,
    pairOf: ({ supports, credibility }) =>
      `${bestOf(supports.map((support) => gradeOf(support, of, look)))}${credibility?.grade ?? 6}`,
  };
}

function latestOf(history: readonly Rating[]): SourceGrade {
  return history.filter((rating) => !rating.undone).at(-1)?.grade ?? "F";
}

/** An unnamed source is as good as the first named hand it came through. */
function gradeOf({ origin, chain }: Support, of: Ratings["of"], look: Lookup): SourceGrade {
  const hand = isUnnamed(origin) ? chain.slice(1).find((hop) => !isUnnamed(hop)) : origin;
  return hand === undefined ? "F" : (of(originName(hand, look))?.grade ?? "F");
}

function bestOf(grades: readonly SourceGrade[]): SourceGrade {
  return [...grades].sort()[0] ?? "F";
}

/** What bears on the number of a claim. */
export interface CredibilityEvidence {
  /** Independent origins of the claim. */
  readonly origins: readonly string[];
  /** Other origins that tell of the same thing without contradicting it. */
  readonly others: readonly string[];
  /** Independent origins of what contradicts it; empty where nothing does. */
  readonly against: readonly string[];
  /** The one side that all its origins are of, where they are. */
  readonly oneSide: string | null;
  readonly isHedged: boolean;
}

/**
 * The number of the Admiralty pair from what can be counted: independent support and contradiction. Whether a claim is "logical in
 * itself" is for a reader to say; where nothing confirms or contradicts, the scale's 6 is the answer and not a guess.
 */
export function credibilityOf(evidence: CredibilityEvidence): Credibility {
  const { origins, others, against, oneSide, isHedged } = evidence;
  if (against.length > 0) return contradicted(evidence);
  const names = listed(origins);
  const isFirm = origins.some((origin) => !isUnnamed(origin)) && !isHedged;
  if (origins.length > 1 && oneSide === null && isFirm)
    return { grade: 1, reason: `Confirmed: ${names} say so independently of one another.` };
  if (origins.length > 1)
    return isFirm
      ? { grade: 2, reason: `Probably true: ${names} say so, but all of them are of one side (${oneSide}).` }
      : { grade: 3, reason: `Possibly true: ${names} say so, none of them by name or without reserve.` };
  if (others.length === 0)
    return {
      grade: 6,
      reason: `Cannot be judged: ${names || "nobody named"} alone says so, and nothing here confirms or contradicts it.`,
    };
  const rest = `${listed(others)} ${others.length === 1 ? "tells" : "tell"} of the same matter and ${others.length === 1 ? "does" : "do"} not contradict it`;
  return isFirm
    ? { grade: 2, reason: `Probably true: only ${names} says so, but ${rest}.` }
    : {
        grade: 3,
        reason: `Possibly true: only ${names} says so, ${isHedged ? "with reserve" : "without a name"}; ${rest}.`,
      };
}

function contradicted({ origins, against }: CredibilityEvidence): Credibility {
  const [mine, theirs] = [listed(origins), listed(against)];
  if (origins.length > against.length)
    return {
      grade: 3,
      reason: `Possibly true: ${mine} say so, and fewer independent origins (${theirs}) contradict it.`,
    };
  return origins.length === against.length
    ? {
        grade: 4,
        reason: `Doubtful: ${mine} ${origins.length === 1 ? "says" : "say"} so, and as many independent origins (${theirs}) contradict it.`,
      }
    : {
        grade: 5,
        reason: `Improbable: ${mine} ${origins.length === 1 ? "says" : "say"} so, and more independent origins (${theirs}) contradict it.`,
      };
}

const NAMED_AT_MOST = 3;

function listed(names: readonly string[]): string {
  if (names.length > NAMED_AT_MOST)
    return `${names.slice(0, NAMED_AT_MOST - 1).join(", ")} and ${names.length - NAMED_AT_MOST + 1} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
