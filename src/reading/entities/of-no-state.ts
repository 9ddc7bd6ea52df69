import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Individual } from "./people.js";
import { headOfListed } from "./side-codes.js";
import type { Scene } from "./words.js";

/** Whether somebody acts for no state: whoever serves a body of several or of none, and an expert in his own right. */
export function isOfNoState(scene: Scene, individual: Individual): boolean {
  return servesNoState(scene, individual) || isExpert(scene, individual);
}

const EXPERT = "expert";

/** "X, a researcher": who knows of the matter acts for no state, unless his words say so ("Pakistani analyst") or he is an officer. */
function isExpert({ words }: Scene, { mentions }: Individual): boolean {
  const posts = flatMap(mentions, (mention) => mention.posts);
  return (
    posts.length > 0 &&
    mentions.every(({ rank }) => rank === null) &&
    posts.every(({ first, last }) =>
      words
        .slice(first, last)
        .some(({ titles }) => titles.some((title) => title.kind === "post" && title.post.name === EXPERT)),
    )
  );
}

/** "U.N. mediator", "NATO Secretary General", "Amnesty researcher": who serves such a body acts for no state. */
function servesNoState({ words }: Scene, individual: Individual): boolean {
  return individual.mentions.some(({ posts }) =>
    posts.some(({ first, last }) =>
      words
        .slice(lookAt(words, first - 1)?.possessive ? headOfListed(words, first - 1)?.index : first, last)
        .some(({ listed }) =>
          listed.some((entry) => entry.kind === "organisation" && SERVED.has(entry.organisation.kind)),
        ),
    ),
  );
}

const SERVED: ReadonlySet<string> = new Set(["igo", "mission", "ngo"]);
