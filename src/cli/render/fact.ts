import { footnote } from "#exports";
import type { Claim, Inference, Link, Mark, Ratings, StatusStep } from "#record";
import type { FactBody, FactFound } from "#store";
import { cut, paint, wrap } from "../terminal.js";
import { describeFinding } from "./finding.js";

/** One thing of the record: what it is, its claims with their origins, findings and decisions on it, and footnotes to copy. */
export function describeFact(fact: FactFound, pairOf: Ratings["pairOf"]): string {
  const { claims, findings, decisions, quotations } = fact;
  return [
    paint("bold", `${fact.kind}  ${fact.body.id}`),
    ...headLines(fact, pairOf),
    ...section(
      "Claims",
      claims.map((claim) => claimLine(claim, pairOf(claim))),
    ),
    ...section(
      "Findings",
      findings.map(({ kind, sentence }) => `${kind}: ${sentence}`),
    ),
    ...section(
      "Decisions",
      decisions.map(({ kind, field, value, by, at, why }) =>
        [`${kind} by ${by}, ${at}`, field, value, why].filter(Boolean).join(" · "),
      ),
    ),
    ...section(
      "Footnotes",
      quotations.map((one) => footnote(one.text, one)),
    ),
  ].join("\n");
}

/** What a thing is, in a few lines: its id and its fields. */
export function summariseFact(fact: FactFound): readonly string[] {
  return [paint("bold", `  ${fact.body.id}`), ...headLines(fact, () => "").map((line) => `  ${line}`)];
}

function headLines(fact: FactBody, pairOf: Ratings["pairOf"]): string[] {
  switch (fact.kind) {
    case "actor": {
      const { name, kind, country, names, posts, mark } = fact.body;
      const tenures = posts.map(
        ({ rank, post, from, to }) =>
          `${[rank, post].filter(Boolean).join(", ")} (${[from ?? "?", to ?? "?"].join("/")})`,
      );
      return lines([
        ["name", name],
        ["kind", kind],
        ["side", country],
        ["also", names.filter((other) => other !== name).join("; ")],
        ["ranks and posts", tenures.join("; ")],
        ["reviewed", markText(mark)],
      ]);
    }
    case "event": {
      const { kind, sides, place, date, topics, planned, negated, inferred = [], links, mark } = fact.body;
      const state = [planned && "planned", negated && "denied", kind ?? fact.body.class].filter(Boolean).join(" ");
      return lines([
        ["kind", state],
        ["sides", sides.join(", ")],
        ["place", place],
        ["date", date],
        ["topics", topics.join(", ")],
        ...inferred.map((one): readonly [string, string] => ["by the post", inferenceText(one)]),
        ...linkLines(links),
        ["reviewed", markText(mark)],
      ]);
    }
    case "transfer": {
      const {
        supplier,
        recipient,
        recipientForce,
        items,
        value,
        status,
        ordered,
        signed,
        delivered,
        delivery,
        departures,
        history,
        links,
        mark,
      } = fact.body;
      const things = items.map(({ designation, quantity, quantityRange }) =>
        [quantity ?? quantityRange?.join("–"), designation]
          .filter((part) => part !== null && part !== undefined)
          .join(" "),
      );
      return lines([
        ["supplier", supplier.join(", ")],
        ["recipient", [recipient.join(", "), recipientForce].filter(Boolean).join(" · ")],
        ["items", things.join("; ")],
        ["value", value?.text],
        ["status", status],
        ["steps", history.length > 1 ? history.map(stepText).join(" → ") : null],
        ["ordered", ordered],
        ["signed", signed],
        ["delivered", delivered],
        ["delivery", delivery],
        ["set out from", departures.join("; ")],
        ...linkLines(links),
        ["reviewed", markText(mark)],
      ]);
    }
    case "claim":
      return [wrap(claimLine(fact.body, pairOf(fact.body)), "  ")];
    case "finding":
      return [describeFinding(fact.body, [])];
  }
}

/** Who took part by what was looked up, and on whose word. */
function inferenceText({ name, office, supports }: Inference): string {
  const days = supports.map(({ day }) => day).join(" and ");
  return `${name}, not named: whom reports of ${days} name as ${office}`;
}

/** A step of a deal, with the day of the report that tells of it. */
function stepText({ status, date, reports }: StatusStep): string {
  return `${status} (${date ?? "not dated"}, ${reports.length} ${reports.length === 1 ? "report" : "reports"})`;
}

/** What it belongs with, each with the reason. */
function linkLines(links: readonly Link[]): readonly (readonly [string, string])[] {
  return links.map(({ kind, id, sentence }) => [kind.replaceAll("-", " "), `${id} ${sentence}`]);
}

function lines(pairs: readonly (readonly [string, string | null | undefined])[]): string[] {
  return pairs.filter(([, value]) => value).map(([name, value]) => wrap(value ?? "", `  ${name.padEnd(16)}`));
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0
    ? []
    : ["", paint("underline", title), ...entries.map((entry) => wrap(entry, "  ", "    "))];
}

/** A claim with its Admiralty pair and the reason for the number. */
function claimLine({ field, value, origins, supports, credibility, mark }: Claim, pair: string): string {
  const reports = new Set(supports.map(({ report }) => report)).size;
  const by = `${reports} ${reports === 1 ? "report" : "reports"}, ${origins.length === 1 ? "1 origin" : `${origins.length} origins`}: ${origins.join("; ")}`;
  const note = markText(mark);
  const reason = credibility ? ` ${credibility.reason}` : "";
  return `${pair}  ${field} = ${cut(value, 120)} (${by})${note ? ` [${note}]` : ""}${reason}`;
}

function markText({ shown, accepted, corrected }: Mark): string {
  return [
    shown ? "" : "rejected",
    accepted ? "accepted" : "",
    ...corrected.map(({ field, was }) => `${field} corrected, was ${was}`),
  ]
    .filter(Boolean)
    .join("; ");
}
