import { lookAt } from "../text/look-at.js";
import { withPlace } from "./capital-heads.js";
import { listedId, type OrganizationMention, type Taken } from "./organizations.js";
import { codeOf } from "./side-codes.js";
import { matchSequence, type Scene, type Word } from "./words.js";

/** "Turkish parliament", "Yemeni coast guard", "Moldova's foreign ministry", "UN committee of experts"; plain: "the Libyan military". */
export function nationalForce(scene: Scene, at: number, { people }: Taken): OrganizationMention | undefined {
  const { words, lists } = scene;
  const word = words[at];
  if (!word || word.inside || !isNation(word)) return undefined;
  const noun = word.listedTo;
  if (lookAt(words, noun - 1)?.possessive && codeOf(word) === null) return undefined;
  if (words[noun]?.gap !== " " || people.has(noun)) return undefined;
  const named = matchSequence(words, noun, lists.forceNouns);
  const plain = matchSequence(words, noun, lists.plainForceNouns);
  const last = withPlace(scene, at, Math.max(named, plain));
  if (last === noun || goesOn(words, last)) return undefined;
  const capital = isCapital(words, noun, last) && !AT_LARGE.has(lookAt(words, last - 1)?.key ?? "");
  const kind = named >= plain || capital ? "organisation" : "plain";
  const entity = listedId(words, at, last);
  return { first: at, last, entity, country: codeOf(word), kind, rule: "nation-force" };
}

/** Never the name of one organisation, whatever its letters. */
const AT_LARGE = new Set([
  "government",
  "administration",
  "authorities",
  "regime",
  "leadership",
  "side",
  "delegation",
  "military",
]);

function isNation(word: Word): boolean {
  return word.listed.some(
    (listed) =>
      (listed.kind === "country" && listed.form !== "metonym") ||
      (listed.kind === "organisation" && listed.organisation.kind === "igo"),
  );
}

function isCapital(words: readonly Word[], first: number, last: number): boolean {
  return words.slice(first, last).every((word) => word.shape !== "lower" || word.key === "of" || word.key === "and");
}

/** "the Turkish military base", "Pakistan Army chief": the force itself is not what is named. */
function goesOn(words: readonly Word[], last: number): boolean {
  const next = words[last];
  if (next?.gap !== " ") return false;
  if (lookAt(words, last - 1)?.shape === "lower") return THINGS.has(next.key);
  return next.shape === "capital" || next.shape === "acronym";
}

const THINGS = new Set([
  "base",
  "bases",
  "vehicle",
  "vehicles",
  "aid",
  "equipment",
  "aircraft",
  "exercise",
  "exercises",
  "cooperation",
  "ties",
  "hardware",
  "training",
  "action",
  "operation",
  "operations",
  "intervention",
  "parade",
  "budget",
  "spending",
  "deal",
  "transport",
  "academy",
  "support",
  "assistance",
  "sources",
  "jets",
  "planes",
  "helicopters",
  "drones",
  "might",
  "power",
]);
