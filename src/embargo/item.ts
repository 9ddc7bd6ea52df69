import { ITEM_CLASSES, type ItemClass } from "#model";
import type { LawBook, Sign } from "./law.js";
import type { Hit } from "./lexicon.js";
import type { Question } from "./types.js";

export type ItemFacts = Readonly<{
  /** Every class of the consignment; empty where it is not known. */
  classes: readonly ItemClass[];
  /** Where it is not known: the classes of which one is meant. */
  candidates: readonly ItemClass[];
  tags: ReadonlySet<string>;
}>;

/** How many words after "against" still name the target, not the goods. */
const CUE_REACH = 3;

/** The class given, else that of the words, else that of the platform or its category. */
export function itemOf(book: LawBook, question: Question, words: readonly string[]): ItemFacts {
  const tags = tagsOf(book.items.find(words), words);
  if (question.itemClass) return known([question.itemClass], tags);
  const byWords = classesOf(book, tags);
  if (byWords.length > 0) return known(byWords, tags);
  const candidates = candidatesOf(book, tags, words, question);
  return candidates.length === 1 ? known(candidates, tags) : { classes: [], candidates, tags };
}

function known(classes: readonly ItemClass[], tags: ReadonlySet<string>): ItemFacts {
  return { classes, candidates: classes, tags };
}

function tagsOf(hits: readonly Hit<Sign>[], words: readonly string[]): ReadonlySet<string> {
  const tags = new Set<string>();
  let cueEnd = Number.NEGATIVE_INFINITY;
  let served = 0;
  for (const hit of hits)
    for (const sign of hit.values) {
      if (sign.kind === "cue") cueEnd = hit.end;
      else if (sign.kind === "item" && hit.begin - cueEnd >= CUE_REACH && hit.begin >= served) {
        tags.add(sign.id);
        if (tags.size === 1 && ACTIVITY.has(sign.id)) served = servedUntil(words, hit.end);
      }
    }
  return tags;
}

/** Tags of what is done, not delivered. */
const ACTIVITY: ReadonlySet<string> = new Set(["assistance", "production", "mercenaries"]);
const OBJECT = new Set(["of", "on", "for", "in", "to"]);
const NEXT_GOODS = new Set(["and", "with", "plus", "also"]);

/** "Licensed production of rifles" delivers no rifles: up to which word what follows is what the activity is about. */
function servedUntil(words: readonly string[], from: number): number {
  // "Maintenance of" has its preposition in the phrase.
  if (!OBJECT.has(words[from] ?? "") && !OBJECT.has(words[from - 1] ?? "")) return from;
  const next = words.findIndex((word, i) => i >= from && NEXT_GOODS.has(word));
  return next < 0 ? words.length : next;
}

/** "Tank spare parts" are parts, not tanks: a class of parts covers what they are parts of. */
function classesOf(book: LawBook, tags: ReadonlySet<string>): readonly ItemClass[] {
  if (tags.has("spares")) return ["other-military"];
  const found = new Set<ItemClass>();
  for (const id of tags) {
    const itemClass = book.itemTags.get(id)?.class;
    if (itemClass) found.add(itemClass);
  }
  return [...found];
}

/** What the platform named says outweighs a word that leaves it open; where nothing tells, every class is possible. */
function candidatesOf(
  book: LawBook,
  tags: ReadonlySet<string>,
  words: readonly string[],
  { itemCategory }: Question,
): readonly ItemClass[] {
  const category = book.platformCategories.find(words)[0]?.values[0] ?? itemCategory ?? "";
  const byPlatform = book.law["item-classes"].categories[category] ?? [];
  if (byPlatform.length > 0) return byPlatform;
  const byWords = new Set([...tags].flatMap((id) => book.itemTags.get(id)?.oneOf ?? []));
  return byWords.size > 0 ? [...byWords] : ITEM_CLASSES;
}
