import { flatMap } from "../text/flat-map.js";
import type { Candidate, Participant, Place } from "./candidate.js";
import { isDeed, type Word } from "./clause.js";
import type { FoundPlace } from "./place.js";
import type { SceneSentence } from "./scene.js";
import { dateAt } from "./when.js";

/** One of those met, with his own day or place. */
interface Turn {
  readonly people: readonly Participant[];
  readonly code: string;
  readonly place: Place | null;
  readonly date: string | null;
}

/** What the words of a sentence hold for it. */
interface Told {
  readonly one: SceneSentence;
  readonly words: readonly Word[];
  readonly places: readonly FoundPlace[];
  readonly text: string;
}

/** "Met General A in Oslo on Monday and Admiral B in Riga on Tuesday": an encounter with each, where each has a place or a day of his own. */
export function inTurn(told: Told, candidate: Candidate, to: number): Candidate[] {
  const { kind, people, sides, at } = candidate;
  if (kind !== "meeting" && kind !== "talks" && kind !== "call") return [candidate];
  const end = told.words[to]?.token.end ?? at;
  const own = people.filter(({ name }) => told.one.people.some((one) => one.begin < at && one.actor.name === name));
  const side = own[0]?.country ?? sides[0];
  const turns = turnsOf(told, end);
  if (!side || turns.length < 2 || turns.some(({ code }) => code === side)) return [candidate];
  return turns.map(({ people: met, code, place, date }, i) => ({
    ...candidate,
    people: [...own, ...met],
    sides: [side, code],
    place: place ?? (turns.some((other) => other.place) ? null : candidate.place),
    date: date ?? (turns.some((other) => other.date) ? null : candidate.date),
    next: i > 0 || candidate.next,
  }));
}

/** The parts behind the word at `begin` that each open with one of another side and go on to where or when, up to the first that does not. */
function turnsOf(told: Told, begin: number): readonly Turn[] {
  const turns: Turn[] = [];
  for (const [from, limit] of partsBehind(told, begin)) {
    const turn = turnIn(told, from, limit, turns.length === 0);
    if (!turn) return turns;
    turns.push(turn);
  }
  return turns;
}

/** What stands between the word and each "and" behind it. */
function partsBehind({ one, words }: Told, begin: number): readonly (readonly [number, number])[] {
  const cuts = flatMap(words, ({ token }) => (token.begin >= begin && token.lower === "and" ? [token] : []));
  const begins = [begin, ...cuts.map(({ end }) => end)];
  return begins.map((from, i) => [from, cuts[i]?.begin ?? one.sentence.end] as const);
}

function turnIn({ one, words, places, text }: Told, from: number, limit: number, isFirst: boolean): Turn | null {
  const inside = ({ begin }: { readonly begin: number }): boolean => begin >= from && begin < limit;
  const people = one.people.filter((person) => inside(person) && person.form !== "pronoun" && person.actor.country);
  const [met = one.sides.find((mention) => inside(mention) && OPENS.has(mention.form))] = people;
  const code = people[0]?.actor.country ?? one.sides.find(({ begin }) => begin === met?.begin)?.code;
  if (!met || !code) return null;
  const behind = (other: { readonly begin: number }): boolean => inside(other) && other.begin > met.begin;
  const place = places.find((other) => behind(other) && !other.isWide && !other.isGuess) ?? null;
  const dates = one.dates.filter(behind);
  const date = dateAt(dates, text, met.begin);
  if (!place && !date) return null;
  const open = isFirst ? met.begin : Math.min(place?.begin ?? limit, ...dates.map(({ begin }) => begin));
  // "And the Danish minister said on Tuesday": another clause, with a verb of its own.
  if (words.some(({ token }) => isDeed(token) && token.begin >= from && token.end <= open)) return null;
  return {
    people: people.map(({ actor: { name, country } }) => ({ name, country, pronoun: false })),
    code,
    place,
    date,
  };
}

/** How somebody met may be told where he is not named: "the Danish minister". */
const OPENS: ReadonlySet<string> = new Set(["demonym", "body"]);
