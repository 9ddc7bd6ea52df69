import type { ReactNode } from "react";
import { Link } from "wouter";
import { answer, api, type Transfer } from "../client.js";
import { useAddress, useFilter } from "../parts/address.js";
import { CodeField } from "../parts/code-field.js";
import { Listed } from "../parts/listed.js";
import { Table } from "../parts/table.js";

/** The register: one row a transfer, filtered by its parties. */
export function Transfers(): ReactNode {
  const [supplier, setSupplier] = useFilter("supplier");
  const [recipient, setRecipient] = useFilter("recipient");
  const [after] = useAddress("after");
  const query = { ...(supplier ? { supplier } : {}), ...(recipient ? { recipient } : {}), ...(after ? { after } : {}) };
  return (
    <>
      <h1>Transfers</h1>
      <div className="filters">
        <CodeField label="Supplier" value={supplier} onChange={setSupplier} />
        <CodeField label="Recipient" value={recipient} onChange={setRecipient} />
      </div>
      <Listed of={["transfers", query]} ask={() => answer(api.transfers.$get({ query }))} none="No transfers.">
        {(rows) => <Register rows={rows} />}
      </Listed>
    </>
  );
}

function Register({ rows }: { readonly rows: readonly Transfer[] }): ReactNode {
  return (
    <Table columns={["Supplier", "Recipient", "Items", "Value", "Status", "Ordered", "Reports"]}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <Link href={`/fact/${encodeURIComponent(row.id)}`}>{row.supplier.join(", ") || "not named"}</Link>
          </td>
          <td>{[row.recipient.join(", "), row.recipientForce].filter(Boolean).join(" · ") || "not named"}</td>
          <td>{itemsText(row)}</td>
          <td>{row.value?.text ?? ""}</td>
          <td>{row.status}</td>
          <td>{row.ordered ?? row.signed ?? ""}</td>
          <td className="number">{row.reports.length}</td>
        </tr>
      ))}
    </Table>
  );
}

export function itemsText({ items }: Pick<Transfer, "items">): string {
  return items
    .map(({ quantity, quantityRange, designation }) =>
      [quantity ?? quantityRange?.join("–"), designation]
        .filter((part) => part !== undefined && part !== null)
        .join(" "),
    )
    .join("; ");
}
