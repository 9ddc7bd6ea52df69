import type { ItemClass } from "#model";
import type { Law } from "./regime-schema.js";

/** A kind of goods that measures and exemptions speak of, ready to be asked. */
export type TagScope = Readonly<{
  summary: string;
  classes: readonly ItemClass[];
  tags: ReadonlySet<string>;
  never: ReadonlySet<string>;
  except: ReadonlySet<string>;
}>;

export function tagScopes(law: Law): ReadonlyMap<string, TagScope> {
  return new Map(
    law["item-classes"].scopes.map(({ id, summary, classes, tags, never, except }) => [
      id,
      { summary, classes, tags: new Set(tags), never: new Set(never), except: new Set(except) },
    ]),
  );
}

/** An item is outside where an excepted tag is named, inside where one of the tags is, else as its class says. */
export function inScope(scope: TagScope, itemClass: ItemClass, tags: ReadonlySet<string>): boolean {
  if (tags.size === 0) return scope.classes.includes(itemClass);
  if (meets(tags, scope.except)) return false;
  if (meets(tags, scope.tags)) return true;
  return !meets(tags, scope.never) && scope.classes.includes(itemClass);
}

function meets(tags: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (others.size === 0) return false;
  for (const tag of tags) if (others.has(tag)) return true;
  return false;
}
