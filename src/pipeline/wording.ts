import {
  type CopyCandidate,
  copyCandidates,
  copyGroups,
  datedCandidate,
  digestOf,
  fingerprints,
  ONE_VOICE,
  publishedDay,
  runsOfTexts,
  type SharedWording,
  type Source,
  type Standing,
  shareWording,
  standings,
  WIDE_SPREAD,
} from "#record";
import {
  addTodo,
  allHolders,
  firstHolders,
  type Holders,
  keepDigests,
  keepFingerprints,
  keepStandings,
  keysByUrl,
  keysOf,
  pairsOf,
  peopleNamedIn,
  readDigests,
  readStandings,
  readTexts,
  replacePairs,
} from "#store";
import type { Step } from "./step.js";

/** Which texts share wording with the given ones, and how all of them stand. What rests on any whose standing changed is put up anew. */
export async function recordWording(step: Step, sources: readonly Source[]): Promise<void> {
  const { transaction, knowledge } = step;
  await keepDigests(
    transaction,
    sources.map((source) => digestOf(source, knowledge)),
  );
  const own = new Map(sources.map(({ key, reading }) => [key, reading.report.text]));
  const others = await readTexts(transaction, await keepPrints(step, own));
  const old = await pairsOf(transaction, [...own.keys(), ...others.keys()]);
  const changes = changesOf(old, await findPairs(step, own, others, old));
  const close = keysIn([...changes.gone, ...changes.fresh].filter(({ share }) => share >= ONE_VOICE));
  const before = await groupsOf(transaction, close);
  await replacePairs(transaction, changes.gone, changes.fresh);
  const regrouped = regroupedBy(before, await groupsOf(transaction, close), new Set(own.keys()));
  const tied = keysIn([...changes.gone, ...changes.fresh]);
  const urls = await keysByUrl(
    transaction,
    sources.flatMap(({ reading }) => reading.report.url ?? []),
  );
  const changed = await keepAll(step, [...new Set([...own.keys(), ...tied, ...[...urls.values()].flat()])]);
  const affected = [...new Set([...changed, ...regrouped])];
  await addTodo(transaction, "tell", [...own.keys()]);
  await addTodo(
    transaction,
    "fold",
    [...tied, ...affected].filter((key) => !own.has(key)),
  );
  await addTodo(transaction, "actor", await peopleNamedIn(transaction, affected));
}

interface Changes {
  readonly gone: readonly SharedWording[];
  readonly fresh: readonly SharedWording[];
}

/** The pairs that are not found any more, or say something else, and what is found now. */
function changesOf(old: readonly SharedWording[], found: readonly SharedWording[]): Changes {
  const [were, are] = [old, found].map((pairs) => new Map(pairs.map((pair) => [textOf(pair), pair])));
  return {
    gone: [...(were ?? [])].flatMap(([text, pair]) => (are?.has(text) ? [] : [pair])),
    fresh: [...(are ?? [])].flatMap(([text, pair]) => (were?.has(text) ? [] : [pair])),
  };
}

/** As the store gives it back, whatever the order of its parts there. */
function textOf({ left, right, share, count, leftSpans, rightSpans }: SharedWording): string {
  const places = [leftSpans, rightSpans].map((spans) => spans.map(({ begin, end }) => `${begin}-${end}`).join(","));
  return [left, right, share, count, ...places].join(" ");
}

function keysIn(pairs: readonly SharedWording[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
}

/** Keeps fingerprints. Other reports whose candidates change with it: one became wide, or another report is now the first to hold it. */
async function keepPrints({ transaction }: Step, texts: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const prints = new Map([...texts].map(([key, text]) => [key, fingerprints(text)]));
  const all = [...prints.values()].flat();
  const before = await firstHolders(transaction, all, WIDE_SPREAD + 1);
  await keepFingerprints(transaction, prints);
  const after = await firstHolders(transaction, all, WIDE_SPREAD + 1);
  const begins = new Set<string>();
  for (const [print, holders] of after) {
    const old = before.get(print) ?? [];
    if (holders.length <= WIDE_SPREAD) continue;
    if (old.length <= WIDE_SPREAD) for (const holder of old) begins.add(holder);
    else if (old[0] !== undefined && old[0] !== holders[0]) begins.add(old[0]);
  }
  return [...(await keysOf(transaction, [...begins])).keys()].filter((key) => !texts.has(key));
}

/**
 * The pairs of new texts with any other, and those of the `known` whose candidates changed. Two known texts were compared before: what they
 * share stands, and is compared again only where one is now the first of many that hold a phrase.
 */
async function findPairs(
  step: Step,
  fresh: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  old: readonly SharedWording[],
): Promise<readonly SharedWording[]> {
  const { transaction } = step;
  const texts = new Map([...fresh, ...known]);
  const own = new Map([...texts].map(([key, text]) => [key, fingerprints(text)]));
  const holders = await firstHolders(transaction, [...own.values()].flat(), WIDE_SPREAD + 1);
  const found = new Map<string, readonly CopyCandidate[]>();
  for (const [key, prints] of own) found.set(key, await candidatesOf(step, key, prints, holders));
  const stands = new Map(old.map((pair) => [pairName(pair.left, pair.right), pair]));
  const candidates = await datedCandidates(step, [...own.keys()], found);
  const isKept = ({ key, candidate }: Paired) => !candidate.isWide && !fresh.has(key) && !fresh.has(candidate.key);
  const compared = candidates.filter((one) => !isKept(one));
  const missing = [...new Set(compared.map(({ candidate }) => candidate.key))].filter((key) => !texts.has(key));
  for (const [key, text] of await readTexts(transaction, missing)) {
    texts.set(key, text);
    own.set(key, fingerprints(text));
  }
  const runsOf = runsOfTexts(texts);
  const pairs = new Map<string, SharedWording | null>();
  for (const { key, candidate } of candidates.filter(isKept))
    pairs.set(pairName(key, candidate.key), stands.get(pairName(key, candidate.key)) ?? null);
  for (const { key, candidate } of compared) {
    const name = pairName(key, candidate.key);
    if (!pairs.has(name)) pairs.set(name, shareWording({ key, candidate, runsOf, own }));
  }
  return [...pairs.values()].filter((pair) => pair !== null);
}

interface Paired {
  readonly key: string;
  readonly candidate: CopyCandidate;
}

/** Candidates by their whole keys, judged by the days of both reports. */
async function datedCandidates(
  { transaction }: Step,
  keys: readonly string[],
  found: ReadonlyMap<string, readonly CopyCandidate[]>,
): Promise<readonly Paired[]> {
  const begins = [...keys, ...[...found.values()].flat().map(({ key }) => key)].map((key) => key.slice(0, BEGIN));
  const published = await keysOf(transaction, [...new Set(begins)]);
  const names = new Map([...published.keys()].map((key) => [key.slice(0, BEGIN), key]));
  const dayOf = (key: string) => publishedDay(published.get(key) ?? null);
  return [...found].flatMap(([key, list]) =>
    list.flatMap((one) => {
      const other = names.get(one.key);
      if (other === undefined || other === key) return [];
      return [{ key, candidate: datedCandidate({ ...one, key: other }, dayOf(key), dayOf(other)) }];
    }),
  );
}

function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Candidates by the beginnings of their keys. */
async function candidatesOf({ transaction }: Step, key: string, prints: readonly number[], holders: Holders) {
  const begin = key.slice(0, BEGIN);
  const led = prints.filter((print) => {
    const found = holders.get(print) ?? [];
    return found.length > WIDE_SPREAD && found[0] === begin;
  });
  const follow = led.length === 0 ? new Map<string, number>() : await allHolders(transaction, led);
  return copyCandidates(
    begin,
    prints,
    (print) => holders.get(print) ?? [],
    () => follow,
  );
}

/** How much of a key the store keeps beside a fingerprint. */
const BEGIN = 13;

/** Keeps how these reports stand, seen with those that share their wording. Those whose claims go by something else now. */
async function keepAll({ transaction }: Step, keys: readonly string[]): Promise<readonly string[]> {
  const shared = await pairsOf(transaction, keys);
  const digests = await readDigests(transaction, [...new Set([...keys, ...keysIn(shared)])]);
  const given = new Set(keys);
  const wanted = digests.filter(({ entry }) => given.has(entry.key));
  const urls = await keysByUrl(
    transaction,
    wanted.flatMap(({ entry }) => entry.url ?? []),
  );
  const before = new Map((await readStandings(transaction, keys)).map((one) => [one.entry.key, groundsOf(one)]));
  const after = standings(wanted, { digests, shared, keysAt: (url: string) => urls.get(url) ?? [] });
  await keepStandings(transaction, after);
  return after.filter((one) => before.get(one.entry.key) !== groundsOf(one)).map(({ entry }) => entry.key);
}

/** What the claims on a report's word go by. */
function groundsOf({ outlet, onlySource }: Standing): string {
  return JSON.stringify([outlet, onlySource]);
}

/**
 * Reports of groups of copies that came together or apart: what rests on two of them has other independent origins now. A new report
 * that joins one group changes nothing for the others.
 */
function regroupedBy(
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
  const pairs = new Map<string, SharedWording>();
  const seen = new Set(keys);
  for (let frontier: readonly string[] = [...seen]; frontier.length > 0; ) {
    const found = (await pairsOf(transaction, frontier)).filter(({ share }) => share >= ONE_VOICE);
    for (const pair of found) pairs.set(pairName(pair.left, pair.right), pair);
    const next = new Set(found.flatMap(({ left, right }) => [left, right]).filter((key) => !seen.has(key)));
    for (const key of next) seen.add(key);
    frontier = [...next];
  }
  return copyGroups([...pairs.values()]);
}
