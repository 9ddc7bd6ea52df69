import { type Span, spanOf } from "#model";
import { foldWord } from "../lexicon/entity-words.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { type Judgement, judge } from "./judgement.js";
import { closesName, isTanSri, type NameRun, nameRuns } from "./names.js";
import { isPostHead, type Phrase, postBefore } from "./posts.js";
import { postAfter, rankAfter } from "./posts-behind.js";
import { type RankGroup, ranksOf } from "./ranks.js";
import { type SharedPost, sharedPostBefore, sharesPost } from "./shared-posts.js";
import { inOneSpelling, isName, type Scene, type Word } from "./words.js";

/** A run of words that may name a person, with the rank and post that stand with it. */
export interface Candidate extends NameRun, Judgement {
  readonly span: Span;
  /** The parts of the name by which it is compared: folded, hyphens opened, particles and suffixes left out. */
  readonly parts: readonly string[];
  readonly rank: { readonly text: string; readonly span: Span } | null;
  readonly posts: readonly Phrase[];
  /** The office in the plural that this name shares with others, and the word of the nation it is of. */
  readonly shared: { readonly post: Phrase; readonly nation: number | null } | null;
  /** The rank behind the name with the words before it: "a former Congolese general". */
  readonly apposition: Phrase | null;
  /** First word of the name with its titles. */
  readonly titled: number;
}

/** Every run of words that has the form of a name, with what speaks for its being a person's. */
export function candidatesOf(scene: Scene): Candidate[] {
  const ranks = ranksOf(scene);
  const rankEnds = new Map([...ranks.values()].map((group) => [group.last, group]));
  const candidates: Candidate[] = [];
  let floor = 0;
  let start = 0;
  let plural: RankGroup | undefined;
  let at = 0;
  const offices = sharedOffices(scene, rankEnds);
  for (const run of nameRuns(scene, ranks)) {
    for (; at <= run.first; at++) if (scene.words[at]?.gap === "\n") start = at;
    const from = Math.max(floor, start);
    const office = offices(run, from);
    const candidate = candidateOf(scene, run, { ranks, rankEnds, floor: from, plural, office });
    candidates.push(candidate);
    const group = rankEnds.get(run.first);
    if (group) plural = group.plural ? group : undefined;
    if (candidate.strength === "weak") continue;
    floor = candidate.posts.reduce((most, post) => Math.max(most, post.last), run.last);
  }
  return candidates;
}

/** For each name in turn the office in the plural that stands before it or before a name that it is listed with. */
function sharedOffices(
  scene: Scene,
  rankEnds: ReadonlyMap<number, RankGroup>,
): (run: NameRun, floor: number) => Candidate["shared"] {
  const startOf = ({ first }: NameRun): number => rankEnds.get(first)?.first ?? first;
  let office: SharedPost | undefined;
  let before: NameRun | undefined;
  let count = 0;
  return (run, floor) => {
    const own = sharedPostBefore(scene, startOf(run), floor);
    const goesOn = !own && office && before && sharesPost(scene, before, { ...run, first: startOf(run) });
    count = goesOn ? count + 1 : 0;
    office = own ?? (goesOn ? office : undefined);
    before = run;
    return office ? { post: office.post, nation: office.nations[count] ?? null } : null;
  };
}

interface Surroundings {
  readonly office: Candidate["shared"];
  readonly ranks: ReadonlyMap<number, RankGroup>;
  readonly rankEnds: ReadonlyMap<number, RankGroup>;
  /** Words before that one belong to another person. */
  readonly floor: number;
  /** The rank in the plural before an earlier name: "Gens A and B". */
  readonly plural: RankGroup | undefined;
}

function candidateOf(scene: Scene, run: NameRun, around: Surroundings): Candidate {
  const { words, text } = scene;
  const name = words[run.first];
  const end = endOf(scene, run.last - 1);
  const span = spanOf(text, name?.begin ?? 0, end);
  const addressed = titlesBefore(scene, run.first, around.floor);
  const near = rankBefore(words, addressed, around);
  const group = near && inFull(words, near, around);
  const start = group?.first ?? addressed;
  const shared = around.office;
  const before = shared ? undefined : postBefore(scene, start, around.floor);
  const behindName = postAfter(scene, run.last, around.ranks);
  const after =
    before &&
    behindName &&
    (isOfNext(words, start, behindName) || isOfList(scene, behindName) || isBeforeRanked(words, behindName, around))
      ? undefined
      : behindName;
  const posts = [before, after].filter((post) => post !== undefined);
  const behind = group || after ? undefined : rankAfter(scene, run.last, around.ranks);
  const shown = group ?? behind;
  const naval = !shown && before ? commander(scene, before, start) : undefined;
  const office = naval && before ? officeBeforeRank(scene, before, around.floor) : undefined;
  const isNaval = naval !== undefined && (after !== undefined || office !== undefined);
  const rank =
    (shown ? rankText(scene, shown) : sharedRank(scene, run.first, around)) ?? (isNaval ? naval : null) ?? null;
  const evidence = {
    rank: rank !== null,
    title: addressed < run.first,
    before: before !== undefined || shared !== null,
    after: after !== undefined,
  };
  const { strength, rule } = judge(scene, run, evidence);
  const apposition = behind ? { first: run.last, last: behind.last } : null;
  return {
    first: run.first,
    last: run.last,
    span,
    parts: partsOf(scene, run),
    rank,
    posts: isNaval ? [office, after].filter((post) => post !== undefined) : posts,
    shared,
    apposition,
    titled: before?.first ?? start,
    strength,
    rule,
  };
}

/** The end of a word with the full stop of "Jr." or of an initial. */
function endOf({ text, words, lists }: Scene, at: number): number {
  const word = words[at];
  if (!word) return 0;
  return lists.suffixes.has(word.key) && text[word.end] === "." && !/^[ivx]+$/u.test(word.key)
    ? word.end + 1
    : word.end;
}

function titlesBefore({ words, lists }: Scene, first: number, floor: number): number {
  let at = first;
  while (
    at > floor &&
    (lists.titles.has(lookAt(words, at - 1)?.key ?? "") || isTanSri(words, at - 1)) &&
    /^\.? $/u.test(words[at]?.gap ?? "") &&
    (lookAt(words, at - 1)?.shape !== "lower" || /^sh[ae]ikh$/u.test(lookAt(words, at - 1)?.key ?? "")) &&
    lookAt(words, at - 2)?.key !== "crown" &&
    !isMonarchOf(words, at - 1)
  )
    at--;
  return at;
}

/** "Kuwait's Emir Sheikh X", "Jordanian King X": with a nation before it the title is an office. */
function isMonarchOf(words: readonly Word[], at: number): boolean {
  const [before, word] = [lookAt(words, at - 1), words[at]];
  if (!/^(?:emir|amir|king|queen|sultan)$/u.test(word?.key ?? "") || word?.gap !== " ") return false;
  return before?.possessive === true || (before?.listed.some((entry) => entry.kind === "country") ?? false);
}

function rankBefore(words: readonly Word[], at: number, { rankEnds, floor }: Surroundings): RankGroup | undefined {
  const group = rankEnds.get(at);
  if (!group || group.first < floor) return undefined;
  return /^(?:\.?,? |\.|\.?\) |\u00a0)$/u.test(words[at]?.gap ?? "") ? group : undefined;
}

/** "Lieutenant General (Lt Gen) X": the rank in full stands before the one in brackets. */
function inFull(words: readonly Word[], group: RankGroup, { rankEnds, floor }: Surroundings): RankGroup {
  const full = words[group.first]?.gap === " (" ? rankEnds.get(group.first) : undefined;
  return full && full.first >= floor ? { ...full, last: group.last } : group;
}

/** "Commander X, captain of the frigate Y": before a name with a post of its own the bare word is a rank. */
function commander({ text, words }: Scene, { first, last }: Phrase, to: number): Candidate["rank"] | undefined {
  const word = words[last - 1];
  const isAlone = last - first === 1 || lookAt(words, last - 2)?.key === "officer";
  if (!word || last !== to || !isAlone || word.key !== "commander" || word.shape !== "capital") return undefined;
  const span = spanOf(text, word.begin, word.end);
  return { text: span.text, span };
}

/** "The frigate's commanding officer, Commander X": the office before the rank, and before a comma where there is one. */
function officeBeforeRank(scene: Scene, { first, last }: Phrase, floor: number): Phrase | undefined {
  if (last - first > 1) return { first, last: last - 1 };
  return scene.words[first]?.gap === ", " ? postBefore(scene, first, floor) : undefined;
}

function rankText(scene: Scene, group: RankGroup): { text: string; span: Span } {
  const { text, words } = scene;
  const first = words[group.first];
  const last = lookAt(words, group.last - 1);
  const open = first?.gap.endsWith("(") && !text.slice(first.begin, last?.end ?? 0).includes("(");
  const closing =
    (isName(words[group.last]) && !open ? /^[.)]{1,2}/u : open ? /^\./u : /^\)/u).exec(
      text.slice(last?.end ?? 0, (last?.end ?? 0) + 2),
    )?.[0].length ?? 0;
  const span = spanOf(text, first?.begin ?? 0, (last?.end ?? 0) + closing);
  return { text: group.plural ? span.text.replace(/s(\.?)$/u, "$1") : span.text, span };
}

/** "Gens A and B": the second name shares the rank of the first. */
function sharedRank(scene: Scene, at: number, { plural, floor }: Surroundings): { text: string; span: Span } | null {
  const before = lookAt(scene.words, at - 1);
  const from = behindBracket(scene.words, floor, at);
  const direct = before?.key === "and" && from === at - 1;
  const listed = /^\)?, $/u.test(scene.words[at]?.gap ?? "") && from === at;
  return plural && (direct || listed) ? rankText(scene, plural) : null;
}

/** "Colonels A (Ghana), B (Togo) and C (Benin)": index behind the bracket that opens at `from`. */
function behindBracket(words: readonly Word[], from: number, limit: number): number {
  if (words[from]?.gap !== " (") return from;
  const behind = words.slice(from + 1, limit + 1).find(({ gap }) => gap.startsWith(")"));
  return behind?.index ?? from;
}

/** Comparable parts of a name. */
function partsOf({ words, lists }: Scene, run: NameRun): string[] {
  const keys = words.slice(run.first, run.last).filter((word) => !closesName(lists, word));
  const parts = flatMap(keys, (word) => foldWord(word.text).split(/[-' ]/u))
    .map(inOneSpelling)
    .filter((part, i) => part && (!lists.particles.has(part) || (i === 0 && isGivenName(lists, part))));
  return parts.length > 0 ? parts : keys.map((word) => word.key);
}

/** "Ben" of "Ben Wallace" is no particle. */
function isGivenName({ givenNames }: Scene["lists"], part: string): boolean {
  return givenNames.has(part) && !/^(?:al|el|de|da|di|la|le)$/u.test(part);
}

/** "The minister of Cyprus, A, the minister of Greece, B": where a post and a comma go before a name, so they do before the next. */
function isOfNext(words: readonly Word[], start: number, { last }: Phrase): boolean {
  const next = words[last];
  return (
    words[start]?.gap === ", " && next !== undefined && next.gap === ", " && isName(next) && next.shape === "capital"
  );
}

/** "Air Force Commander X, Chief of Operations, Chief of Personnel and Chief of Logistics": offices that go on in a list are others'. */
function isOfList(scene: Scene, { first, last }: Phrase): boolean {
  const [office, next] = [scene.words[first], scene.words[last]];
  return office?.shape === "capital" && next?.gap === ", " && next.shape === "capital" && isPostHead(scene, last);
}

/** "Chief of Staff General A, Commander of the Navy, Admiral B": an office that a comma and another's rank follow is that one's. */
function isBeforeRanked(words: readonly Word[], { last }: Phrase, { ranks }: Surroundings): boolean {
  const group = ranks.get(last);
  return group !== undefined && words[last]?.gap === ", " && isName(words[group.last]);
}
