import type { Places } from "../blocks.js";
import type { Lookup } from "../lookup.js";
import { lettersOf } from "../names/compare.js";
import type { PersonNode } from "./nodes.js";

/**
 * The places of a person: the letters of the name, which may be cut into parts in two ways; every two parts; the last part with an initial, for names that have one; and, for a name of one
 * part, those that end or begin with it (a part that very many bear counts with the country). A name that says little and stands
 * alone, of which a large record has very many, is compared only with people who met somebody of the same name.
 */
export function personPlaces(node: PersonNode, look: Lookup): Places {
  const keys = [...new Set(node.parts.map((part) => part.key))];
  const ends = [...new Set([keys[0] ?? "", keys.at(-1) ?? ""])];
  const names = keys.length < 2 ? ends : [...ends, [...ends].sort().join("+")];
  const met = names.flatMap((name) => [...node.company].map((other) => `${name} with ${other}`));
  if (node.isBare) {
    const alone = met.map((one) => `person:bare ${one}`);
    return { at: alone, seeks: [...alone, ...met.map((one) => `person:known ${one}`)] };
  }
  const { at, seeks } = keys.length < 2 ? singlePlaces(node, look) : fullPlaces(node, keys, ends, look);
  const whole = `person:letters ${lettersOf(node.parts)}`;
  return {
    at: [...at, whole, ...met.map((one) => `person:known ${one}`)],
    seeks: [...seeks, whole, ...met.map((one) => `person:bare ${one}`)],
  };
}

function singlePlaces({ parts, country }: PersonNode, look: Lookup): Places {
  const name = scoped(parts[0]?.key ?? "", country, look);
  return { at: [`person:one ${name}`], seeks: [`person:one ${name}`, `person:end ${name}`] };
}

/** An initial or two run together are no longer than this. */
const INITIALS = 3;

function fullPlaces(
  { parts, country }: PersonNode,
  keys: readonly string[],
  ends: readonly string[],
  look: Lookup,
): Places {
  const pairs = keys.flatMap((a, i) => keys.slice(i + 1).map((b) => `person:${[a, b].sort().join("+")}`));
  const before = parts.slice(0, -1).map((part) => part.spelled);
  const initial = `${keys.at(-1)} ${before[0]?.charAt(0)}`;
  const isShort =
    before.every((word) => word.length === 1) || (before.length === 1 && (before[0]?.length ?? 0) <= INITIALS);
  const names = ends.map((end) => scoped(end, country, look));
  return {
    at: [
      ...pairs,
      ...names.map((name) => `person:end ${name}`),
      `person:any ${initial}`,
      ...(isShort ? [`person:short ${initial}`] : []),
    ],
    seeks: [
      ...pairs,
      ...names.map((name) => `person:one ${name}`),
      `person:short ${initial}`,
      ...(isShort ? [`person:any ${initial}`] : []),
    ],
  };
}

function scoped(key: string, country: string | null, look: Lookup): string {
  return look.names.common.has(key.replace(/^=/u, "")) ? `${key} of ${country ?? ""}` : key;
}
