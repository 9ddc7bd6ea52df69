// Sentences out of phrases.yaml: (one|other) is a choice, <name> a phrase of that name, {slot} what the story says.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export const PHRASES = parse(readFileSync(new URL("phrases.yaml", import.meta.url), "utf8"));

/** No phrase leads back to itself; this bound only turns a slip in the file into an error. */
const DEEPEST = 12;

/** One way to say what the phrase `name` stands for. A slot may be a function: each use then gives its own words. */
export function say(name, slots, die, depth = 0) {
  if (depth > DEEPEST) throw new Error(`<${name}> leads back to itself`);
  const forms = PHRASES[name];
  if (forms === undefined) throw new Error(`phrases.yaml has no <${name}>`);
  return fill(die.pick(forms), slots, die, depth);
}

function fill(form, slots, die, depth) {
  const chosen = form.replace(/\(([^()]*\|[^()]*)\)/gu, (_, choices) => die.pick(choices.split("|")));
  const said = chosen.replace(/<([a-z-]+)>/gu, (_, name) => say(name, slots, die, depth + 1));
  return said.replace(/\{([A-Za-z]+)\}/gu, (_, slot) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`"${form}" asks for {${slot}}, which the story does not say`);
    return typeof value === "function" ? value() : String(value);
  });
}

/** A sentence as it stands in print: one space, a capital, a full stop. */
export function sentence(text) {
  const tidy = text
    .replace(/\s+/gu, " ")
    .replace(/ ([,.])/gu, "$1")
    .trim();
  const whole = /[.!?]["”]?$/u.test(tidy) ? tidy : `${tidy}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
