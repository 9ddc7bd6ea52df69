import type { Holder, Mention, Organization, Person, Succession } from "#model";

/** Whom or what a span refers to: a person, organisation or country by name, or somebody unnamed ("a senior official"). */
export interface Actor {
  readonly kind: "person" | "organisation" | "country" | "unnamed";
  /** The canonical name as in `people` or `organizations`; for the unnamed the words of the text. */
  readonly name: string;
  /** ISO alpha-3 of the side it acts for. */
  readonly country: string | null;
}

/** A span that refers to an actor: a name, a second mention, a post ("the air chief"), a pronoun. */
export interface Reference {
  readonly begin: number;
  readonly end: number;
  readonly form: "name" | "post" | "pronoun" | "noun";
  readonly actor: Actor;
}

export interface Entities {
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  /** Posts of one holder each, whose holder the report does not name. */
  readonly holders?: readonly Holder[];
  readonly successions?: readonly Succession[];
  /** In the order of the text; nested ones after the ones they stand in. */
  readonly references: readonly Reference[];
}
