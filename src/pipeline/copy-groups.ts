import { copyGroups, ONE_VOICE } from "#record";
import { type Share, sharesOf } from "#store";
import type { Step } from "./step.js";

/**
 * Reports of groups of copies that came together or apart: what rests on two of them has other independent origins now. A new report
 * that joins one group changes nothing for the others.
 */
export function regroupedBy(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  fresh: ReadonlySet<string>,
): readonly string[] {
  const [were, are] = [membersOf(before), membersOf(after)];
  const isOne = (members: ReadonlySet<string>, groups: ReadonlyMap<string, string>) =>
    new Set([...members].filter((key) => !fresh.has(key)).map((key) => groups.get(key) ?? key)).size < 2;
  const apart = [...were.values()].filter((members) => !isOne(members, after));
  const together = [...are.values()].filter((members) => !isOne(members, before));
  return [...new Set([...apart, ...together].flatMap((members) => [...members]))];
}

function membersOf(groups: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const [key, group] of groups) members.set(group, (members.get(group) ?? new Set()).add(key));
  return members;
}

/** The groups of close copies that hold any of these reports, with all their members. */
export async function groupsOf(
  transaction: Step["transaction"],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const pairs: Share[] = [];
  const seen = new Set(keys);
  for (let frontier: readonly string[] = [...seen]; frontier.length > 0; ) {
    const found = (await sharesOf(transaction, frontier)).filter(({ share }) => share >= ONE_VOICE);
    pairs.push(...found);
    const next = new Set(found.flatMap(({ left, right }) => [left, right]).filter((key) => !seen.has(key)));
    for (const key of next) seen.add(key);
    frontier = [...next];
  }
  return copyGroups(pairs);
}
