import { isRankAddress, officerGrade, postRelation } from "#record";
import type { Comparable, Comparer } from "./comparable.js";
import { daysApart, type FindingContext } from "./context.js";

/** Reports further apart than this may both be right: people are promoted and moved. */
export const CHANGE_DAYS = 60;

/** Whether two reports speak of one time: near in date, or on one occasion where a date is missing. */
function areComparable(a: Comparable, b: Comparable, context: FindingContext): boolean {
  const days = daysApart(a.day, b.day);
  return days === null ? context.shareOccasion(a.report, b.report) : days <= CHANGE_DAYS;
}

/** A form of address ("General" for a lieutenant general) is no other rank, unless two official texts give both in full. */
export function ranksConflict(context: FindingContext): Comparer {
  const { knowledge } = context;
  return (a, b) => {
    if (share(a, b) || !areComparable(a, b, context) || isRise(a, b, context)) return false;
    const areOfficial = () => a.isOfficial() && b.isOfficial();
    const isAddress = (broad: Comparable, exact: Comparable) =>
      broad.values.some(
        (value, i) =>
          exact.values.some((other) => isRankAddress(value, other, knowledge)) &&
          !(isInFull(broad.said[i] ?? "", value) && areOfficial()),
      );
    return !isAddress(a, b) && !isAddress(b, a);
  };
}

/** Reports of one occasion come within days of each other: so soon after one another two ranks are a dispute, whichever came first. */
const RISE_DAYS = 7;

/** A lower rank, and a higher one later: officers rise. The other way round is a contradiction. */
function isRise(a: Comparable, b: Comparable, { knowledge }: FindingContext): boolean {
  if (a.day === null || b.day === null || (daysApart(a.day, b.day) ?? 0) <= RISE_DAYS) return false;
  const [before, after] = a.day < b.day ? [a, b] : [b, a];
  const grades = ({ values }: Comparable) => values.map((rank) => officerGrade(rank, knowledge));
  const [low, high] = [grades(before), grades(after)];
  return low.every((one) => one !== null && high.every((other) => other !== null && one < other));
}

function isInFull(said: string, rank: string): boolean {
  return said.toLowerCase() === rank.toLowerCase();
}

/** The same few posts of somebody are told of again and again: how two of them relate is found once. */
export function postsConflict(context: FindingContext): Comparer {
  const known = new Map<string, boolean>();
  const cannotBothBe = (a: Comparable, b: Comparable): boolean => {
    const pairs = a.values.flatMap((left) => b.values.map((right) => postRelation(left, right, context.knowledge)));
    return pairs.includes("conflict") && !pairs.includes("same");
  };
  return (a, b) => {
    const key = `${a.value}\n${b.value}`;
    const conflict = known.get(key) ?? cannotBothBe(a, b);
    known.set(key, conflict);
    return conflict && areComparable(a, b, context);
  };
}

/** Whether both give one value. */
function share(a: Comparable, b: Comparable): boolean {
  return a.values.some((value) => b.values.includes(value));
}
