import { foldWord } from "../lexicon/entity-words.js";
import type { OrganizationMention } from "./organizations.js";
import type { Scene, Word } from "./words.js";

/** One organisation of a report with every place that names it. */
export interface Body {
  readonly mentions: readonly OrganizationMention[];
  readonly entity: string | null;
  readonly country: string | null;
  /** The fullest of its mentions, whose words are its name. */
  readonly fullest: OrganizationMention;
}

/** Brings mentions together: by listed id, by equal words, by the acronym in brackets behind the full name, by a shorter form. */
export function bodiesOf(scene: Scene, mentions: readonly OrganizationMention[]): Body[] {
  const acronyms = acronymsOf(scene, mentions);
  const groups = new Map<string, OrganizationMention[]>();
  const keyByEntity = new Map<string, string>();
  for (const mention of mentions) {
    const own = keyOf(scene.words, mention);
    const full = acronyms.get(own) ?? own;
    const key = (mention.entity && keyByEntity.get(mention.entity)) ?? full;
    if (mention.entity) keyByEntity.set(mention.entity, key);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...absorb(groups).values()].map(bodyOf);
}

/** The folded words of a mention without a leading article. */
function keyOf(words: readonly Word[], { first, last }: OrganizationMention): string {
  return words
    .slice(first, last)
    .map((word) => foldWord(word.text))
    .join(" ");
}

/** "Libyan National Army (LNA)": the acronym stands for the name before the bracket. */
function acronymsOf({ words }: Scene, mentions: readonly OrganizationMention[]): Map<string, string> {
  const acronyms = new Map<string, string>();
  for (const mention of mentions) {
    const short = words[mention.last];
    if (short?.gap !== " (" || !/^\)/u.test(words[mention.last + 1]?.gap ?? ")")) continue;
    if (short.shape === "acronym" && mention.last - mention.first > 1) acronyms.set(short.key, keyOf(words, mention));
  }
  return acronyms;
}

/** "Defense Ministry" after "Argentine Defense Ministry" is the same where only one longer name ends so. */
function absorb(groups: Map<string, OrganizationMention[]>): Map<string, OrganizationMention[]> {
  const byTail = new Map<string, string[]>();
  for (const key of groups.keys()) {
    const words = key.split(" ");
    for (let i = 1; i < Math.min(words.length - 1, 6); i++) {
      const tail = words.slice(i).join(" ");
      byTail.set(tail, [...(byTail.get(tail) ?? []).slice(0, 2), key]);
    }
  }
  for (const [key, mentions] of [...groups]) {
    const [longer, ...others] = byTail.get(key) ?? [];
    const group = longer ? groups.get(longer) : undefined;
    if (!group || others.length > 0 || longer === key) continue;
    group.push(...mentions);
    groups.delete(key);
  }
  return groups;
}

function bodyOf(mentions: readonly OrganizationMention[]): Body {
  const [first, ...rest] = mentions as readonly [OrganizationMention, ...OrganizationMention[]]; // groups are made with a first mention
  const fullest = rest.reduce(
    (best, mention) => (mention.last - mention.first > best.last - best.first ? mention : best),
    first,
  );
  const entity = mentions.find((mention) => mention.entity)?.entity ?? null;
  const country = mentions.find((mention) => mention.country)?.country ?? null;
  return { mentions: [...mentions].sort((a, b) => a.first - b.first), entity, country, fullest };
}
