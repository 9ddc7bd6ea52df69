import { stableId } from "#model";
import { mostFrequent } from "./actors.js";
import { compareText, evidenceOf, mergeEvidence } from "./intake.js";
import { type Lookup, nameKey } from "./lookup.js";
import { type Marker, UNMARKED } from "./marks.js";
import type { Saying } from "./sayings.js";
import type { Claim, Support } from "./types.js";
import {
  accountable,
  isUnnamed,
  originKey,
  pressKey,
  type Relays,
  relayKey,
  toldApart,
  type Voice,
  type Voiced,
} from "./voices.js";

/** The independent origins of all that is said of a subject. */
export function originsOf(sayings: readonly Saying[], context: ClaimContext): readonly string[] {
  return independentOrigins(voicedBy(sayings, context), context);
}

/** What claims are made with: who says what stands at some words, and the outlet or group of copies a report stands for. */
export interface ClaimContext {
  readonly voicesOf: (report: string, spans: Saying["spans"]) => readonly Voiced[];
  readonly outletKey: (report: string) => string;
  /** The outlet of a report, whatever group it is in. */
  readonly outletOf: (report: string) => string;
  /** The person whom a report cites, by whatever spelling of the name or by the post, where the record knows the people. */
  readonly speakerOf?: (report: string, voice: Voice) => string | undefined;
  /** The one body that a report cites for all it attributes, where there is only one. */
  readonly onlySource: (report: string) => string | null;
  readonly mark: Marker;
  readonly look: Lookup;
}

/** The claims on one subject: sayings of one value together, with their independent origins. */
export function claimsOn(subject: string, sayings: readonly Saying[], context: ClaimContext): readonly Claim[] {
  const groups = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const key = `${saying.field}\n${saying.same ?? saying.value}`;
    const group = groups.get(key);
    if (group) group.push(saying);
    else groups.set(key, [saying]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => claim(subject, group, context));
}

function claim(subject: string, sayings: readonly Saying[], context: ClaimContext): Claim {
  const field = sayings[0]?.field ?? "";
  const value = mostFrequent(sayings.map((saying) => saying.value)) ?? "";
  const voiced = voicedBy(sayings, context);
  return context.mark({
    id: stableId("claim", [subject, field, value]),
    subject,
    field,
    value,
    supports: supports(voiced),
    origins: independentOrigins(voiced, context),
    mark: UNMARKED,
  });
}

type VoicedSaying = { readonly saying: Saying; readonly voice: Voice };

/** Each saying once for each source that stands behind some of its words. */
function voicedBy(sayings: readonly Saying[], { voicesOf }: ClaimContext): readonly VoicedSaying[] {
  return sayings.flatMap((saying) =>
    (saying.voiced ?? voicesOf(saying.report, saying.spans)).map(({ voice, spans }) => ({
      saying: { ...saying, spans },
      voice,
    })),
  );
}

/** One support for each report and origin. */
function supports(voiced: readonly VoicedSaying[]): readonly Support[] {
  const groups = new Map<string, Support>();
  for (const { saying, voice } of voiced) {
    const key = `${saying.report} ${voice.origin}`;
    const known = groups.get(key);
    const evidence = evidenceOf(saying.report, saying.spans);
    groups.set(key, {
      report: saying.report,
      said: known?.said ?? saying.said,
      origin: voice.origin,
      chain: known?.chain ?? voice.chain,
      hedged: (known?.hedged ?? true) && voice.hedged,
      evidence: mergeEvidence([...(known?.evidence ?? []), ...evidence]),
    });
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, support]) => support);
}

/**
 * Origins that do not rest on one another. A report in its own voice that shares its wording with one that names the source
 * says the same on that source's word, and counts with it; so does one that cites a single body for all it attributes, but for what it
 * tells as hearsay, and one that cites an outlet whose own source another tells.
 */
function independentOrigins(voiced: readonly VoicedSaying[], context: ClaimContext): readonly string[] {
  const { outletKey, onlySource, look } = context;
  const relaysOf = relaysIn(voiced, context);
  const cited = voiced.filter(({ voice }) => voice.isCited);
  const press = (one: VoicedSaying) => pressKey(one.voice.origin, relaysOf(one), look);
  const covered = new Set(
    cited.flatMap((one) => {
      const behind = isUnnamed(one.voice.origin) ? [relayKey(one.voice, relaysOf(one), look)] : [];
      return press(one) === null ? [outletKey(one.saying.report), ...behind] : [];
    }),
  );
  const told = voiced.filter((one) => {
    if (!one.voice.isCited)
      return !cited.some(({ saying }) => outletKey(saying.report) === outletKey(one.saying.report));
    const key = press(one);
    return key === null || !covered.has(key);
  });
  const byKey = new Map<string, string>();
  const speakerOf = speakersIn(told, context);
  for (const one of told) {
    const { saying, voice } = one;
    const only = !voice.isCited && !voice.hedged ? onlySource(saying.report) : null;
    const origin = only ?? accountable(voice, look);
    const key =
      only === null
        ? (speakerOf(one) ?? originKey(voice, relaysOf(one), look))
        : (pressKey(only, relaysOf(one), look) ?? nameKey(only));
    const known = byKey.get(key);
    byKey.set(key, known === undefined || origin < known ? origin : known);
  }
  const apart = toldApart([...byKey.keys()]);
  const origins = [...byKey]
    .filter(([key]) => apart.has(key))
    .sort(([a], [b]) => compareText(a, b))
    .map(([, origin]) => origin);
  return withoutGeneralNames(origins, look);
}

/** "The UN Panel of Experts" beside "the Panel of Experts on Libya": one body, whose name one report leaves short. */
function withoutGeneralNames(origins: readonly string[], look: Lookup): readonly string[] {
  const bodies = origins.map((origin) => look.organisation(origin, null));
  return origins.filter((_, i) => {
    const general = bodies[i];
    if (general?.kind !== "igo") return true;
    return bodies.filter((body) => body?.kind === "igo" && body.parent === general.id).length !== 1;
  });
}

/** One person under two spellings is one source, and so is he under his name and under his post. */
function speakersIn(
  told: readonly VoicedSaying[],
  { speakerOf, look }: ClaimContext,
): (one: VoicedSaying) => string | undefined {
  const known = ({ saying, voice }: VoicedSaying) =>
    voice.isCited && accountable(voice, look) === voice.origin ? speakerOf?.(saying.report, voice) : undefined;
  const inOffice = new Map(
    told.flatMap((one) => {
      const person = one.voice.office === undefined ? undefined : known(one);
      return person === undefined ? [] : [[one.voice.office, person] as const];
    }),
  );
  return (one) => known(one) ?? inOffice.get(one.voice.office ?? "");
}

/** What each saying's report and the outlets it cites stand for; an outlet with a report here stands for that report's group of copies. */
function relaysIn(
  voiced: readonly VoicedSaying[],
  { outletKey, outletOf }: ClaimContext,
): (one: VoicedSaying) => Relays {
  const groups = new Map<string, string>();
  for (const { saying } of voiced) {
    const [outlet, group] = [outletOf(saying.report), outletKey(saying.report)];
    const known = groups.get(outlet);
    if (known === undefined || group < known) groups.set(outlet, group);
  }
  const of = (outlet: string) => groups.get(outlet) ?? outlet;
  return ({ saying }) => ({ own: outletKey(saying.report), of });
}
