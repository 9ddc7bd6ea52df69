import type { Statement } from "#model";
import { countBefore } from "../text/count-before.js";
import { type Document, tokenAt } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Party } from "./parties.js";

const WE = /^(?:we|us|our)$/u;

/** "We will send 12 jets to Kenya", he said: "we" in somebody's own words is the side that he speaks for. */
export function withSpeakers(
  document: Document,
  statements: readonly Statement[],
  parties: readonly Party[],
): readonly Party[] {
  const we = new Map<number, Party>();
  for (const { direct, source, content } of statements) {
    const speaker = direct && source ? firstWithin(parties, source) : undefined;
    if (speaker) for (const span of content) for (const one of saysWe(document, span, speaker)) we.set(one.first, one);
  }
  return we.size === 0 ? parties : [...parties, ...we.values()].sort((a, b) => a.first - b.first);
}

interface Extent {
  readonly begin: number;
  readonly end: number;
}

/** The first side that the words for the speaker name: "the Swedish minister", "he". */
function firstWithin(parties: readonly Party[], { begin, end }: Extent): Party | undefined {
  const first = lookAt(
    parties,
    countBefore(parties, begin, (party) => party.begin),
  );
  return first && first.end <= end ? first : undefined;
}

function* saysWe(document: Document, { begin, end }: Extent, { codes }: Party): Generator<Party> {
  for (let at = tokenAt(document, begin); (document.tokens[at]?.begin ?? end) < end; at++) {
    const token = document.tokens[at];
    if (token && WE.test(token.lower))
      yield {
        first: at,
        last: at + 1,
        begin: token.begin,
        end: token.end,
        codes,
        force: null,
        kind: "pronoun",
        attributive: token.lower === "our",
      };
  }
}
