import { type Finding, findFindings, withCredibility } from "#findings";
import {
  actorOfNames,
  actorsIn,
  claimContext,
  type Decision,
  type FoldedSubjects,
  foldSubjects,
  rivalPlaces,
  type Source,
  type Standing,
} from "#record";
import {
  addTodo,
  type FactRow,
  idsBy,
  membersOf,
  namesIn,
  openPairsOf,
  peopleNamedIn,
  readStandings,
  replaceRows,
  reportsAt,
  subjectsOn,
  takeTodoOf,
} from "#store";
import { checkOf, type Step, sourcesOf } from "./step.js";
import { factsOf, fetchTold, grow, nothingTold, reportsOf, type Told, wordingOfTold } from "./told.js";
import { groupsOf } from "./wording.js";

/** The events and transfers that these reports tell of, with their claims and findings. */
export async function recordSubjects(
  step: Step,
  keys: readonly string[],
  decisions: readonly Decision[],
): Promise<void> {
  const told = nothingTold();
  const scope = await scopeOf(step, told, keys);
  const found = await readScope(step, told, scope);
  const folded = await foldScope(step, told, scope, found);
  const { claims, findings } = await judge(step, told, scope, found, folded, decisions);
  await keepSubjects(step, told, scope, { ...folded, claims }, findings);
}

/** What a turn makes anew, and what it looks at for that. */
interface Scope {
  /** Reports whose events and transfers are made anew. */
  readonly reports: readonly string[];
  /** What these tell, with all that is told of the same elsewhere. */
  readonly facts: ReadonlySet<string>;
  /** All that may be one with it, belongs with it or stands against it, whole. */
  readonly around: ReadonlySet<string>;
}

async function scopeOf(step: Step, told: Told, keys: readonly string[]): Promise<Scope> {
  await fetchTold(step, told, keys);
  const first = await grow(
    step,
    told,
    keys.flatMap((key) => factsOf(told, key)),
  );
  const waiting = await takeTodoOf(step.transaction, "fold", reportsOf(told, first.mine));
  const reports = [...new Set([...keys, ...waiting])];
  const own = await grow(
    step,
    told,
    waiting.flatMap((key) => factsOf(told, key)),
    first,
  );
  const near = reportsOf(told, own.mine);
  const beside = await rivalsOf(step, told, near);
  const around = await grow(step, told, [...near.flatMap((key) => factsOf(told, key)), ...own.maybe, ...beside], own);
  return { reports, facts: own.mine, around: around.mine };
}

/** Transfers that may be told of one deal with other parties: for one sum, or in reports that share wording. */
async function rivalsOf(step: Step, told: Told, reports: readonly string[]): Promise<readonly string[]> {
  const transfers = reports.flatMap((report) => told.tellings.get(report)?.transfers ?? []);
  if (transfers.length === 0) return [];
  const places = rivalPlaces({ transfers });
  const tellers = new Set(transfers.map(({ report }) => report));
  const partners = [...tellers].flatMap(wordingOfTold(told).partners);
  const found = [...new Set([...(await reportsAt(step.transaction, places)), ...partners])];
  await fetchTold(step, told, found);
  return found.flatMap((report) => (told.tellings.get(report)?.transfers ?? []).map(({ id }) => id));
}

/** What the reports of a scope say and how they stand, read once for its fold and its findings. */
interface Found {
  readonly sources: readonly Source[];
  readonly standings: readonly Standing[];
}

async function readScope(step: Step, told: Told, { around }: Scope): Promise<Found> {
  const reports = reportsOf(told, around);
  return { sources: await sourcesOf(step, reports), standings: await readStandings(step.transaction, reports) };
}

async function foldScope(
  step: Step,
  told: Told,
  { facts, around }: Scope,
  { sources, standings }: Found,
): Promise<FoldedSubjects> {
  const { transaction, decided, knowledge } = step;
  const isNear = ({ id }: { readonly id: string }) => around.has(id);
  const tellings = [...told.tellings.values()].map((one) => ({
    ...one,
    events: one.events.filter(isNear),
    transfers: one.transfers.filter(isNear),
  }));
  const reports = reportsOf(told, facts);
  const claims = claimContext({
    sources,
    reports: standings,
    groups: await groupsOf(transaction, reports),
    decided,
    knowledge,
  });
  const actorOf = actorOfNames(await namesIn(transaction, reportsOf(told, around)));
  return foldSubjects({ tellings, wording: wordingOfTold(told), actorOf, claims, decided, knowledge, wanted: facts });
}

/** The findings on what a turn makes anew, and its claims with their grades. */
async function judge(
  step: Step,
  told: Told,
  { facts }: Scope,
  { sources, standings }: Found,
  folded: FoldedSubjects,
  decisions: readonly Decision[],
): Promise<{ readonly claims: FoldedSubjects["claims"]; readonly findings: readonly Finding[] }> {
  const { transaction, knowledge } = step;
  const readings = sources.map(({ reading }) => reading);
  const named = await namesIn(transaction, reportsOf(told, facts));
  const record = {
    reports: standings.map(({ entry }) => entry),
    actors: actorsIn(named, knowledge),
    events: folded.events,
    transfers: folded.transfers,
    claims: folded.claims,
    open: folded.open,
  };
  const wanted = new Set(idsOf(folded, facts));
  const found = findFindings({ record, readings, decisions, knowledge, check: checkOf(knowledge) });
  const graded = withCredibility({ record, readings, findings: found, knowledge });
  return { claims: graded.claims, findings: found.filter(({ subject }) => wanted.has(subject)) };
}

/** The events and transfers that hold any of these facts. */
function idsOf({ events, transfers }: FoldedSubjects, facts: ReadonlySet<string>): readonly string[] {
  return [...events, ...transfers].filter(({ members }) => members.some((id) => facts.has(id))).map(({ id }) => id);
}

async function keepSubjects(
  step: Step,
  told: Told,
  scope: Scope,
  folded: FoldedSubjects,
  findings: readonly Finding[],
): Promise<void> {
  const { transaction } = step;
  const ids = new Set(idsOf(folded, scope.facts));
  const old = await subjectsOn(transaction, scope.reports, [...scope.facts]);
  const torn = (await membersOf(transaction, old)).filter(({ fact }) => !scope.facts.has(fact));
  const all = [...new Set([...old, ...ids])];
  const events = folded.events.filter(({ id }) => ids.has(id)).map((body) => mergedRow(body, told));
  const transfers = folded.transfers.filter(({ id }) => ids.has(id)).map((body) => mergedRow(body, told));
  const changed = [
    await replaceRows(transaction, "events", old.filter(isEvent), events),
    await replaceRows(
      transaction,
      "transfers",
      old.filter((id) => !isEvent(id)),
      transfers,
    ),
  ].flatMap(({ added, altered, removed }) => [...added, ...altered, ...removed]);
  await replaceRows(transaction, "claims", await idsBy(transaction, "claims", all), folded.claims.map(claimRow));
  await replaceRows(
    transaction,
    "findings",
    await idsBy(transaction, "findings", all),
    findings.map(findingRow(folded)),
  );
  const open = folded.open.filter(({ left, right }) => ids.has(left) || ids.has(right));
  const openBefore = await openPairsOf(transaction, all);
  const pairs = await replaceRows(
    transaction,
    "open_pairs",
    openBefore.map(({ id }) => id),
    open.map(openRow),
  );
  await markNeighbours(
    step,
    told,
    scope,
    [...torn.map(({ report }) => report)],
    changed.length + pairs.removed.length > 0,
  );
  await markFormer(
    step,
    [...openBefore, ...open].filter(({ id }) => isIn(id, pairs)).flatMap(({ left, right }) => [left, right]),
    ids,
    scope,
  );
}

function isIn(
  id: string,
  {
    added,
    removed,
    altered,
  }: { readonly added: readonly string[]; readonly removed: readonly string[]; readonly altered: readonly string[] },
): boolean {
  return added.includes(id) || removed.includes(id) || altered.includes(id);
}

function isEvent(id: string): boolean {
  return id.startsWith("event:");
}

/** Whoever was, or is, left open with one of these shows it. */
async function markFormer(step: Step, sides: readonly string[], ids: ReadonlySet<string>, scope: Scope): Promise<void> {
  const others = [...new Set(sides)].filter((id) => !ids.has(id));
  const reports = (await membersOf(step.transaction, others)).map(({ report }) => report);
  await addTodo(
    step.transaction,
    "fold",
    reports.filter((report) => !scope.reports.includes(report)),
  );
}

/** Where something changed, what stands around it is looked at again; and what was one with it and is no more. */
async function markNeighbours(
  step: Step,
  told: Told,
  { facts, around, reports }: Scope,
  torn: readonly string[],
  isChanged: boolean,
): Promise<void> {
  const beside = isChanged
    ? reportsOf(
        told,
        [...around].filter((id) => !facts.has(id)),
      )
    : [];
  const given = new Set(reports);
  await addTodo(
    step.transaction,
    "fold",
    [...torn, ...beside].filter((report) => !given.has(report)),
  );
  if (isChanged) await markUndated(step, told, reportsOf(told, around));
}

/** What undated reports say of people is compared by the occasions that they tell of. */
async function markUndated({ transaction }: Step, told: Told, reports: readonly string[]): Promise<void> {
  const undated = reports.filter((report) => {
    const one = told.tellings.get(report);
    return [...(one?.events ?? []), ...(one?.transfers ?? [])].some(({ day }) => day === null);
  });
  await addTodo(transaction, "actor", await peopleNamedIn(transaction, undated));
}

interface Merged {
  readonly id: string;
  readonly members: readonly string[];
  readonly reports: readonly string[];
}

function mergedRow(body: FoldedSubjects["events"][number] | FoldedSubjects["transfers"][number], told: Told): FactRow {
  const { id, members, reports }: Merged = body;
  const own = members.flatMap((fact) => {
    const report = told.reportOf.get(fact);
    return report === undefined ? [] : [{ fact, report }];
  });
  return { body, links: [...reports.map((report) => ({ fact: id, report })), ...own] };
}

function claimRow(body: FoldedSubjects["claims"][number]): FactRow {
  const reports = new Set(body.supports.map(({ report }) => report));
  return { body, links: [...reports].map((report) => ({ fact: body.id, report })) };
}

function openRow(body: FoldedSubjects["open"][number]): FactRow {
  return { body, links: [] };
}

/** A finding rests on the reports it quotes; where it quotes none, on those of its subject. */
function findingRow({ events, transfers }: FoldedSubjects): (body: Finding) => FactRow {
  const reportsOfSubject = new Map([...events, ...transfers].map(({ id, reports }) => [id, reports]));
  return (body) => {
    const own = [...body.evidence.map(({ report }) => report), ...body.values.flatMap(({ reports }) => reports)];
    const reports = own.length > 0 ? own : (reportsOfSubject.get(body.subject) ?? []);
    return { body, links: [...new Set(reports)].map((report) => ({ fact: body.id, report })) };
  };
}
