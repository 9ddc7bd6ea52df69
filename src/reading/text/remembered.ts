import type { Token } from "./document.js";
import { firstNumber, MOST_NUMBERS } from "./numbers.js";

/** Words kept at most by each function. */
const KEPT = 30_000;

/** `make` of a word, made once: most words of a report stood in the one before, and a look into a map is cheaper than patterns. */
export function remembered<Made>(make: (word: string) => Made): (word: string) => Made {
  const kept = new Map<string, { readonly made: Made }>();
  return (word) => {
    const known = kept.get(word);
    if (known) return known.made;
    if (kept.size >= KEPT) kept.clear();
    const made = make(word);
    kept.set(word, { made });
    return made;
  };
}

/** What the spelling, tag and dictionary form of a token say; what stands around it is not in it. */
export type Form = Pick<Token, "text" | "lower" | "tag" | "lemma" | "form">;

/** `make` of a token, made once for all tokens of its form: ten times as fast as a look into a map. */
export function rememberedByForm<Made extends NonNullable<unknown>, Item extends Pick<Token, "form"> = Form>(
  make: (token: Item) => Made,
): (token: Item) => Made {
  let kept: (Made | undefined)[] = [];
  let since = -1;
  return (token) => {
    const first = firstNumber();
    if (since !== first) {
      kept = new Array(MOST_NUMBERS);
      since = first;
    }
    const at = token.form - first;
    const known = at < 0 ? undefined : kept[at];
    if (known !== undefined) return known;
    const made = make(token);
    if (at >= 0) kept[at] = made;
    return made;
  };
}

/** What was answered of each form: a pair of bits a question, whether it was asked and whether the answer was yes. */
interface Answers {
  pairs: Int32Array;
  since: number;
  questions: number;
}

const MOST_QUESTIONS = 16;
const ASKED = 1;
const YES = 2;
let answers: Answers = { pairs: new Int32Array(0), since: -1, questions: 0 };

/** The answer to a question about a token, asked once for all tokens of its form. Those to many questions stand side by side. */
export function askedByForm<Item extends Pick<Token, "form"> = Form>(
  ask: (token: Item) => boolean,
): (token: Item) => boolean {
  if (answers.questions === MOST_QUESTIONS) answers = { pairs: new Int32Array(0), since: -1, questions: 0 };
  const own = answers;
  const shift = 2 * own.questions++;
  return (token) => {
    const first = firstNumber();
    if (own.since !== first) {
      own.pairs = new Int32Array(MOST_NUMBERS);
      own.since = first;
    }
    const at = token.form - first;
    if (at < 0) return ask(token);
    const pairs = own.pairs[at] ?? 0;
    if ((pairs >>> shift) & ASKED) return ((pairs >>> shift) & YES) !== 0;
    const isSo = ask(token);
    // What is asked may ask about the form itself.
    own.pairs[at] = (own.pairs[at] ?? 0) | ((isSo ? ASKED | YES : ASKED) << shift);
    return isSo;
  };
}
