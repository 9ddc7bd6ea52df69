import type { ReactNode } from "react";
import { Link } from "wouter";
import { answer, api, type Meeting } from "../client.js";
import { useAddress, useFilter } from "../parts/address.js";
import { CodeField } from "../parts/code-field.js";
import { Listed } from "../parts/listed.js";
import { Table } from "../parts/table.js";

const KINDS = ["visit", "meeting", "call", "talks", "exercise", "training", "signing", "handover"] as const;

/** Who met whom: one row an occasion, the latest first, filtered by kind and by a side. */
export function Meetings(): ReactNode {
  const [kind, setKind] = useFilter("kind");
  const [side, setSide] = useFilter("side");
  const [after] = useAddress("after");
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
      <Listed of={["events", query]} ask={() => answer(api.events.$get({ query }))} none="No meetings.">
        {(rows) => <Diary rows={rows} />}
      </Listed>
    </>
  );
}

function Diary({ rows }: { readonly rows: readonly Meeting[] }): ReactNode {
  return (
    <Table columns={["Date", "Kind", "Sides", "Who", "Where", "Origins", "Reports"]}>
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
    </Table>
  );
}

function stateOf({ planned, negated, kind }: Meeting): string {
  return [planned && "planned", negated && "denied", kind].filter(Boolean).join(" ");
}
