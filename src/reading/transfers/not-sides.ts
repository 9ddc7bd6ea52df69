import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Party } from "./parties.js";

/** Without mentions that name no side of a deal: an "it" that stands for nothing, and the state that a region is said to be of. */
export function withoutNoSides(document: Document, parties: readonly Party[]): Party[] {
  const crossed = new Set<Party>();
  for (const party of parties) if (isCrossed(document, party, crossed)) crossed.add(party);
  return parties.filter(
    (party, i) =>
      !crossed.has(party) &&
      !isDateline(document, party) &&
      !isEmptyIt(document, party) &&
      !isBacker(document, party) &&
      !isOfVenture(document, party) &&
      !isOwnedForce(document, party, parties[i - 1]) &&
      !isRegionOf(document, party, parties[i + 1]),
  );
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\p{L}*\.?$/u;

/** "WASHINGTON —", "Rabat, May 11 (Xinhua)": where a report was written is no side. */
function isDateline({ text, tokens }: Document, { first, last, begin, end, kind }: Party): boolean {
  if (kind !== "state" || (first > 0 && !/\n\s*$/u.test(text.slice(Math.max(0, begin - 3), begin)))) return false;
  const next = tokens[last];
  if (!next) return false;
  const isCapital = end - begin > 3 && text.slice(begin, end) === text.slice(begin, end).toUpperCase();
  return (
    isCapital || /^(?:—|–|--)$/u.test(next.text) || (next.text === "," && MONTH.test(tokens[last + 1]?.lower ?? ""))
  );
}

const BE = /^(?:is|was|be|been|has|had|will|would|being)$/u;
/** What is so described is what the infinitive or clause behind tells. */
const DECIDED =
  /^(?:planned|decided|proposed|agreed|hoped|suggested|recommended|possible|impossible|necessary|illegal|forbidden)$/u;
const REACH = 5;

/** "It was decided to hand over", "it is unclear who", "it emerged that": "it" stands for what follows. */
function isEmptyIt({ tokens }: Document, { kind, first, last }: Party): boolean {
  if (kind !== "pronoun" || tokens[first]?.lower !== "it" || !BE.test(tokens[last]?.lower ?? "")) return false;
  const end = tokens
    .slice(last, last + REACH)
    .find(({ lower, tag }) => !BE.test(lower) && tag !== "ADV" && lower !== "not" && lower !== "also");
  if (!end) return false;
  const behind = tokens[end.index + 1]?.lower ?? "";
  return behind === "that" || /^wh/u.test(behind) || (behind === "to" && DECIDED.test(end.lower));
}

const BACKED =
  /^(?:backed|funded|financed|sponsored|led|brokered|allied|supported|mediated|occupied|aligned|designed|developed|style|era)$/u;

/** "Saudi-funded weapons", "the Iran-backed group", "the Czech-designed jet": who pays, stands behind a side or drew the plans is none. */
function isBacker({ tokens }: Document, { last }: Party): boolean {
  return tokens[last]?.lower === "-" && BACKED.test(tokens[last + 1]?.lower ?? "");
}

const VENTURE_REACH = 5;

/** "The Indian-Russian joint venture": of two states that own a firm neither is the one that deals. */
function isOfVenture({ tokens }: Document, { first, last, kind }: Party): boolean {
  if (kind !== "state") return false;
  const joins = tokens[last]?.lower === "-" || lookAt(tokens, first - 1)?.lower === "-";
  const behind = tokens.slice(last, last + VENTURE_REACH);
  const venture = behind.findIndex(({ lower }) => lower === "venture" || lower === "consortium");
  return (
    joins && venture >= 0 && behind.slice(0, venture).every(({ tag, lower }) => OF_NAME.test(tag) || lower === "-")
  );
}

const OF_NAME = /^(?:ADJ|NOUN|PROPN)$/u;

/** "The Philippines' Marine Corps": a name that several states give a service is here that of whoever owns it. */
function isOwnedForce({ tokens }: Document, { kind, first, codes }: Party, before: Party | undefined): boolean {
  if (kind !== "force" || before?.kind !== "state" || before.codes[0] === codes[0]) return false;
  const owner = tokens[before.last];
  return before.last === first - 1 && owner !== undefined && /^['’]s?$/u.test(owner.lower);
}

const ACROSS = /^(?:via|through|transiting)$/u;
const OF_PHRASE = /^(?:DET|ADJ)$/u;

/** "Via Chad", "through neighbouring countries like Chad and Libya": what goods cross on their way neither sends nor gets them. */
function isCrossed({ tokens }: Document, { first, last, kind }: Party, crossed: ReadonlySet<Party>): boolean {
  if (kind !== "state" || /^(?:NOUN|ADJ|PROPN|PART)$/u.test(tokens[last]?.tag ?? "")) return false;
  let at = first - 1;
  while (OF_PHRASE.test(lookAt(tokens, at)?.tag ?? "")) at--;
  const before = lookAt(tokens, at)?.lower ?? "";
  if (before === "and" || before === ",") return [...crossed].some((other) => other.last === at);
  if (before === "like" || (before === "as" && lookAt(tokens, at - 1)?.lower === "such")) {
    at -= before === "like" ? 1 : 2;
    while (/^(?:NOUN|ADJ|VERB)$/u.test(lookAt(tokens, at)?.tag ?? "")) at--;
  }
  return ACROSS.test(lookAt(tokens, at)?.lower ?? "");
}

const REGION = /^(?:region|province|territory|enclave|republic|exclave|island|district|colony)$/u;

/** "The breakaway Serbian region of Kosovo": the side is Kosovo. */
function isRegionOf({ tokens }: Document, { last, demonym, kind }: Party, next: Party | undefined): boolean {
  const named = kind === "state" && demonym && next !== undefined && next.first - last <= 3;
  return (
    named === true &&
    REGION.test(lookAt(tokens, next.first - 2)?.lower ?? "") &&
    lookAt(tokens, next.first - 1)?.lower === "of"
  );
}
