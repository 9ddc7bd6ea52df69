import type { Event, EventKind, EventType, Span, Statement, Succession } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import { flatMap } from "../text/flat-map.js";
import { withCircumstances } from "./circumstances.js";
import { classModelOf } from "./classify.js";
import { clauseOf } from "./clause.js";
import { findCandidates } from "./engagements.js";
import { type Coded, type Coder, codeClause } from "./general.js";
import { holdersAt } from "./holders.js";
import { hostOf } from "./host.js";
import type { Occasion } from "./occasion.js";
import { occasionsOf } from "./occasions.js";
import { type Scene, type SceneSentence, sceneOf } from "./scene.js";
import { mainSides, settled } from "./settle.js";
import { topicsIn } from "./topics.js";
import { findTriggers, triggersOf } from "./triggers.js";

/** In a longer text a sentence is coded only where the class is this sure. */
const MIN_CHANCE = 0.7;
/** At most so many events beside engagements are told of one report. */
const MAX_GENERAL = 40;

const TYPE_OF_KIND: Readonly<Partial<Record<EventKind, EventType>>> = {
  visit: "CONSULT",
  meeting: "CONSULT",
  call: "CONSULT",
  talks: "CONSULT",
  exercise: "COOPERATE",
  training: "AID",
  signing: "SUPPORT",
  handover: "AID",
};

/** What was done between sides, one event per real occasion, the most prominent first. */
export function findEvents(input: EntityInput, entities: Entities, _statements: readonly Statement[]): Event[] {
  const scene = sceneOf(input, entities);
  const all = occasionsOf(findCandidates(scene), mainSides(scene));
  const occasions = [
    ...settled(
      scene,
      all.filter((one) => !isCalledOff(one)),
    ),
    ...all.filter(isCalledOff),
  ];
  const told = new Set(flatMap(occasions, ({ mentions }) => mentions.map(({ sentence }) => sentence)));
  const engagements = occasions.map((one) => ({ at: positionOf(one), event: eventOf(scene, one, told) }));
  const coder = { model: classModelOf(input.lexicon), triggers: triggersOf(input.lexicon) };
  const [first] = scene.sentences;
  const only = onlySentence(scene);
  const { successions = [] } = entities;
  if (only) {
    const { event, isTriggered } = codeSentence(scene, only, coder);
    const isAboutNobody = event.sources.length + event.targets.length === 0;
    const isNone = tellsPostTaken(event, successions) || (isAboutNobody && !isTriggered) || !hasWords(only);
    return ofSingleSentence(isNone ? null : event, engagements);
  }
  const events = ordered(scene, engagements, generalEvents(scene, coder));
  return events.length === 0 && first ? leadEvent(codeSentence(scene, first, coder)) : events;
}

/** What was called off has no day or place of the report's; what is denied is denied of that day. */
function isCalledOff({ negated, mentions }: Occasion): boolean {
  return negated && !mentions.some(({ denied }) => denied);
}

/** What the first sentence is about, where nothing else is told: its class must be sure, and not only speak of force. */
function leadEvent({ event, chance, isTriggered, isDeed }: Coded): Event[] {
  if (chance < MIN_CHANCE || !isTriggered) return [];
  return DEEDS.has(event.type) && !isDeed ? [] : [event];
}

/** The sentence that a text of one sentence consists of; of two in one paragraph the longer, for a cut may be wrong. */
function onlySentence({ sentences, document }: Scene): SceneSentence | undefined {
  if (sentences.length > 2 || document.paragraphs.length !== 1) return undefined;
  const lengthOf = ({ sentence }: SceneSentence): number => sentence.last - sentence.first;
  return sentences.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest));
}

/** A name or a letter alone tells nothing. */
function hasWords({ sentence }: SceneSentence): boolean {
  return sentence.last - sentence.first > 2;
}

/** Days, and equipment by its name or in several words: "arms" alone speaks of an arms embargo. */
function namedIn({ document: { text } }: Scene, { equipment, dates }: SceneSentence) {
  return [...equipment.filter(({ begin, end }) => /[\p{Lu}\p{N} ]/u.test(text.slice(begin, end))), ...dates];
}

interface PlacedEvent {
  /** Index of the sentence that tells it first. */
  readonly at: number;
  readonly event: Event;
}

function positionOf({ mentions }: Occasion): number {
  return mentions[0]?.sentence ?? 0;
}

function eventOf(scene: Scene, occasion: Occasion, told: ReadonlySet<number>): Event {
  const { kind, rule, mentions, people, sides, place, date, planned, negated } = occasion;
  const [first = null, second = null] = sides;
  const evidence = mentions.map((mention) => mention.evidence);
  const holders = holdersAt(scene, { kind, mentions, people, sides, place });
  return {
    type: TYPE_OF_KIND[kind] ?? "CONSULT",
    kind,
    context: ["military"],
    sides: [...sides],
    host: hostOf(scene, occasion),
    sources: first ? [{ name: first, code: first }] : [],
    targets: second ? [{ name: second, code: second }] : [],
    participants: people.map(({ name }) => name),
    ...(holders.length > 0 ? { holders: [...holders] } : {}),
    topics: topicsIn(
      scene,
      mentions.map(({ sentence }) => sentence),
      told,
    ),
    place: place?.text ?? null,
    date,
    planned,
    negated,
    evidence: distinct(evidence),
    rule,
  };
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((span, i) => spans.findIndex(({ begin }) => begin === span.begin) === i);
}

/** What single sentences tell, by class: where the class is sure, a phrase of the sentence speaks of it, and two sides are named. */
function generalEvents(scene: Scene, coder: Coder): PlacedEvent[] {
  const events: PlacedEvent[] = [];
  for (const one of scene.sentences) {
    if (events.length >= MAX_GENERAL) break;
    if (one.sides.every(({ code }) => code === one.sides[0]?.code)) continue;
    const clause = clauseOf(scene.document, one.sentence, one.hits, namedIn(scene, one));
    // The class of a sentence without a phrase that speaks of any need not be known.
    const triggers = findTriggers(clause.words, coder.triggers);
    if (triggers.length === 0) continue;
    const { event, chance, isTriggered, isDeed, main } = codeClause(clause, scene.document, one.sides, coder, triggers);
    if (DEEDS.has(event.type) && !isDeed) continue;
    if (chance < MIN_CHANCE || !isTriggered || !areTwo(event)) continue;
    events.push({ at: one.sentence.index, event: withCircumstances(scene, one, clause, event, main) });
  }
  return events;
}

function areTwo({ sources, targets }: Event): boolean {
  return sources.length > 0 && targets.some(({ code }) => sources.every((source) => source.code !== code));
}

function codeSentence(scene: Scene, one: SceneSentence, coder: Coder): Coded {
  const clause = clauseOf(scene.document, one.sentence, one.hits, namedIn(scene, one));
  const coded = codeClause(clause, scene.document, one.sides, coder);
  return { ...coded, event: withCircumstances(scene, one, clause, coded.event, coded.main) };
}

/** "General X took over as chief of staff": a post was taken, and nothing by force. */
function tellsPostTaken({ type, evidence: [sentence] }: Event, successions: readonly Succession[]): boolean {
  if (!DEEDS.has(type) || !sentence) return false;
  return successions.some(({ evidence }) =>
    evidence.some(({ begin, end }) => begin < sentence.end && end > sentence.begin),
  );
}

/** A text of one sentence is about what its class says; an engagement of the same class only tells it more closely. */
function ofSingleSentence(event: Event | null, engagements: readonly PlacedEvent[]): Event[] {
  if (event === null) return engagements.map((one) => one.event);
  const same = engagements.find((one) => one.event.type === event.type && !one.event.negated)?.event;
  const others = engagements.map((one) => one.event).filter((one) => one !== same);
  if (!same) return [event, ...others];
  const { sources, targets, evidence } = event;
  return [{ ...same, sources, targets, evidence }, ...others];
}

/** Classes of what is done with force: a report on a meeting that only speaks of it tells no such event. */
const DEEDS: ReadonlySet<EventType> = new Set(["FIGHT", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "THREATEN"]);
/** Classes that only say again that sides met and got on. */
const SAME_AS_MEETING: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** In the order of the text. A sentence that tells an engagement is not coded again for what the engagement says already. */
function ordered(scene: Scene, engagements: readonly PlacedEvent[], others: readonly PlacedEvent[]): Event[] {
  const told = new Set(
    flatMap(engagements, ({ event }) => flatMap(event.evidence, ({ begin }) => [`${begin}`, `${event.type} ${begin}`])),
  );
  const drilled = new Set(
    flatMap(engagements, ({ event }) => (event.kind === "exercise" ? event.evidence.map(({ begin }) => begin) : [])),
  );
  const met = engagements.map(({ event }) => event.sides);
  const kept = others.filter(({ at, event }) => {
    const begin = scene.sentences[at]?.sentence.begin;
    if (begin !== undefined && drilled.has(begin) && DEEDS.has(event.type)) return false;
    if (told.has(`${event.type} ${begin}`) || (SAME_AS_MEETING.has(event.type) && told.has(`${begin}`))) return false;
    return event.type !== "CONSULT" || !met.some((sides) => event.sides.every((side) => sides.includes(side)));
  });
  return [...engagements, ...kept].sort((a, b) => a.at - b.at).map(({ event }) => event);
}
