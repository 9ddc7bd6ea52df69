import { digestOf, ONE_VOICE, type SharedWording, type Source, type Standing, standings } from "#record";
import {
  addTodo,
  keepDigests,
  keepStandings,
  keysByUrl,
  pairsOf,
  peopleNamedIn,
  readDigests,
  readStandings,
  readTexts,
  replacePairs,
} from "#store";
import { groupsOf, regroupedBy } from "./copy-groups.js";
import { findPairs, keepPrints } from "./pairs.js";
import type { Step } from "./step.js";

/** Which texts share wording with the given ones, and how all of them stand. What rests on any whose standing changed is put up anew. */
export async function recordWording(step: Step, sources: readonly Source[]): Promise<void> {
  const { transaction, knowledge } = step;
  await keepDigests(
    transaction,
    sources.map((source) => digestOf(source, knowledge)),
  );
  const own = new Map(sources.map(({ key, reading }) => [key, reading.report.text]));
  const printed = await keepPrints(step, own);
  const others = await readTexts(transaction, printed.changed);
  const old = await pairsOf(transaction, [...own.keys(), ...others.keys()]);
  const { gone, fresh } = changesOf(old, await findPairs(step, printed, others, old));
  const pairs = [...gone, ...fresh];
  const close = keysIn(pairs.filter(({ share }) => share >= ONE_VOICE));
  const before = await groupsOf(transaction, close);
  await replacePairs(transaction, gone, fresh);
  const regrouped = regroupedBy(before, await groupsOf(transaction, close), new Set(own.keys()));
  const urls = await keysByUrl(
    transaction,
    sources.flatMap(({ reading }) => reading.report.url ?? []),
  );
  const changed = await keepAll(step, [...new Set([...own.keys(), ...keysIn(pairs), ...[...urls.values()].flat()])]);
  const affected = [...new Set([...changed, ...regrouped])];
  await addTodo(transaction, "tell", [...own.keys()]);
  // What a pair ties to a report that is told anew is found when that one is folded.
  const tied = keysIn(pairs.filter(({ left, right }) => !own.has(left) && !own.has(right)));
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
