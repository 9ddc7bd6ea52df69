import { copiesOf } from "./copies/entries.js";
import type { SharedWording } from "./copies/find.js";
import type { Source } from "./intake.js";
import type { Lookup } from "./lookup.js";
import { reportOrigins } from "./origins.js";
import type { CitedOrigin, ReportEntry } from "./types.js";
import { isUnnamed } from "./voices.js";

type Cited = ReadonlyMap<string, readonly CitedOrigin[]>;

/** The reports of the record, with their copies and the sources they cite. */
export function reportEntries(
  sources: readonly Source[],
  shared: readonly SharedWording[],
  cited: Cited,
): readonly ReportEntry[] {
  const copies = byReport(shared);
  const urls = new Map<string, string[]>();
  for (const { key, reading } of sources)
    if (reading.report.url !== null) urls.set(reading.report.url, [...(urls.get(reading.report.url) ?? []), key]);
  return sources.map(({ key, ids, reading }) => {
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
      origins: cited.get(key) ?? [],
      copies: copiesOf(key, copies.get(key) ?? [], (report) => cited.get(report) ?? []),
      versions: (url === null ? [] : (urls.get(url) ?? [])).filter((other) => other !== key),
    };
  });
}

function byReport(shared: readonly SharedWording[]): ReadonlyMap<string, readonly SharedWording[]> {
  const map = new Map<string, SharedWording[]>();
  for (const pair of shared) for (const key of [pair.left, pair.right]) map.set(key, [...(map.get(key) ?? []), pair]);
  return map;
}

/** A report that cites nobody but shares this much wording with one that does rests on that one's sources. */
const BORROWED_SHARE = 0.1;

/** For each report the sources of its main claims: those it cites or, where it cites none, those of the text it shares. */
export function citedSources(sources: readonly Source[], shared: readonly SharedWording[], look: Lookup): Cited {
  const own = new Map(sources.map((source) => [source.key, reportOrigins(source, look)]));
  const copies = byReport(shared);
  return new Map(
    [...own].map(([key, origins]) => {
      const close = (copies.get(key) ?? []).filter((pair) => pair.share >= BORROWED_SHARE);
      if (origins.length > 0 || close.length === 0) return [key, origins];
      const [closest] = close.sort((a, b) => b.share - a.share);
      const other = closest && (closest.left === key ? closest.right : closest.left);
      return [key, own.get(other ?? "") ?? []];
    }),
  );
}

/** The one body that a report cites, where it cites only one and that one has a name and is no person. */
export function onlySource({ reading }: Source, origins: readonly CitedOrigin[]): string | null {
  const [only] = origins;
  if (origins.length !== 1 || !only || isUnnamed(only.name)) return null;
  return reading.people.some((person) => only.names.includes(person.name)) ? null : only.name;
}
