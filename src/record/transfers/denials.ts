import { overlaps, type ReadingFacts, type Span, type Statement, type Transfer } from "#model";
import { sharesParty } from "./parties.js";

const DENIES = /^(?:has |have |had |also |later )*(?:den(?:y|ies|ied|ying)|rejected|dismissed)\b/iu;
/** What takes up a deal that was told before: "any such deal had been signed", "the report", "having sold any". */
const TAKES_UP =
  /^(?:that )?(?:(?:any|the|this|these|those|such|a|all|press|media) ){1,3}(?:such )?(?:deals?|sales?|agreements?|contracts?|deliver(?:y|ies)|transfers?|shipments?|suppl(?:y|ies)|reports?|claims?|allegations?|accusations?)\b|^(?:that )?(?:it|this)$/iu;
/** So many characters behind the deal a denial may stand, and no other deal in between. */
const REACH = 600;

/** Words of a report that speak against the status its reading gives a deal. */
export interface Dispute {
  /** Words in which somebody denies it. */
  readonly denials?: readonly Span[];
  /** Of a deal that is denied in the end, the words in which somebody else tells of it. */
  readonly asserted?: readonly Span[];
}

/** Who denies a deal that the report tells, with the goods named again or without; and who tells of one that it has denied. */
export function disputeOf(reading: ReadingFacts, transfer: Transfer): Dispute {
  return transfer.status === "denied" ? assertedBefore(reading, transfer) : deniedBehind(reading, transfer);
}

function assertedBefore({ statements }: ReadingFacts, { evidence }: Transfer): Dispute {
  const speech = statements.filter(({ kind, origin }) => kind === "speech" && origin !== null);
  const denying = speech.filter(isDenial);
  const isIn = (span: Span, all: typeof speech) =>
    all.some(({ content }) => content.some((one) => overlaps(one, span)));
  const others = speech.filter((one) => !isDenial(one) && denying.every(({ origin }) => origin !== one.origin));
  const asserted = evidence.filter((span) => isIn(span, others) && !isIn(span, denying));
  return asserted.length > 0 && evidence.some((span) => isIn(span, denying)) ? { asserted } : {};
}

function isDenial({ cue }: Statement): boolean {
  return cue !== null && DENIES.test(cue.text);
}

function deniedBehind(reading: ReadingFacts, transfer: Transfer): Dispute {
  const end = lastOf(transfer);
  const isTaken = (span: Span) =>
    TAKES_UP.test(span.text) && span.begin >= end && span.begin - end <= REACH && isLastBefore(reading, transfer, span);
  const denials = reading.statements
    .filter((one) => one.kind === "speech" && isDenial(one))
    .flatMap(({ content }) => content.slice(0, 1).filter(isTaken));
  return denials.length > 0 ? { denials } : {};
}

function lastOf({ evidence }: Transfer): number {
  return Math.max(0, ...evidence.map(({ end }) => end));
}

/** Whether no other transfer is told of between this one and the denial, nor in the words of the denial. */
function isLastBefore({ transfers }: ReadingFacts, transfer: Transfer, { end }: Span): boolean {
  const last = lastOf(transfer);
  return transfers.every(
    (other) =>
      other === transfer ||
      isOfSame(other, transfer) ||
      other.evidence.every((span) => span.begin < last || span.begin > end),
  );
}

/** The denial itself, read as a transfer of the same two: "denied the report, saying that it does not export weapons". */
function isOfSame(other: Transfer, { supplier, recipient }: Transfer): boolean {
  return other.status === "denied" && sharesParty(other.supplier, supplier) && sharesParty(other.recipient, recipient);
}
