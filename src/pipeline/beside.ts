import { type EventEntry, rivalPlaces, type TransferEntry } from "#record";
import { ownersOf, readBodies, reportsAt } from "#store";
import type { Step } from "./step.js";
import { factsOf, fetchTold, reportsOf, type Told } from "./told.js";

/** Events and transfers as the record holds them that stand beside what a turn makes anew. */
export interface Beside {
  /** What each fact beside was folded into; a fact that waits, or whose owner is made anew, has none. */
  readonly owners: ReadonlyMap<string, string>;
  readonly events: readonly EventEntry[];
  readonly transfers: readonly TransferEntry[];
  /** Those of the transfers that may be told of one deal with other parties. */
  readonly rivals: readonly TransferEntry[];
}

interface Growth {
  readonly mine: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
  /** Ids of what is made anew. */
  readonly old: readonly string[];
}

/** What the same reports tell of, what may be the same, and transfers that may be of one deal. */
export async function readBeside(step: Step, told: Told, { mine, maybe, old }: Growth): Promise<Beside> {
  const { transaction } = step;
  const rivals = new Set(await rivalsOf(step, told, mine));
  const near = reportsOf(told, mine).flatMap((report) => factsOf(told, report));
  const outside = [...new Set([...near, ...maybe, ...rivals])].filter((fact) => !mine.has(fact));
  const anew = new Set(old);
  const ids = [...new Set((await ownersOf(transaction, outside)).values())].filter((owner) => !anew.has(owner));
  const events = await readBodies<EventEntry>(transaction, "events", ids);
  const transfers = await readBodies<TransferEntry>(transaction, "transfers", ids);
  // All members: one that is told of another day bars a group that another member may be one with.
  const maybes = [...events, ...transfers].filter(({ members }) => members.some((fact) => maybe.has(fact)));
  await fetchTold(
    step,
    told,
    maybes.flatMap(({ reports }) => reports),
  );
  const owners = [...events, ...transfers].flatMap(({ id, members }) => members.map((fact) => [fact, id] as const));
  return {
    owners: new Map(owners),
    events,
    transfers,
    rivals: transfers.filter(({ members }) => members.some((fact) => rivals.has(fact))),
  };
}

/** Transfers that may be told of one deal with other parties: for one sum, or in reports that share wording; and in one number. */
async function rivalsOf(step: Step, told: Told, mine: ReadonlySet<string>): Promise<readonly string[]> {
  const reports = reportsOf(told, mine);
  const transfers = reports.flatMap((report) => told.tellings.get(report)?.transfers ?? []);
  const own = transfers.filter(({ id }) => mine.has(id));
  if (own.length === 0) return [];
  const partners = [...new Set(own.map(({ report }) => report))].flatMap(told.wording.partners);
  const found = [...new Set([...(await reportsAt(step.transaction, rivalPlaces({ transfers: own }))), ...partners])];
  await fetchTold(step, told, found);
  const numbers = new Set(own.flatMap(numbersOf));
  return found
    .flatMap((report) => told.tellings.get(report)?.transfers ?? [])
    .filter((one) => !mine.has(one.id) && numbersOf(one).some((number) => numbers.has(number)))
    .map(({ id }) => id);
}

function numbersOf({ items }: { readonly items: readonly { readonly item: { readonly quantity: number | null } }[] }) {
  return items.flatMap(({ item }) => item.quantity ?? []);
}
