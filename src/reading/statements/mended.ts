import type { EntityInput } from "../entities/find.js";
import type { Reference } from "../entities/types.js";
import { type Document, tokenAt } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { asNameSays } from "./as-name-says.js";
import { withoutOuterVerb } from "./by-noun.js";
import { changed, type Draft, type Range } from "./draft.js";
import { behindDateline, isLabel } from "./labels.js";
import { withoutWordless } from "./no-words.js";

/** "Asked not to be named", "on condition of not being identified": how somebody speaks, nothing said. */
const ASKS = /^(?:ask|request|want|wish|prefer|refuse|decline)$/u;
const NAMED = /^(?:named|identified|quoted|cited)$/u;
/** What is done to persons without a word said: a meeting at the door, a telephone call. */
const TO_PERSONS = /^(?:call|welcome|greet|address|phone)$/u;
/** What follows a person who is asked for something, not visited. */
const ASKED_FOR = /^(?:to|for|that|not)$/u;
const PERSONAL = /^(?:he|she|him|her|they|them)$/u;
const SHORT = 4;
const MOST_TITLES = 6;
/** "It is said that", "it was believed": nobody is meant by "it". */
const IMPERSONAL = /^(?:say|believe|report|think|understand|expect|allege|rumour|rumor|claim|assume|hope|fear)$/u;

/** Drafts without those that ask for a name to be left out, without an "it" that stands for nobody, and with names whole. */
export function mended(
  { document, equipment, hits }: Pick<EntityInput, "document" | "equipment" | "hits">,
  references: readonly Reference[],
  drafts: readonly Draft[],
): Draft[] {
  const names = namesByToken(document, references);
  const goods = new Set(equipment.map(({ begin }) => tokenAt(document, begin)));
  const known = { isPerson: (at: number) => names.has(at), isGoods: (at: number) => goods.has(at) };
  return withoutWordless(document, known, drafts)
    .filter((draft) => !asksForNoName(document, draft) && !saysNothing(document, names, draft))
    .filter((draft) => !isName(document, names, draft) && !isOnlyCalled(document, draft))
    .filter(
      (draft) => !isVisit(document, names, draft) && !isCaption(document, draft) && !isTown(document, hits, draft),
    )
    .filter((draft) => !isQuestion(document, draft))
    .filter((draft) => !isCourtesy(document, draft) && !isEndOfStay(document, draft) && !isReduced(document, draft))
    .filter((draft) => !isSummons(document, draft))
    .map((draft) => withoutOuterVerb(document, draft))
    .map((draft) => issuedBy(document, ofReport(document, withoutDateline(document, draft))))
    .map((draft) => asNameSays(document, saidOf(document, draft)))
    .map((draft) => changed(draft, { source: isImpersonal(document, draft) ? null : whole(names, draft) }));
}

function asksForNoName({ tokens }: Document, { cue, content: [said] }: Draft): boolean {
  if (!said || !ASKS.test(lookAt(tokens, cue.last - 1)?.lemma ?? "") || said.first < cue.last) return false;
  const [not, to, be, named] = [0, 1, 2, 3].map((i) => tokens[said.first + i]?.lower ?? "");
  return NAMED.test(named ?? "") ? not === "not" && to === "to" && be === "be" : to === "be" && NAMED.test(be ?? "");
}

/** A greeting or a telephone call, whose object is a person and no more; "that Paris" cut off before a passive. */
function saysNothing({ tokens }: Document, names: ReadonlyMap<number, Range>, { cue, content }: Draft): boolean {
  const [said, ...more] = content;
  if (!said || more.length > 0) return false;
  const first = tokens[said.first];
  const done = TO_PERSONS.test(lookAt(tokens, cue.last - 1)?.lemma ?? "");
  if (done && said.last - said.first === 1 && PERSONAL.test(first?.lower ?? "")) return true;
  if (said.last <= cue.first) return first?.lower === "that" && said.last - said.first <= SHORT;
  if (!done || cue.last !== said.first) return false;
  const name = firstName(names, said);
  const isCalledUp = /^(?:call|phone)$/u.test(lookAt(tokens, cue.last - 1)?.lemma ?? "");
  return name !== undefined && (said.last <= name.last || (isCalledUp && WHEN.test(tokens[name.last]?.lower ?? "")));
}

/** "Called Minister X on Monday". */
const WHEN = /^(?:on|in|at|from|after|earlier|last|late|yesterday|today)$/u;
const AWAY = /^(?:home|back|off|away)$/u;

/** "Called home its ambassador", "called the visit off": nothing is called anything. */
function isSummons({ tokens }: Document, { cue, content: [said] }: Draft): boolean {
  if (tokens[cue.first]?.lemma !== "call" && lookAt(tokens, cue.last - 1)?.lemma !== "call") return false;
  const behind = said?.first === cue.last ? tokens[said.last] : undefined;
  return [lookAt(tokens, cue.last - 1), tokens[cue.last], behind].some((token) => AWAY.test(token?.lower ?? ""));
}

/** "Asked whether Turkey would return it, he said": who asked is left out, and nothing is said by asking. */
function isQuestion({ tokens, sentences }: Document, { cue, source }: Draft): boolean {
  const token = tokens[cue.first];
  return source === null && token?.lower === "asked" && sentences[token.sentence]?.first === cue.first;
}

/** "Denied reports that the talks had failed": the reports themselves say so. */
function ofReport({ tokens }: Document, draft: Draft): Draft {
  const { cue, source, rule } = draft;
  const word = lookAt(tokens, cue.last - 1)?.lower ?? "";
  if (source || rule !== "statement.noun" || !/^(?:reports|rumours|rumors|claims|allegations)$/u.test(word))
    return draft;
  return changed(draft, { source: { first: cue.last - 1, last: cue.last } });
}

/** "Photo: the agency that took it". */
function isCaption(document: Document, { rule, source }: Draft): boolean {
  return rule === "statement.mark" && source !== null && isLabel(document, source);
}

/** "Helsinki: The government said …": the town that a report opens with. */
function isTown({ tokens }: Document, hits: EntityInput["hits"], { rule, source, cue }: Draft): boolean {
  if (rule !== "statement.mark" || source?.first !== 0 || tokens[cue.first]?.text !== ":") return false;
  const end = lookAt(tokens, source.last - 1)?.end;
  const isSeat = hits[0]?.entries.some(
    (entry) => entry.kind === "place" || (entry.kind === "country" && entry.form === "metonym"),
  );
  return hits[0]?.begin === tokens[0]?.begin && hits[0]?.end === end && isSeat === true;
}

/** "X called on General Y at headquarters" is a visit; "called on Y to resign", "called on both sides" say something. */
function isVisit({ tokens }: Document, names: ReadonlyMap<number, Range>, { cue, content }: Draft): boolean {
  const said = content.at(-1);
  if (lookAt(tokens, cue.last - 2)?.lemma !== "call" || lookAt(tokens, cue.last - 1)?.lower !== "on") return false;
  if (!said || said.first !== cue.last || !(firstName(names, said) || isOfficer(tokens, said))) return false;
  return !tokens.slice(said.first, said.last + 1).some(({ lower }) => ASKED_FOR.test(lower));
}

/** "Chief of Army Staff …": an office with a capital, and no body that many belong to. */
function isOfficer(tokens: Document["tokens"], { first }: Range): boolean {
  return tokens.slice(first, first + MOST_TITLES).some(({ text }) => OFFICE.test(text));
}

const OFFICE =
  /^(?:Chief|Commander|Minister|President|Premier|Secretary|General|Admiral|Marshal|COAS|Chairman|Governor|Ambassador)$/u;

/** "Paid a courtesy call to the minister", "courtesy calls on the mayor". */
function isCourtesy({ tokens }: Document, { cue }: Draft): boolean {
  for (let i = cue.first; i < cue.last; i++)
    if (tokens[i]?.lemma === "call" && tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => lower === "courtesy"))
      return true;
  return false;
}

/** "Army General Said X": a given name that is a verb elsewhere. */
function isName({ tokens }: Document, names: ReadonlyMap<number, Range>, { cue }: Draft): boolean {
  const name = names.get(cue.first);
  if (!name || name.last < cue.last + 1 || cue.last - cue.first !== 1) return false;
  return name.first === cue.first && /^\p{Lu}/u.test(tokens[cue.first]?.text ?? "");
}

/** "An exercise named X": a name, nothing said. */
function isOnlyCalled({ tokens }: Document, { cue, source }: Draft): boolean {
  const { tag, lower = "" } = tokens[cue.first] ?? {};
  return (
    source === null &&
    cue.last - cue.first === 1 &&
    tag === "VERB" &&
    /^(?:named|titled|codenamed|dubbed)$/u.test(lower)
  );
}

/** "All items mentioned were part of the deal": the participle belongs to its noun, and the verb behind it to the paper. */
function isReduced({ tokens }: Document, { cue, source, content: [said] }: Draft): boolean {
  const verb = tokens[cue.first];
  const next = tokens[cue.last];
  if (cue.last - cue.first !== 1 || source?.last !== cue.first || said?.first !== cue.last) return false;
  return /(?:ed|wn|en)$/u.test(verb?.lower ?? "") && next?.tag === "AUX" && !/^(?:be|been|being)$/u.test(next.lower);
}

/** "To conclude his visit", "concluded the talks": an end of something, nothing said. */
function isEndOfStay({ tokens }: Document, { cue, content: [said] }: Draft): boolean {
  if (lookAt(tokens, cue.last - 1)?.lemma !== "conclude" || said?.first !== cue.last) return false;
  return tokens.slice(said.first, said.first + SHORT).some(({ lemma }) => ENDED.test(lemma));
}

const ENDED = /^(?:visit|trip|tour|stay|talk|meeting|exercise|drill|deal|contract|agreement|pact|treaty|negotiation)$/u;

/** A source without the dateline that it begins with; none where it was nothing else. */
function withoutDateline(document: Document, draft: Draft): Draft {
  const { source } = draft;
  if (!source) return draft;
  const last = document.sentences[document.tokens[source.first]?.sentence ?? 0]?.last ?? source.last;
  const first = behindDateline(document, { first: source.first, last });
  if (first === source.first) return draft;
  return changed(draft, { source: first < source.last ? { first, last: source.last } : null });
}

/** "…, said in the statement made by the ministry": whose the statement is says it. */
function issuedBy(document: Document, draft: Draft): Draft {
  const { tokens } = document;
  const { cue, source, content } = draft;
  if (lookAt(tokens, cue.last - 1)?.lemma === "read") return readOut(document, draft);
  if (source || lookAt(tokens, cue.last - 1)?.lemma !== "say" || tokens[cue.last]?.lower !== "in") return draft;
  const by = tokens
    .slice(cue.last, cue.last + ISSUED_REACH)
    .findIndex(({ lower }) => lower === "by" || lower === "from");
  const words = tokens.slice(cue.last, cue.last + by);
  if (by < 0 || !words.some(({ lower }) => ISSUED.test(lower)) || words.some(({ tag }) => tag === "PUNCT"))
    return draft;
  const first = cue.last + by + 1;
  let last = first;
  while (tokens[last] && tokens[last]?.tag !== "PUNCT" && tokens[last]?.tag !== "VERB" && last < first + LONGEST_ISSUER)
    last++;
  const isFree = last > first && content.every((range) => range.last <= cue.first || range.first >= last);
  return isFree ? changed(draft, { source: { first, last }, rule: "statement.subject" }) : draft;
}

/** "…, reads a press release issued by the directorate": the document stands behind its verb. */
function readOut({ tokens, sentences }: Document, draft: Draft): Draft {
  const { cue, content } = draft;
  const first = cue.last;
  const document = tokens.slice(first, first + SHORT + 1).some(({ lower }) => ISSUED.test(lower));
  if (!document || tokens[first]?.tag !== "DET") return draft;
  let last = first;
  while (tokens[last] && tokens[last]?.tag !== "PUNCT" && last < first + LONGEST_ISSUER + SHORT) last++;
  const left = content.filter((range) => range.last <= cue.first || range.first >= last);
  const from = sentences[tokens[cue.first]?.sentence ?? 0]?.first ?? cue.first;
  const before = { first: from, last: lookAt(tokens, cue.first - 1)?.text === "," ? cue.first - 1 : cue.first };
  const said = left.length > 0 ? left : [before].filter((range) => range.last > range.first);
  return said.length > 0 ? changed(draft, { source: { first, last }, content: said }) : draft;
}

const ISSUED = /^(?:statement|communiqué|communique|release|note|message|readout)$/u;
const ISSUED_REACH = 9;
const LONGEST_ISSUER = 12;

/** The name that a range begins with, its titles before it; these may have been cut off from it. */
function firstName(names: ReadonlyMap<number, Range>, { first }: Range): Range | undefined {
  for (let i = first; i < first + MOST_TITLES; i++) {
    const name = names.get(i);
    if (name) return name;
  }
  return undefined;
}

function isImpersonal({ tokens }: Document, { cue, source }: Draft): boolean {
  if (!source || source.last - source.first !== 1 || tokens[source.first]?.lower !== "it") return false;
  const verb = lookAt(tokens, cue.last - 1);
  return (
    tokens[cue.first]?.lemma === "be" &&
    verb?.tag === "VERB" &&
    IMPERSONAL.test(verb.lemma) &&
    !/ing$/u.test(verb.lower)
  );
}

/** "The two are said to have discussed drones": said of them by nobody who is named. */
function saidOf({ tokens }: Document, draft: Draft): Draft {
  const { cue, source, content } = draft;
  const [said] = content;
  const verb = lookAt(tokens, cue.last - 1);
  if (!source || !said || source.last > cue.first || lookAt(tokens, cue.last - 2)?.lemma !== "be") return draft;
  if (verb?.tag !== "VERB" || !IMPERSONAL.test(verb.lemma) || /ing$/u.test(verb.lower)) return draft;
  const to = tokens[said.first]?.lower === "to" && said.first === cue.last;
  return to ? changed(draft, { source: null, content: [source, ...content] }) : draft;
}

/** By token, the range of the person's name that it stands in. */
function namesByToken(document: Document, references: readonly Reference[]): ReadonlyMap<number, Range> {
  const names = new Map<number, Range>();
  for (const { begin, end, form, actor } of references) {
    if (form !== "name" || actor.kind !== "person") continue;
    const range = { first: tokenAt(document, begin), last: tokenAt(document, end - 1) + 1 };
    for (let i = range.first; i < range.last; i++) names.set(i, range);
  }
  return names;
}

/** The source up to the end of the name that it was cut in: taggers take "Grant" and "Mark" for verbs. */
function whole(names: ReadonlyMap<number, Range>, { source, cue, content }: Draft): Range | null {
  if (!source) return null;
  const first = Math.min(source.first, names.get(source.first)?.first ?? source.first);
  const next = names.get(source.last);
  const last = Math.max(
    source.last,
    names.get(source.last - 1)?.last ?? 0,
    next?.first === source.last ? next.last : 0,
  );
  const taken = [cue, ...content].some((range) => range.first < last && range.last > first);
  return taken ? source : { first, last };
}
