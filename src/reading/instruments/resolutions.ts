import { flatMap } from "../text/flat-map.js";
import { hasAny } from "../text/has-any.js";
import type { Citation } from "./find.js";

/** The Security Council numbers its resolutions through: four digits by now, one to three in old ones. */
const HIGHEST_RESOLUTION = 3999;

/** "UNSCR 1970", "UNSCRs 1970 and 1973", "Security Council Resolution (UNSCR) 1970 (2011)", "Resolution 2231", "S/RES/1970". */
export const RESOLUTION =
  /(?<![\p{L}\p{N}/])(?:UNSCRs?[ -]|S\/RES\/|(?:(?:(?:United Nations|U\.?N\.?)(?:['’]s?)? ){0,2}(?:Security Council(?: \(UNSC\))?(?:['’]s?)? |UNSC |Security |Council )?)[Rr]esolutions? (?:\(UNSCRs?\) |[Nn]o\.? ?|[Nn]umber )?)(\d{3,4})(?![\p{N}/]|-?\p{L})(?: ?\((?:19|20)\d\d\))?/gu;
/** The further numbers of a list: ", 1973 (2011) and 2009". */
export const FURTHER_NUMBER =
  /(?:, and |, | and | or | & )(\d{3,4})(?![\p{N}/%]|[-,]\d|-?\p{L})(?: ?\((?:19|20)\d\d\))?/uy;
/** "General Assembly resolution 68/262". */
export const ASSEMBLY_RESOLUTION =
  /(?<!\p{L})(?:(?:UN |U\.N\. )?(?:General Assembly|UNGA) )[Rr]esolution (?:[A-Z]-)?(\d{1,3}\/\d{1,4})(?!\p{N})/gu;
/** Resolutions of parliaments and others: not the Council's. */
const OTHER_BODY =
  /(?:House|Senate|Congress|Parliament|Assembly|Knesset|Duma|AU|Arab League|OSCE|joint|concurrent|screen|display|conflict) $/u;

/** Resolutions of the Security Council and the General Assembly. */
export function resolutions(text: string): Citation[] {
  if (!hasAny(text, ["esolution", "UNSCR", "S/RES/"])) return [];
  const council = flatMap([...text.matchAll(RESOLUTION)], (match) => {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    return OTHER_BODY.test(before) || !isNumber(match[1])
      ? []
      : [citation(match.index, match[0], match[1]), ...listed(text, match.index + match[0].length)];
  });
  const assembly = [...text.matchAll(ASSEMBLY_RESOLUTION)].map((match) => ({
    begin: match.index,
    end: match.index + match[0].length,
    id: `UNGA ${match[1]}`,
    rule: "instrument.resolution" as const,
  }));
  return [...council, ...assembly];
}

function isNumber(digits: string | undefined): digits is string {
  return digits !== undefined && Number(digits) > 0 && Number(digits) <= HIGHEST_RESOLUTION;
}

function citation(begin: number, words: string, digits: string): Citation {
  return { begin, end: begin + words.length, id: `UNSCR ${Number(digits)}`, rule: "instrument.resolution" };
}

function listed(text: string, from: number): Citation[] {
  const found: Citation[] = [];
  for (let at = from; ; ) {
    FURTHER_NUMBER.lastIndex = at;
    const match = FURTHER_NUMBER.exec(text);
    if (!match || !isNumber(match[1])) return found;
    found.push(citation(at + match[0].indexOf(match[1]), match[0].slice(match[0].indexOf(match[1])), match[1]));
    at += match[0].length;
  }
}
