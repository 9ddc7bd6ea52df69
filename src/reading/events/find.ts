import type { Event, EventKind, EventType, Span, Statement } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import { classModelOf } from "./classify.js";
import { clauseOf } from "./clause.js";
import { findCandidates } from "./engagements.js";
import { type Coder, codeClause } from "./general.js";
import { type Occasion, occasionsOf } from "./occasions.js";
import { type Scene, sceneOf } from "./scene.js";
import { mainSides, settled } from "./settle.js";
import { topicsIn } from "./topics.js";
import { triggersOf } from "./triggers.js";

/** Sentences beside the first are coded only where the class is this sure. */
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
  const occasions = settled(scene, occasionsOf(findCandidates(scene), mainSides(scene)));
  const engagements = occasions.map((occasion) => ({ at: positionOf(occasion), event: eventOf(scene, occasion) }));
  const others = generalEvents(scene, { model: classModelOf(input.lexicon), triggers: triggersOf(input.lexicon) });
  return ordered(scene, engagements, others);
}

interface PlacedEvent {
  /** Index of the sentence that tells it first. */
  readonly at: number;
  readonly event: Event;
}

function positionOf({ mentions }: Occasion): number {
  return mentions[0]?.sentence ?? 0;
}

function eventOf(
  scene: Scene,
  { kind, rule, mentions, people, sides, place, date, planned, negated }: Occasion,
): Event {
  const [first = null, second = null] = sides;
  const evidence = mentions.map((mention) => mention.evidence);
  return {
    type: TYPE_OF_KIND[kind] ?? "CONSULT",
    kind,
    context: ["military"],
    sides: [...sides],
    host: place?.country ?? null,
    sources: first ? [{ name: first, code: first }] : [],
    targets: second ? [{ name: second, code: second }] : [],
    participants: people.map(({ name }) => name),
    topics: topicsIn(
      scene,
      mentions.map(({ sentence }) => sentence),
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

/** What single sentences tell, by class: the first sentence always, the others where the class is sure and two sides are named. */
function generalEvents(scene: Scene, coder: Coder): PlacedEvent[] {
  const events: PlacedEvent[] = [];
  for (const one of scene.sentences) {
    const isFirst = one.sentence.index === 0;
    if (!isFirst && (new Set(one.sides.map(({ code }) => code)).size < 2 || events.length >= MAX_GENERAL)) continue;
    const { event, chance } = codeClause(
      clauseOf(scene.document, one.sentence, one.hits),
      scene.document,
      one.sides,
      coder,
    );
    if (isFirst || (chance >= MIN_CHANCE && event.sources.length > 0 && event.targets.length > 0))
      events.push({ at: one.sentence.index, event });
  }
  return events;
}

/**
 * In the order of the text. A sentence that tells an engagement is not coded again for the same class; where the text is a single
 * sentence, its own class stands first.
 */
function ordered(scene: Scene, engagements: readonly PlacedEvent[], others: readonly PlacedEvent[]): Event[] {
  const isSingle = scene.sentences.length === 1;
  const kept = others.filter(
    ({ at, event }) =>
      isSingle ||
      !engagements.some(
        (one) =>
          one.event.evidence.some(({ begin }) => begin === scene.sentences[at]?.sentence.begin) &&
          one.event.type === event.type,
      ),
  );
  if (isSingle) return [...kept, ...engagements].map(({ event }) => event);
  return [...engagements, ...kept].sort((a, b) => a.at - b.at).map(({ event }) => event);
}
