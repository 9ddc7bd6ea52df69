import type { GivenDecision } from "#store";

/** What a reviewer has in front of them: a finding, or two things that may be one. */
export type ReviewItem =
  | { readonly kind: "finding"; readonly id: string; readonly subject: string }
  | { readonly kind: "pair"; readonly left: string; readonly right: string };

/** What an answer asks for. */
export type Answer =
  | { readonly do: "decide"; readonly decision: GivenDecision; readonly why: string | null }
  | { readonly do: "undo" | "skip" | "quit" | "help" }
  | { readonly do: "again"; readonly problem: string };

/** The keys, as the help prints them. */
export const KEYS: readonly (readonly [string, string])[] = [
  ["a [why]", "accept the finding"],
  ["d [why]", "dismiss the finding until its evidence changes"],
  ["r [ID] [# why]", "reject what the finding is about, or the thing ID"],
  ["c FIELD = VALUE [# why]", "correct a field of what the finding is about; c ID FIELD = VALUE for another thing"],
  ["m [ID ID] [# why]", "merge the pair, or the two things named"],
  ["s [ID ID] [# why]", "split the pair: they are two; or the two things named"],
  ["g SOURCE A-F [# why]", "grade a source"],
  ["n, Enter", "skip"],
  ["u", "undo the last decision"],
  ["q", "quit"],
];

/** Reads one line: a key, what it needs, and the reason behind `#`. */
export function parseAnswer(line: string, item: ReviewItem): Answer {
  const [, key = "", rest = ""] = /^\s*(\S*)\s*(.*?)\s*$/su.exec(line) ?? [];
  const [words = "", reason = ""] = splitReason(rest);
  const why = reason || null;
  switch (key.toLowerCase()) {
    case "":
    case "n":
    case "skip":
      return { do: "skip" };
    case "q":
    case "quit":
      return { do: "quit" };
    case "u":
    case "undo":
      return { do: "undo" };
    case "?":
    case "h":
    case "help":
      return { do: "help" };
    case "a":
    case "accept":
      return onFinding("accept", item, rest);
    case "d":
    case "dismiss":
      return onFinding("dismiss", item, rest);
    case "r":
    case "reject":
      return reject(words, why, item);
    case "c":
    case "correct":
      return correct(words, why, item);
    case "m":
    case "merge":
      return pair("merge", words, why, item);
    case "s":
    case "split":
      return pair("split", words, why, item);
    case "g":
    case "rate":
      return rate(words, why);
    default:
      return { do: "again", problem: `${key} is no key; ? lists them` };
  }
}

function splitReason(text: string): readonly [string, string] {
  const at = text.search(/(?:^|\s)#\s/u);
  return at < 0 ? [text, ""] : [text.slice(0, at).trim(), text.slice(at).replace(/^\s*#\s*/u, "")];
}

function decide(decision: GivenDecision, why: string | null): Answer {
  return { do: "decide", decision, why };
}

/** The whole rest of the line is the reason. */
function onFinding(kind: "accept" | "dismiss", item: ReviewItem, rest: string): Answer {
  if (item.kind === "pair") return { do: "again", problem: "a pair is merged (m) or split (s)" };
  return decide({ kind, subject: item.id }, rest.replace(/^#\s*/u, "") || null);
}

const ID = /^(?:person|organisation|event|transfer|claim):\S+$/u;

function reject(words: string, why: string | null, item: ReviewItem): Answer {
  if (ID.test(words)) return decide({ kind: "reject", subject: words }, why);
  if (words !== "") return { do: "again", problem: `${words} is no id; write the reason behind #` };
  return item.kind === "finding"
    ? decide({ kind: "reject", subject: item.subject }, why)
    : { do: "again", problem: "say which: r ID" };
}

const CORRECTION = /^(?:((?:person|organisation|event|transfer|claim):\S+)\s+)?(.+?)\s+=\s+(.+)$/su;

function correct(words: string, why: string | null, item: ReviewItem): Answer {
  const [, id, field, value] = CORRECTION.exec(words) ?? [];
  if (field === undefined || value === undefined) return { do: "again", problem: "write c FIELD = VALUE" };
  const subject = id ?? (item.kind === "finding" ? item.subject : undefined);
  if (subject === undefined) return { do: "again", problem: "say which: c ID FIELD = VALUE" };
  return decide({ kind: "correct", subject, field, value }, why);
}

function pair(kind: "merge" | "split", words: string, why: string | null, item: ReviewItem): Answer {
  const ids = words.split(/\s+/u).filter(Boolean);
  const [left, right] = ids.length === 0 && item.kind === "pair" ? [item.left, item.right] : ids;
  if (left === undefined || right === undefined || ids.length > 2)
    return { do: "again", problem: `write ${kind.charAt(0)} ID ID` };
  return decide({ kind, subject: left, value: right }, why);
}

function rate(words: string, why: string | null): Answer {
  const [, source, grade] = /^(.+?)\s+(\S)$/su.exec(words) ?? [];
  if (source === undefined || grade === undefined)
    return { do: "again", problem: "write g SOURCE GRADE, as in g Reuters B" };
  return decide({ kind: "rate", subject: source, value: grade }, why);
}
