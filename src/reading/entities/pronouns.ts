import { lookAt } from "../text/look-at.js";
import { rememberedByForm } from "../text/remembered.js";
import type { Actor, Reference } from "./types.js";
import type { Scene, Word } from "./words.js";

const HE = new Set(["he", "she", "him", "himself", "herself"]);
const IT = new Set(["it", "they"]);
const pronounOf = rememberedByForm(({ key }: Word) => (HE.has(key) ? "he" : IT.has(key) ? "it" : "none"));
/** "They" after people are these, whom one name does not tell. */
const THEY = "they";
/** A pronoun reaches back at most this many sentences. */
const REACH = 3;

/** Who a sentence speaks of: its subject, which is the first actor that no preposition goes before, and the last one named. */
interface Focus {
  readonly sentence: number;
  subject?: Actor;
  last?: Actor;
}

/** Pronouns: "he" and "she" are the person who is the subject of the sentence so far, or of the one before; "it" the organisation or country. */
export function pronouns(scene: Scene, fixed: readonly Reference[]): Reference[] {
  const { words } = scene;
  const references: Reference[] = [];
  const people: Focus[] = [];
  const bodies: Focus[] = [];
  let at = 0;
  for (const word of words) {
    for (let next = fixed[at]; next && next.begin <= word.begin; next = fixed[++at])
      remember(next.actor.kind === "person" ? people : bodies, next, word, scene);
    const pronoun = pronounOf(word);
    if (pronoun === "none") continue;
    const he = pronoun === "he";
    const actor = antecedent(he ? people : bodies, word.sentence, he ? REACH : 1);
    if (!actor || (word.key === THEY && (people.at(-1)?.sentence ?? -1) >= (bodies.at(-1)?.sentence ?? 0))) continue;
    const reference = { begin: word.begin, end: word.end, form: "pronoun" as const, actor };
    references.push(reference);
    remember(he ? people : bodies, reference, word, scene);
  }
  return references;
}

function remember(focuses: Focus[], { actor, end }: Reference, word: Word, scene: Scene): void {
  let focus = focuses.at(-1);
  if (focus?.sentence !== word.sentence) {
    focus = { sentence: word.sentence };
    focuses.push(focus);
  }
  focus.last = actor;
  const before = word.gap === "\n" ? undefined : lookAt(scene.words, word.index - 1);
  if (speaks(scene, word, end)) focus.subject = actor;
  else if (before?.tag !== "ADP" && !word.possessive) focus.subject ??= actor;
}

/** Whether a verb of speaking follows: who says a sentence is its subject, wherever he stands in it. */
function speaks({ words, lists }: Scene, word: Word, end: number): boolean {
  let at = word.index;
  while ((words[at]?.end ?? end) < end) at++;
  const verb = words[at + 1];
  return verb?.gap === " " && verb.sentence === word.sentence && lists.speakingVerbs.has(verb.key);
}

function antecedent(focuses: readonly Focus[], sentence: number, reach: number): Actor | undefined {
  const focus = focuses.at(-1);
  if (!focus || sentence - focus.sentence > reach) return undefined;
  return focus.subject ?? focus.last;
}
