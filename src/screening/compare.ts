import type { ListedKind } from "#model";
import { type Alignment, align } from "./align.js";
import { type ReadName, readName } from "./parts.js";
import { sentenceOf } from "./sentence.js";
import type { ScreenTable } from "./table.js";
import { AGAINST, PART_WEIGHT } from "./weights.js";

/** How alike two names are, from 0 to 1, and why. */
export interface NameComparison {
  readonly score: number;
  readonly sentence: string;
}

/** The comparison of two names of one kind. The order of the two does not matter for the score. */
export function createNameComparison(table: ScreenTable): (a: string, b: string, kind?: ListedKind) => NameComparison {
  return (a, b, kind = "person") => {
    const [left, right] = [readName(a, kind, table), readName(b, kind, table)];
    return { score: scoreNames(left, right), sentence: explainNames(left, right) };
  };
}

/** The score alone, for the many comparisons that lead to nothing. */
export function scoreNames(a: ReadName, b: ReadName): number {
  if (a.parts.length === 0 || b.parts.length === 0) return 0;
  if (isAcronym(a, b)) return AGAINST.acronym;
  const alignment = align(a, b);
  return round(weigh(alignment, a.isOrganisation));
}

export function explainNames(a: ReadName, b: ReadName): string {
  if (isAcronym(a, b)) return `“${a.text}” and “${b.text}”: one is made of the initials of the other.`;
  return sentenceOf(a, b, align(a, b));
}

/** Whether one of two organisations is called by the initials of the other. */
export function isAcronym(a: ReadName, b: ReadName): boolean {
  if (!a.isOrganisation) return false;
  const [short, long] = a.parts.length === 1 ? [a, b] : [b, a];
  return short.parts.length === 1 && long.initials.length > 2 && short.parts[0]?.spelled === long.initials;
}

function weigh(alignment: Alignment, isOrganisation: boolean): number {
  const { matches, leftRest, rightRest } = alignment;
  if (matches.length === 0) return 0;
  let matched = 0;
  let likely = 0;
  for (const { left, right, likeness } of matches) {
    const weight = (left.weight + right.weight) / 2;
    matched += weight;
    likely += weight * likeness.value;
  }
  const [few, many] = leftRest.weight < rightRest.weight ? [leftRest, rightRest] : [rightRest, leftRest];
  const extra = (many.weight - few.weight) * extraWeight(alignment, isOrganisation);
  const score = likely / (matched + AGAINST.conflict * few.weight + extra);
  return score * factors(alignment, isOrganisation);
}

function extraWeight({ leftRest, rightRest }: Alignment, isOrganisation: boolean): number {
  if (isOrganisation) return AGAINST.extraOrganisation;
  return leftRest.first || rightRest.first ? AGAINST.extraFirst : AGAINST.extra;
}

function factors({ matches, leftRest, rightRest, inOrder, single }: Alignment, isOrganisation: boolean): number {
  const allCommon = matches.every(({ left, right }) => Math.max(left.weight, right.weight) <= PART_WEIGHT.common);
  const isWhole = leftRest.weight === 0 && rightRest.weight === 0;
  const order = inOrder ? 1 : allCommon ? AGAINST.orderCommon : AGAINST.order;
  const lone = single && !isWhole && !isOrganisation ? AGAINST.single : 1;
  return order * lone * (allCommon && !isWhole ? AGAINST.common : 1);
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
