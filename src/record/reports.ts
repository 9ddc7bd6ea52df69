import type { Knowledge } from "#knowledge";
import { copiesOf } from "./copies/entries.js";
import type { SharedWording, WordSpan } from "./copies/find.js";
import { compareText, type Source } from "./intake.js";
import { type Lookup, lookup, nameKey } from "./lookup.js";
import { isNameOf, reportOrigins } from "./origins.js";
import type { CitedOrigin, ReportEntry } from "./types.js";
import { isUnnamed, outletKeyOf, sourceName } from "./voices.js";

/** A report's entry, with what the claims that rest on it go by. */
export interface Standing {
  readonly entry: ReportEntry;
  /** The outlet that it stands for when it speaks in its own voice. */
  readonly outlet: string;
  /** The one body that it cites for all it attributes, where there is only one. */
  readonly onlySource: string | null;
}

/** What a report's own reading says of where it has its word from: all that its standing, and that of others, is made of. */
export interface Digest {
  readonly entry: Omit<ReportEntry, "origins" | "copies" | "versions">;
  readonly outlet: string;
  readonly cited: readonly CitedWords[];
  /** The people that it names: a source that is one of them is no body. */
  readonly people: readonly string[];
}

/** A source that a report cites, and the words that it credits to it. */
export interface CitedWords {
  readonly origin: CitedOrigin;
  readonly contents: readonly WordSpan[];
}

export function digestOf(source: Source, knowledge: Knowledge): Digest {
  const look = lookup(knowledge);
  const { key, ids, reading } = source;
  const { url, title, publisher, published, sha256 } = reading.report;
  const people = new Set(reading.people.map(({ name }) => name));
  const origins = reportOrigins(source, look);
  return {
    entry: {
      key,
      id: ids[0] ?? key,
      ids,
      url,
      title,
      publisher,
      published,
      sha256,
      reader: `${reading.reader.name} ${reading.reader.version}`,
      unread: reading.unread ?? null,
    },
    outlet: outletKeyOf(reading, look),
    cited: origins.map((origin) => ({ origin, contents: wordsCreditedTo(origin.name, reading, look) })),
    people: [...people].sort(),
  };
}

function wordsCreditedTo(name: string, reading: Source["reading"], look: Lookup): readonly WordSpan[] {
  return reading.statements
    .filter((one) => one.origin !== null && sourceName(one.origin, reading, look) === name)
    .flatMap((one) => one.content.map(({ begin, end }) => ({ begin, end })));
}

/** What reports are seen with: those that share their wording, and the pairs. */
export interface Neighbours {
  readonly digests: readonly Digest[];
  readonly shared: readonly SharedWording[];
  /** Keys of all texts found under a url. */
  readonly keysAt: (url: string) => readonly string[];
}

type ByKey = ReadonlyMap<string, Digest>;

/** How the wanted reports stand in the record, with their copies and the sources they cite. */
export function standings(wanted: readonly Digest[], { digests, shared, keysAt }: Neighbours): readonly Standing[] {
  const pairs = byReport(shared);
  const byKey = new Map(digests.map((digest) => [digest.entry.key, digest]));
  return wanted.map((digest) => {
    const { key, url } = digest.entry;
    const mine = [...(pairs.get(key) ?? [])].sort((a, b) => compareText(pairName(a), pairName(b)));
    const origins = citedSources(digest, mine, byKey);
    const copies = copiesOf(key, mine, (report) => originsOf(byKey.get(report)));
    const versions = (url === null ? [] : keysAt(url)).filter((other) => other !== key);
    return {
      entry: { ...digest.entry, origins, copies, versions },
      outlet: digest.outlet,
      onlySource: onlySource(digest, origins),
    };
  });
}

function originsOf(digest: Digest | undefined): readonly CitedOrigin[] {
  return (digest?.cited ?? []).map(({ origin }) => origin);
}

function byReport(shared: readonly SharedWording[]): ReadonlyMap<string, readonly SharedWording[]> {
  const map = new Map<string, SharedWording[]>();
  for (const pair of shared) for (const key of [pair.left, pair.right]) map.set(key, [...(map.get(key) ?? []), pair]);
  return map;
}

/** A report that cites nobody but shares this much wording with one that does rests on that one's sources. */
const BORROWED_SHARE = 0.1;
/** Words that one report has in common with what another credits to a body come from that body, from this many characters on. */
const BORROWED_WORDS = 80;

/**
 * The sources of a report's main claims: those it cites, those whose words it gives without saying whose they are and, where there is
 * none of either, those of the text it shares.
 */
function citedSources(digest: Digest, pairs: readonly SharedWording[], byKey: ByKey): readonly CitedOrigin[] {
  const added = pairs.flatMap((pair) => borrowedWords(digest, pair, byKey));
  const all = withoutRepeats([...originsOf(digest), ...added]);
  return all.length > 0 ? all : closestOrigins(digest.entry.key, pairs, byKey);
}

function borrowedWords({ entry: { key, publisher } }: Digest, pair: SharedWording, byKey: ByKey) {
  const isLeft = pair.left === key;
  const [mine, theirs] = isLeft ? [pair.leftSpans, pair.rightSpans] : [pair.rightSpans, pair.leftSpans];
  const other = byKey.get(isLeft ? pair.right : pair.left);
  const evidence = mine.map(({ begin, end }) => ({ report: key, begin, end }));
  return (other?.cited ?? [])
    .filter(({ origin: { name } }) => !isUnnamed(name) && !isNameOf(publisher, name))
    .filter(({ contents }) => creditedLength(contents, theirs) >= BORROWED_WORDS)
    .map(({ origin }) => ({ ...origin, evidence }));
}

/** How much of the shared words stands in what a report credits to a source. */
function creditedLength(contents: readonly WordSpan[], spans: readonly WordSpan[]): number {
  const shared = spans.map((span) => Math.max(0, ...contents.map((content) => overlapOf(span, content))));
  return shared.reduce((sum, one) => sum + one, 0);
}

function overlapOf(a: WordSpan, b: WordSpan): number {
  return Math.min(a.end, b.end) - Math.max(a.begin, b.begin);
}

/** A body cited by a part of a name that another has in full ("the Ministry") is that one. */
function withoutRepeats(origins: readonly CitedOrigin[]): readonly CitedOrigin[] {
  const kept: CitedOrigin[] = [];
  for (const origin of [...origins].sort((a, b) => b.names.length - a.names.length))
    if (!kept.some((one) => one.names.some((name) => origin.names.some((other) => shareName(name, other)))))
      kept.push(origin);
  return origins.filter((origin) => kept.includes(origin));
}

function shareName(full: string, part: string): boolean {
  if (isUnnamed(full) || isUnnamed(part)) return full === part;
  const [left, right] = [nameKey(full).split(" "), nameKey(part).split(" ")];
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}

function pairName({ left, right }: SharedWording): string {
  return `${left} ${right}`;
}

function closestOrigins(key: string, pairs: readonly SharedWording[], byKey: ByKey): readonly CitedOrigin[] {
  const [closest] = pairs
    .filter((pair) => pair.share >= BORROWED_SHARE)
    .sort((a, b) => b.share - a.share || compareText(pairName(a), pairName(b)));
  return closest ? originsOf(byKey.get(closest.left === key ? closest.right : closest.left)) : [];
}

/** The one body that a report cites, where it cites only one and that one has a name and is no person. */
function onlySource({ people }: Digest, origins: readonly CitedOrigin[]): string | null {
  const [only] = origins;
  if (origins.length !== 1 || !only || isUnnamed(only.name)) return null;
  return people.some((name) => only.names.includes(name)) ? null : only.name;
}
