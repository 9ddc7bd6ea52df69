import type { EventKind } from "#model";
import type { Candidate, Participant } from "./candidate.js";
import type { Occasion } from "./occasion.js";
import type { Scene } from "./scene.js";
import type { SideMention } from "./sides.js";

/** Kinds that somebody receives somebody for. */
const HOSTED: ReadonlySet<EventKind> = new Set(["visit", "meeting", "talks"]);

/** The side that receives the other: where it takes place; else by the words that tell who receives, is called on or invites. */
export function hostOf(scene: Scene, { kind, mentions, people, sides, place }: Occasion): string | null {
  if (place?.country) return place.country;
  if (!HOSTED.has(kind) || sides.length !== 2) return null;
  for (const mention of mentions) {
    const host = receiverIn(scene, mention);
    if (host !== null && sides.includes(host)) return host;
  }
  return kind === "visit" && mentions.some(goesToTheCountry) ? visited(sides, people) : null;
}

const RECEIVES = /(?<!\p{L})(?:receiv(?:es|ed)|host(?:s|ed)|welcom(?:es|ed))(?!\p{L})/u;
const IS_DONE = /(?<!\p{L})(?:is|are|was|were|been|being)(?: (?:later|also|warmly|earlier|then))? $/u;
const BY = /(?<!\p{L})by(?!\p{L})/u;
/** "Called on Minister X", "paid a courtesy visit to General Y". */
const CALLS_ON = /(?<!\p{L})(?:call(?:s|ed|ing)? (?:up)?on|courtesy (?:call|visit) (?:to|on))(?!\p{L})/u;
/** "At the invitation of General Y". */
const INVITED = /(?<!\p{L})invit(?:ation|ed)(?: extended)? (?:of|from|by)(?!\p{L})/u;
/** Further from the words than this, in characters, another clause may have begun. */
const REACH = 160;

/** Whose the one who receives is, where the words before or behind say so and somebody else's is received. */
function receiverIn({ sentences }: Scene, { evidence, sentence, rule }: Candidate): string | null {
  const sides = sentences[sentence]?.sides ?? [];
  const { text, begin } = evidence;
  const isReceived = rule === "event.receive";
  const comes = (isReceived ? CALLS_ON.exec(text) : null) ?? INVITED.exec(text);
  if (comes) return hostBehind(sides, begin + comes.index, begin + comes.index + comes[0].length);
  if (!isReceived) return null;
  const receives = RECEIVES.exec(text);
  if (!receives) return null;
  const [from, to] = [receives.index, receives.index + receives[0].length];
  if (!IS_DONE.test(text.slice(0, from))) return hostBefore(sides, begin + from, begin + to);
  const by = BY.exec(text.slice(to));
  return by ? hostBehind(sides, begin + from, begin + to + by.index + by[0].length) : null;
}

/** The first side behind, where another is named before. */
function hostBehind(sides: readonly SideMention[], from: number, to: number): string | null {
  const host = sides.find(({ begin }) => begin >= to && begin - to < REACH)?.code ?? null;
  return sides.some(({ end, code }) => end <= from && code !== host) ? host : null;
}

/** The last side before, where another is named behind. */
function hostBefore(sides: readonly SideMention[], from: number, to: number): string | null {
  const host = sides.findLast(({ end }) => end <= from && from - end < REACH)?.code ?? null;
  return sides.some(({ begin, code }) => begin >= to && begin - to < REACH && code !== host) ? host : null;
}

/** "Who is on a visit to the country": whose, the sides tell. */
function goesToTheCountry({ evidence: { text } }: Candidate): boolean {
  return /(?<!\p{L})(?:visit\p{L}{0,3}|trip)(?: to)? the country(?!\p{L})/u.test(text);
}

/** Whose guest the visitor is: the other side. */
function visited(sides: readonly string[], people: readonly Participant[]): string | null {
  const [visitor] = people;
  const [other, ...more] = sides.filter((side) => side !== visitor?.country);
  return visitor?.country && other && more.length === 0 ? other : null;
}
