import { type QueryKey, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

interface Props<Body> {
  readonly of: QueryKey;
  readonly ask: () => Promise<Body>;
  readonly children: (body: Body) => ReactNode;
}

/** Asks the API and shows the answer, a word while it is under way, or the server's words where it failed. */
export function Answered<Body>({ of, ask, children }: Props<Body>): ReactNode {
  const { data, error, isPending } = useQuery({ queryKey: of, queryFn: ask });
  if (isPending) return <p role="status">Loading …</p>;
  if (error) return <p role="alert">{error.message}</p>;
  return <>{children(data)}</>;
}
