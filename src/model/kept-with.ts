/** What is made of a thing: made at first use, and kept as long as the thing is. */
export function keptWith<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const kept = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    const found = kept.get(thing);
    if (found) return found.made;
    const made = make(thing);
    kept.set(thing, { made });
    return made;
  };
}
