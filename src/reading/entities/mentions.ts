import type { Mention, Person } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Values } from "../values/types.js";
import type { Body } from "./bodies.js";
import { type Draft, withArticle } from "./mention-draft.js";
import { nationPhrases, nounMentions, postMentions, pronounMentions } from "./noun-mentions.js";
import type { Individual } from "./people.js";
import { countryMentions, placeMentions } from "./place-mentions.js";
import { equipmentMentions, patternMentions, shipMentions } from "./thing-mentions.js";
import type { Scene } from "./words.js";

/** What mentions are made of beside the words. */
export interface MentionSources {
  readonly individuals: readonly Individual[];
  readonly people: readonly Person[];
  readonly bodies: readonly Body[];
  readonly names: ReadonlyMap<Body, string>;
  readonly values: Values;
  readonly equipment: readonly EquipmentMention[];
}

/** Mentions of every type by rules, in order and without overlaps; of two that overlap the one of the earlier rule is kept. */
export function ruleMentions(scene: Scene, sources: MentionSources): Mention[] {
  const layers: Draft[][] = [
    personMentions(scene, sources),
    bodyMentions(scene, sources),
    moneyAndDates(sources),
    patternMentions(scene),
    shipMentions(scene),
    equipmentMentions(scene, sources.equipment),
    placeMentions(scene),
    nationPhrases(scene),
    countryMentions(scene),
    postMentions(scene),
    nounMentions(scene),
    quantityMentions(scene, sources),
    pronounMentions(scene),
  ];
  return withoutOverlaps(layers).map(({ begin, end, type, entity, rule }) => ({
    begin,
    end,
    text: scene.text.slice(begin, end),
    type,
    entity: entity ?? null,
    rule,
  }));
}

function withoutOverlaps(layers: readonly Draft[][]): Draft[] {
  let kept: Draft[] = [];
  for (const drafts of layers) {
    if (drafts.some((draft, i) => draft.begin < (lookAt(drafts, i - 1)?.begin ?? 0)))
      drafts.sort((a, b) => a.begin - b.begin || b.end - a.end);
    kept = merge(kept, drafts);
  }
  return kept;
}

/** Both lists are sorted; of `kept` nothing is lost, of `fresh` what overlaps. */
function merge(kept: readonly Draft[], fresh: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  let at = 0;
  for (const draft of fresh) {
    for (let next = kept[at]; next && next.end <= draft.begin; next = kept[++at]) merged.push(next);
    const free =
      (kept[at]?.begin ?? Number.POSITIVE_INFINITY) >= draft.end && (merged.at(-1)?.end ?? -1) <= draft.begin;
    if (free && draft.end > draft.begin) merged.push(draft);
  }
  for (let next = kept[at]; next; next = kept[++at]) merged.push(next);
  return merged;
}

function personMentions({ words }: Scene, { individuals, people }: MentionSources): Draft[] {
  const drafts: Draft[] = [];
  for (const [i, { mentions }] of individuals.entries())
    for (const { titled, span, posts, first } of mentions) {
      const entity = people[i]?.name ?? null;
      const begin = Math.min(words[titled]?.begin ?? span.begin, span.begin);
      drafts.push({ begin, end: span.end, type: "Person", entity, rule: "person" });
      for (const post of posts) {
        if (post.first <= first) continue;
        const end = lookAt(words, post.last - 1)?.end ?? 0;
        drafts.push({ begin: words[post.first]?.begin ?? 0, end, type: "Person", entity, rule: "person-post" });
      }
    }
  return drafts;
}

function bodyMentions({ words, text }: Scene, { bodies, names }: MentionSources): Draft[] {
  return flatMap(bodies, (body) => {
    const entity = names.get(body) ?? null;
    return body.mentions.map(({ first, last }): Draft => {
      const begin = withArticle(words, text, first);
      return { begin, end: lookAt(words, last - 1)?.end ?? 0, type: "Organisation", entity, rule: "organisation" };
    });
  });
}

function moneyAndDates({ values: { money, dates } }: MentionSources): Draft[] {
  return [
    ...money.map(({ begin, end }): Draft => ({ begin, end, type: "Money", rule: "money" })),
    ...dates.map(({ begin, end }): Draft => ({ begin, end, type: "Temporal", rule: "date" })),
  ];
}

/** Counts; a bare digit that nothing follows is the number of a list or a note. */
function quantityMentions({ text }: Scene, { values }: MentionSources): Draft[] {
  return flatMap(values.quantities, ({ begin, end }) =>
    end - begin > 1 || /^ \p{L}/u.test(text.slice(end, end + 2))
      ? { begin, end, type: "Quantity", rule: "quantity" }
      : [],
  );
}
