import type { Reading, Span, Statement } from "#model";
import type { Source } from "./intake.js";
import { type Lookup, nameKey } from "./lookup.js";
import { spokenFor } from "./spokespeople.js";

/** Who says something in a report: its ultimate source, and through whom it came. */
export interface Voice {
  readonly origin: string;
  readonly chain: readonly string[];
  readonly hedged: boolean;
  /** Whether somebody is cited for it; else it is the outlet's own voice. */
  readonly isCited: boolean;
}

type Place = Pick<Span, "begin" | "end">;

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
    const known = voices.get(voice.origin);
    if (known) known.spans.push(span);
    else voices.set(voice.origin, { voice, spans: [span] });
  }
  return [...voices.values()];
}

function voiceAt(reading: Reading, span: Place, look: Lookup): Voice {
  const statement = innermost(reading, span);
  if (!statement) return ownVoice(reading);
  const origin = sourceName(statement.origin ?? statement.source?.text ?? "", reading, look);
  return { origin, chain: statement.chain, hedged: statement.hedged, isCited: true };
}

function ownVoice({ report }: Reading): Voice {
  const outlet = report.publisher ?? report.id;
  return { origin: outlet, chain: [outlet], hedged: false, isCited: false };
}

function innermost({ statements, report }: Reading, span: Place): Statement | undefined {
  const speech = statements.filter((one) => one.kind === "speech" && (one.origin ?? one.source) !== null);
  const holding = speech.filter((one) => one.content.some((content) => covers(content, span)));
  const [first] = holding.sort((a, b) => lengthOf(a) - lengthOf(b) || beginOf(a) - beginOf(b));
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

function beginOf(statement: Statement): number {
  return statement.content[0]?.begin ?? 0;
}

/** One name for one source: "the ISPR" and "Inter-Services Public Relations" alike. */
export function originName(name: string, look: Lookup): string {
  return look.organisation(name, null)?.name ?? look.outlet(name)?.name ?? name;
}

/** The name of a source as a report cites it: for those who speak for a body, that body. */
export function sourceName(written: string, reading: Reading, look: Lookup): string {
  return originName(spokenFor(written, reading, look) ?? written, look);
}

const UNNAMED = /^unnamed\b/iu;

export function isUnnamed(origin: string): boolean {
  return UNNAMED.test(origin);
}

/**
 * What independence is counted over. An unnamed source is one with the outlet that relays it first, however many reprint it;
 * outlets of one family are one; `outletKey` gives the outlet, or the group of copies, that a report stands for.
 */
export function originKey(voice: Voice, outletKey: string, look: Lookup): string {
  if (!voice.isCited) return outletKey;
  if (!isUnnamed(voice.origin)) return nameKey(accountable(voice, look));
  const relay = voice.chain.slice(1, -1).find((hop) => !isUnnamed(hop));
  return `${voice.origin} via ${relay === undefined ? outletKey : nameKey(originName(relay, look))}`;
}

export const OFFICIAL_BODIES: ReadonlySet<string> = new Set(["press-office", "ministry", "government", "force"]);

/** What somebody says in an official body's release is known on that body's word alone. */
export function accountable({ origin, chain }: Voice, look: Lookup): string {
  const relay = chain.slice(1, -1).findLast((hop) => OFFICIAL_BODIES.has(look.organisation(hop, null)?.kind ?? ""));
  return relay === undefined ? origin : originName(relay, look);
}

/** The outlet that a report stands for when it speaks in its own voice. */
export function outletKeyOf({ report }: Reading, look: Lookup): string {
  const outlet = report.publisher === null ? undefined : look.outlet(report.publisher);
  return `outlet:${outlet?.family ?? outlet?.id ?? nameKey(report.publisher ?? report.id)}`;
}
