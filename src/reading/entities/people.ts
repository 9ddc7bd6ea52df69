import type { Span } from "#model";
import { countBefore } from "../text/count-before.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Candidate } from "./candidates.js";
import type { Phrase } from "./posts.js";
import type { Scene } from "./words.js";

/** One person of a report with everything that names him or her; mentions in the order of the text. */
export interface Individual {
  readonly parts: readonly string[];
  readonly mentions: readonly Candidate[];
}

interface Draft {
  parts: readonly string[];
  readonly mentions: Candidate[];
  /** First words of the mentions, in ascending lists: one for each pass over the text in which some were found. */
  readonly places: number[][];
  readonly grades: Set<string>;
}

/** Brings the candidates together by name: full names first, then single names where they fit one. */
export function individualsOf(scene: Scene, candidates: readonly Candidate[]): Individual[] {
  const book: Book = { drafts: [], byPart: new Map(), honorifics: scene.lists.honorifics };
  const sure = candidates.filter(({ strength }) => strength !== "weak");
  for (const candidate of sure) if (candidate.parts.length > 1) enter(book, candidate);
  for (const candidate of sure) if (candidate.parts.length === 1) enter(book, candidate);
  for (const candidate of candidates)
    if (candidate.strength === "weak" && !NEVER.has(candidate.rule)) attach(book, candidate);
  return book.drafts
    .map((draft) => ({ parts: draft.parts, mentions: draft.mentions.sort((a, b) => a.first - b.first) }))
    .sort((a, b) => (a.mentions[0]?.first ?? 0) - (b.mentions[0]?.first ?? 0));
}

/** What speaks against a person even where one of that name is known. */
const NEVER = new Set(["ship", "thing"]);
/** How many people of one name part are compared with; more make no report of people but a list. */
const MOST_NAMESAKES = 40;

/** The people found so far, by the first and the last part of their names. */
interface Book {
  readonly drafts: Draft[];
  readonly byPart: Map<string, Draft[]>;
  readonly honorifics: ReadonlySet<string>;
}

function enter(book: Book, candidate: Candidate): void {
  if (attach(book, candidate)) return;
  const draft: Draft = { parts: candidate.parts, mentions: [], places: [], grades: new Set() };
  mention(draft, candidate);
  book.drafts.push(draft);
  index(book, draft);
}

function mention({ mentions, places, grades }: Draft, candidate: Candidate): void {
  const { first, rank } = candidate;
  const latest = places.at(-1);
  mentions.push(candidate);
  if (latest && (latest.at(-1) ?? 0) <= first) latest.push(first);
  else places.push([first]);
  if (rank) grades.add(gradeOf(rank.text));
}

function attach(book: Book, candidate: Candidate): boolean {
  const draft = find(book, candidate);
  if (!draft) return false;
  mention(draft, candidate);
  if (candidate.parts.length > draft.parts.length) {
    draft.parts = candidate.parts;
    index(book, draft);
  }
  return true;
}

function index({ byPart }: Book, draft: Draft): void {
  for (const part of new Set([draft.parts[0] ?? "", draft.parts[1] ?? "", draft.parts.at(-1) ?? ""].map(spelling))) {
    const list = byPart.get(part) ?? [];
    if (!list.includes(draft) && list.length < MOST_NAMESAKES) list.push(draft);
    byPart.set(part, list);
  }
}

function find({ byPart, honorifics }: Book, candidate: Candidate): Draft | undefined {
  const ends = [candidate.parts.at(-1) ?? "", candidate.parts[0] ?? ""];
  const namesakes = [...new Set(flatMap(ends, (part) => byPart.get(spelling(part)) ?? []))];
  const same = namesakes.filter(
    (draft) => sameName(candidate.parts, draft.parts, honorifics) || isTail(candidate, draft, honorifics),
  );
  if (same.length < 2) return same[0];
  return same.find((draft) => sharesRank(draft, candidate)) ?? nearest(same, candidate);
}

/** A single word that closes a name ("Amir-Abdollahian"), or is its given name behind a form of address ("Noman" of "Syed Noman Ali"). */
function isTail({ first, last, parts }: Candidate, draft: Draft, honorifics: ReadonlySet<string>): boolean {
  if (last - first !== 1) return false;
  const tail = draft.parts.slice(-parts.length);
  if (parts.length > 1) return parts.every((part, i) => tail[i] === part);
  return honorifics.has(draft.parts[0] ?? "") && draft.parts[1] === parts[0];
}

/** Whether two names may be one person's: one is contained in the other, and they begin alike. */
export function sameName(a: readonly string[], b: readonly string[], honorifics: ReadonlySet<string>): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [only] = short;
  if (!only) return false;
  if (short.length === 1) return long.at(-1) === only || long[0] === only;
  if (!short.every((part) => long.some((other) => alike(part, other)))) return false;
  const begin = long.findIndex((part) => alike(part, only));
  return (
    long.slice(0, begin).every((part) => honorifics.has(part)) ||
    (begin > 0 && short.slice(0, begin).every((part) => honorifics.has(part)))
  );
}

function alike(a: string, b: string): boolean {
  if (a === b || spelling(a) === spelling(b)) return true;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** One report writes "Ahmed" and "Ahmad", "Salim" and "Salym", "Yousef" and "Youssef" of one man. */
function spelling(part: string): string {
  return part.length < LEAST_SPELLED
    ? part
    : part.replaceAll("e", "a").replaceAll("y", "i").replaceAll("u", "o").replace(/(.)\1/gu, "$1");
}

const LEAST_SPELLED = 4;

function sharesRank({ grades }: Draft, { rank }: Candidate): boolean {
  return rank !== null && grades.has(gradeOf(rank.text));
}

function gradeOf(rank: string): string {
  return rank.toLowerCase().replace(/[^a-z ]/gu, "");
}

/** The one named last before the candidate, else the first named after it. */
function nearest(drafts: readonly Draft[], { first }: Candidate): Draft | undefined {
  const lastBefore = ({ places }: Draft): number =>
    places.reduce((last, list) => Math.max(last, lookAt(list, countBefore(list, first, Number) - 1) ?? -1), -1);
  return [...drafts].sort((a, b) => lastBefore(b) - lastBefore(a))[0];
}

/** The fullest name of the text: the most parts, and of those the first. */
export function fullest(individual: Individual): Candidate | undefined {
  return individual.mentions.reduce<Candidate | undefined>(
    (best, mention) => (best === undefined || weight(mention) > weight(best) ? mention : best),
    undefined,
  );
}

function weight({ first, last }: Candidate): number {
  return last - first;
}

/** The fullest rank with every place where a rank stands with the name. */
export function rankOf({ mentions }: Individual): { text: string; spans: Span[] } | null {
  const ranks = mentions.map(({ rank }) => rank).filter((rank) => rank !== null);
  const best = ranks.reduce<(typeof ranks)[number] | undefined>(
    (longest, rank) => (longest === undefined || wordCount(rank.text) > wordCount(longest.text) ? rank : longest),
    undefined,
  );
  return best
    ? { text: best.text, spans: [best.span, ...ranks.map(({ span }) => span).filter((span) => span !== best.span)] }
    : null;
}

function wordCount(text: string): number {
  return text.split(/[\s-]+/u).length;
}

/** The post said in the most words, before every other phrase that gives one. */
export function postsOf({ mentions }: Individual, scene: Scene): Phrase[] {
  const posts = flatMap(mentions, (mention) => mention.posts);
  return posts.sort((a, b) => worth(b, scene) - worth(a, scene));
}

/** "Counterpart" says nothing of the post itself, so any other phrase is worth more. */
function worth({ first, last }: Phrase, { words }: Scene): number {
  const counterpart = words.slice(first, last).some(({ key }) => key === "counterpart" || key === "peer");
  return (last - first) * (counterpart ? 0.01 : 1);
}
