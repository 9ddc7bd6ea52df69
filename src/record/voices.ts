import type { Organisation, Outlet } from "#knowledge";
import type { ReadingFacts, Span, Statement } from "#model";
import { creditOf } from "./credits.js";
import type { Source } from "./intake.js";
import { type Lookup, nameKey } from "./lookup.js";
import { postSpeaking } from "./spoken-by-post.js";
import { spokenFor } from "./spokespeople.js";

/** Who says something in a report: its ultimate source, and through whom it came. */
export interface Voice {
  readonly origin: string;
  readonly chain: readonly string[];
  readonly hedged: boolean;
  /** Whether somebody is cited for it; else it is the outlet's own voice. */
  readonly isCited: boolean;
  /** The country of somebody cited without a name, where the words for him tell one: "a Turkish official". */
  readonly side?: string;
  /** The office of somebody cited by the post alone: "the Indian defence minister". */
  readonly office?: string;
}

type Place = Pick<Span, "begin" | "end">;

/** "Reportedly", "is said to": the outlet names nobody for it, and vouches for it no more. */
function isHearsay({ statements }: ReadingFacts, span: Place): boolean {
  return statements.some(
    ({ kind, origin, source, content }) =>
      kind === "speech" && (origin ?? source) === null && content.some((one) => covers(one, span)),
  );
}

/** A voice with the words that it stands behind. */
export interface Voiced {
  readonly voice: Voice;
  readonly spans: readonly Place[];
}

/** Who says what stands at each of `spans`: the innermost statement that holds it, else the outlet itself. One entry a source. */
export function voicesOf({ reading }: Source, spans: readonly Place[], look: Lookup): readonly Voiced[] {
  const voices = new Map<string, { readonly voice: Voice; readonly spans: Place[] }>();
  for (const span of spans) {
    const voice = voiceAt(reading, span, look);
    const key = `${voice.origin}|${voice.side ?? ""}`;
    const known = voices.get(key);
    if (known) known.spans.push(span);
    else voices.set(key, { voice, spans: [span] });
  }
  return [...voices.values()];
}

function voiceAt(reading: ReadingFacts, span: Place, look: Lookup): Voice {
  const statement = innermost(reading, span);
  if (!statement)
    return isHearsay(reading, span) ? { ...ownVoice(reading, look), hedged: true } : ownVoice(reading, look);
  const origin = sourceName(statement.origin ?? statement.source?.text ?? "", reading, look);
  const post = isUnnamed(origin) ? postSpeaking(statement, reading, look) : null;
  if (post !== null) {
    const chain = [post.name, ...statement.chain.slice(1)];
    return { origin: post.name, office: post.office, chain, hedged: statement.hedged, isCited: true };
  }
  const side = isUnnamed(origin) ? sideIn(statement.source?.text ?? "", look) : null;
  const voice = { origin, chain: statement.chain, hedged: statement.hedged, isCited: true };
  return side === null ? voice : { ...voice, side };
}

const CAPITAL = /(?<![\p{L}.])\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?/gu;

/** The one country that the words for a source name. */
function sideIn(words: string, look: Lookup): string | null {
  const named = [...words.matchAll(CAPITAL)].flatMap(([name]) => {
    const found = look.countryOf(name) ?? name.split(" ").flatMap((word) => look.countryOf(word) ?? [])[0];
    return found ?? [];
  });
  const [side, ...others] = new Set(named);
  return side === undefined || others.length > 0 ? null : side;
}

/** The outlet, or the agency whose text it prints. A ministry's own release is its word, as it is that of whoever cites it. */
function ownVoice(reading: ReadingFacts, look: Lookup): Voice {
  const outlet = reading.report.publisher ?? reading.report.id;
  const body = look.organisation(outlet, null) ?? bodyOfItsState(outlet, look);
  if (body !== undefined && OFFICIAL_BODIES.has(body.kind))
    return { origin: body.name, chain: [body.name], hedged: false, isCited: true };
  const credit = creditOf(reading, look)?.outlet.name;
  if (credit !== undefined) return { origin: credit, chain: [credit, outlet], hedged: false, isCited: false };
  return { origin: outlet, chain: [outlet], hedged: false, isCited: false };
}

function innermost({ statements, report }: ReadingFacts, span: Place): Statement | undefined {
  const speech = statements.filter((one) => one.kind === "speech" && (one.origin ?? one.source) !== null);
  const holding = speech.filter((one) => one.content.some((content) => covers(content, withoutCue(one, span))));
  const [first] = holding.sort(
    (a, b) => lengthOf(a) - lengthOf(b) || b.chain.length - a.chain.length || beginOf(a) - beginOf(b),
  );
  return first ?? speech.find((one) => one.content.some((content) => continues(content, span, report.text)));
}

/** A fact's words belong to a statement that holds most of them, or that is most of the sentence they are. */
const MOST_OF_WORDS = 0.7;
const MOST_OF_SENTENCE = 0.5;

function covers(content: Place, span: Place): boolean {
  const length = span.end - span.begin;
  const shared = Math.min(content.end, span.end) - Math.max(content.begin, span.begin);
  const isWithin = span.begin <= content.begin && content.end <= span.end;
  return shared > 0 && shared >= (isWithin ? MOST_OF_SENTENCE : MOST_OF_WORDS) * length;
}

/** A sentence without the words at its end that only say who says so: "…, an agency reported on Monday, citing an official". */
function withoutCue(statement: Statement, span: Place): Place {
  const { content, cue, source } = statement;
  const begin = Math.min(cue?.begin ?? span.end, source?.begin ?? span.end);
  const isBehind = (content.at(-1)?.end ?? 0) <= begin && begin < span.end;
  return isBehind && span.begin <= beginOf(statement) ? { begin: span.begin, end: begin } : span;
}

/** The rest of a list goes on in the same sentence: "said that three ships, built abroad, and two boats". */
const LIST_GAP = /^[^.!?\n“”"]{0,120},?\sand\s[^.!?\n“”"]{0,20}$/u;
const LIST_REACH = 150;

function continues(content: Place, span: Place, text: string): boolean {
  const isAfter = content.end <= span.begin && span.begin - content.end < LIST_REACH;
  return isAfter && LIST_GAP.test(text.slice(content.end, span.begin));
}

export function lengthOf(statement: Statement): number {
  return statement.content.reduce((sum, one) => sum + one.end - one.begin, 0);
}

function beginOf({ content }: Pick<Statement, "content">): number {
  return content[0]?.begin ?? 0;
}

/** One name for one source: "the ISPR" and "Inter-Services Public Relations" alike. */
export function originName(name: string, look: Lookup): string {
  return (look.organisation(name, null) ?? look.outlet(name) ?? bodyOfItsState(name, look))?.name ?? name;
}

/** "Moldova's foreign ministry": a body named by its state and its own words. */
function bodyOfItsState(name: string, look: Lookup): Organisation | undefined {
  return look.countryOf(name) === undefined && !isUnnamed(name) ? look.bodyOfState(name, null) : undefined;
}

/** The name of a source as a report cites it: for those who speak for a body, that body; for "the ministry" of a state, that of the state. */
export function sourceName(written: string, reading: ReadingFacts, look: Lookup): string {
  const spoken = spokenFor(written, reading, look);
  if (spoken !== null) return originName(spoken, look);
  const country = reading.organizations.find(({ name }) => name === written)?.country ?? null;
  const bodies = country === null ? [] : [look.organisation(written, country), look.bodyOfState(written, country)];
  return bodies.find((body) => body?.country === country)?.name ?? originName(written, look);
}

const UNNAMED = /^unnamed\b/iu;

export function isUnnamed(origin: string): boolean {
  return UNNAMED.test(origin);
}

/**
 * What independence is counted over. An unnamed source is one with the outlet that relays it first, however many reprint it;
 * outlets of one family are one; an outlet that is cited is the same as one that tells it itself.
 */
export function originKey(voice: Voice, relays: Relays, look: Lookup): string {
  if (!voice.isCited) return relays.own;
  if (isUnnamed(voice.origin)) return unnamedKey(voice, relayKey(voice, relays, look));
  return pressKey(voice.origin, relays, look) ?? nameKey(accountable(voice, look));
}

function unnamedKey({ origin, side }: Voice, relay: string): string {
  return `${origin}${side === undefined ? "" : ` of ${side}`} via ${relay}`;
}

const UNNAMED_KEY = /^(unnamed [^ ]+)(?: of (\S+))? via (.+)$/u;
const VAGUE = "unnamed source(s)";

/**
 * Keys of origins, those without a name only as far as something tells them apart: an outlet's "sources" are no others than its officials,
 * and its officials no others than its Turkish officials.
 */
export function toldApart(keys: readonly string[]): ReadonlySet<string> {
  const parsed = keys.map((key) => ({ key, parts: UNNAMED_KEY.exec(key) }));
  const isCovered = ([, kind, side, via]: readonly (string | undefined)[]): boolean =>
    parsed.some(({ parts }) => {
      if (!parts || parts[3] !== via) return false;
      const [, other, otherSide] = parts;
      if (kind === other) return side === undefined && otherSide !== undefined;
      return kind === VAGUE && (side === undefined || otherSide === undefined || side === otherSide);
    });
  return new Set(parsed.flatMap(({ key, parts }) => (parts && isCovered(parts) ? [] : [key])));
}

/** The outlets through which words reach a report. */
export interface Relays {
  /** The outlet, or the group of copies, that the report stands for. */
  readonly own: string;
  /** What an outlet stands for: the group that its own report is in, where that is known. */
  readonly of: (outlet: string) => string;
}

/** The outlet that passed on what somebody without a name said: the first named one, else the report's own. */
export function relayKey({ chain }: Voice, relays: Relays, look: Lookup): string {
  const relay = chain.slice(1, -1).find((hop) => !isUnnamed(hop));
  if (relay === undefined) return relays.own;
  return pressKey(relay, relays, look) ?? nameKey(originName(relay, look));
}

/** For an outlet that is cited, what it stands for; nothing for all others. */
export function pressKey(name: string, relays: Relays, look: Lookup): string | null {
  const outlet = look.organisation(name, null) === undefined ? look.outlet(name) : undefined;
  return outlet && outlet.kind !== "official" ? relays.of(outletName(outlet)) : null;
}

export const OFFICIAL_BODIES: ReadonlySet<string> = new Set(["press-office", "ministry", "government", "force"]);

/** What somebody says in an official body's release is known on that body's word alone. */
export function accountable({ origin, chain }: Voice, look: Lookup): string {
  const relay = chain.slice(1, -1).findLast((hop) => OFFICIAL_BODIES.has(look.organisation(hop, null)?.kind ?? ""));
  return relay === undefined ? origin : originName(relay, look);
}

/** The outlet that a report stands for when it speaks in its own voice: the one whose text it prints, where it says so. */
export function outletKeyOf(reading: ReadingFacts, look: Lookup): string {
  const { report } = reading;
  const credit = creditOf(reading, look);
  if (credit) return outletName(credit.outlet);
  const outlet = report.publisher === null ? undefined : look.outlet(report.publisher);
  return outlet ? outletName(outlet) : `outlet:${nameKey(report.publisher ?? report.id)}`;
}

function outletName({ family, id }: Outlet): string {
  return `outlet:${family ?? id}`;
}
