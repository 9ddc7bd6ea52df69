import { hasAny } from "../text/has-any.js";
import type { Citation } from "./find.js";

/** "Council Decision 2011/137/CFSP", "Council Decision (CFSP) 2015/1333", "Common Position 2008/944/CFSP". */
export const COUNCIL_DECISION =
  /(?<!\p{L})(?:Council |EU )?(Decision|Common Position|Joint Action) (?:\((CFSP|EU)\) )?(?:No\.? )?(\d{2,4}\/\d{1,4})(?:\/(CFSP))?(?!\p{N})/gu;
/** "Regulation (EU) 2016/44", "Council Regulation (EC) No 428/2009", "Regulation 833/2014". */
export const REGULATION =
  /(?<!\p{L})(?:Council |EU )?(?:Implementing )?Regulation (?:\((EU|EC|EEC)\) )?(?:No\.? ?)?(\d{2,4}\/\d{2,4})(?!\p{N})/gu;
/** "Executive Order 14024", "E.O. 13818". */
export const EXECUTIVE_ORDER = /(?<!\p{L})(?:Executive Order|E\.O\.) (?:No\.? )?(\d{5})(?!\p{N})/gu;

/** Acts of the European Union and orders of the US president, by their numbers. */
export function unionActs(text: string): Citation[] {
  if (!hasAny(text, ["Decision", "Common Position", "Joint Action", "Regulation", "Executive Order", "E.O."]))
    return [];
  const decisions = [...text.matchAll(COUNCIL_DECISION)].map((match) =>
    at(
      match,
      `${match[1] === "Decision" ? "Council Decision" : match[1]} ${match[4] ? `${match[3]}/${match[4]}` : `(${match[2] ?? "CFSP"}) ${match[3]}`}`,
    ),
  );
  const regulations = [...text.matchAll(REGULATION)].map((match) =>
    at(match, regulationId(match[1] ?? "EU", match[2] ?? "")),
  );
  const orders = [...text.matchAll(EXECUTIVE_ORDER)].map((match) => at(match, `Executive Order ${match[1]}`));
  return [...decisions, ...regulations, ...orders];
}

/** The year stood last, with "No", until 2014; it stands first since. */
function regulationId(body: string, number: string): string {
  const [, last = ""] = number.split("/");
  const yearLast = /^(?:19|20)\d\d$/u.test(last);
  return `Regulation (${body}) ${yearLast ? "No " : ""}${number}`;
}

function at(match: RegExpMatchArray, id: string): Citation {
  const begin = match.index ?? 0;
  return { begin, end: begin + match[0].length, id, rule: "instrument.act" };
}
