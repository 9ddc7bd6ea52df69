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
  const links = linksOf(scene, mentions);
  const groups = new Map<string, OrganizationMention[]>();
  for (const mention of mentions) {
    const own = keyOf(scene.words, mention);
    if (mention.entity) join(links, own, `#${mention.entity}`);
  }
  for (const mention of mentions) {
    const key = rootOf(links, keyOf(scene.words, mention));
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...absorb(scene, groups).values()].map((group) => bodyOf(scene, group));
}

/** Names that mean the same, each pointing to another of its set. */
type Links = Map<string, string>;

function rootOf(links: Links, key: string): string {
  let at = key;
  for (let next = links.get(at); next !== undefined && next !== at; next = links.get(at)) at = next;
  return at;
}

function join(links: Links, a: string, b: string): void {
  const from = rootOf(links, a);
  const to = rootOf(links, b);
  if (from !== to) links.set(from, to);
}

/** The folded words of a mention without a leading article. */
function keyOf(words: readonly Word[], { first, last }: OrganizationMention): string {
  let key = words[first]?.key ?? "";
  for (let i = first + 1; i < last; i++) key += ` ${words[i]?.key}`;
  return key;
}

/** "Libyan National Army (LNA)": the acronym stands for the name before the bracket; "the Congolese army, FARDC": so does one behind a comma. */
function linksOf({ words }: Scene, mentions: readonly OrganizationMention[]): Links {
  const links: Links = new Map();
  for (const mention of mentions) {
    const short = words[mention.last];
    if (short?.shape !== "acronym" || mention.last - mention.first < 2) continue;
    const after = words[mention.last + 1]?.gap ?? "";
    const bracketed = short.gap === " (" && /^(?:\)|\n|$)/u.test(after);
    const apposed = short.gap === ", " && mention.rule === "nation-force" && !/^ /u.test(after);
    if (bracketed || apposed) join(links, short.key, keyOf(words, mention));
  }
  return links;
}

/** "The UN Panel of Experts" beside "the Panel of Experts on Libya": forms that leave out what the body is for. */
function shortForms(key: string): readonly string[] {
  const on = key.indexOf(" on ");
  if (on < 0) return [];
  const head = key.slice(0, on).replace(/^(?:un|u\.n\.|united nations) /u, "");
  return head.includes(" ") ? [head, `un ${head}`, `u.n. ${head}`, `united nations ${head}`] : [];
}

/** "Defense Ministry" after "Argentine Defense Ministry" is the same where only one longer name ends so, "Panel of Experts" where one begins so. */
function absorb(scene: Scene, groups: Map<string, OrganizationMention[]>): Map<string, OrganizationMention[]> {
  const byTail = new Map<string, Set<string>>();
  for (const [root, mentions] of groups)
    for (const key of new Set(mentions.map((mention) => keyOf(scene.words, mention)))) {
      for (const form of shortForms(key)) byTail.set(form, (byTail.get(form) ?? new Set<string>()).add(root));
      const words = key.split(" ");
      for (let i = 1; i < Math.min(words.length - 1, 6); i++) {
        const tail = words.slice(i).join(" ");
        byTail.set(tail, (byTail.get(tail) ?? new Set<string>()).add(root));
      }
    }
  for (const [root, mentions] of [...groups]) {
    const [first] = mentions;
    const longer = first ? [...(byTail.get(keyOf(scene.words, first)) ?? [])].filter((key) => key !== root) : [];
    const group = longer.length === 1 ? groups.get(longer[0] ?? "") : undefined;
    if (!group) continue;
    group.push(...mentions);
    groups.delete(root);
  }
  return groups;
}

function bodyOf({ words }: Scene, mentions: readonly OrganizationMention[]): Body {
  const [first, ...rest] = mentions as readonly [OrganizationMention, ...OrganizationMention[]]; // groups are made with a first mention
  const fullest = rest.reduce(
    (best, mention) => (weight(words, mention) > weight(words, best) ? mention : best),
    first,
  );
  const entity = fullest.entity ?? mentions.find((mention) => mention.entity)?.entity ?? null;
  const country = mentions.find((mention) => mention.country)?.country ?? null;
  return { mentions: [...mentions].sort((a, b) => a.first - b.first), entity, country, fullest };
}

/** Words with a capital count for a name, common nouns against it. */
function weight(words: readonly Word[], { first, last, kind }: OrganizationMention): number {
  const capitals = words.slice(first, last).filter((word) => word.shape !== "lower").length;
  const nouns = words.slice(first, last).filter((word) => word.shape === "lower" && word.key.length > 3).length;
  return capitals - nouns * 0.6 - (kind === "plain" ? 0.5 : 0);
}
