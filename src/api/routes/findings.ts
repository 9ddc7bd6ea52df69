import { Hono } from "hono";
import { z } from "zod";
import { FINDING_KINDS, SEVERITIES } from "#findings";
import { count, listFindings, listPairs } from "#store";
import type { ApiContext } from "../app.js";
import { given, PageQuery, query } from "../query.js";

const FILTER = {
  ...PageQuery,
  kind: z.enum(FINDING_KINDS).optional(),
  severity: z.enum(SEVERITIES).optional(),
  report: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  dismissed: z.enum(["yes"]).optional(),
};

/** What is worth a look, what may be one, and how much there is of everything. */
export function findingRoutes({ store }: ApiContext) {
  return new Hono()
    .get("/counts", async (c) => c.json(await count(store)))
    .get("/pairs", query(PageQuery), async (c) => c.json(await listPairs(store, given(c.req.valid("query")))))
    .get("/findings", query(FILTER), async (c) => {
      const { dismissed, ...filter } = c.req.valid("query");
      return c.json(await listFindings(store, { ...given(filter), withDismissed: dismissed === "yes" }));
    });
}
