import type { ReactNode } from "react";
import { answer, api, type Fact } from "../client.js";
import { Answered } from "../parts/answered.js";
import { Decide } from "../parts/decide.js";
import { Decisions } from "../parts/decisions.js";
import { Inferred } from "../parts/inferred.js";
import { Links } from "../parts/links.js";
import { Quotations } from "../parts/quotations.js";
import { Sources } from "../parts/sources.js";
import { Steps } from "../parts/steps.js";
import { Table } from "../parts/table.js";
import { itemsText } from "./transfers.js";

/** One thing of the record: what is claimed of it, by whom, and the words. */
export function FactView({ id }: { readonly id: string }): ReactNode {
  return (
    <Answered of={["fact", id]} ask={() => answer(api.fact.$get({ query: { id } }))}>
      {(fact) => (
        <>
          <h1>{headingOf(fact)}</h1>
          <p className="source">
            {fact.kind} {fact.body.id}
          </p>
          <Reviewed fact={fact} />
          <Steps fact={fact} />
          {fact.claims.length > 0 && <Claims fact={fact} />}
          {fact.findings.length > 0 && (
            <section>
              <h2>Findings on it</h2>
              <ul>
                {fact.findings.map(({ id: finding, kind, sentence }) => (
                  <li key={finding}>
                    {kind}: {sentence}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Inferred fact={fact} />
          <section>
            <h2>The words</h2>
            <Quotations fact={fact} />
          </section>
          <Links fact={fact} />
          <Sources sources={fact.sources} />
          <Decisions decisions={fact.decisions} />
          <Decide
            subject={fact.body.id}
            kinds={fact.kind === "finding" ? ["accept", "dismiss"] : ["accept", "reject", "correct"]}
            fields={fact.correctable}
          />
        </>
      )}
    </Answered>
  );
}

function headingOf(fact: Fact): string {
  switch (fact.kind) {
    case "actor":
      return fact.body.name;
    case "event":
      return [
        fact.body.planned ? "Planned" : "",
        fact.body.negated ? "Denied" : "",
        fact.body.kind ?? fact.body.class,
        fact.body.sides.join("–"),
        fact.body.place,
        fact.body.date,
      ]
        .filter(Boolean)
        .join(" · ");
    case "transfer":
      return `${fact.body.supplier.join(", ") || "?"} → ${fact.body.recipientForce ?? (fact.body.recipient.join(", ") || "?")}: ${itemsText(fact.body) || "items not named"}`;
    case "claim":
      return `${fact.body.field}: ${fact.body.value}`;
    case "finding":
      return fact.body.sentence;
  }
}

/** What reviewers made of it, on the thing itself. */
function Reviewed({ fact }: { readonly fact: Fact }): ReactNode {
  const notes =
    fact.kind === "finding"
      ? [fact.body.dismissedBy ? "dismissed" : "", fact.body.acceptedBy ? "accepted" : ""]
      : [
          fact.body.mark.shown ? "" : "rejected",
          fact.body.mark.accepted ? "accepted" : "",
          ...fact.body.mark.corrected.map(({ field, was }) => `${field} corrected, was ${was || "empty"}`),
        ];
  const text = notes.filter(Boolean).join("; ");
  return text === "" ? null : <p className="reviewed">Reviewed: {text}</p>;
}

function Claims({ fact }: { readonly fact: Fact }): ReactNode {
  return (
    <section>
      <h2>Claims</h2>
      <Table columns={["Grade", "Field", "Value", "Origins", "Reports"]}>
        {fact.claims.map(({ id, grade, credibility, field, value, origins, supports, mark }) => (
          <tr key={id} className={mark.shown ? "" : "rejected"}>
            <td>
              <abbr title={credibility?.reason ?? ""}>{grade}</abbr>
            </td>
            <td>{field}</td>
            <td>{value}</td>
            <td>{origins.join("; ")}</td>
            <td className="number">{new Set(supports.map(({ report }) => report)).size}</td>
          </tr>
        ))}
      </Table>
      <details>
        <summary>Why these grades</summary>
        <ul>
          {fact.claims.map(({ id, grade, credibility, field, value }) => (
            <li key={id}>
              {grade} {field} = {value}. {credibility?.reason}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
