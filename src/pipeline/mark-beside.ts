import { isOccasion } from "#findings";
import type { EventEntry, FoldedSubjects, Link, OpenPair, TransferEntry } from "#record";
import { addTodo, membersOf, openPairsOf, peopleNamedIn, readBodies, rivalsQuoting } from "#store";
import type { Beside } from "./beside.js";
import type { Step } from "./step.js";
import { factsOf, reportsOf, type Told } from "./told.js";

/** What stood in the record before a turn, of what the turn makes anew. */
export interface Before {
  readonly events: readonly EventEntry[];
  readonly transfers: readonly TransferEntry[];
  readonly open: readonly OpenPair[];
}

export async function readBefore({ transaction }: Step, ids: readonly string[]): Promise<Before> {
  return {
    events: await readBodies<EventEntry>(transaction, "events", ids),
    transfers: await readBodies<TransferEntry>(transaction, "transfers", ids),
    open: await openPairsOf(transaction, ids),
  };
}

interface Turn {
  readonly reports: readonly string[];
  readonly facts: ReadonlySet<string>;
  readonly old: readonly string[];
  readonly beside: Beside;
}

/** Ids of what a turn added, altered or removed. */
interface Changes {
  readonly subjects: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

type Entry = EventEntry | TransferEntry;

/**
 * Puts up to be made anew what stands beside a turn, as far as it shows what the turn changed, and no more: a mark without need
 * makes each turn of a large record begin several others.
 */
export async function markBeside(
  step: Step,
  told: Told,
  turn: Turn,
  folded: FoldedSubjects,
  before: Before,
  changes: Changes,
): Promise<void> {
  const pairs = [...before.open, ...folded.open].filter(({ id }) => changes.pairs.has(id));
  const marks = [
    ...(await reportsTorn(step, turn)),
    ...reportsSeenOtherwise(told, turn, before, folded),
    ...relinked(turn, folded),
    ...comparedAlone(turn, [...before.open, ...folded.open], changes),
    ...(await reportsOfRivals(step, turn, folded, before, changes)),
  ];
  const others = await reportsAcross(step, turn, folded, pairs);
  const given = new Set(turn.reports);
  await addTodo(
    step.transaction,
    "fold",
    [...marks, ...others].filter((report) => !given.has(report)),
  );
  await markUndated(step, told, turn, changes, others);
}

/** What was one with something here and is no more. */
async function reportsTorn({ transaction }: Step, { old, facts }: Turn): Promise<readonly string[]> {
  return (await membersOf(transaction, old)).filter(({ fact }) => !facts.has(fact)).map(({ report }) => report);
}

/** Reports that tell of something else too, where what that shows of its neighbours changed. */
function reportsSeenOtherwise(told: Told, { facts }: Turn, before: Before, folded: FoldedSubjects): readonly string[] {
  const [were, are] = [facesOf(before), facesOf(folded)];
  const changed = [...facts].filter((fact) => were.has(fact) && were.get(fact) !== are.get(fact));
  return reportsOf(told, changed).filter((report) => factsOf(told, report).some((fact) => !facts.has(fact)));
}

/** For each fact, what the findings on others in its report go by. */
function facesOf({ events, transfers }: Pick<Before, "events" | "transfers">): ReadonlyMap<string, string> {
  const faces = [...events, ...transfers].flatMap((entry: Entry) => {
    const kind = "kind" in entry && isOccasion(entry);
    const face = JSON.stringify([entry.id, entry.reports.length === 1, kind, entry.mark.shown]);
    return entry.members.map((fact) => [fact, face] as const);
  });
  return new Map(faces);
}

/** What stands beside and has other links to what was made anew than it shows. */
function relinked({ beside, old }: Turn, folded: FoldedSubjects): readonly string[] {
  const here = new Set([...old, ...folded.events.map(({ id }) => id), ...folded.transfers.map(({ id }) => id)]);
  return [...beside.events, ...beside.transfers]
    .filter(({ id, links }) => {
      const shown = links.filter((link) => here.has(link.id));
      return linksText(shown) !== linksText(folded.beside.get(id) ?? []);
    })
    .flatMap(anyReport);
}

function linksText(links: readonly Link[]): string {
  return JSON.stringify(links.map(({ kind, id, sentence }) => `${kind} ${id} ${sentence}`).sort());
}

/** One report is enough to make an entry anew. */
function anyReport({ reports }: Entry): readonly string[] {
  return reports.slice(0, 1);
}

/** What one report tells alone is compared with what it may be the same as. */
function comparedAlone({ beside }: Turn, open: readonly OpenPair[], { subjects }: Changes): readonly string[] {
  const across = new Set(
    open.flatMap(({ left, right }) => [...(subjects.has(left) ? [right] : []), ...(subjects.has(right) ? [left] : [])]),
  );
  return beside.events.filter(({ id, reports }) => reports.length === 1 && across.has(id)).flatMap(anyReport);
}

/** Transfers that may be of one deal with one that changed, and those that were said to be. */
async function reportsOfRivals(
  { transaction }: Step,
  { beside, old }: Turn,
  folded: FoldedSubjects,
  before: Before,
  { subjects }: Changes,
): Promise<readonly string[]> {
  const changed = [...before.transfers, ...folded.transfers].filter(({ id }) => subjects.has(id));
  if (changed.length === 0) return [];
  const quoting = await rivalsQuoting(transaction, [...new Set(changed.flatMap(({ reports }) => reports))]);
  const ids = new Set([...old, ...folded.transfers.map(({ id }) => id)]);
  const members = await membersOf(
    transaction,
    quoting.filter((id) => !ids.has(id)),
  );
  return [...beside.rivals.flatMap(anyReport), ...members.map(({ report }) => report)];
}

/** The reports of what was, or is, left open with something here. */
async function reportsAcross(
  { transaction }: Step,
  { old }: Turn,
  { events, transfers }: FoldedSubjects,
  pairs: readonly OpenPair[],
): Promise<readonly string[]> {
  const here = new Set([...old, ...[...events, ...transfers].map(({ id }) => id)]);
  const others = pairs.flatMap(({ left, right }) => [left, right]).filter((id) => !here.has(id));
  return (await membersOf(transaction, [...new Set(others)])).map(({ report }) => report);
}

/** What undated reports say is compared by the occasions that they tell of. */
async function markUndated(
  { transaction }: Step,
  told: Told,
  { facts, reports }: Turn,
  { subjects, pairs }: Changes,
  others: readonly string[],
): Promise<void> {
  if (subjects.size + pairs.size === 0) return;
  const isUndated = (report: string) => {
    const one = told.tellings.get(report);
    return [...(one?.events ?? []), ...(one?.transfers ?? [])].some(({ day }) => day === null);
  };
  const undated = [...new Set([...reportsOf(told, facts), ...others])].filter(isUndated);
  await addTodo(transaction, "actor", await peopleNamedIn(transaction, undated));
  if (pairs.size === 0) return;
  const given = new Set(reports);
  const shared = undated.filter((report) => factsOf(told, report).some((fact) => !facts.has(fact)));
  await addTodo(
    transaction,
    "fold",
    shared.filter((report) => !given.has(report)),
  );
}
