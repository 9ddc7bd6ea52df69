import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Fact } from "../client.js";
import { useDecision } from "./decide.js";

/** What belongs with a thing; what may be the same is merged with it or told apart here. */
export function Links({ fact }: { readonly fact: Fact }): ReactNode {
  const decision = useDecision();
  const links = fact.kind === "event" || fact.kind === "transfer" ? fact.body.links : [];
  if (links.length === 0) return null;
  const decide = (kind: "merge" | "split", value: string) => decision.mutate({ kind, subject: fact.body.id, value });
  return (
    <section>
      <h2>Belongs with</h2>
      <ul className="links">
        {links.map(({ kind, id, sentence }) => (
          <li key={`${kind} ${id}`}>
            <Link href={`/fact/${encodeURIComponent(id)}`}>{kind}</Link>: {sentence}{" "}
            {kind === "possibly-same" && (
              <>
                <button
                  type="button"
                  className="quiet"
                  disabled={decision.isPending}
                  onClick={() => decide("merge", id)}
                >
                  They are one
                </button>{" "}
                <button
                  type="button"
                  className="quiet"
                  disabled={decision.isPending}
                  onClick={() => decide("split", id)}
                >
                  They are two
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <output>{decision.error ? decision.error.message : ""}</output>
    </section>
  );
}
