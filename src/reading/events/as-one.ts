import { isDeed, type Word } from "./clause.js";
import type { FoundPhrase } from "./phrases.js";
import type { KindRule } from "./words.js";

/** A phrase of engagements with the rule that it meets. */
export interface Told {
  readonly phrase: FoundPhrase<KindRule>;
  readonly rule: KindRule;
}

/** "By video link" says how an encounter was held and is none by itself. */
const MEANS = "event.by-call";
/** Such words stand so near behind the encounter that they are of. */
const MEANS_REACH = 7;
const ENCOUNTERS: ReadonlySet<KindRule["kind"]> = new Set(["meeting", "talks", "call"]);

/** Phrases that tell one encounter together become one: "held trilateral talks with", "talks by video link". */
export function asOne(words: readonly Word[], told: readonly Told[]): Told[] {
  const kept: Told[] = [];
  for (const one of told) {
    const last = kept.at(-1);
    if (last && isCallOf(words, last, one)) kept[kept.length - 1] = asCall(last, one);
    else if (last && isOccasionOf(words, last, one)) continue;
    else if (last && overlaps(last, one)) kept[kept.length - 1] = extended(last, one);
    else if (one.rule.rule !== MEANS) kept.push(one);
    else if (isHowTheyTalked(words, one))
      kept.push({ ...one, rule: { ...one.rule, rule: "event.call", needs: "side" } });
  }
  return kept;
}

const TALKS = /^(?:discuss|exchange|review|talk|speak|confer)$/u;

/** "The two ministers discussed the war by phone": the last verb before it says that they talked. */
function isHowTheyTalked(words: readonly Word[], { phrase }: Told): boolean {
  const verb = words.slice(0, phrase.from).findLast(({ token }) => token.tag === "VERB");
  return TALKS.test(verb?.token.lemma ?? "");
}

const IN_MEETING = /^(?:in|at|during) (?:(?:an?|two|three|four|separate|bilateral|back-to-back|one-on-one) ){1,3}$/u;

/** "Called on the minister and the army chief in separate meetings": where they met whom the verb names, no further meeting. */
function isOccasionOf(words: readonly Word[], { phrase: a, rule }: Told, { phrase: b, rule: other }: Told): boolean {
  if (rule.kind !== "meeting" || other.rule !== "event.meeting" || b.from <= a.to) return false;
  const between = words.slice(a.to + 1, b.from).map(({ token }) => token);
  const lead = between.findLastIndex(({ tag }) => tag === "ADP");
  if (lead < 0 || between.some(isDeed)) return false;
  return IN_MEETING.test(
    between
      .slice(lead)
      .map(({ lower }) => `${lower} `)
      .join(""),
  );
}

function overlaps({ phrase: a, rule: first }: Told, { phrase: b, rule: second }: Told): boolean {
  return b.from <= a.to && ENCOUNTERS.has(first.kind) && ENCOUNTERS.has(second.kind);
}

/** "Held talks by telephone": only names, and no further verb, stand between. */
function isCallOf(
  words: readonly Word[],
  { phrase: a, rule: first }: Told,
  { phrase: b, rule: second }: Told,
): boolean {
  if (second.kind !== "call" || !ENCOUNTERS.has(first.kind) || b.from - a.to > MEANS_REACH) return false;
  return !words
    .slice(a.to + 1, b.from)
    .some(({ token, form }) => form !== "@N" && (/^(?:VERB|AUX|CCONJ)$/u.test(token.tag) || token.text === ";"));
}

function extended({ phrase, rule }: Told, { phrase: next, rule: other }: Told): Told {
  const kind = rule.kind === "call" || other.kind === "call" ? "call" : rule.kind;
  return { phrase: { ...phrase, to: Math.max(phrase.to, next.to) }, rule: { ...rule, kind } };
}

function asCall({ phrase, rule }: Told, { phrase: next }: Told): Told {
  return {
    phrase: { ...phrase, to: Math.max(phrase.to, next.to) },
    rule: { ...rule, kind: "call", rule: "event.call" },
  };
}
