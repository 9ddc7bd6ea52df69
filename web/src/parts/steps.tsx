import type { ReactNode } from "react";
import type { Fact } from "../client.js";

/** How far a deal had come, report by report, each step with the day on which it was told. */
export function Steps({ fact }: { readonly fact: Fact }): ReactNode {
  const steps = fact.kind === "transfer" ? fact.body.history : [];
  if (steps.length < 2) return null;
  return (
    <section>
      <h2>Steps</h2>
      <ol>
        {steps.map(({ status, date, reports }) => (
          <li key={`${status} ${date}`}>
            {status}, told on {date ?? "an unknown day"} ({reports.length} {reports.length === 1 ? "report" : "reports"}
            )
          </li>
        ))}
      </ol>
    </section>
  );
}
