import type { Knowledge } from "#knowledge";
import { copiesOf } from "./copies/entries.js";
import type { SharedWording } from "./copies/find.js";
import { compareText, type Source } from "./intake.js";
import { type Lookup, lookup, nameKey } from "./lookup.js";
import { isPublisher, reportOrigins } from "./origins.js";
import type { CitedOrigin, ReportEntry } from "./types.js";
import { isUnnamed, originName, outletKeyOf } from "./voices.js";

type Cited = ReadonlyMap<string, readonly CitedOrigin[]>;

/** A report's entry, with what the claims that rest on it go by. */
export interface Standing {
  readonly entry: ReportEntry;
  /** The outlet that it stands for when it speaks in its own voice. */
  readonly outlet: string;
  /** The one body that it cites for all it attributes, where there is only one. */
  readonly onlySource: string | null;
}

/** What reports are seen with: those that share their wording, and the pairs. */
export interface Neighbours {
  readonly sources: readonly Source[];
  readonly shared: readonly SharedWording[];
  /** Keys of all texts found under a url. */
  readonly keysAt: (url: string) => readonly string[];
}

/** How the wanted reports stand in the record, with their copies and the sources they cite. */
export function standings(
  wanted: readonly Source[],
  neighbours: Neighbours,
  knowledge: Knowledge,
): readonly Standing[] {
  const look = lookup(knowledge);
  const pairs = byReport(neighbours.shared);
  const byKey = new Map(neighbours.sources.map((source) => [source.key, source]));
  const own = new Map(neighbours.sources.map((source) => [source.key, reportOrigins(source, look)]));
  return wanted.map((source) => {
    const mine = [...(pairs.get(source.key) ?? [])].sort((a, b) => compareText(pairName(a), pairName(b)));
    const origins = citedSources(source.key, mine, byKey, own, look);
    const copies = copiesOf(source.key, mine, (report) => own.get(report) ?? []);
    return {
      entry: reportEntry(source, origins, copies, neighbours.keysAt),
      outlet: outletKeyOf(source.reading, look),
      onlySource: onlySource(source, origins),
    };
  });
}

function reportEntry(
  { key, ids, reading }: Source,
  origins: readonly CitedOrigin[],
  copies: ReportEntry["copies"],
  keysAt: Neighbours["keysAt"],
): ReportEntry {
  const { url, title, publisher, published, sha256 } = reading.report;
  return {
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
    origins,
    copies,
    versions: (url === null ? [] : keysAt(url)).filter((other) => other !== key),
  };
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
function citedSources(
  key: string,
  pairs: readonly SharedWording[],
  byKey: ReadonlyMap<string, Source>,
  own: Cited,
  look: Lookup,
): readonly CitedOrigin[] {
  const added = pairs.flatMap((pair) => borrowedWords(key, pair, byKey, own, look));
  const all = withoutRepeats([...(own.get(key) ?? []), ...added]);
  return all.length > 0 ? all : closestOrigins(key, pairs, own);
}

function borrowedWords(
  key: string,
  pair: SharedWording,
  sources: ReadonlyMap<string, Source>,
  own: Cited,
  look: Lookup,
): readonly CitedOrigin[] {
  const isLeft = pair.left === key;
  const [mine, theirs] = isLeft ? [pair.leftSpans, pair.rightSpans] : [pair.rightSpans, pair.leftSpans];
  const other = sources.get(isLeft ? pair.right : pair.left);
  const reader = sources.get(key)?.reading;
  if (!other || !reader) return [];
  const evidence = mine.map(({ begin, end }) => ({ report: key, begin, end }));
  return (own.get(other.key) ?? [])
    .filter(({ name }) => !isUnnamed(name) && !isPublisher(name, reader))
    .filter(({ name }) => creditedLength(name, theirs, other, look) >= BORROWED_WORDS)
    .map((origin) => ({ ...origin, evidence }));
}

/** How much of the shared words stands in what a report credits to a source. */
function creditedLength(name: string, spans: SharedWording["leftSpans"], { reading }: Source, look: Lookup): number {
  const contents = reading.statements
    .filter((one) => one.origin !== null && originName(one.origin, look) === name)
    .flatMap((one) => one.content);
  const shared = spans.map((span) => Math.max(0, ...contents.map((content) => overlapOf(span, content))));
  return shared.reduce((sum, one) => sum + one, 0);
}

function overlapOf(a: SharedWording["leftSpans"][number], b: SharedWording["leftSpans"][number]): number {
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

function closestOrigins(key: string, pairs: readonly SharedWording[], own: Cited): readonly CitedOrigin[] {
  const [closest] = pairs
    .filter((pair) => pair.share >= BORROWED_SHARE)
    .sort((a, b) => b.share - a.share || compareText(pairName(a), pairName(b)));
  if (!closest) return [];
  return own.get(closest.left === key ? closest.right : closest.left) ?? [];
}

/** The one body that a report cites, where it cites only one and that one has a name and is no person. */
function onlySource({ reading }: Source, origins: readonly CitedOrigin[]): string | null {
  const [only] = origins;
  if (origins.length !== 1 || !only || isUnnamed(only.name)) return null;
  return reading.people.some((person) => only.names.includes(person.name)) ? null : only.name;
}
