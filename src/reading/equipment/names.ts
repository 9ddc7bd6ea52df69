import type { Knowledge } from "#knowledge";
import { derived } from "../lexicon/derived.js";
import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { EquipmentMention } from "./types.js";

/** A name of more words than this is something else. */
const LONGEST_NAME = 3;

const kindWords = derived((knowledge: Knowledge) => new Set(knowledge.words["equipment-kinds"]));
/** Capitalised words before an equipment noun that tell whose it is or where it is from. */
const ownersOf = derived(
  ({ words }: Knowledge) => new Set([...(words["service-nouns"] ?? []), ...(words["region-adjectives"] ?? [])]),
);

/** Capitalised words right before an equipment noun name the equipment: "CAESAR self-propelled howitzers", "Bayraktar drones". */
export function namesBeforeNouns(
  document: Document,
  hits: readonly ListedHit[],
  nouns: readonly EquipmentMention[],
  lexicon: Lexicon,
): EquipmentMention[] {
  const taken = new Set(flatMap(hits, (hit) => wordsOf(document, hit)));
  const words = { taken, owners: ownersOf(lexicon), kinds: kindWords(lexicon) };
  return flatMap(nouns, (noun) => {
    if (noun.category === "other" || noun.category === "support") return [];
    const name = nameBefore(document, noun, words);
    return name ? [mention(document.text, name, noun)] : [];
  });
}

function wordsOf(document: Document, { begin, end }: ListedHit): number[] {
  const words: number[] = [];
  for (let i = tokenAt(document, begin); (document.tokens[i]?.begin ?? end) < end; i++) words.push(i);
  return words;
}

function nameBefore(
  document: Document,
  noun: EquipmentMention,
  {
    taken,
    owners,
    kinds,
  }: { readonly [Name in "owners" | "kinds"]: ReadonlySet<string> } & {
    readonly taken: ReadonlySet<number>;
  },
): { begin: number; end: number } | undefined {
  const at = behindKind(document, tokenAt(document, noun.begin), kinds);
  const last = behindMark(document, at);
  let first = last;
  while (first > last - LONGEST_NAME && isNamePart(document, first - 1, taken, owners)) first--;
  if (first === last) return undefined;
  const begin = document.tokens[first]?.begin ?? noun.begin;
  const end = lookAt(document.tokens, at - 1)?.end ?? begin;
  return startsSentence(document, first, at) ? undefined : { begin, end };
}

const MARK = /^(?:Mk|Mark)\.?$/u;
const MARK_NUMBER = /^(?:\d{1,3}\p{Lu}?|[IVX]{1,4})$/u;
const MARKED = /^Mk-?\d{1,3}\p{Lu}?$/u;

/** Where a name may end before its mark: "Lynx Mk 95 helicopters". */
function behindMark({ tokens }: Document, at: number): number {
  const [before, last] = [lookAt(tokens, at - 2), lookAt(tokens, at - 1)];
  if (MARKED.test(last?.text ?? "")) return at - 1;
  return MARK_NUMBER.test(last?.text ?? "") && MARK.test(before?.text ?? "") ? at - 2 : at;
}

const LONGEST_KIND = 5;

/** Where a name may end before the noun at `at`: before what says of what kind the thing is ("Dornier maritime aircraft", "Casspir mine-protected vehicles"). */
function behindKind({ tokens }: Document, at: number, kinds: ReadonlySet<string>): number {
  let first = at;
  while (first > at - LONGEST_KIND) {
    const token = lookAt(tokens, first - 1);
    if (!token || !(token.text === "-" || (kinds.has(token.text) && token.sentence === tokens[at]?.sentence))) break;
    first--;
  }
  // "GPS-guided shells": what the hyphen joins is no name.
  if (tokens[first]?.text === "-") return at;
  return lookAt(tokens, first - 1)?.tag === "PROPN" ? first : at;
}

function isNamePart(document: Document, i: number, taken: ReadonlySet<number>, owners: ReadonlySet<string>): boolean {
  const token = document.tokens[i];
  const next = document.tokens[i + 1];
  if (!token || !next || token.sentence !== next.sentence || next.begin - token.end > 1) return false;
  return token.tag === "PROPN" && /^\p{Lu}[\p{L}’'-]*$/u.test(token.text) && !taken.has(i) && !owners.has(token.text);
}

/** One capitalised word at the head of a sentence may be any word; in capitals throughout, or two of them, it is a name. */
function startsSentence(document: Document, first: number, at: number): boolean {
  const token: Token | undefined = document.tokens[first];
  const opens = document.sentences[token?.sentence ?? -1]?.first === first;
  return opens && at - first === 1 && !/^\p{Lu}{3,}/u.test(token?.text ?? "");
}

function mention(
  text: string,
  { begin, end }: { begin: number; end: number },
  noun: EquipmentMention,
): EquipmentMention {
  const { category } = noun;
  return {
    begin,
    end,
    designation: text.slice(begin, end),
    entity: null,
    category,
    generic: false,
    loose: false,
    rule: "equipment.name",
  };
}
