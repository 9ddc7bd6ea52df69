import { type Person, precision, type Span, type Succession, spanOf } from "#model";
import { countBefore } from "../text/count-before.js";
import type { Document, Sentence } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { DateMention } from "../values/types.js";
import { isPostHead, LONGEST_POST } from "./posts.js";
import { codeOf } from "./side-codes.js";
import type { Scene, Word } from "./words.js";

/** "Took over as …", "was sworn in as …": who holds a post from then on, before the words. A plan ("will take over") is none. */
const TAKES =
  /(?<!\p{L})(?:(?:took|takes|has taken|having taken) (?:over|charge|command|office)|(?:has )?assum(?:ed|es) (?:the )?(?:command|charge|office|duties|responsibilities|responsibility|post|role)|(?:was|were|is|has been|being) (?:\p{L}{3,12}ly )?(?:appointed|named|sworn in|confirmed|installed)|became|becomes)(?: (?:as|of))?(?!\p{L})/gu;
/** "Appointed General X as …". */
const APPOINTS =
  /(?<!\p{L})(?:(?<!(?:was|were|is|been|being|be) (?:\p{L}{3,12}ly )?)(?:appointed|appoints|named|names))(?!\p{L})/gu;
/** Behind these stands who held it before. */
const SUCCEEDS =
  /(?<!\p{L})(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing)|(?:took|takes|taking|assumed|assuming) (?:over|charge|command) from|in place of)(?! by)(?!\p{L})/gu;
/** Behind these stands who holds it from then on. */
const GIVES_WAY =
  /(?<!\p{L})(?:(?:was|is|has been|been) (?:succeeded|replaced) by|hand(?:s|ed|ing) over (?:the )?(?:command|charge|office|reins|baton)(?: of [^.;]{1,60}?)? to)(?!\p{L})/gu;
/** "Would have been", "not": no fact. */
const UNTOLD = /(?:^|\s)(?:not|never|would|could|might|may|if)\s(?:\S+\s)?$/iu;
/** What a sentence only passes on, or says to be wrong. */
const DOUBTED =
  /(?:reports?|rumou?rs?|claims?|speculation) that|den(?:y|ies|ied)(?!\p{L})|(?:is|are|was|were) (?:false|untrue)/iu;
const UNTOLD_REACH = 30;
/** Between a name and what is said of it, and between the word and the next name with its titles. */
const BEFORE_REACH = 90;
const BEHIND_REACH = 80;
/** What may stand between the word and the next name: titles and ranks, nothing that says something else. */
const TITLES = /^[\p{L}\p{M}.’' ()-]{0,80},? ?$/u;
const SUBJECT = /^(?:He|She)(?!\p{L})/u;
/** Before the words of the post itself. */
const LEADS = /^(?:as|the|a|an|its|his|her|their|new|next|to|of|post|position|role|country['’]s|nation['’]s)$/u;
const LEADING = 6;
/** What says that a post is no longer, or not yet, held. */
const STANDING = /^(?:the |its )?(?:outgoing|former|retiring|departing|ex|new|newly appointed|incoming)[ -]+/iu;

interface Named {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

interface Draft {
  to: string;
  from: string | null;
  post: Span | null;
  date: string | null;
  readonly evidence: Span[];
}

/** What successions are read from. */
export interface SuccessionInput {
  readonly scene: Scene;
  readonly document: Document;
  readonly people: readonly Person[];
  readonly dates: readonly DateMention[];
}

/** Who came into a post, and in whose place, as far as the report says it. */
export function successionsOf(input: SuccessionInput): Succession[] {
  const { scene, document, people, dates } = input;
  const names = flatMap(people, ({ name, mentions }) => mentions.map(({ begin, end }) => ({ name, begin, end }))).sort(
    (a, b) => a.begin - b.begin,
  );
  const drafts = new Map<string, Draft>();
  let subject: string | null = null;
  for (const sentence of document.sentences) {
    const text = document.text.slice(sentence.begin, sentence.end);
    const from = countBefore(names, sentence.begin, beginOf);
    const here = names.slice(from, countBefore(names, sentence.end, beginOf));
    const told: Telling = { input, sentence, text, here, subject: SUBJECT.test(text) ? subject : null };
    if (MAY_TELL.test(text) && !DOUBTED.test(text)) readSentence(told, drafts, dayIn(dates, sentence));
    subject = here[0]?.name ?? told.subject;
  }
  const byName = new Map(people.map((person) => [person.name, person]));
  return flatMap([...drafts.values()], (draft) => successionOf(draft, byName, scene) ?? []);
}

/** Every succession has one of these; most sentences have none. */
const MAY_TELL =
  /took|takes|taken|taking|assum|appoint|named|names|sworn|confirmed|installed|became|becomes|succe|replac|place of|hand/u;

interface Telling {
  readonly input: SuccessionInput;
  readonly sentence: Sentence;
  readonly text: string;
  readonly here: readonly Named[];
  /** Whom "He" at the head of the sentence takes up. */
  readonly subject: string | null;
}

function beginOf({ begin }: { readonly begin: number }): number {
  return begin;
}

function readSentence(told: Telling, drafts: Map<string, Draft>, date: string | null): void {
  const { input, sentence, text } = told;
  const evidence = spanOf(input.document.text, sentence.begin, sentence.end);
  const note = (to: string | null, known: Partial<Pick<Draft, "from" | "post" | "date">>): void => {
    if (to === null || to === known.from) return;
    const draft = drafts.get(to) ?? { to, from: null, post: null, date: null, evidence: [] };
    draft.from ??= known.from ?? null;
    draft.post ??= known.post ?? null;
    draft.date ??= known.date ?? null;
    if (!draft.evidence.includes(evidence)) draft.evidence.push(evidence);
    drafts.set(to, draft);
  };
  let taken: string | null = null;
  for (const { begin, end } of cuesIn(text, TAKES)) {
    const post = postFrom(input.scene, sentence.begin + end);
    const to = before(told, begin);
    if (post === null || to === null) continue;
    taken ??= to;
    note(to, { post, date, from: fromBehind(told, post.end) });
  }
  for (const { end } of cuesIn(text, APPOINTS)) {
    const to = behind(told, end);
    const post = to && postBehind(told, to);
    if (to && post) note(to.name, { post, date });
  }
  for (const { begin, end } of cuesIn(text, SUCCEEDS)) {
    const goes = behind(told, end);
    const post = goes === undefined ? null : postBehind(told, goes);
    const known = { from: goes?.name ?? null, post, date: post === null ? null : date };
    if (goes !== undefined) note(taken ?? before(told, begin), known);
  }
  for (const { begin, end } of cuesIn(text, GIVES_WAY)) {
    const to = behind(told, end);
    const post = to === undefined ? null : postBehind(told, to);
    note(to?.name ?? null, { from: before(told, begin), post, date });
  }
}

function cuesIn(text: string, cue: RegExp): readonly { readonly begin: number; readonly end: number }[] {
  return flatMap([...text.matchAll(cue)], (match) => {
    const end = match.index + match[0].length;
    const isUntold = UNTOLD.test(text.slice(Math.max(0, match.index - UNTOLD_REACH), match.index));
    return isUntold ? [] : [{ begin: match.index, end }];
  });
}

/** The person named last before an offset of the sentence, else whom its "He" takes up. */
function before({ sentence, here, subject }: Telling, at: number): string | null {
  const near = lookAt(here, countBefore(here, sentence.begin + at, beginOf) - 1);
  return near !== undefined && sentence.begin + at - near.end <= BEFORE_REACH ? near.name : subject;
}

/** The person named right behind an offset, titles between. */
function behind({ sentence, here, text }: Telling, at: number): Named | undefined {
  const next = here[countBefore(here, sentence.begin + at, beginOf)];
  if (next === undefined || next.begin - sentence.begin - at > BEHIND_REACH) return undefined;
  return TITLES.test(text.slice(at, next.begin - sentence.begin)) ? next : undefined;
}

/** "Took over as chief of the navy from Admiral X". */
function fromBehind(told: Telling, offset: number): string | null {
  const at = offset - told.sentence.begin;
  const from = FROM.exec(told.text.slice(at, at + BEHIND_REACH));
  return from === null ? null : (behind(told, at + from[0].length)?.name ?? null);
}

const FROM = /^ from(?= )/u;

/** "… by General X as chief of the army". */
function postBehind({ input, text, sentence }: Telling, { end }: Named): Span | null {
  return /^ (?:as|the|its|new) /u.test(text.slice(end - sentence.begin)) ? postFrom(input.scene, end) : null;
}

/** The one day that the sentence gives. */
function dayIn(dates: readonly DateMention[], sentence: Sentence): string | null {
  const from = countBefore(dates, sentence.begin, beginOf);
  const own = dates.slice(from, countBefore(dates, sentence.end, beginOf));
  const days = flatMap(own, ({ date }) => (date !== null && precision(date) === "day" ? [date] : []));
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** The post that begins within the next words: "as [the] Chief of the Army Staff of Pakistan". */
function postFrom(scene: Scene, offset: number): Span | null {
  const { words, text } = scene;
  let first = countBefore(words, offset, beginOf);
  const sentence = words[first]?.sentence;
  for (const limit = first + LEADING; first < limit && LEADS.test(words[first]?.key ?? ""); ) first++;
  let last = first;
  let head = false;
  for (let at = first; at < Math.min(words.length, first + LONGEST_POST); at++) {
    const word = words[at];
    if (!word || word.sentence !== sentence || (at > first && word.gap !== " ") || !standsInPost(scene, at, first))
      break;
    head ||= isPostHead(scene, at);
    if (!/^(?:of|the|for|and|in)$/u.test(word.key)) last = at + 1;
  }
  const [begin, end] = [words[first]?.begin ?? 0, lookAt(words, last - 1)?.end ?? 0];
  return head && last > first ? spanOf(text, begin, end) : null;
}

function standsInPost(scene: Scene, at: number, first: number): boolean {
  const { words, lists } = scene;
  const word = words[at];
  if (!word) return false;
  if (isPostHead(scene, at) || lists.postModifiers.has(word.key) || word.inside || codeOf(word) !== null) return true;
  if (at > first && /^(?:of|the|for)$/u.test(word.key)) return true;
  if (word.shape === "capital" || word.shape === "acronym") return !isDay(word);
  return at > first && word.tag === "NOUN" && /^(?:of|the|for|and)$/u.test(lookAt(words, at - 1)?.key ?? "");
}

function isDay({ key }: Word): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(key);
}

/** A succession with its post: the one told with it, else that of the one who comes, else that of the one who goes. */
function successionOf(
  { to, from, post, date, evidence }: Draft,
  people: ReadonlyMap<string, Person>,
  { text }: Scene,
): Succession | null {
  const [comes, goes] = [people.get(to), from === null ? undefined : people.get(from)];
  const told = post ?? postWords(comes) ?? postWords(goes);
  if (told === null) return null;
  const begin = told.begin + (STANDING.exec(told.text)?.[0].length ?? 0);
  const words = begin < told.end ? spanOf(text, begin, told.end) : told;
  const country = comes?.country ?? goes?.country ?? null;
  return { post: words.text.replace(/\s+/gu, " "), country, to, from, date, postEvidence: [words], evidence };
}

function postWords(person: Person | undefined): Span | null {
  return person?.postEvidence?.find(({ text }) => !/counterpart/iu.test(text)) ?? null;
}
