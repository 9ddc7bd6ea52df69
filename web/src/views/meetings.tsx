import type { ReactNode } from "react";
import { Link } from "wouter";
import { answer, api, type Meeting } from "../client.js";
import { useAddress, useFilter } from "../parts/address.js";
import { Answered } from "../parts/answered.js";
import { CodeField } from "../parts/code-field.js";

const KINDS = ["visit", "meeting", "call", "talks", "exercise", "training", "signing", "handover"] as const;

/** Who met whom: one row an occasion, the latest first, filtered by kind and by a side. */
export function Meetings(): ReactNode {
  const [kind, setKind] = useFilter("kind");
  const [side, setSide] = useFilter("side");
  const [after, setAfter] = useAddress("after");
  const known = KINDS.find((one) => one === kind);
  const query = { kind: known ? [known] : [...KINDS], ...(side ? { side } : {}), ...(after ? { after } : {}) };
  return (
    <>
      <h1>Meetings</h1>
      <div className="filters">
        <label>
          Kind{" "}
          <select value={known ?? ""} onChange={(event) => setKind(event.target.value)}>
            <option value="">all</option>
            {KINDS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <CodeField label="Side" value={side} onChange={setSide} />
      </div>
      <Answered of={["events", query]} ask={() => answer(api.events.$get({ query }))}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 && <p>No meetings.</p>}
            {rows.length > 0 && <Diary rows={rows} />}
            {next && (
              <button type="button" onClick={() => setAfter(next)}>
                More
              </button>
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function Diary({ rows }: { readonly rows: readonly Meeting[] }): ReactNode {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Kind</th>
            <th scope="col">Sides</th>
            <th scope="col">Who</th>
            <th scope="col">Where</th>
            <th scope="col">Origins</th>
            <th scope="col">Reports</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.date ?? "not dated"}</td>
              <td>
                <Link href={`/fact/${encodeURIComponent(row.id)}`}>{stateOf(row)}</Link>
              </td>
              <td>{row.sides.join(", ") || "not named"}</td>
              <td>{row.participantNames.join(", ")}</td>
              <td>{row.place ?? row.host ?? ""}</td>
              <td className="number">{row.origins.length}</td>
              <td className="number">{row.reports.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateOf({ planned, negated, kind }: Meeting): string {
  return [planned && "planned", negated && "denied", kind].filter(Boolean).join(" ");
}
