import { lookAt } from "../text/look-at.js";
import type { Scene, Word } from "./words.js";

/** Words `first` to `last`, exclusive, that name a post. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** No post named in the press takes more words than that. */
export const LONGEST_POST = 20;
export const LINKS = new Set(["of", "the", "for", "and", "to", "in", "at"]);
export const HEAD_LINKS = new Set(["of", "for", "to", "in", "at", "on"]);
const JOINTS = /^(?: |\u00a0| \(|\) | & |\. | \/ |, and )$/u;

/** Whether a word heads the name of a post: "minister", "commander-in-chief", "vice-chairman", a listed post's acronym. */
export function isPostHead({ words, lists }: Scene, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (lists.postHeads.has(word.key)) return true;
  if (word.key === "general" && lookAt(words, at - 1)?.key === "commanding") return true;
  if (word.key.includes("-") && word.key.split("-").some((part) => lists.postHeads.has(part))) return true;
  return word.shape === "acronym" && word.titles.some((listed) => listed.kind === "post");
}

/** The post that ends right before word `to`, not reaching before word `floor`: "Libyan Prime Minister", "Chief of the Air Staff". */
export function postBefore(scene: Scene, to: number, floor: number): Phrase | undefined {
  const { words } = scene;
  let first = to;
  while (first > floor && to - first < LONGEST_POST) {
    const gap = words[first]?.gap ?? "";
    const joined =
      first === to ? /^(?: |\u00a0| \(|, |\) |\), |, \(|, \w{2,3} )$/u.test(gap) : JOINTS.test(gap) && gap !== ", and ";
    const next = joined || (first < to && isOfBody(scene, first));
    if (!next || !standsInPost(scene, first - 1)) break;
    first--;
  }
  return first === to || isOfLeadIn(scene, to) ? undefined : settle(scene, first, to);
}

/** "Permanent Secretary, Ministry of Defence": a body behind the comma is whose office it is. */
function isOfBody(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  return word?.gap === ", " && BODY.test(word.text) && isPostHead(scene, at - 1);
}

const BODY = /^(?:Ministry|Department|Directorate|Headquarters|Office|Secretariat)$/u;
const LEADS_IN = /^(?:while|during|after|before|in|at|following|besides|upon)$/u;
/** A sentence is looked back for its beginning so far, in words, and ahead for the verb behind a name. */
const LEAD_REACH = 30;
const NAME_REACH = 6;

/** "While meeting with the Secretary of Defence of X, Minister Y said": the office before the comma belongs to whom Y met. */
function isOfLeadIn({ words }: Scene, to: number): boolean {
  const name = words[to];
  if (name?.gap !== ", ") return false;
  const near = words.slice(Math.max(0, to - LEAD_REACH), to);
  const opening = near.find(({ sentence }) => sentence === name.sentence);
  if (!opening || !LEADS_IN.test(opening.key) || lookAt(words, opening.index - 1)?.sentence === name.sentence)
    return false;
  if (!near.slice(1).some(({ key, sentence }) => /^(?:with|to|from)$/u.test(key) && sentence === name.sentence))
    return false;
  const behind = words.slice(to, to + NAME_REACH).find(({ shape }) => shape === "lower");
  return behind?.gap === " " && (behind.tag === "VERB" || behind.tag === "AUX");
}

/** A word that may stand in a post before a name. */
function standsInPost(scene: Scene, at: number): boolean {
  const { words, lists } = scene;
  const word = words[at];
  if (!word) return false;
  if (LINKS.has(word.key)) return true;
  if (word.key === "on") return isFieldOfBody(scene, at);
  if (word.key === "this") return lookAt(words, at - 1)?.key === "of";
  if (
    (word.possessive && !isOfPeople(word) && !isOwnerOfBody(words, at)) ||
    NOT_IN_POST.has(word.key) ||
    isOfDate(words, at)
  )
    return false;
  if (isPostHead(scene, at) || lists.postModifiers.has(word.key)) return true;
  if (word.shape === "lower") return false;
  return word.shape !== "number" || /^\p{N}{1,3}(?:st|nd|rd|th)?$/u.test(word.text);
}

/** "Chairman of the Senate Committee on Defence": what a committee is for. */
function isFieldOfBody({ words, lists }: Scene, on: number): boolean {
  const [body, field] = [lookAt(words, on - 1), words[on + 1]];
  return (
    body?.shape === "capital" &&
    /^(?:committee|commission|council|subcommittee|panel)$/u.test(body.key) &&
    words[on]?.gap === " " &&
    field?.shape === "capital" &&
    lists.postModifiers.has(field.key)
  );
}

/** "Chief of Staff of Japan's Joint Staff": a state behind "of" owns the body that the post is of. */
function isOwnerOfBody(words: readonly Word[], at: number): boolean {
  const owner = words[at];
  return lookAt(words, at - 1)?.key === "of" && (owner?.listed.some((entry) => entry.kind === "country") ?? false);
}

/** "Of the People's National Army", "Women's Affairs Minister". */
function isOfPeople({ key, shape }: Word): boolean {
  return shape === "capital" && /^(?:people|women|children|veterans)s?$/u.test(key);
}

/** "On January 4 Saudi Chief of General Staff X": the day is no part of the post. */
function isOfDate(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? "";
  if (MONTH.test(key) || CALENDAR.has(key)) return true;
  return words[at]?.shape === "number" && MONTH.test(lookAt(words, at - 1)?.key ?? "");
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

/** Words that a heading writes with a capital and that no post holds before a name. */
const NOT_IN_POST = new Set(["with", "by", "from", "after", "against", "between", "on", "as", "meets"]);

/** Cuts what the walk back gathered to the words that really make a post. */
function settle(scene: Scene, first: number, to: number): Phrase | undefined {
  const { words } = scene;
  const parts = splitAtAnd(scene, first, to);
  let from = to;
  let headed = false;
  for (const part of parts.reverse()) {
    const has = hasHead(scene, part.first, part.last);
    if (headed && has ? isOtherOffice(scene, part) : headed && !isFurtherField(scene, part)) break;
    from = part.first;
    headed ||= has;
  }
  if (!headed) return undefined;
  from = afterBracket(words, afterOtherHead(scene, afterTown(words, afterLooseLink(scene, from, to)), to), to);
  const opening = words[from];
  if (opening?.gap === "\n" && !isPostHead(scene, from) && OPENS_SENTENCE.has(opening.tag)) from++;
  if (words[from]?.possessive && lookAt(words, from - 1)?.key === "of") from++;
  if (words[from]?.key === "hon" || words[from]?.key === "shri") from++;
  if (from >= to || !endsAsPost(scene, from, to)) return undefined;
  return { first: from, last: to };
}

/** "New Delhi: (IANS) Defence Minister X": what stands in a bracket of its own before the office is no part of it. */
function afterBracket(words: readonly Word[], from: number, to: number): number {
  if (!/\($/u.test(words[from]?.gap ?? "")) return from;
  const behind = words.slice(from + 1, to).find(({ gap }) => /[()]/u.test(gap));
  return behind?.gap.startsWith(")") ? behind.index : from;
}

/** "Treasury and Finance Minister": one more field of the office that follows. */
function isFurtherField({ words, lists }: Scene, { first, last }: Phrase): boolean {
  const field = lookAt(words, last - 1);
  if (!field || !lists.postModifiers.has(field.key) || lists.organisationHeads.has(field.key)) return false;
  return words
    .slice(first, last)
    .every(
      ({ key, shape, gap, index, listed, inside }) =>
        shape === "capital" &&
        (index === first || gap === " ") &&
        (lists.postModifiers.has(key) || inside || listed.some(({ kind }) => kind === "country")),
    );
}

/** "The Secretary and Foreign Minister Wong": an office of one word behind "the" is somebody else's; so is an envoy's. */
function isOtherOffice({ words }: Scene, { first, last }: Phrase): boolean {
  if (words.slice(first, last).some(({ key }) => ENVOYS.has(key))) return true;
  const before = lookAt(words, first - 1);
  if (last - first === 2 && words[first]?.key === "the") return true;
  return last - first === 1 && before?.key === "the" && words[first]?.gap === " ";
}

/** "The Swiss ambassador and Chief of Army Staff X": nobody is both. */
const ENVOYS: ReadonlySet<string> = new Set(["ambassador", "envoy", "attache", "consul"]);

const OPENS_SENTENCE = new Set(["VERB", "AUX", "ADV", "ADP", "PRON", "DET", "SCONJ", "CCONJ"]);

function splitAtAnd({ words }: Scene, first: number, to: number): Phrase[] {
  const parts: Phrase[] = [];
  let from = first;
  for (let i = first; i < to; i++) {
    const word = words[i];
    const ampersand = word?.gap === " & " && i > from;
    if (word?.key !== "and" && !ampersand) continue;
    if (i > from) parts.push({ first: from, last: i });
    from = ampersand ? i : i + 1;
  }
  if (from < to) parts.push({ first: from, last: to });
  return parts;
}

function hasHead(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isPostHead(scene, i)) return true;
  return false;
}

/** A link with no head before it belongs to the sentence, not to the post: "in Tripoli Prime Minister …". */
function afterLooseLink(scene: Scene, first: number, to: number): number {
  let from = first;
  for (let i = first; i < to; i++) {
    if (isPostHead(scene, i)) break;
    const isOfBody = i > first && scene.words[i]?.key === "of" && BODY.test(lookAt(scene.words, i - 1)?.text ?? "");
    const isFurther = scene.words[i]?.key === "and" && i > first && isFurtherField(scene, { first: from, last: i });
    if (LINKS.has(scene.words[i]?.key ?? "") && !isOfBody && !isFurther) from = i + 1;
  }
  return from;
}

const IN_TOWN = /^(?:in|at|from|near)$/u;

/** "In Brussels British Defence Secretary X", "in Riyadh Crown Prince X": a town before an office is where he is. */
function afterTown(words: readonly Word[], first: number): number {
  const [town, nation] = [words[first], words[first + 1]];
  const isTown = town?.listed.some(
    (entry) => entry.kind === "place" || (entry.kind === "country" && entry.form === "metonym"),
  );
  const isGone = IN_TOWN.test(lookAt(words, first - 1)?.key ?? "") && town?.listedTo === first + 1;
  return isTown && (isGone || nation?.listed.some((entry) => entry.kind === "country" && entry.form === "demonym"))
    ? first + 1
    : first;
}

/** "a spokesman for President …": the second post is the one of the person named. */
function afterOtherHead(scene: Scene, first: number, to: number): number {
  const last = lookAt(scene.words, to - 1);
  if (scene.words[to]?.gap === ", " && lookAt(scene.words, to - 2)?.key === "the") return first;
  if (!last || last.gap === " (" || !isPostHead(scene, to - 1) || last.key.endsWith("s")) return first;
  for (let i = to - 2; i > first; i--) {
    const key = scene.words[i]?.key ?? "";
    if (HEAD_LINKS.has(key))
      return isPostHead(scene, i - 1) && lookAt(scene.words, i - 1)?.key !== "chiefs" ? i + 1 : first;
    if (key === "and") return first;
  }
  return first;
}

/** A post before a name ends in its head, or in what follows the head with "of", "for", "to", "in". */
function endsAsPost(scene: Scene, first: number, to: number): boolean {
  const last = to - 1;
  if (isPostHead(scene, last) || isHeadBeforeBody(scene, first, to)) return true;
  if (LINKS.has(scene.words[last]?.key ?? "")) return false;
  for (let i = last; i > first; i--)
    if (HEAD_LINKS.has(scene.words[i]?.key ?? "")) return isPostHead(scene, i - 1) || hasHead(scene, first, i);
  return isListedPost(scene, last) || scene.words[last]?.gap === " (";
}

/** "Commander RFMF Major General X", "Director Naval Operations Commodore Y": a body or field right behind the head, without "of". */
function isHeadBeforeBody(scene: Scene, first: number, to: number): boolean {
  const { words, lists } = scene;
  const head = words[first];
  if (!head || to - first < 2 || !HEADS_BODY.test(head.text) || words[to]?.gap !== " ") return false;
  if (!words[to]?.titles.some(({ kind }) => kind === "rank")) return false;
  const behind = words.slice(first + 1, to);
  const last = behind.at(-1);
  if (!last || behind.some(({ gap, shape }) => gap !== " " || (shape !== "capital" && shape !== "acronym")))
    return false;
  return last.shape === "acronym" || lists.organisationHeads.has(last.key) || lists.postModifiers.has(last.key);
}

const HEADS_BODY = /^(?:Commander|Commandant|Chief|Director|Head|Secretary|Deputy|Chairman|GOC|AOC)$/u;

export function isListedPost({ words }: Scene, last: number): boolean {
  for (let i = last; i >= Math.max(0, last - 6); i--) {
    const word = words[i];
    if (word && word.titlesTo === last + 1 && word.titles.some((listed) => listed.kind === "post")) return true;
  }
  return false;
}

/** Days of the week, which stand in no post. */
export const CALENDAR = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
