import type { Party } from "#model";
import { lookAt } from "../text/look-at.js";
import type { Clause, Word } from "./clause.js";
import type { SideMention } from "./sides.js";

/** Who acts and who is acted upon. */
export interface Parties {
  readonly sources: readonly Party[];
  readonly targets: readonly Party[];
}

/** A side in a clause, with the index of the word it begins at. */
interface Placed extends SideMention {
  readonly at: number;
}

const BEFORE_A_PLACE = /^(?:in|at|near|inside|outside|across|throughout|around|into|from|off|via|through|over|under)$/u;
/** "With help from the United States": who gives it, and no place. */
const GIVEN = /^(?:help|support|assistance|aid|backing|approval|consent|permission)$/u;
/** A clause behind one of these tells of something else, once both parties are named. */
export const ASIDE =
  /^(?:because|if|who|whom|whose|which|where|while|after|despite|since|until|although|though|unless|before|amid|following|when|about)$/u;
const JOINS = /^(?:and|,|\/|&)$/u;
const BE = /^(?:is|are|was|were|been|being|be|got)$/u;

/**
 * The parties of what the word at `trigger` tells: the side named first before it acts, the first behind it is acted upon, each
 * with those joined to it; the other way round in the passive. Where a thing is done is a party only where no other is named.
 */
export function partiesOf(clause: Clause, trigger: number, mentions: readonly SideMention[]): Parties {
  const { words } = clause;
  const placed = withoutSpeaker(words, placedIn(clause, mentions), trigger);
  const acting = placed.filter((one) => !isPlace(words, one));
  const passive = isPassive(words, trigger);
  const agents = passive ? acting.filter((one) => isAgent(words, one)) : before(acting, trigger);
  const sources = group(words, agents.length > 0 || passive ? agents : before(placed, trigger));
  const known = codesOf(sources);
  const others = passive ? acting.filter((one) => !agents.includes(one)) : after(acting, trigger);
  const targets = group(
    words,
    firstWithNews(known, [
      beforeAside(words, others, trigger),
      beforeAside(words, after(placed, trigger), trigger),
      before(acting, trigger),
    ]),
  );
  const told = codesOf(targets);
  const doers = sources.length > 0 ? sources : placed.filter(({ code }) => !told.has(code)).slice(0, 1);
  return { sources: doers.map(partyOf), targets: targets.map(partyOf) };
}

const SAYS = /^(?:say|tell|announce|confirm|add|note|state|report|reveal|disclose|claim|insist|stress)$/u;

/** "The White House said that Pyongyang gave Moscow missiles": who only tells of it is no party, where another is named before the deed. */
function withoutSpeaker(words: readonly Word[], placed: readonly Placed[], trigger: number): readonly Placed[] {
  const says = words.findLastIndex(({ token }, i) => i < trigger && token.tag === "VERB" && SAYS.test(token.lemma));
  if (says < 1 || !placed.some(({ at }) => at > says && at < trigger && !isWith(words, at))) return placed;
  const told = words.slice(says + 1, trigger);
  if (told.some(({ token }) => /^(?:it|its|they|their|he|his|she|her|we|our)$/u.test(token.lower))) return placed;
  return placed.filter(({ at }) => at > says);
}

/** "Talks with Addis Ababa": whose talks they are, the speaker's side may be. */
function isWith(words: readonly Word[], at: number): boolean {
  return /^(?:with|to)$/u.test(lookAt(words, at - 1)?.token.lower ?? "");
}

/** The first list that names a side beside the `known`, from that side on; else the first that names any. */
function firstWithNews(known: ReadonlySet<string>, lists: readonly (readonly Placed[])[]): readonly Placed[] {
  for (const list of lists) {
    const at = list.findIndex(({ code }) => !known.has(code));
    if (at >= 0) return list.slice(at);
  }
  return lists.find((list) => list.length > 0) ?? [];
}

function placedIn({ words, begin, end }: Clause, mentions: readonly SideMention[]): Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.begin < begin || mention.end > end || mention.begin < (placed.at(-1)?.end ?? 0)) continue;
    while ((words[at]?.token.end ?? Number.POSITIVE_INFINITY) <= mention.begin) at++;
    if (isCompound(words, at, mention)) continue;
    placed.push(placedAt(mention, at));
  }
  return placed;
}

function placedAt({ begin, end, code, name, form }: SideMention, at: number): Placed {
  return { begin, end, code, name, form, at };
}

/** "Russian-made", "Israeli-occupied" name no party. */
function isCompound(words: readonly Word[], at: number, { form, end }: SideMention): boolean {
  const word = words[at]?.token;
  const next = words[at + 1]?.token;
  if (form !== "demonym" && form !== "name" && form !== "metonym") return false;
  return (
    (word !== undefined && word.end > end && /^-\p{Ll}/u.test(word.text.slice(end - word.begin))) ||
    (next?.text === "-" && next.begin === end)
  );
}

function isPlace(words: readonly Word[], { form, at }: Placed): boolean {
  if (form === "demonym" || form === "person" || form === "body" || form === "ship") return false;
  const previous = lookAt(words, at - 1)?.token.lower ?? "";
  const word =
    previous === "the" || previous === "southern" || previous === "northern"
      ? lookAt(words, at - 2)?.token.lower
      : previous;
  if (word === "from" && words.slice(Math.max(0, at - 4), at).some(({ token }) => GIVEN.test(token.lower)))
    return false;
  return BEFORE_A_PLACE.test(word ?? "");
}

function isAgent(words: readonly Word[], { at }: Placed): boolean {
  return words.slice(Math.max(0, at - 5), at).some(({ token }) => token.lower === "by");
}

function before(placed: readonly Placed[], trigger: number): Placed[] {
  return placed.filter(({ at }) => at < trigger);
}

function after(placed: readonly Placed[], trigger: number): Placed[] {
  return placed.filter(({ at }) => at >= trigger);
}

/** Those named before an aside begins. */
function beforeAside(words: readonly Word[], placed: readonly Placed[], trigger: number): readonly Placed[] {
  const aside = words.findIndex(({ token }, i) => i > trigger && ASIDE.test(token.lower));
  return aside < 0 ? placed : placed.filter(({ at }) => at < aside);
}

/** The first side and those joined to it: "Italian and German", "Congo and Costa Rica". */
function group(words: readonly Word[], placed: readonly Placed[]): Placed[] {
  const [first] = placed;
  if (!first) return [];
  const members = [first];
  for (const one of placed.slice(1)) {
    if (!isJoined(words, members.at(-1) ?? first, one)) break;
    members.push(one);
  }
  return members.filter((one, i) => members.findIndex(({ code }) => code === one.code) === i);
}

/** Whether only names, nouns and a joining word stand between two sides. */
function isJoined(words: readonly Word[], first: Placed, second: Placed): boolean {
  const between = words.slice(first.at, second.at).filter(({ token }) => token.begin >= first.end);
  if (between.length > 8 || !between.some(({ token }) => JOINS.test(token.lower))) return false;
  return !between.some(
    ({ token, form }) => form !== "@N" && (token.tag === "VERB" || token.tag === "ADP") && /^\p{Ll}/u.test(token.text),
  );
}

function codesOf(placed: readonly Placed[]): ReadonlySet<string> {
  return new Set(placed.map(({ code }) => code));
}

function partyOf({ name, code }: Placed): Party {
  return { name, code };
}

/** "were killed by": a form of "be" right before a past participle. */
function isPassive(words: readonly Word[], trigger: number): boolean {
  const verb = words[trigger]?.token;
  if (verb?.tag !== "VERB" || !/(?:ed|n|t|d)$/u.test(verb.lower) || verb.lower === verb.lemma) return false;
  return words.slice(Math.max(0, trigger - 3), trigger).some(({ token }) => BE.test(token.lower));
}
