/** The rules by which events are read, with the reason why each may be trusted. The words of each stand in `knowledge/tables/event-kinds.yaml`. */
export const EVENT_RULES = {
  "event.meet": "a verb of meeting with a person, body or state of another side",
  "event.meeting": "a noun for a meeting with its two sides",
  "event.receive": "a person or delegation is received, or calls on somebody: whoever receives is the host",
  "event.talk": "a verb of talking with another side",
  "event.talks": "a noun for talks or negotiations with its two sides",
  "event.call": "words for the telephone make a talk a call",
  "event.by-call": "“by video link” behind words for talks makes them a call",
  "event.speak": "who spoke with somebody of another side, at no place that is told, spoke on the telephone",
  "event.visit": "a noun or verb of visiting with another side or its ground",
  "event.travel": "somebody named or sent goes to a place named right behind the verb",
  "event.exercise": "an exercise or drill with the sides that take part",
  "event.take-part": "who is said to take part is a side of the exercise told right before",
  "event.train": "a verb of training with soldiers as its object",
  "event.trains": "a state that trains another's people",
  "event.sign": "a verb of signing beside the word for an agreement",
  "event.signing": "a noun for the signing of an agreement",
  "event.hand-over": "a verb of handing over or taking delivery near equipment, told as an occasion",
  "event.present": "who is said to accompany, attend or witness takes part in the occasion told right before",
  "event.ceremony": "“the ceremony” is the signing, handover or exercise told before",
  "event.class": "the class that a trained model is surest of, by the words of the sentence",
} as const;

export type EventRule = keyof typeof EVENT_RULES;
