import {
  type FoldedActor,
  foldNames,
  type Node,
  namedIn,
  namePlaces,
  type OpenPair,
  participantOf,
  type Source,
  tiesOfNames,
} from "#record";
import {
  actorsOfNodes,
  addTodo,
  idsBy,
  nodesAt,
  nodesOfFacts,
  nodesWith,
  readNodes,
  removeNodes,
  replaceActorsOfNodes,
  replaceNamed,
  replaceNodePlaces,
  replaceRows,
  reportsNaming,
} from "#store";
import { recordHolders } from "./holders.js";
import type { Step } from "./step.js";

/** Whom the reports name, resolved into actors. What rests on the people of other reports is put up to be told anew. */
export async function recordNames(step: Step, keys: readonly string[], sources: readonly Source[]): Promise<void> {
  const { transaction, decided, knowledge } = step;
  const named = sources.flatMap((source) => namedIn(source, decided.apart, knowledge));
  const touched = await replaceNamed(transaction, keys, named);
  const kin = await nodesWith(transaction, touched);
  const nodes = new Map<string, Node>();
  await fetchNodes(step, nodes, [...touched, ...kin]);
  const gone = touched.filter((node) => !nodes.has(node));
  const places = touched.flatMap((node) => placesOf(step, nodes.get(node)));
  await replaceNodePlaces(transaction, new Map(places));
  const known = await actorsOfNodes(transaction, [...touched, ...kin]);
  await removeNodes(transaction, gone);
  const mine = await grow(
    step,
    nodes,
    [...touched, ...kin].filter((node) => nodes.has(node)),
  );
  const moved = await keepActors(step, nodes, mine, [...new Set([...known.values()].map(({ id }) => id))]);
  await recordHolders(step, { keys, sources, named, moved });
}

function placesOf({ knowledge }: Step, node: Node | undefined) {
  return node === undefined ? [] : [[node.node, namePlaces(node, knowledge).at] as const];
}

/** Nodes fetched once; a node that nobody names is none. */
async function fetchNodes({ transaction, decided }: Step, nodes: Map<string, Node>, wanted: readonly string[]) {
  const missing = [...new Set(wanted)].filter((node) => !nodes.has(node));
  if (missing.length === 0) return;
  for (const [key, node] of await readNodes(transaction, missing, decided.apart.kept)) nodes.set(key, node);
}

/**
 * All nodes that are one with the given ones, over any number of steps. Whoever may be one with them is fetched too, with all that
 * is known to be one with him.
 */
async function grow(step: Step, nodes: Map<string, Node>, from: readonly string[]): Promise<ReadonlySet<string>> {
  const { transaction, decided, knowledge } = step;
  const merged = await nodesOfFacts(transaction, decided.judgements.same.flat());
  await fetchNodes(step, nodes, [...merged.values()]);
  const mine = new Set(from);
  const maybe = new Set<string>();
  for (let frontier: readonly string[] = from; frontier.length > 0; ) {
    const seeks = frontier.flatMap((key) => seeksOf(step, nodes.get(key)));
    await fetchNodes(step, nodes, await nodesAt(transaction, seeks));
    const ties = tiesOfNames([...nodes.values()], new Set(frontier), decided, knowledge);
    const next = new Set(ties.same.flat().filter((node) => !mine.has(node)));
    for (const node of next) mine.add(node);
    for (const node of ties.unsure.flat()) maybe.add(node);
    frontier = [...next];
  }
  await fetchNodes(step, nodes, await nodesWith(transaction, [...maybe]));
  return mine;
}

function seeksOf({ knowledge }: Step, node: Node | undefined): readonly string[] {
  return node === undefined ? [] : namePlaces(node, knowledge).seeks;
}

/** Writes the actors of these nodes, and marks what goes by them where that changed; the nodes that go by another now. */
async function keepActors(
  step: Step,
  nodes: ReadonlyMap<string, Node>,
  mine: ReadonlySet<string>,
  known: readonly string[],
): Promise<readonly string[]> {
  const { transaction, decided, knowledge } = step;
  const { actors, open } = foldNames([...nodes.values()], decided, knowledge, (node) => mine.has(node));
  const before = await actorsOfNodes(transaction, [...mine]);
  const old = [...new Set([...known, ...[...before.values()].map(({ id }) => id)])];
  const ids = actors.map(({ actor }) => actor.id);
  const rows = actors.map(({ actor }) => ({ body: actor, links: [] }));
  await replaceRows(transaction, "actors", old, rows);
  await keepOpen(
    step,
    [...old, ...ids],
    open.filter(({ left, right }) => ids.includes(left) || ids.includes(right)),
  );
  const after = participantsOf(actors);
  const moved = [...after].flatMap(([node, one]) => (before.has(node) && !isSame(before.get(node), one) ? [node] : []));
  await replaceActorsOfNodes(transaction, new Map([...after].filter(([node, one]) => !isSame(before.get(node), one))));
  await addTodo(transaction, "tell", await reportsNaming(transaction, moved));
  await addTodo(transaction, "actor", [...old, ...ids].filter(isPerson));
  return moved;
}

/** Only people hold ranks and posts. */
function isPerson(id: string): boolean {
  return id.startsWith("person:");
}

function participantsOf(actors: readonly FoldedActor[]) {
  return new Map(actors.flatMap(({ actor, nodes }) => nodes.map((node) => [node, participantOf(actor)] as const)));
}

function isSame(a: object | undefined, b: object): boolean {
  if (a === undefined) return false;
  const other = new Map(Object.entries(a));
  return Object.entries(b).every(([name, value]) => other.get(name) === value);
}

async function keepOpen({ transaction }: Step, ids: readonly string[], open: readonly OpenPair[]): Promise<void> {
  const old = await idsBy(transaction, "open_pairs", ids);
  await replaceRows(
    transaction,
    "open_pairs",
    old,
    open.map((body) => ({ body, links: [] })),
  );
}
