import { Hono } from "hono";
import { z } from "zod";
import { createCheck } from "#embargo";
import { ITEM_CLASSES } from "#model";
import type { ApiContext } from "../app.js";
import { given, query } from "../query.js";

const Code = z.string().regex(/^[A-Z]{3}$/u, "is an ISO alpha-3 code such as LBY");

const QUESTION = {
  supplier: Code,
  recipient: Code,
  item: z.string().min(1).max(500),
  date: z.iso.date(),
  itemClass: z.enum(ITEM_CLASSES).optional(),
  government: z.enum(["yes", "no"]).optional(),
  endUser: z.string().max(500).optional(),
  purpose: z.string().max(500).optional(),
};

/** The embargo check of one transfer, from the regimes alone. */
export function checkRoutes({ knowledge }: ApiContext) {
  const check = createCheck(knowledge);
  return new Hono().get("/check", query(QUESTION), (c) => {
    const { government, ...question } = c.req.valid("query");
    const recipientIsGovernment = government === undefined ? null : government === "yes";
    return c.json(check({ ...given(question), recipientIsGovernment }));
  });
}
