import { type Finding, judgeSubjects } from "#findings";
import {
  actorOfNames,
  actorsIn,
  claimContext,
  type Decision,
  type FoldedSubjects,
  foldSubjects,
  holderOfFound,
  partOf,
  type Source,
  type Standing,
  withSpeakers,
} from "#record";
import {
  type Changed,
  type FactRow,
  idsBy,
  type NameRow,
  namesIn,
  readFound as readHolders,
  readStandings,
  replaceRows,
  subjectsOn,
  takeTodoOf,
} from "#store";
import { type Beside, readBeside } from "./beside.js";
import { groupsOf } from "./copy-groups.js";
import { markBeside, readBefore } from "./mark-beside.js";
import { checkOf, type Step, sourcesOf } from "./step.js";
import { fetchTold, grow, nothingTold, reportsOf, type Told, toldFacts } from "./told.js";
import { factsWaiting, isWhole, reportWaiting, waitingFact } from "./waiting.js";

/** The events and transfers that wait to be folded, with their claims and findings. */
export async function recordSubjects(
  step: Step,
  subjects: readonly string[],
  decisions: readonly Decision[],
): Promise<void> {
  const told = nothingTold(step);
  const scope = await scopeOf(step, told, subjects);
  const found = await readFound(step, reportsOf(told, scope.facts));
  const folded = await foldScope(step, told, scope, found);
  const { claims, findings } = await judge(step, told, scope, found, folded, decisions);
  await keepSubjects(step, told, scope, { ...folded, claims }, findings);
}

/** What a turn makes anew, and what it stands beside. */
interface Scope {
  /** What is folded, with all that is told of the same elsewhere. */
  readonly facts: ReadonlySet<string>;
  /** Ids of events and transfers that rest on any of it as the record stands. */
  readonly old: readonly string[];
  readonly beside: Beside;
}

async function scopeOf(step: Step, told: Told, subjects: readonly string[]): Promise<Scope> {
  const { transaction } = step;
  await fetchTold(step, told, subjects.map(reportWaiting));
  const first = await grow(step, told, factsWaiting(told, subjects));
  const waiting = await takeTodoOf(transaction, "fold", waitingFor(told, first.mine));
  const { mine, maybe } = await grow(step, told, factsWaiting(told, waiting), first);
  const reports = [...subjects, ...waiting].filter(isWhole);
  const old = await subjectsOn(transaction, reports, [...mine]);
  return { facts: mine, old, beside: await readBeside(step, told, { mine, maybe, old }) };
}

/** Under what these facts may wait. */
function waitingFor(told: Told, facts: ReadonlySet<string>): readonly string[] {
  return [...reportsOf(told, facts), ...toldFacts(told, facts).map(waitingFact)];
}

/** What reports say and how they stand. */
interface Found {
  readonly sources: readonly Source[];
  readonly standings: readonly Standing[];
  readonly names: readonly NameRow[];
}

async function readFound(step: Step, reports: readonly string[]): Promise<Found> {
  const { transaction } = step;
  return {
    sources: await sourcesOf(step, reports),
    standings: await readStandings(transaction, reports),
    names: await namesIn(transaction, reports),
  };
}

async function foldScope(
  step: Step,
  told: Told,
  { facts, beside }: Scope,
  { sources, standings, names }: Found,
): Promise<FoldedSubjects> {
  const { transaction, decided, knowledge } = step;
  const reports = reportsOf(told, facts);
  const groups = await groupsOf(transaction, reports);
  const actorOf = actorOfNames(names);
  const claims = claimContext({ sources, reports: standings, groups, decided, knowledge });
  const holderOf = holderOfFound(await readHolders(transaction, reports));
  const plans = new Set(beside.events.flatMap(({ id, planned }) => (planned ? [id] : [])));
  return foldSubjects({
    told: told.gathered,
    actorOf,
    claims: withSpeakers(claims, actorOf, holderOf),
    decided,
    part: partOf(facts, beside.owners, (owner) => plans.has(owner)),
  });
}

/** The findings on what a turn makes anew, and its claims with their grades. */
async function judge(
  step: Step,
  told: Told,
  { facts, beside }: Scope,
  found: Found,
  folded: FoldedSubjects,
  decisions: readonly Decision[],
): Promise<{ readonly claims: FoldedSubjects["claims"]; readonly findings: readonly Finding[] }> {
  const { knowledge } = step;
  const others = await readFound(step, without(reportsCompared(folded, beside), reportsOf(told, facts)));
  const readings = [...found.sources, ...others.sources].map(({ reading }) => reading);
  const record = {
    reports: [...found.standings, ...others.standings].map(({ entry }) => entry),
    actors: actorsIn([...found.names, ...others.names], knowledge),
    events: [...folded.events, ...beside.events],
    transfers: [...folded.transfers, ...beside.transfers],
    claims: folded.claims,
    open: folded.open,
  };
  const wanted = new Set(idsOf(folded));
  const { shares } = told.wording;
  const input = { record, readings, decisions, knowledge, check: checkOf(knowledge), sharesWording: shares };
  return judgeSubjects(input, wanted);
}

/** The reports of what was folded before that are compared with what is folded now. */
function reportsCompared(folded: FoldedSubjects, beside: Beside): readonly string[] {
  const events = new Map(beside.events.map((event) => [event.id, event]));
  const alone = folded.events.filter(({ reports }) => reports.length === 1);
  const maybe = alone.flatMap(({ links }) => links.flatMap(({ id }) => events.get(id)?.reports ?? []));
  const quoted = folded.events.flatMap(({ links }) => links.flatMap(({ evidence = [] }) => evidence));
  return [...maybe, ...quoted.map(({ report }) => report), ...beside.rivals.flatMap(({ reports }) => reports)];
}

function idsOf({ events, transfers }: Pick<FoldedSubjects, "events" | "transfers">): readonly string[] {
  return [...events, ...transfers].map(({ id }) => id);
}

function without<Thing>(all: readonly Thing[], known: Iterable<Thing>): readonly Thing[] {
  const given = new Set(known);
  return [...new Set(all)].filter((one) => !given.has(one));
}

async function keepSubjects(
  step: Step,
  told: Told,
  scope: Scope,
  folded: FoldedSubjects,
  findings: readonly Finding[],
): Promise<void> {
  const { transaction } = step;
  const { old } = scope;
  const ids = idsOf(folded);
  const all = [...new Set([...old, ...ids])];
  const before = await readBefore(step, all);
  const changed = [
    await replaceRows(
      transaction,
      "events",
      old.filter(isEvent),
      folded.events.map((body) => mergedRow(body, told)),
    ),
    await replaceRows(
      transaction,
      "transfers",
      old.filter((id) => !isEvent(id)),
      folded.transfers.map((body) => mergedRow(body, told)),
    ),
  ].flatMap(idsIn);
  await replaceRows(transaction, "claims", await idsBy(transaction, "claims", all), folded.claims.map(claimRow));
  const rows = findings.map(findingRow(folded));
  await replaceRows(transaction, "findings", await idsBy(transaction, "findings", all), rows);
  const openIds = before.open.map(({ id }) => id);
  const pairs = new Set(idsIn(await replaceRows(transaction, "open_pairs", openIds, folded.open.map(openRow))));
  await markBeside(step, told, scope, folded, before, { subjects: new Set(changed), pairs });
}

function idsIn({ added, altered, removed }: Changed): readonly string[] {
  return [...added, ...altered, ...removed];
}

function isEvent(id: string): boolean {
  return id.startsWith("event:");
}

interface Merged {
  readonly id: string;
  readonly members: readonly string[];
  readonly reports: readonly string[];
}

function mergedRow(body: FoldedSubjects["events"][number] | FoldedSubjects["transfers"][number], told: Told): FactRow {
  const { id, members, reports }: Merged = body;
  return { body, links: [...reports.map((report) => ({ fact: id, report })), ...toldFacts(told, members)] };
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
