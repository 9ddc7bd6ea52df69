import { Hono } from "hono";
import { z } from "zod";
import { compareReports, findReport, listReports, search } from "#store";
import type { ApiContext } from "../app.js";
import { given, PageQuery, query } from "../query.js";

const Id = z.string().min(1).max(500);

/** Reports: the list, one with its reading, two side by side, and the search over their words. */
export function reportRoutes({ store }: ApiContext) {
  return new Hono()
    .get("/reports", query(PageQuery), async (c) => c.json(await listReports(store, given(c.req.valid("query")))))
    .get("/report", query({ id: Id }), async (c) => c.json(await findReport(store, c.req.valid("query").id)))
    .get("/compare", query({ a: Id, b: Id }), async (c) => {
      const { a, b } = c.req.valid("query");
      return c.json(await compareReports(store, a, b));
    })
    .get("/search", query({ q: z.string().max(500), limit: PageQuery.limit }), async (c) => {
      const { q, limit } = c.req.valid("query");
      return c.json({ rows: await search(store, q, limit) });
    });
}
