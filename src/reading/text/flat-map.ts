/** `list.flatMap(make)`, which V8 runs ten times as slowly: it copies what is made by name and not by number. */
export function flatMap<Thing, Made>(
  list: readonly Thing[],
  make: (thing: Thing, index: number) => Made | readonly Made[],
): Made[] {
  const all: Made[] = [];
  let index = 0;
  for (const thing of list) {
    const made = make(thing, index++);
    if (!isList(made)) all.push(made);
    else if (made.length > 0) for (const one of made) all.push(one);
  }
  return all;
}

function isList<Made>(made: Made | readonly Made[]): made is readonly Made[] {
  return Array.isArray(made);
}
