import type { ReactNode } from "react";
import type { Fact } from "../client.js";
import { useDecision } from "./decide.js";

/** What reviewers decided on a thing, the latest last, and the way to take each back. */
export function Decisions({ decisions }: { readonly decisions: Fact["decisions"] }): ReactNode {
  const undo = useDecision();
  const undone = new Set(decisions.filter((one) => one.kind === "undo").map((one) => one.subject));
  if (decisions.length === 0) return null;
  return (
    <section>
      <h2>Decisions</h2>
      <ul className="decisions">
        {decisions.map(({ id, kind, field, value, by, at, why }) => (
          <li key={id} className={undone.has(id) ? "rejected" : ""}>
            {[kind, field, value, `by ${by}`, at.slice(0, 16).replace("T", " "), why].filter(Boolean).join(" · ")}{" "}
            {kind !== "undo" && !undone.has(id) && (
              <button
                type="button"
                className="quiet"
                disabled={undo.isPending}
                onClick={() => undo.mutate({ kind: "undo", subject: id })}
              >
                Undo
              </button>
            )}
          </li>
        ))}
      </ul>
      <output>{undo.error ? undo.error.message : ""}</output>
    </section>
  );
}
