import { askedByForm } from "../text/remembered.js";
import type { Individual } from "./people.js";
import { codeAt, type SideScene } from "./side-codes.js";
import type { Word } from "./words.js";

/**
 * The sides that somebody cannot act for: a state has one prime minister, so a second one beside "Indian Prime Minister X" is another
 * state's. Where one follows the other in office nothing is known.
 */
export function sidesTaken(
  scene: SideScene,
  individuals: readonly Individual[],
  sides: readonly (string | null)[],
): ReadonlyMap<Individual, ReadonlySet<string>> {
  const offices = individuals.map((individual) => soleOffices(scene, individual));
  const changing = sentencesOfChange(scene);
  const taken = new Map<Individual, Set<string>>();
  for (const [i, individual] of individuals.entries()) {
    if (sides[i] || isSuccession(scene, changing, individual)) continue;
    for (const [k, side] of sides.entries())
      if (side && [...(offices[k] ?? [])].some((office) => offices[i]?.has(office)))
        taken.set(individual, (taken.get(individual) ?? new Set()).add(side));
  }
  return taken;
}

/** Offices of which a state has one at a time, by their words without those of a nation. */
function soleOffices(scene: SideScene, { mentions }: Individual): Set<string> {
  const offices = new Set<string>();
  for (const { posts } of mentions)
    for (const { first, last } of posts) {
      const words = scene.words.slice(first, last).filter((word) => !codeAt(scene, word.index) && !word.inside);
      const office = words.map(({ key }) => key).join(" ");
      if (SOLE.test(office)) offices.add(office.replace("defense", "defence"));
    }
  return offices;
}

const SOLE =
  /^(?:president|prime minister|foreign minister|(?:national )?defen[cs]e minister|minister of (?:national )?defen[cs]e|(?:army|navy|air force) chief|chief of (?:the )?(?:army|air|naval|navy|defen[cs]e|general) staff|chief of (?:the )?defen[cs]e forces)$/u;

const FOLLOWS =
  /^(?:predecessors?|successors?|succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|former|outgoing|incoming|sacked|dismissed)$/u;

const follows = askedByForm(({ key }: Word) => FOLLOWS.test(key));

/** The sentences that tell of one who follows another, found once for all individuals. */
function sentencesOfChange({ words }: SideScene): ReadonlySet<number> {
  const sentences = new Set<number>();
  for (const word of words) if (follows(word)) sentences.add(word.sentence);
  return sentences;
}

function isSuccession({ words }: SideScene, changing: ReadonlySet<number>, { mentions }: Individual): boolean {
  return mentions.some(({ first }) => changing.has(words[first]?.sentence ?? -1));
}
