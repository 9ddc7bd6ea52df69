import type { ReadingFacts } from "#model";
import { type Lookup, nameKey } from "./lookup.js";

/** The body that somebody speaks for, by the post a report gives: "Defence Ministry spokesman". Nothing for all others. */
export function spokenFor(name: string, { people }: ReadingFacts, look: Lookup): string | null {
  const person = people.find((one) => one.name === name);
  if (!person?.post) return null;
  const words = nameKey(person.post).split(" ");
  const rest = words.filter((word) => !look.posts.speaking.has(word)).join(" ");
  if (rest === "" || rest === words.join(" ")) return null;
  const { country } = person;
  const body = (country === null ? undefined : look.bodyOfState(rest, country)) ?? look.organisation(rest, country);
  return body !== undefined && (country === null || body.country === country) ? body.name : null;
}
