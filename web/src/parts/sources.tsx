import type { ReactNode } from "react";
import type { Fact } from "../client.js";
import { useDecision } from "./decide.js";

/** The letters of the Admiralty scale and their words. */
const LETTERS = [
  ["A", "reliable"],
  ["B", "usually reliable"],
  ["C", "fairly reliable"],
  ["D", "not usually reliable"],
  ["E", "unreliable"],
  ["F", "cannot be judged"],
] as const;

/** The sources of the claims with their letters; another letter is a decision, and the one before stays in the history. */
export function Sources({ sources }: { readonly sources: Fact["sources"] }): ReactNode {
  const rate = useDecision();
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>Sources</h2>
      <ul className="sources">
        {sources.map(({ name, grade, history }) => (
          <li key={name}>
            <label>
              {name}{" "}
              <select
                value={grade}
                disabled={rate.isPending}
                onChange={(event) => rate.mutate({ kind: "rate", subject: name, value: event.target.value })}
              >
                {LETTERS.map(([letter, words]) => (
                  <option key={letter} value={letter}>
                    {letter} {words}
                  </option>
                ))}
              </select>
            </label>{" "}
            <span className="source">
              {history
                .map(
                  ({ grade: letter, by, at, undone }) =>
                    `${letter} by ${by}, ${at.slice(0, 10)}${undone ? " (taken back)" : ""}`,
                )
                .join("; ")}
            </span>
          </li>
        ))}
      </ul>
      <output>{rate.error ? rate.error.message : ""}</output>
    </section>
  );
}
