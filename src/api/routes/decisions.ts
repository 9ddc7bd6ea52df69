import { Hono } from "hono";
import { z } from "zod";
import { bringUpToDate } from "#pipeline";
import { DECISION_KINDS } from "#record";
import { appendDecision, checkDecision, listDecisions } from "#store";
import type { ApiContext } from "../app.js";
import { body, given, PageQuery, query } from "../query.js";

const Text = z.string().min(1).max(2000);
const DECISION = {
  kind: z.enum(DECISION_KINDS),
  subject: Text,
  field: Text.nullish(),
  value: Text.nullish(),
  by: Text.optional(),
  why: Text.nullish(),
};

/** Reviewers' decisions: appended and listed, never edited. The answer comes when the record follows from them. */
export function decisionRoutes({ store, knowledge, now, reviewer }: ApiContext) {
  return new Hono()
    .get("/decisions", query(PageQuery), async (c) => c.json(await listDecisions(store, given(c.req.valid("query")))))
    .post("/decisions", body(DECISION), async (c) => {
      const { by = reviewer, ...decision } = c.req.valid("json");
      const checked = await checkDecision(store, decision, knowledge);
      const kept = await appendDecision(store, { ...decision, ...checked, by, at: now() });
      await bringUpToDate({ store, knowledge });
      return c.json(kept, 201);
    });
}
