import type { InferResponseType } from "hono/client";
import { hc } from "hono/client";
import type { Api } from "#api";

/** The client is made from the API's own type: a route that changes breaks the page at compile time. */
export const api = hc<Api>(window.location.origin).api;

export type Finding = InferResponseType<typeof api.findings.$get, 200>["rows"][number];
export type Transfer = InferResponseType<typeof api.transfers.$get, 200>["rows"][number];
export type Meeting = InferResponseType<typeof api.events.$get, 200>["rows"][number];
export type Person = InferResponseType<typeof api.actors.$get, 200>["rows"][number];
export type ReportRow = InferResponseType<typeof api.reports.$get, 200>["rows"][number];
export type ReportFound = InferResponseType<typeof api.report.$get, 200>;
export type Fact = InferResponseType<typeof api.fact.$get, 200>;
export type Comparison = InferResponseType<typeof api.compare.$get, 200>;
export type Claim = Comparison["agree"][number];

/** The body of an answer, or an Error with the server's own words. */
export async function answer<Body>(pending: Promise<{ readonly ok: boolean; json(): Promise<Body> }>): Promise<Body> {
  const response = await pending;
  const body = await response.json();
  if (!response.ok) throw new Error(messageOf(body));
  return body;
}

function messageOf(body: unknown): string {
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  return typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : "The server did not answer";
}
