import type { ReactNode } from "react";

/** A table under these headings; on a narrow screen it scrolls by itself. */
export function Table({
  columns,
  children,
}: {
  readonly columns: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
