import type { ItemClass } from "#model";
import type { LawBook, Sign } from "./law.js";
import type { Hit } from "./lexicon.js";
import type { Question } from "./types.js";

export type ItemFacts = Readonly<{ classes: readonly ItemClass[]; tags: ReadonlySet<string> }>;

/** How many words after "against" still name the target, not the goods. */
const CUE_REACH = 3;

/** The class given, else that of the words, else that of the platform or its category; none where nothing tells. */
export function itemOf(book: LawBook, question: Question, words: readonly string[]): ItemFacts {
  const tags = tagsOf(book.items.find(words));
  if (question.itemClass) return { classes: [question.itemClass], tags };
  const byWords = classesOf(book, tags);
  if (byWords.length > 0) return { classes: byWords, tags };
  return { classes: classesOfPlatforms(book, words, question), tags };
}

function tagsOf(hits: readonly Hit<Sign>[]): ReadonlySet<string> {
  const tags = new Set<string>();
  let cueEnd = Number.NEGATIVE_INFINITY;
  for (const hit of hits)
    for (const sign of hit.values) {
      if (sign.kind === "cue") cueEnd = hit.end;
      else if (sign.kind === "item" && hit.begin - cueEnd >= CUE_REACH) tags.add(sign.id);
    }
  return tags;
}

/** "Tank spare parts" are parts, not tanks: a class of parts covers what they are parts of. */
function classesOf(book: LawBook, tags: ReadonlySet<string>): readonly ItemClass[] {
  if (tags.has("spares")) return ["other-military"];
  const found = new Set<ItemClass>();
  for (const tag of book.law["item-classes"].tags) if (tag.class !== null && tags.has(tag.id)) found.add(tag.class);
  return [...found];
}

function classesOfPlatforms(book: LawBook, words: readonly string[], question: Question): readonly ItemClass[] {
  const [hit] = book.platformClasses.find(words);
  const named =
    hit?.values[0] ?? (question.itemCategory ? book.law["item-classes"].categories[question.itemCategory] : null);
  return named ? [asClass(book, named)].filter((one) => one !== undefined) : [];
}

function asClass(book: LawBook, name: string): ItemClass | undefined {
  return book.scopes.get("all-arms")?.classes.find((one) => one === name);
}
