import type { Knowledge } from "#knowledge";
import type { Question, Verdict } from "./types.js";

/** Prepares the regimes once; the check itself is a pure function of one question. */
export function createCheck(_knowledge: Knowledge): (question: Question) => Verdict {
  return (question) => ({
    ...(question.id === undefined ? {} : { id: question.id }),
    verdict: "unclear",
    regimes: [],
    reasons: ["No regime is loaded"],
    steps: [],
    asOf: "1900-01-01",
    notChecked: ["national export law", "Arms Trade Treaty criteria"],
  });
}
