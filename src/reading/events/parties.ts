import type { Party } from "#model";
import type { Clause } from "./clause.js";
import type { SideMention } from "./sides.js";

/** Who acts and who is acted upon. */
export interface Parties {
  readonly sources: readonly Party[];
  readonly targets: readonly Party[];
}

const BEFORE_A_PLACE = /^(?:in|at|near|inside|outside|across|throughout|around|into|from|off|via|through|over|under)$/u;
const BY = /^(?:by)$/u;

/**
 * The parties of what the word at `trigger` tells: sides named before it act, sides behind it are acted upon; the other way
 * round in the passive. Where a thing is done in is a party only where no other is named.
 */
export function partiesOf(clause: Clause, trigger: number, mentions: readonly SideMention[]): Parties {
  const inside = mentionsIn(clause, mentions);
  const acting = inside.filter((one) => !isPlace(clause, one));
  const pool = new Set(acting.map(({ code }) => code)).size >= 2 || acting.length === inside.length ? acting : inside;
  const at = clause.words[trigger]?.token.begin ?? 0;
  const passive = isPassive(clause, trigger);
  const agents = passive ? pool.filter((one) => isAgent(clause, one)) : pool.filter((one) => one.begin < at);
  const others = pool.filter((one) => !agents.includes(one));
  const sources = unique(agents);
  return { sources, targets: unique(others) };
}

function mentionsIn({ words }: Clause, mentions: readonly SideMention[]): SideMention[] {
  const begin = words[0]?.token.begin ?? 0;
  const end = words.at(-1)?.token.end ?? 0;
  const inside: SideMention[] = [];
  for (const mention of mentions) {
    if (mention.begin < begin || mention.end > end) continue;
    const last = inside.at(-1);
    if (last && mention.begin < last.end) continue;
    inside.push(mention);
  }
  return inside;
}

function isPlace(clause: Clause, { form, begin }: SideMention): boolean {
  if (form === "demonym" || form === "person" || form === "body") return false;
  return (
    BEFORE_A_PLACE.test(wordsBefore(clause, begin, 1)) ||
    /^(?:in|at|near|from|of) the$/u.test(wordsBefore(clause, begin, 2))
  );
}

function isAgent(clause: Clause, { begin }: SideMention): boolean {
  return wordsBefore(clause, begin, 5)
    .split(" ")
    .some((word) => BY.test(word));
}

/** The lower-cased words before an offset. */
function wordsBefore({ words }: Clause, offset: number, count: number): string {
  const at = words.findIndex(({ token }) => token.end > offset);
  const from = at < 0 ? words.length : at;
  return words
    .slice(Math.max(0, from - count), from)
    .map(({ token }) => token.lower)
    .join(" ");
}

/** "were killed by": a form of "be" right before a past participle. */
function isPassive({ words }: Clause, trigger: number): boolean {
  const verb = words[trigger]?.token;
  if (verb?.tag !== "VERB" || !/(?:ed|en|n|t|d)$/u.test(verb.lower) || verb.lower === verb.lemma) return false;
  return words
    .slice(Math.max(0, trigger - 3), trigger)
    .some(({ token }) => /^(?:is|are|was|were|been|being|be|'s|'re)$/u.test(token.lower));
}

function unique(mentions: readonly SideMention[]): Party[] {
  const parties = new Map<string, Party>();
  for (const { name, code } of mentions) if (!parties.has(code)) parties.set(code, { name, code });
  return [...parties.values()];
}
