import { judgeSubjects } from "#findings";
import {
  type Actor,
  actorClaims,
  claimContext,
  type Decision,
  type EventEntry,
  type PersonFact,
  type TransferEntry,
} from "#record";
import { idsBy, nodesOfActors, readBodies, readNodes, readStandings, replaceRows, subjectsOn } from "#store";
import { groupsOf } from "./copy-groups.js";
import { checkOf, type Step } from "./step.js";

/** The claims and findings on these people: the ranks and posts that reports give them. */
export async function recordActors(step: Step, ids: readonly string[], decisions: readonly Decision[]): Promise<void> {
  const { transaction, decided, knowledge } = step;
  const actors = await readBodies<Actor>(transaction, "actors", ids);
  const facts = await factsOfActors(step, ids);
  const named = [...facts.values()].flat();
  const reports = [...new Set(named.map(({ report }) => report))];
  const standings = await readStandings(transaction, reports);
  const groups = await groupsOf(transaction, reports);
  const context = claimContext({ sources: [], reports: standings, groups, decided, knowledge });
  const claims = actors.flatMap((actor) => actorClaims({ actor, facts: facts.get(actor.id) ?? [] }, context));
  const days = new Map(named.map(({ report, day }) => [report, day]));
  const record = {
    reports: standings.map(({ entry }) => entry),
    actors: actors.filter(({ kind }) => kind === "person"),
    ...(await occasionsOf(step, days)),
    claims,
    open: [],
  };
  const given = new Set(ids);
  const input = { record, readings: [], days, decisions, knowledge, check: checkOf(knowledge) };
  const judged = judgeSubjects(input, given);
  await replaceRows(transaction, "claims", await idsBy(transaction, "claims", ids), judged.claims.map(claimRow));
  const rows = judged.findings.map((body) => ({ body, links: links(body.id, body.evidence) }));
  await replaceRows(transaction, "findings", await idsBy(transaction, "findings", ids), rows);
}

/** What is kept of each of these people. */
async function factsOfActors(
  { transaction, decided }: Step,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonFact[]>> {
  const nodes = await nodesOfActors(transaction, ids);
  const read = await readNodes(transaction, [...nodes.values()].flat(), decided.apart.kept);
  const factsIn = (node: string) =>
    (read.get(node)?.facts ?? []).flatMap((one) => (one.kind === "person" ? [one.fact] : []));
  return new Map([...nodes].map(([actor, all]) => [actor, all.flatMap(factsIn)]));
}

/**
 * What undated reports tell of: two of them speak of one time where they tell of one occasion, or of two that may be the same as one
 * another or as a third.
 */
async function occasionsOf(
  { transaction }: Step,
  days: ReadonlyMap<string, string | null>,
): Promise<{ readonly events: readonly EventEntry[]; readonly transfers: readonly TransferEntry[] }> {
  const undated = [...days].flatMap(([report, day]) => (day === null ? [report] : []));
  const ids = new Set(undated.length === 0 ? [] : await subjectsOn(transaction, undated, []));
  const read = async () => ({
    events: await readBodies<EventEntry>(transaction, "events", [...ids]),
    transfers: await readBodies<TransferEntry>(transaction, "transfers", [...ids]),
  });
  for (let step = 0; step < 2; step++) {
    const { events, transfers } = await read();
    for (const { links } of [...events, ...transfers])
      for (const { kind, id } of links) if (kind === "possibly-same") ids.add(id);
  }
  return read();
}

function claimRow(body: ReturnType<typeof actorClaims>[number]) {
  return { body, links: links(body.id, body.supports) };
}

function links(fact: string, all: readonly { readonly report: string }[]) {
  return [...new Set(all.map(({ report }) => report))].map((report) => ({ fact, report }));
}
