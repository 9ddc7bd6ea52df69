import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Fact } from "../client.js";

/** Who took part by the post alone: looked up, and by which days' reports. */
export function Inferred({ fact }: { readonly fact: Fact }): ReactNode {
  const inferred = fact.kind === "event" ? (fact.body.inferred ?? []) : [];
  if (inferred.length === 0) return null;
  return (
    <section>
      <h2>Told by the post alone</h2>
      <ul className="links">
        {inferred.map(({ actor, name, office, supports }) => (
          <li key={actor}>
            <Link href={`/fact/${encodeURIComponent(actor)}`}>{name}</Link>, not named: whom reports of{" "}
            {supports.map(({ day }) => day).join(" and ")} name as {office}
          </li>
        ))}
      </ul>
    </section>
  );
}
