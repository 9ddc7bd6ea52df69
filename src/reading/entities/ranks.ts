import { lookAt } from "../text/look-at.js";
import { matchSequence, type Scene, type Word } from "./words.js";

/** A rank as it stands before a name: words `first` to `last`, exclusive; `plural` in "Gens A and B". */
export interface RankGroup {
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
}

const RETIRED = new Set(["r", "ret", "retd", "rtd", "retired"]);
/** Services and branches that stand in brackets behind a rank: "General (Pol)", "Capt. (Navy)". */
const SERVICES = new Set(["pol", "navy", "army", "air", "purn", "tni", "pilot", "staff", "marines", "police", "res"]);

/** For each word that begins a rank, the group of words of that rank, "(retd)" behind it included. */
export function ranksOf({ words, lists }: Pick<Scene, "words" | "lists">): Map<number, RankGroup> {
  const groups = new Map<number, RankGroup>();
  for (let i = 0; i < words.length; i++) {
    const to = matchSequence(words, i, lists.ranks);
    if (to === i || isArmyOfNation(words, i, to) || isStaffOfPost(words, i, to, lists.postModifiers)) continue;
    if (closesFullName(words, i, to, lists)) continue;
    if (isChiefOfPost(words, i, to, lists.postModifiers) || isOfficeBeforeRank(words, i, to, lists)) continue;
    if (isRank(words, i, to, lists.generalOffices)) {
      const last = retiredAfter(words, to);
      groups.set(i, {
        first: i,
        last,
        plural: lists.ranks.all.has(keyOf(words, i, to).replace(/s$/u, "")) && endsInS(words, to),
      });
    }
    i = to - 1;
  }
  return groups;
}

/** "Shripad Naik, Minister of State": behind a given name and before a comma or a verb a rank is a family name. */
function closesFullName(words: readonly Word[], from: number, to: number, lists: Scene["lists"]): boolean {
  const [before, word, next] = [lookAt(words, from - 1), words[from], words[to]];
  if (to - from > 1 || word?.gap !== " " || before?.shape !== "capital" || before.inside) return false;
  if (before.listed.length > 0 || before.titles.length > 0 || lists.ranks.all.has(before.key)) return false;
  const isOther = [lists.postHeads, lists.postModifiers, lists.notNames, lists.organisationHeads].some((list) =>
    list.has(before.key),
  );
  return !isOther && next?.sentence === word.sentence && (next.gap.startsWith(",") || next.shape === "lower");
}

/** "US Army General X", "the army's General X": behind a nation's word the army is the nation's, and the rank begins with the next word. */
function isArmyOfNation(words: readonly Word[], from: number, to: number): boolean {
  if (to - from < 2 || words[from]?.key !== "army" || words[from]?.gap !== " ") return false;
  return (
    words[from]?.possessive ||
    words[from]?.inside === true ||
    (lookAt(words, from - 1)?.listed.some(({ kind }) => kind === "country") ?? false)
  );
}

/** "Chief of Defence Staff Lieutenant General X": the staff is the post's, and the rank begins with the next word. */
function isStaffOfPost(words: readonly Word[], from: number, to: number, modifiers: ReadonlySet<string>): boolean {
  if (to - from < 2 || words[from]?.key !== "staff" || words[from]?.gap !== " ") return false;
  const before = lookAt(words, from - 1);
  if (before?.key === "of" && lookAt(words, from - 2)?.key === "chief") return true;
  return before !== undefined && before.shape === "capital" && (before.key === "chief" || modifiers.has(before.key));
}

/** "Air Chief Air Marshal X": the chief is the post's. Ranks that begin so are as a rule written the other way round. */
function isChiefOfPost(words: readonly Word[], from: number, to: number, modifiers: ReadonlySet<string>): boolean {
  const before = words[from - 1];
  if (to - from < 2 || words[from]?.key !== "chief" || words[from]?.gap !== " ") return false;
  return before !== undefined && before.shape === "capital" && modifiers.has(before.key);
}

/** "Director General Lieutenant General X": the first "General" is the office's, and the rank begins with the next word. */
function isOfficeBeforeRank(words: readonly Word[], from: number, to: number, lists: Scene["lists"]): boolean {
  if (to - from < 2 || words[from]?.key !== "general" || words[from]?.gap !== " ") return false;
  return (
    lists.generalOffices.has(lookAt(words, from - 1)?.key ?? "") && matchSequence(words, from + 1, lists.ranks) > to
  );
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.key)
    .join(" ");
}

function endsInS(words: readonly Word[], to: number): boolean {
  return lookAt(words, to - 1)?.key.endsWith("s") ?? false;
}

/** Behind the adjective "general" stands one of these: "general elections". */
const QUALIFIED = new Set(["NOUN", "ADJ", "PROPN", "CCONJ"]);

/** "General Staff", "Major General Staff": what follows a rank of one word and makes a thing of it. */
const GENERAL_THINGS = new Set([
  "staff",
  "command",
  "headquarters",
  "secretary",
  "assembly",
  "intelligence",
  "directorate",
  "council",
  "manager",
  "director",
  "inspectorate",
  "security",
  "department",
  "election",
  "elections",
  "budget",
]);

/** "Directorate General of Public Information": bodies that are called so. */
const GENERAL_BODIES = new Set(["directorate", "inspectorate", "secretariat"]);

/** "Secretary General", "Attorney General" and "major parties" are no ranks. */
function isRank(words: readonly Word[], from: number, to: number, offices: ReadonlySet<string>): boolean {
  const first = words[from];
  const before = lookAt(words, from - 1);
  if (!first) return false;
  const isGeneral = first.key === "general" || first.key === "gen";
  const isOffice = before !== undefined && (offices.has(before.key) || GENERAL_BODIES.has(before.key));
  if (to - from === 1 && isGeneral && first.gap === " " && isOffice && !isOfMinistry(words, from)) return false;
  const last = lookAt(words, to - 1);
  const next = words[to];
  if (to - from === 1 && next?.gap === " " && GENERAL_THINGS.has(next.key)) return false;
  if (last?.shape !== "lower" || last.tag !== "ADJ") return true;
  return next?.gap !== " " || next.shape === "capital" || !QUALIFIED.has(next.tag);
}

/** "Defence Secretary General Kamal X": the general is the secretary of a ministry. */
function isOfMinistry(words: readonly Word[], at: number): boolean {
  const [ministry, secretary, next] = [lookAt(words, at - 2), lookAt(words, at - 1), words[at + 1]];
  if (secretary?.key !== "secretary" || next?.gap !== " " || next.shape !== "capital") return false;
  return secretary.gap === " " && /^(?:defen[cs]e|foreign|interior|home)$/u.test(ministry?.key ?? "");
}

function retiredAfter(words: readonly Word[], to: number): number {
  const word = words[to];
  if (word && SERVICES.has(word.key) && /^\.? \($/u.test(word.gap) && /^\.?\) /u.test(words[to + 1]?.gap ?? ""))
    return to + 1;
  if (!word || !RETIRED.has(word.key) || !/^\.? ?\(?$/u.test(word.gap)) return to;
  // "Admiral R. Hari Kumar": an initial.
  if (word.key === "r" && !word.gap.endsWith("(") && /^\.? $/u.test(words[to + 1]?.gap ?? "")) return to;
  return to + 1;
}
