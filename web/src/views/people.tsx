import type { ReactNode } from "react";
import { Link } from "wouter";
import { answer, api, type Person } from "../client.js";
import { useAddress, useFilter } from "../parts/address.js";
import { Listed } from "../parts/listed.js";
import { Table } from "../parts/table.js";

/** Who is who: one row a person, with the rank and post last reported. */
export function People(): ReactNode {
  const [name, setName] = useFilter("name");
  const [after] = useAddress("after");
  const query = { kind: "person" as const, ...(name ? { name } : {}), ...(after ? { after } : {}) };
  return (
    <>
      <h1>People</h1>
      <div className="filters">
        <label>
          Name <input value={name} size={20} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </label>
      </div>
      <Listed of={["actors", query]} ask={() => answer(api.actors.$get({ query }))} none="Nobody of that name.">
        {(rows) => <Roll rows={rows} />}
      </Listed>
    </>
  );
}

function Roll({ rows }: { readonly rows: readonly Person[] }): ReactNode {
  return (
    <Table columns={["Name", "Side", "Rank", "Post", "As of", "Reports"]}>
      {rows.map((row) => {
        const held = lastHeld(row);
        return (
          <tr key={row.id}>
            <td>
              <Link href={`/fact/${encodeURIComponent(row.id)}`}>{row.name}</Link>
              {row.names.length > 1 && (
                <p className="source">{row.names.filter((other) => other !== row.name).join(" · ")}</p>
              )}
            </td>
            <td>{row.country ?? ""}</td>
            <td>{held?.rank ?? ""}</td>
            <td>{held?.post ?? ""}</td>
            <td>{(held?.to ?? held?.from)?.slice(0, 10) ?? ""}</td>
            <td className="number">{row.reports.length}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function lastHeld({ posts }: Person): Person["posts"][number] | undefined {
  return [...posts].sort((a, b) => (a.to ?? a.from ?? "").localeCompare(b.to ?? b.from ?? "")).at(-1);
}
