import type { TransferStatus } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import type { Hit } from "../lexicon/gazetteer.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Cue } from "./words.js";

/** A cue with its place in tokens; `last` exclusive. */
export interface PlacedCue extends Cue {
  readonly first: number;
  readonly last: number;
}

/** The cues of the report, in order, by token. */
export function placeCues(
  document: Document,
  hits: readonly Hit<Cue>[],
  equipment: readonly EquipmentMention[],
): PlacedCue[] {
  const named = new Set(
    flatMap(equipment, ({ begin, end }) => range(tokenAt(document, begin), tokenAt(document, end - 1) + 1)),
  );
  return flatMap(hits, ({ begin, end, entries }) => {
    const first = tokenAt(document, begin);
    const last = tokenAt(document, end - 1) + 1;
    if (named.has(first) || isVariant(document, first)) return [];
    return flatMap(
      entries
        .map((cue) => (deniesReport(document, cue, last) ? { ...cue, place: "around" as const } : cue))
        .map((cue) => (rejectsClaim(document, cue, first) ? { ...cue, status: "denied" as const } : cue))
        .filter((cue) => isActual(document, cue, first, last)),
      (cue) => asSaid(document, { ...cue, first, last }) ?? [],
    );
  });
}

/** "SM-6 Block I" blocks nothing. */
function isVariant({ tokens }: Document, at: number): boolean {
  const next = tokens[at + 1]?.text === "-" ? tokens[at + 2] : tokens[at + 1];
  return tokens[at]?.text === "Block" && /^(?:\d{1,3}\p{Lu}?|[IVX]{1,4})$/u.test(next?.text ?? "");
}

const REPORT =
  /^(?:reports?|claims?|allegations?|accusations?|assertions?|charges|suggestions?|rumou?rs|stories|story|that|having)$/u;
const REPORT_REACH = 6;

/** "Denied a report that X had sent", "denies that", "denied it had sent": what stands behind is denied, however far its verb. */
function deniesReport({ tokens }: Document, { place, status }: Cue, last: number): boolean {
  if (place !== "before" || status !== "denied") return false;
  if (/^(?:it|they|he|she)$/u.test(tokens[last]?.lower ?? "") && tokens[last + 1]?.tag === "AUX") return true;
  return tokens.slice(last, last + REPORT_REACH).some(({ lower }) => REPORT.test(lower));
}

const CLAIMS = /^(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs)$/u;

/** "Rejected an NGO's claims that": what is rejected is what others say, and no request. */
function rejectsClaim({ tokens }: Document, { status }: Cue, first: number): boolean {
  if (status !== "refused" || !/^reject/u.test(tokens[first]?.lower ?? "")) return false;
  return tokens.slice(first + 1, first + REPORT_REACH).some(({ lower }) => CLAIMS.test(lower));
}

const DECIDES = /^(?:decided|decides|agreed|going|vowed|will|pledged|moved)$/u;
const BEFORE_NOW = /^(?:earlier|previously|initially|originally|once)$/u;

/** "Pressed it to cancel" has not cancelled; "was suspended earlier" says what is no more. */
function isActual({ tokens }: Document, { place, status }: Cue, first: number, last: number): boolean {
  if (place === "around" && status === "delivering") return !isOfTalks(tokens, first) && !isOrdered(tokens, first);
  if (place === "around" && (status === "refused" || UNDOING.has(status)) && isFreeTo(tokens, first)) return false;
  if (place === "before" || !UNDOING.has(status)) return true;
  if (lookAt(tokens, first - 1)?.lower === "to" && !DECIDES.test(lookAt(tokens, first - 2)?.lower ?? "")) return false;
  if (isLongPast(tokens, first) || isDemanded(tokens, first)) return false;
  return !BEFORE_NOW.test(tokens[last]?.lower ?? "") && !BEFORE_NOW.test(lookAt(tokens, first - 1)?.lower ?? "");
}

const FREE = /^(?:days?|weeks?|power|powers|right|authority|able|ability|chance|option|opportunity|time)$/u;
const FREE_REACH = 10;

/** "Congress has 30 days to review the sale and block it", "could still block": what one may do is not done. */
function isFreeTo(tokens: Document["tokens"], first: number): boolean {
  if (/(?:ed|s|ing|ion|oze|own)$/u.test(tokens[first]?.lower ?? "")) return false;
  const near = tokens
    .slice(Math.max(0, first - FREE_REACH), first)
    .filter(({ sentence }) => sentence === tokens[first]?.sentence);
  const at = near.findLastIndex(({ lower }) => /^(?:to|can|may|could|might)$/u.test(lower));
  if (at < 0 || near.slice(at + 1).some(({ text }) => /^[,;:]$/u.test(text))) return false;
  return near[at]?.lower !== "to" || FREE.test(lookAt(near, at - 1)?.lower ?? "");
}

const DEMANDS =
  /^(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|propos(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|request(?:s|ed|ing)?)$/u;
const DEMANDS_REACH = 8;

/** "Demanded that Washington suspend": what is asked of another is not done. */
function isDemanded(tokens: Document["tokens"], first: number): boolean {
  if (/(?:ed|s|ing|ion)$/u.test(tokens[first]?.lower ?? "")) return false;
  const near = tokens.slice(Math.max(0, first - DEMANDS_REACH), first);
  return near.some(({ lower }, i) => DEMANDS.test(lower) && near[i + 1]?.lower === "that");
}

const TALKS =
  /^(?:talks|consultations?|negotiations?|discussions?|deliberations|training|work|preparations|tests|trials|evaluation)$/u;
const TALKS_REACH = 4;

/** "Consultations are under way": no goods are. */
function isOfTalks(tokens: Document["tokens"], first: number): boolean {
  const near = tokens.slice(Math.max(0, first - TALKS_REACH), first);
  return near.some(({ lower, sentence }) => TALKS.test(lower) && sentence === tokens[first]?.sentence);
}

const ORDERS = /^(?:contracts?|orders?|ordered|signed|inked|bought|purchased|deal|agreement)$/u;
const BATCH = /^(?:batch|shipment)$/u;
const ORDERS_REACH = 6;

/** "A contract for the first batch": none of it has come. */
function isOrdered(tokens: Document["tokens"], first: number): boolean {
  if (!BATCH.test(tokens[first + 1]?.lower ?? "")) return false;
  const near = tokens.slice(Math.max(0, first - ORDERS_REACH), first);
  const order = near.findLastIndex(({ lower, sentence }) => ORDERS.test(lower) && sentence === tokens[first]?.sentence);
  return order >= 0 && near.slice(order + 1).every(({ tag }) => /^(?:AUX|ADP|DET)$/u.test(tag));
}

const THEN = /^(?:after|until|since|before)$/u;

/** "After his predecessor had frozen the sale": off no more. */
function isLongPast(tokens: Document["tokens"], first: number): boolean {
  const had = [1, 2].some((back) => lookAt(tokens, first - back)?.lower === "had");
  return had && tokens.slice(Math.max(0, first - 12), first).some(({ lower }) => THEN.test(lower));
}

const UNDOING: ReadonlySet<TransferStatus> = new Set(["suspended", "cancelled"]);

const DONE: ReadonlySet<TransferStatus> = new Set(["signed", "agreed", "delivered"]);
const SAYS_DONE: ReadonlySet<TransferStatus> = new Set([...DONE, "negotiating"]);
const NOT = /^(?:not|never|n['’]t|neither|nor|without)$/u;
const NOT_REACH = 4;
/** "Does not mean that the contract was signed": the verb that is negated stands before the clause. */
const MEANS = /^(?:mean|means|indicate|imply|signify|constitute|amount)$/u;
const MEANS_REACH = 10;
const SIGN = /^(?:sign|ink|conclude|finali[sz]e)$/u;

/** The cue as far as it holds: nothing of what was not done; "to sign" and "may sign" are talks, "will sign" is agreed. */
function asSaid({ tokens }: Document, cue: PlacedCue): PlacedCue | undefined {
  if (cue.place === "before" || !SAYS_DONE.has(cue.status)) return cue;
  const { first } = cue;
  if (cue.status === "delivered" && /^(?:who|he|she)$/u.test(lookAt(tokens, first - 1)?.lower ?? "")) return undefined;
  const { sentence, lower } = tokens[first] ?? { sentence: -1, lower: "" };
  const before = tokens.slice(Math.max(0, first - MEANS_REACH), first).filter((token) => token.sentence === sentence);
  const means = before.findIndex((token, i) => MEANS.test(token.lower) && NOT.test(lookAt(before, i - 1)?.lower ?? ""));
  if (means >= 0) return { ...cue, status: "reported" };
  if (cue.status === "negotiating" && isOpenTo(before.slice(-NOT_REACH))) return { ...cue, status: "offered" };
  if (!DONE.has(cue.status)) return cue;
  if (before.slice(-NOT_REACH).some((token, i, near) => NOT.test(token.lower) && leadsOn(near.slice(i + 1))))
    return cue.status === "signed" ? { ...cue, status: "negotiating" } : undefined;
  if (cue.status !== "signed" || !SIGN.test(lower)) return cue;
  const auxiliary = before.at(-1)?.lower ?? "";
  if (auxiliary === "will") return { ...cue, status: "agreed" };
  const open = /^(?:to|may|might|could|would|can)$/u.test(auxiliary) && !DECIDES.test(before.at(-2)?.lower ?? "");
  return open ? { ...cue, status: "negotiating" } : cue;
}

/** "Can begin negotiating contracts": talks that are free to begin have not begun. */
function isOpenTo(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ lower }) => /^(?:can|may|could|might)$/u.test(lower));
  return at >= 0 && tokens.slice(at + 1).every(({ tag }) => tag === "VERB" || tag === "ADV" || tag === "PART");
}

/** Only auxiliaries and adverbs between "not" and its verb: "has not yet been signed". */
function leadsOn(tokens: readonly Token[]): boolean {
  return tokens.every(({ tag }) => tag === "AUX" || tag === "ADV" || tag === "VERB" || tag === "PART");
}

/** Statuses that a word nearby sets whatever the verb says. */
export const OVERRIDES: ReadonlySet<TransferStatus> = new Set(["suspended", "cancelled", "denied", "seized"]);

/** The nearest cue of the kind that stands around; what undoes a deal wins over what makes it, at equal distance. */
export function nearest(
  cues: readonly PlacedCue[],
  at: number,
  statuses: ReadonlySet<TransferStatus> | undefined,
): PlacedCue | undefined {
  const candidates = cues.filter((cue) => cue.place === "around" && (!statuses || statuses.has(cue.status)));
  return candidates.sort(
    (a, b) => distance(a, at) - distance(b, at) || Number(OVERRIDES.has(b.status)) - Number(OVERRIDES.has(a.status)),
  )[0];
}

export function distance({ first, last }: PlacedCue, at: number): number {
  return first > at ? first - at : at - last + 1;
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
