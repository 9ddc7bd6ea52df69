import type { Reading, Span, Statement } from "#model";
import type { Source } from "./intake.js";
import { type Lookup, nameKey } from "./lookup.js";

/** Who says something in a report: its ultimate source, and through whom it came. */
export interface Voice {
  readonly origin: string;
  readonly chain: readonly string[];
  readonly hedged: boolean;
  /** The statement it stands in; null for the outlet's own voice. */
  readonly statement: Statement | null;
}

/** Who says what stands at `spans`: the innermost statement that holds one of them, else the outlet itself. */
export function voiceOf({ reading }: Source, spans: readonly Pick<Span, "begin" | "end">[], look: Lookup): Voice {
  const statement = innermost(reading.statements, spans);
  if (!statement) return ownVoice(reading);
  const origin = originName(statement.origin ?? statement.source?.text ?? "", look);
  return { origin, chain: statement.chain, hedged: statement.hedged, statement };
}

function ownVoice({ report }: Reading): Voice {
  const outlet = report.publisher ?? report.id;
  return { origin: outlet, chain: [outlet], hedged: false, statement: null };
}

function innermost(
  statements: readonly Statement[],
  spans: readonly Pick<Span, "begin" | "end">[],
): Statement | undefined {
  const holding = statements.filter(
    (one) =>
      one.kind === "speech" &&
      (one.origin ?? one.source) !== null &&
      one.content.some((content) => spans.some((span) => covers(content, span))),
  );
  return holding.sort((a, b) => lengthOf(a) - lengthOf(b) || beginOf(a) - beginOf(b))[0];
}

/** A fact's words belong to a statement that holds most of them: its evidence may take in the cue as well. */
const MOST = 0.7;

function covers(content: Pick<Span, "begin" | "end">, span: Pick<Span, "begin" | "end">): boolean {
  const shared = Math.min(content.end, span.end) - Math.max(content.begin, span.begin);
  return shared > 0 && shared >= MOST * (span.end - span.begin);
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

const UNNAMED = /^unnamed\b/iu;

export function isUnnamed(origin: string): boolean {
  return UNNAMED.test(origin);
}

/**
 * What independence is counted over. An unnamed source is one with the outlet that relays it first, however many reprint it;
 * outlets of one family are one; `outletKey` gives the outlet, or the group of copies, that a report stands for.
 */
export function originKey(voice: Voice, outletKey: string, look: Lookup): string {
  if (voice.statement === null) return outletKey;
  if (!isUnnamed(voice.origin)) return nameKey(voice.origin);
  const relay = voice.chain.slice(1, -1).find((hop) => !isUnnamed(hop));
  return `${voice.origin} via ${relay === undefined ? outletKey : nameKey(originName(relay, look))}`;
}

/** The outlet that a report stands for when it speaks in its own voice. */
export function outletKeyOf({ report }: Reading, look: Lookup): string {
  const outlet = report.publisher === null ? undefined : look.outlet(report.publisher);
  return `outlet:${outlet?.family ?? outlet?.id ?? nameKey(report.publisher ?? report.id)}`;
}
