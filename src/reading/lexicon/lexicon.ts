import type { Country, Knowledge, Organisation, Outlet, Place, Platform, Post, Rank } from "#knowledge";
import { type SentenceWords, sentenceWords } from "../text/parse.js";
import { type Gazetteer, type Hit, layeredGazetteer, type Pattern } from "./gazetteer.js";

/** What a listed name stands for. One surface may stand for several ("Georgia", "Bayraktar"): the parser that uses it decides. */
export type Listed =
  | { readonly kind: "country"; readonly form: "name" | "demonym" | "metonym"; readonly country: Country }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "organisation"; readonly organisation: Organisation }
  | { readonly kind: "outlet"; readonly outlet: Outlet }
  | { readonly kind: "rank"; readonly rank: Rank }
  | { readonly kind: "post"; readonly post: Post }
  | { readonly kind: "platform"; readonly platform: Platform };

export type ListedHit = Hit<Listed>;

/** The knowledge, compiled once for all reports. */
export interface Lexicon {
  readonly knowledge: Knowledge;
  readonly sentenceWords: SentenceWords;
  readonly names: Gazetteer<Listed>;
}

export function compileLexicon(knowledge: Knowledge): Lexicon {
  return {
    knowledge,
    sentenceWords: sentenceWords(knowledge),
    names: layeredGazetteer([nameLayer(knowledge), titleLayer(knowledge)]),
  };
}

function* nameLayer(knowledge: Knowledge): Generator<Pattern<Listed>> {
  for (const country of knowledge.countries) {
    yield* all([country.name, ...country.aliases], { kind: "country", form: "name", country });
    yield* all(country.demonyms, { kind: "country", form: "demonym", country });
    yield* all([...(country.capital ? [country.capital] : []), ...country.metonyms], {
      kind: "country",
      form: "metonym",
      country,
    });
  }
  for (const place of knowledge.places) yield* all([place.name, ...place.aliases], { kind: "place", place });
  for (const organisation of knowledge.organisations)
    yield* all([organisation.name, ...organisation.aliases], { kind: "organisation", organisation });
  for (const outlet of knowledge.outlets) yield* all([outlet.name, ...outlet.aliases], { kind: "outlet", outlet });
  for (const platform of knowledge.platforms) {
    const names = [platform.designation, ...platform.aliases];
    yield* all([...names, ...names.filter(endsInWord).map((name) => `${name}s`)], { kind: "platform", platform });
  }
}

/** "Typhoon", "Super Hornet", "BATT UMG": a name that takes an "s" for several; figures and single letters are the forms' business. */
function endsInWord(name: string): boolean {
  return /(?:^|[ -])(?:\p{Lu}\p{L}+(?![sx])\p{Ll}|\p{Lu}{3,})$/u.test(name);
}

/** Ranks and posts are a layer of their own: "Commander of U.S. Africa Command" is a post and names a force. */
function* titleLayer(knowledge: Knowledge): Generator<Pattern<Listed>> {
  for (const rank of knowledge.ranks) yield* all([rank.name, ...rank.aliases], { kind: "rank", rank });
  for (const post of knowledge.posts)
    for (const name of [post.name, ...post.aliases])
      yield { name, entry: { kind: "post", post }, anyCase: !isAcronym(name) };
}

function* all(names: readonly string[], entry: Listed): Generator<Pattern<Listed>> {
  for (const name of names) yield { name, entry };
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}&.-]{2,8}$/u.test(name);
}
