import { addDays } from "#model";
import {
  firstHeld,
  HOLDER_REACH,
  heldIn,
  holderOn,
  type NamedFact,
  officeOf,
  officesTold,
  type Source,
  soughtIn,
} from "#record";
import {
  addTodo,
  type HeldOn,
  heldNear,
  keepFound,
  keepHeld,
  namedOn,
  neighboursOf,
  officesOfNodes,
  removeHeld,
  replaceSought,
  soughtNear,
  type Window,
} from "#store";
import type { Step } from "./step.js";

/** What these reports say of who holds posts, and of posts without a name; `moved` are names that stand for another person now. */
export interface HoldersQuestion {
  readonly keys: readonly string[];
  readonly sources: readonly Source[];
  readonly named: readonly NamedFact[];
  readonly moved: readonly string[];
}

/**
 * Looks up whoever is spoken of by the post alone. What others are said to hold is asked again where it may have changed: between the
 * days, before and behind what was told, on which the same name was told in the same post already. Reports whose answer changed are
 * put up to be told anew.
 */
export async function recordHolders(step: Step, { keys, sources, named, moved }: HoldersQuestion): Promise<void> {
  const { transaction } = step;
  const removed = await removeHeld(transaction, keys);
  const others = await stillHeld(step, removed);
  const kept = await keepHeld(transaction, firstHeld([...heldIn(named, step.knowledge), ...others]));
  const sought = sources.flatMap(soughtIn);
  await replaceSought(transaction, keys, sought);
  const changed = await neighboursOf(transaction, distinct([...removed, ...kept]));
  const renamed = await officesOfNodes(transaction, moved);
  await ask(step, [
    ...sought.map(({ office, day }) => ({ office, from: day, to: day })),
    ...changed.map(({ office, day, before, behind }) => narrowed(around({ office, day }), before, behind)),
    ...renamed.map(around),
  ]);
}

/** What other reports of the day say of those whose first report is made anew. */
async function stillHeld({ transaction, knowledge }: Step, removed: readonly HeldOn[]) {
  const asked = new Set(removed.map(keyOf));
  const named = await namedOn(
    transaction,
    [...new Set(removed.map(({ node }) => node))],
    [...new Set(removed.map(({ day }) => day))],
  );
  return heldIn(named, knowledge).filter((one) => asked.has(keyOf(one)));
}

function keyOf({ office, node, day }: HeldOn): string {
  return `${office}|${node}|${day}`;
}

function distinct(held: readonly HeldOn[]): readonly HeldOn[] {
  return [...new Map(held.map((one) => [keyOf(one), one])).values()];
}

function around({ office, day }: Pick<HeldOn, "office" | "day">): Window {
  return { office: officeOf(office), from: addDays(day, -HOLDER_REACH), to: addDays(day, HOLDER_REACH) };
}

function narrowed({ office, from, to }: Window, before: string | null, behind: string | null): Window {
  return {
    office,
    from: before !== null && before > from ? before : from,
    to: behind !== null && behind < to ? behind : to,
  };
}

/** Asks anew who is meant in the reports of these days, each office and day once. */
async function ask({ transaction }: Step, windows: readonly Window[]): Promise<void> {
  const sought = await soughtNear(transaction, windows);
  if (sought.length === 0) return;
  const asked = new Map(sought.map(({ office, day }) => [`${office}|${day}`, { office, day }]));
  const days = [...asked.values()].map(around);
  const told = days.flatMap((one) => officesTold(one.office).map((office) => ({ ...one, office })));
  const held = await heldNear(transaction, told);
  const answers = new Map(
    [...asked].map(([key, { office, day }]) => {
      const own = held.filter((one) => officeOf(one.office) === office);
      const found = holderOn(office, day, own);
      return [key, found === null ? null : JSON.stringify(found)] as const;
    }),
  );
  const changed = sought.flatMap(({ report, office, day, found }) => {
    const answer = answers.get(`${office}|${day}`) ?? null;
    return answer === found ? [] : [{ report, office, found: answer }];
  });
  await keepFound(transaction, changed);
  await addTodo(
    transaction,
    "tell",
    changed.map(({ report }) => report),
  );
}
