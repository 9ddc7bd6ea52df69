import type { ReactNode } from "react";
import { Link } from "wouter";
import { answer, api } from "../client.js";
import { useAddress } from "../parts/address.js";
import { Listed } from "../parts/listed.js";

/** Every report that is kept. */
export function Reports(): ReactNode {
  const [after] = useAddress("after");
  const query = after ? { after } : {};
  return (
    <>
      <h1>Reports</h1>
      <Listed
        of={["reports", query]}
        ask={() => answer(api.reports.$get({ query }))}
        none="No reports. Add some with “attache add PATH”."
      >
        {(rows) => (
          <ul className="reports">
            {rows.map(({ key, id, title, publisher, published, unread, waiting }) => (
              <li key={key}>
                <Link href={`/report/${key}`}>{title ?? id}</Link>
                <p className="source">
                  {[publisher, published?.slice(0, 10), id, unread && "stored, not read", waiting && "waits to be read"]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </>
  );
}
