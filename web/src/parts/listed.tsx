import type { QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useAddress } from "./address.js";
import { Answered } from "./answered.js";

interface Props<Row> {
  readonly of: QueryKey;
  readonly ask: () => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>;
  /** Said where there are no rows. */
  readonly none: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** One page of a list of the API, and the way to the next; which page it is stands in the address as `after`. */
export function Listed<Row>({ of, ask, none, children }: Props<Row>): ReactNode {
  const [, setAfter] = useAddress("after");
  return (
    <Answered of={of} ask={ask}>
      {({ rows, next }) => (
        <>
          {rows.length === 0 ? <p>{none}</p> : children(rows)}
          {next && (
            <button type="button" onClick={() => setAfter(next)}>
              More
            </button>
          )}
        </>
      )}
    </Answered>
  );
}
