import type { EventKind } from "#model";
import type { Place } from "./candidate.js";
import { type FoundPlace, nearestPlace } from "./place.js";

/** Words before a place that say what it is the place of, in characters. */
const REACH = 130;
/** "In spite of the strikes in Rome": where something else went on. */
export const ELSEWHERE =
  /(?<!\p{L})(?:in spite of|despite|notwithstanding|for all|regardless of|because of|amid) (?:the )?(?:[\p{L}-]{1,20} ){1,4}(?:in|at|near) (?:the )?$/u;
/** "The ambassador in Colombo", "a colonel at the embassy in Colombo": where somebody holds his post. */
export const HOLDS_POST =
  /(?<!\p{L})(?:[Aa]mbassadors?|[Cc]ommissioner|[Aa]ttach[eé]s?|[Ee]nvoy|[Cc]onsul|[Rr]epresentative|[Cc]harg[eé]|[Dd]iplomats?)(?: \p{Ll}[\p{L}.-]{0,19}){0,3},? (?:in|to|at) (?:the )?$|(?<!\p{L})(?:Additional|Joint|Under|Deputy|Permanent|First|State) (?:Secretary|Director|Minister)(?: \p{Lu}[\p{L}.-]{0,19}){0,3} (?:in|at) (?:the )?$/u;
/** "Asked him to Cairo": somebody is to come there, nobody met there. */
const WHERETO = /^(?:to|into)$/u;
/** "A contract for rifles, to be made under licence at Korwa": where the goods are made or will stand. */
export const OF_GOODS =
  /(?<!\p{L})(?:made|built|produced|assembled|manufactured|overhauled|repaired|maintained|based|stationed|deployed|delivered)(?: [\p{L}-]{1,20}){0,4} (?:in|at|near) (?:the )?$/u;
/** Words of moving, behind which "to" names where the news went. */
export const MOVES =
  /(?<!\p{L})(?:visits?|visited|visiting|trips?|tours?|travel\p{L}{0,4}|fl[ye]\p{L}{0,3}|flown|c[ao]m(?:e|es|ing)|goes|going|went|journey\p{L}{0,3}|return\p{L}{0,3}|arriv\p{L}{1,3}|missions?|head(?:s|ed|ing)|mov(?:e|es|ed|ing)|sent) (?:[\p{L}’'-]{1,20} ){0,6}(?:to|into) (?:the )?$|(?<!\p{L})welcom(?:e|es|ed|ing) (?:(?!that |is |was |were |are |has |had |for |[\p{L}]+ing )[\p{L}\p{M}’'.,-]{1,24} ){0,18}(?:to|into) (?:the )?$/u;

/** Where the occasion told at `at` took place. A call has no place: each speaks where he is. */
export function placeOf(text: string, places: readonly FoundPlace[], at: number, kind: EventKind): Place | null {
  if (kind === "call") return null;
  const own = places.filter(
    (place) => !isElsewhere(text.slice(Math.max(0, place.begin - REACH), place.begin), place, kind),
  );
  return nearestPlace(own, at, kind);
}

function isElsewhere(before: string, { lead }: FoundPlace, kind: EventKind): boolean {
  if (ELSEWHERE.test(before) || HOLDS_POST.test(before)) return true;
  if (kind === "signing" && OF_GOODS.test(before)) return true;
  return kind !== "visit" && WHERETO.test(lead) && !MOVES.test(before);
}
