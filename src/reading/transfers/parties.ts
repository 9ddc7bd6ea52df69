import type { EntityInput } from "../entities/find.js";
import type { Entities, Reference } from "../entities/types.js";
import type { Listed, ListedHit } from "../lexicon/lexicon.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { withoutNoSides } from "./not-sides.js";
import type { TransferWords } from "./words.js";

/** A state, force, group, company or person that may supply or receive. `first` and `last` are token indices, `last` exclusive. */
export interface Party {
  readonly first: number;
  readonly last: number;
  readonly begin: number;
  readonly end: number;
  /** ISO alpha-3 of the side, one or, for "they" and "both", several. */
  readonly codes: readonly string[];
  /** The force, faction or group that is named. */
  readonly force: string | null;
  readonly kind: "state" | "force" | "group" | "company" | "person" | "pronoun" | "body";
  /** Stands before a noun as its adjective or owner: "Russian rifles", "Iraq's order". */
  readonly attributive: boolean;
  /** Told by its adjective, "Russian", and not by its name. */
  readonly demonym?: boolean;
}

const SIDE_KINDS: ReadonlySet<string> = new Set(["government", "parliament", "ministry", "agency", "party", "other"]);
const GROUP_KINDS: ReadonlySet<string> = new Set(["faction", "armed-group"]);

/** Every party of the report in order, without overlaps; the longest name wins. */
export function partiesIn(
  { document, hits, values, equipment }: EntityInput,
  entities: Entities,
  words: TransferWords,
): Party[] {
  const exact = equipment.filter(({ generic }) => !generic);
  const gets = (hit: ListedHit) => isBody(hit) && isGiven(document, tokenAt(document, hit.begin));
  const blocked = [...hits.filter((hit) => isBlocked(hit) && !gets(hit)), ...values.money, ...exact].map(
    ({ begin, end }) => ({ begin, end }),
  );
  const listed = flatMap(hits, (hit) => (gets(hit) ? bodyAt(document, hit) : fromHit(document, hit)) ?? []);
  const referred = flatMap(entities.references, (reference) => fromReference(document, reference, words) ?? []);
  const named = withoutFlags(document, withoutOverlaps([...listed, ...referred], blocked));
  const free = withoutNoSides(document, named);
  const placed = free.map((party) => ({ ...party, attributive: isAttributive(document, party) }));
  return placed.map((party, i) => takenUp(document, placed, party, i));
}

const SAID = /^(?:said|says|told|announced|reported|confirmed|added|that)$/u;
const FEW = 8;

/** "Turkey could take no part because it had bought": the state that opens the same clause, where "it" acts. */
function takenUp({ tokens }: Document, parties: readonly Party[], party: Party, i: number): Party {
  const next = tokens[party.last]?.tag;
  if (party.kind !== "pronoun" || tokens[party.first]?.lower !== "it" || (next !== "VERB" && next !== "AUX"))
    return party;
  const sentence = tokens[party.first]?.sentence;
  const opening = parties
    .slice(Math.max(0, i - FEW), i)
    .find(
      ({ first, last, kind, attributive }) =>
        tokens[first]?.sentence === sentence &&
        (kind === "state" || kind === "force") &&
        !attributive &&
        /^(?:VERB|AUX)$/u.test(tokens[last]?.tag ?? "") &&
        !SAID.test(tokens[last]?.lower ?? "") &&
        SAID.test(lookAt(tokens, first - 1)?.lower ?? ""),
    );
  return opening ? { ...party, codes: opening.codes } : party;
}

/** Without the states under whose flag a ship sails, in the sentence that says so. */
function withoutFlags(document: Document, parties: readonly Party[]): Party[] {
  const placeOf = ({ first, codes }: Party) => `${document.tokens[first]?.sentence} ${codes[0]}`;
  const flags = new Set(parties.filter((one) => isFlag(document, one)).map(placeOf));
  return parties.filter((one) => !flags.has(placeOf(one)));
}

/** "Flying the flag of Comoros", "Panama-flagged": where a ship is registered deals in nothing. */
function isFlag({ tokens }: Document, { first, last }: Party): boolean {
  return (
    tokens.slice(Math.max(0, first - 3), first).some(({ lower }) => lower === "flag" || lower === "flags") ||
    tokens.slice(last, last + 2).some(({ lower }) => /^flag(?:ged|s)?$/u.test(lower))
  );
}

/** Cities, bases and regions, as the states on whose ground they lie. */
export function groundsIn({ document, hits }: EntityInput): Party[] {
  return flatMap(hits, ({ begin, end, entries }) => {
    const [place] = flatMap(entries, (entry) => (entry.kind === "place" ? [entry.place] : []));
    if (!place?.country || place.kind === "continent" || place.kind === "sea") return [];
    return [party(document, begin, end, { codes: [place.country], force: null, kind: "state" })];
  });
}

/** Outlets, press offices and international bodies speak; they do not trade. */
function isBlocked({ entries }: ListedHit): boolean {
  return entries.some(
    (entry) =>
      entry.kind === "outlet" ||
      (entry.kind === "organisation" && /^(?:press-office|igo|ngo|mission|court)$/u.test(entry.organisation.kind)),
  );
}

/** Bodies of several states, and missions. */
function isBody({ entries }: ListedHit): boolean {
  return entries.some(({ kind }) => kind === "organisation") && entries.every(isOfBody);
}

function isOfBody(entry: Listed): boolean {
  return entry.kind === "organisation" && /^(?:igo|mission)$/u.test(entry.organisation.kind);
}

const TOLD =
  /^(?:according|ambassador|envoy|representative|letter|report|reported|complaint|speech|adviser|addressed|thanks|told|appeal|support|aid|mission)$/u;

/** "To the ECOWAS Standby Force": right behind "to" or "for" such a body may get what is given. */
function isGiven({ tokens }: Document, first: number): boolean {
  const at = lookAt(tokens, first - 1)?.tag === "DET" ? first - 2 : first - 1;
  return /^(?:to|for)$/u.test(lookAt(tokens, at)?.lower ?? "") && !TOLD.test(lookAt(tokens, at - 1)?.lower ?? "");
}

/** The body by its name with the capitalised words behind it: its force. */
function bodyAt(document: Document, { begin, end }: ListedHit): Party {
  let last = tokenAt(document, end - 1);
  while (last < tokenAt(document, end - 1) + 3 && document.tokens[last + 1]?.tag === "PROPN") last++;
  const to = document.tokens[last]?.end ?? end;
  return party(document, begin, to, { codes: [], force: document.text.slice(begin, to), kind: "body" });
}

function fromHit(document: Document, { begin, end, entries }: ListedHit): Party | undefined {
  for (const entry of entries) {
    const side = sideOf(entry);
    if (side) return party(document, begin, end, side);
  }
  return undefined;
}

type Side = Pick<Party, "codes" | "force" | "kind" | "demonym">;

function sideOf(entry: Listed): Side | undefined {
  if (entry.kind === "country")
    return { codes: [entry.country.code], force: null, kind: "state", demonym: entry.form === "demonym" };
  if (entry.kind !== "organisation") return undefined;
  const { kind, country, name } = entry.organisation;
  const codes = country ? [country] : [];
  if (GROUP_KINDS.has(kind)) return { codes, force: name, kind: "group" };
  if (codes.length === 0) return undefined;
  if (kind === "force") return { codes, force: name, kind: "force" };
  if (kind === "company") return { codes, force: null, kind: "company" };
  return SIDE_KINDS.has(kind) ? { codes, force: null, kind: "state" } : undefined;
}

function fromReference(
  document: Document,
  { begin, end, form, actor }: Reference,
  words: TransferWords,
): Party | undefined {
  if (!actor.country || actor.kind === "unnamed") return undefined;
  const codes = [actor.country];
  if (form === "pronoun") return party(document, begin, end, { codes, force: null, kind: "pronoun" });
  if (actor.kind === "person") return party(document, begin, end, { codes, force: null, kind: "person" });
  if (actor.kind === "country") return party(document, begin, end, { codes, force: null, kind: "state" });
  const force = actor.name.split(" ").some((word) => words.forceNouns.has(word)) && !/Ministry/u.test(actor.name);
  return party(document, begin, end, { codes, force: force ? actor.name : null, kind: force ? "force" : "state" });
}

function party(document: Document, begin: number, end: number, side: Side): Party {
  const first = tokenAt(document, begin);
  const last = tokenAt(document, end - 1) + 1;
  return { first, last, begin, end, ...side, attributive: false };
}

interface Extent {
  readonly begin: number;
  readonly end: number;
}

/** Of overlapping parties the longest stands; one that lies in a blocked name is none. */
function withoutOverlaps(parties: readonly Party[], blocked: readonly Extent[]): Party[] {
  const ranked: (Party | Extent)[] = [...blocked, ...parties].sort(
    (a, b) => a.begin - b.begin || b.end - a.end || Number("codes" in a) - Number("codes" in b),
  );
  const kept: (Party | Extent)[] = [];
  for (const one of ranked) {
    const last = kept.at(-1);
    if (!last || one.begin >= last.end) kept.push(one);
    else if (one.end - one.begin > last.end - last.begin) kept[kept.length - 1] = one;
  }
  return kept.filter((one): one is Party => "codes" in one);
}

function isAttributive(document: Document, { last, kind, demonym }: Party): boolean {
  const next = document.tokens[last];
  if (!next || kind === "pronoun") return false;
  if (isPossessive(next)) return true;
  if (WISHES.test(next.lower) && document.tokens[last + 1]?.lower === "to") return false;
  if (demonym && next.tag === "VERB" && /(?:ed|ing)$/u.test(next.lower))
    return /^(?:ADJ|NOUN|PROPN)$/u.test(document.tokens[last + 1]?.tag ?? "");
  return kind !== "person" && (next.tag === "NOUN" || next.tag === "ADJ" || next.tag === "PROPN" || next.lower === "-");
}

/** "The Pentagon plans to spend": verbs that the tagger takes for nouns behind a name. */
const WISHES = /^(?:plans|aims|hopes|needs|vows|pledges|promises|offers|moves)$/u;

/** "'s" or the apostrophe alone. */
export function isPossessive({ lower }: Token): boolean {
  return /^['’]s?$/u.test(lower);
}
