import { lookAt } from "../text/look-at.js";
import type { OrganizationMention, Taken } from "./organizations.js";
import { codeOf } from "./side-codes.js";
import type { Scene, Word } from "./words.js";

/** An unlisted name that its neighbours show to be an organisation's: an outlet, a company, an acronym. */
export function cited(scene: Scene, at: number, taken: Taken): OrganizationMention | undefined {
  const { words } = scene;
  if (!isUnlisted(scene, at, taken)) return undefined;
  const last = nameEnd(scene, at, taken);
  const rule = ruleFor(scene, at, last, taken);
  if (!rule) return undefined;
  const kind = rule.startsWith("outlet") ? "outlet" : "organisation";
  return { first: at, last, entity: null, country: countryBefore(words, at), kind, rule };
}

function isUnlisted({ words, lists }: Scene, at: number, taken: Taken): boolean {
  const word = words[at];
  if (!word || taken.people.has(at) || word.listed.length > 0 || word.inside) return false;
  if (word.shape !== "capital" && word.shape !== "acronym") return false;
  return !lists.notNames.has(word.key) && !lists.notOrganisations.has(word.key) && !lists.postHeads.has(word.key);
}

function nameEnd({ words }: Scene, at: number, { people }: Taken): number {
  let last = at + 1;
  while (last < at + 4 && !lookAt(words, last - 1)?.possessive) {
    const word = words[last];
    if (word?.gap !== " " || (word.shape !== "capital" && word.shape !== "acronym") || people.has(last)) break;
    if (word.listed.length > 0) break;
    last++;
  }
  return last;
}

function ruleFor(scene: Scene, at: number, last: number, taken: Taken): string | undefined {
  const { words, lists } = scene;
  const word = words[at];
  const before = lookAt(words, at - 1);
  const after = words[last];
  if (!word) return undefined;
  if (
    word.gap === " " &&
    before &&
    (lists.companyNouns.has(before.key) || CITING.has(before.key)) &&
    word.tag !== "VERB"
  )
    return "outlet-or-company-noun";
  if (after?.gap === " " && OUTLETS.has(after.key)) return "outlet-noun-behind";
  if (before?.key === "by" && word.gap === " " && PASSED_ON.has(lookAt(words, at - 2)?.key ?? ""))
    return "outlet-cited";
  if (word.gap !== "\n" && after?.gap === " " && REPORTS.has(after.key)) return "outlet-reports";
  if (isCompanyBehind(scene, last)) return "company-apposition";
  if (lookAt(words, last - 1)?.possessive && taken.equipment.get(last)?.begins && !taken.equipment.get(last)?.generic)
    return "maker";
  if (last === at + 1 && isActingAcronym(scene, at, taken)) return "acronym";
  return undefined;
}

const CITING = new Set(["citing", "quoting"]);
/** "El Faro newspaper": nouns of outlets that stand behind a name. */
const OUTLETS = new Set(["newspaper", "daily", "weekly", "tabloid", "broadcaster"]);
/** "Quoted by Kolo news": what an outlet does with another's words. */
const PASSED_ON = new Set(["cited", "quoted", "saying"]);
const REPORTS = new Set(["reported", "reports"]);

/** "X, a Russian company": a noun phrase behind the comma that a company's noun closes. */
function isCompanyBehind({ words, lists }: Scene, last: number): boolean {
  if (words[last]?.gap !== ", " || !/^(?:an?|the)$/u.test(words[last]?.key ?? "")) return false;
  for (let i = last + 1; i < last + 6; i++) {
    const word = words[i];
    if (word?.gap !== " ") return false;
    if (lists.companyNouns.has(word.key)) return words[i + 1]?.gap !== " " || words[i + 1]?.shape === "lower";
  }
  return false;
}

/** Capital letters that act as an organisation does: "the RDF", "FARDC said", "PAF's", ", FARDC,". */
function isActingAcronym({ words, lists }: Scene, at: number, { equipment }: Taken): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word?.shape !== "acronym" || !/^\p{Lu}{3,7}$/u.test(word.text) || equipment.has(at)) return false;
  if (word.possessive) return !equipment.has(at + 1);
  if (next?.gap === " " && lists.speakingVerbs.has(next.key)) return true;
  return (
    lookAt(words, at - 1)?.key === "the" && (next?.gap !== " " || next.shape === "lower") && !equipment.has(at + 1)
  );
}

/** "the Czech firm X". */
function countryBefore(words: readonly Word[], at: number): string | null {
  return codeOf(lookAt(words, at - 2)) ?? codeOf(lookAt(words, at - 3));
}
