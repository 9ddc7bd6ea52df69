import { isOccasion } from "#findings";
import type { EventEntry, FoldedSubjects, Link, OpenPair, TransferEntry } from "#record";
import { addTodo, membersOf, openPairsOf, peopleNamedIn, readBodies, rivalsQuoting } from "#store";
import type { Beside } from "./beside.js";
import type { Step } from "./step.js";
import { reportsOf, type Told, type ToldFact, toldFacts, toldIn } from "./told.js";
import { waitingFact } from "./waiting.js";

/** What stood in the record before a turn, of what the turn makes anew. */
export interface Before {
  readonly events: readonly EventEntry[];
  readonly transfers: readonly TransferEntry[];
  readonly open: readonly OpenPair[];
  /** What each of the events and transfers was made of. */
  readonly members: readonly ToldFact[];
}

export async function readBefore({ transaction }: Step, ids: readonly string[]): Promise<Before> {
  return {
    events: await readBodies<EventEntry>(transaction, "events", ids),
    transfers: await readBodies<TransferEntry>(transaction, "transfers", ids),
    open: await openPairsOf(transaction, ids),
    members: await membersOf(transaction, ids),
  };
}

interface Turn {
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
    ...torn(turn, before),
    ...seenOtherwise(told, turn, before, folded),
    ...relinked(told, turn, folded),
    ...comparedAlone(told, turn, [...before.open, ...folded.open], changes),
    ...(await rivals(step, told, turn, folded, before, changes)),
  ];
  const others = await across(step, turn, folded, pairs);
  await putUp(step, turn, [...marks, ...others]);
  await markUndated(
    step,
    told,
    turn,
    changes,
    others.map(({ report }) => report),
  );
}

/** Facts to be made anew, with all that is one with them; what this turn made is. */
function putUp({ transaction }: Step, { facts }: Turn, marked: readonly ToldFact[]): Promise<void> {
  return addTodo(transaction, "fold", marked.filter(({ fact }) => !facts.has(fact)).map(waitingFact));
}

/** What was one with something here and is no more. */
function torn({ facts }: Turn, { members }: Before): readonly ToldFact[] {
  return members.filter(({ fact }) => !facts.has(fact));
}

/** What else is told by reports of which something shows otherwise to its neighbours now. */
function seenOtherwise(told: Told, { facts }: Turn, before: Before, folded: FoldedSubjects): readonly ToldFact[] {
  const [were, are] = [facesOf(before), facesOf(folded)];
  const changed = [...facts].filter((fact) => were.has(fact) && were.get(fact) !== are.get(fact));
  return toldIn(told, reportsOf(told, changed));
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
function relinked(told: Told, { beside, old }: Turn, folded: FoldedSubjects): readonly ToldFact[] {
  const here = new Set([...old, ...folded.events.map(({ id }) => id), ...folded.transfers.map(({ id }) => id)]);
  return [...beside.events, ...beside.transfers]
    .filter(({ id, links }) => {
      const shown = links.filter((link) => here.has(link.id));
      return linksText(shown) !== linksText(folded.beside.get(id) ?? []);
    })
    .flatMap(anyFact(told));
}

function linksText(links: readonly Link[]): string {
  return JSON.stringify(links.map(({ kind, id, sentence }) => `${kind} ${id} ${sentence}`).sort());
}

/** One fact is enough to make an entry anew; of what stands beside a turn one was fetched. */
function anyFact(told: Told): (entry: Entry) => readonly ToldFact[] {
  return ({ members }) => toldFacts(told, members).slice(0, 1);
}

/** What one report tells alone is compared with what it may be the same as. */
function comparedAlone(
  told: Told,
  { beside }: Turn,
  open: readonly OpenPair[],
  { subjects }: Changes,
): readonly ToldFact[] {
  const others = new Set(
    open.flatMap(({ left, right }) => [...(subjects.has(left) ? [right] : []), ...(subjects.has(right) ? [left] : [])]),
  );
  return beside.events.filter(({ id, reports }) => reports.length === 1 && others.has(id)).flatMap(anyFact(told));
}

/** Transfers that may be of one deal with one that changed, and those that were said to be. */
async function rivals(
  { transaction }: Step,
  told: Told,
  { beside, old }: Turn,
  folded: FoldedSubjects,
  before: Before,
  { subjects }: Changes,
): Promise<readonly ToldFact[]> {
  const changed = [...before.transfers, ...folded.transfers].filter(({ id }) => subjects.has(id));
  if (changed.length === 0) return [];
  const quoting = await rivalsQuoting(transaction, [...new Set(changed.flatMap(({ reports }) => reports))]);
  const ids = new Set([...old, ...folded.transfers.map(({ id }) => id)]);
  const members = await membersOf(
    transaction,
    quoting.filter((id) => !ids.has(id)),
  );
  return [...beside.rivals.flatMap(anyFact(told)), ...members];
}

/** What was, or is, left open with something here. */
async function across(
  { transaction }: Step,
  { old }: Turn,
  { events, transfers }: FoldedSubjects,
  pairs: readonly OpenPair[],
): Promise<readonly ToldFact[]> {
  const here = new Set([...old, ...[...events, ...transfers].map(({ id }) => id)]);
  const others = pairs.flatMap(({ left, right }) => [left, right]).filter((id) => !here.has(id));
  return membersOf(transaction, [...new Set(others)]);
}

/** What undated reports say is compared by the occasions that they tell of. */
async function markUndated(
  step: Step,
  told: Told,
  turn: Turn,
  { subjects, pairs }: Changes,
  others: readonly string[],
): Promise<void> {
  if (subjects.size + pairs.size === 0) return;
  const isUndated = (report: string) => {
    const one = told.tellings.get(report);
    return [...(one?.events ?? []), ...(one?.transfers ?? [])].some(({ day }) => day === null);
  };
  const undated = [...new Set([...reportsOf(told, turn.facts), ...others])].filter(isUndated);
  await addTodo(step.transaction, "actor", await peopleNamedIn(step.transaction, undated));
  if (pairs.size === 0) return;
  await putUp(step, turn, toldIn(told, undated));
}
