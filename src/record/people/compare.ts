import type { Comparison } from "../cluster.js";
import type { Lookup } from "../lookup.js";
import { type NameRelation, relateNames } from "../names/compare.js";
import { relatePosts } from "../posts.js";
import { PERSON_WEIGHTS as WEIGHTS } from "../weights.js";
import type { PersonNode } from "./nodes.js";

/** Relations so close that one report may well name one person both ways. */
const CLOSE = new Set<NameRelation>(["same", "spelling", "fuller", "order", "family"]);
const NAME_WORDS: Record<NameRelation, string> = {
  same: "the name is the same",
  spelling: "the names are spellings of one name",
  fuller: "one name is the fuller form of the other",
  order: "the names have the same parts in another order",
  initials: "the initials fit the name",
  middle: "first and last name agree, the names between differ",
  inner: "one name holds the parts of the other, but begins with another",
  family: "only the last name is given in one",
  given: "only the first name is given in one",
  other: "the names differ",
};

/** Compares two people; nothing where their names have nothing in common. */
export function comparePeople(a: PersonNode, b: PersonNode, look: Lookup): Omit<Comparison, "left" | "right"> | null {
  const relation = relateNames(a.parts, b.parts);
  const together = [...a.reports].some((report) => b.reports.has(report));
  if (relation === "other") return together ? apart("one report names both") : null;
  if (together && !CLOSE.has(relation)) return apart("one report names both as two people");
  const evidence = [nameEvidence(a, b, relation), ...support(a, b, look)].filter((one) => one.weight !== 0);
  const score = Math.round(evidence.reduce((sum, one) => sum + one.weight, 0) * 1000) / 1000;
  const sentence = sentenceOf(evidence.map((one) => one.words));
  if (score >= WEIGHTS.same) return { score, verdict: "same", sentence };
  return score >= WEIGHTS.open ? { score, verdict: "unsure", sentence } : null;
}

interface Weighed {
  readonly weight: number;
  readonly words: string;
}

function apart(words: string): Omit<Comparison, "left" | "right"> {
  return { score: 0, verdict: "different", sentence: sentenceOf([words]) };
}

function sentenceOf(words: readonly string[]): string {
  const text = words.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function nameEvidence(a: PersonNode, b: PersonNode, relation: NameRelation): Weighed {
  const single = a.parts.length === 1 && (relation === "same" || relation === "spelling");
  const base = single ? WEIGHTS.single : WEIGHTS.name[relation];
  const words = NAME_WORDS[relation];
  if (a.common && b.common) return { weight: base + WEIGHTS.common, words: `${words}, but many people bear it` };
  return { weight: base, words };
}

function support(a: PersonNode, b: PersonNode, look: Lookup): readonly Weighed[] {
  return [countryEvidence(a, b, look), postEvidence(a, b, look), rankEvidence(a, b, look), companyEvidence(a, b)];
}

function countryEvidence(a: PersonNode, b: PersonNode, look: Lookup): Weighed {
  if (a.country === null || b.country === null) return { weight: 0, words: "" };
  if (a.country !== b.country) return { weight: WEIGHTS.otherCountry, words: "they act for different countries" };
  return { weight: WEIGHTS.country, words: `both act for ${look.countryName(a.country)}` };
}

function postEvidence(a: PersonNode, b: PersonNode, look: Lookup): Weighed {
  for (const left of a.posts)
    for (const right of b.posts)
      if (relatePosts(left, right, look.posts) !== "unrelated")
        return { weight: WEIGHTS.post, words: `their posts agree (${left}, ${right})` };
  return { weight: 0, words: "" };
}

function rankEvidence(a: PersonNode, b: PersonNode, look: Lookup): Weighed {
  for (const left of a.ranks)
    for (const right of b.ranks)
      if (left === right || look.isAddress(left, right) || look.isAddress(right, left))
        return { weight: WEIGHTS.rank, words: `their ranks agree (${left}, ${right})` };
  return { weight: 0, words: "" };
}

function companyEvidence(a: PersonNode, b: PersonNode): Weighed {
  const shared = [...a.company].some((key) => b.company.has(key));
  return shared ? { weight: WEIGHTS.company, words: "both met the same person" } : { weight: 0, words: "" };
}
