import type { Knowledge } from "#knowledge";
import { plain } from "./names/table.js";

/** Ids of the topics that a text names, sorted. */
export type TopicFinder = (text: string) => readonly string[];

const WORDS = /[a-z0-9]+/gu;

export function topicFinder(knowledge: Knowledge): TopicFinder {
  const phrases = new Map<string, string>();
  for (const { id, name, aliases } of knowledge.topics)
    for (const phrase of [name, ...aliases]) phrases.set(keyOf(wordsOf(phrase)), id);
  const longest = Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(" ").length));
  return (text) => {
    const words = wordsOf(text);
    const found = new Set<string>();
    for (let i = 0; i < words.length; i++)
      for (let n = Math.min(longest, words.length - i); n > 0; n--) {
        const topic = phrases.get(keyOf(words.slice(i, i + n)));
        if (topic === undefined) continue;
        found.add(topic);
        break;
      }
    return [...found].sort();
  };
}

function wordsOf(text: string): readonly string[] {
  return (plain(text).match(WORDS) ?? []).map(singular);
}

/** "Arms sales" and "arm sale" alike; only for comparing. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function keyOf(words: readonly string[]): string {
  return words.join(" ");
}
