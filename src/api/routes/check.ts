import { Hono } from "hono";
import { z } from "zod";
import { createCheck, createQuestionReader } from "#embargo";
import type { Knowledge } from "#knowledge";
import { failure, ITEM_CATEGORIES, ITEM_CLASSES } from "#model";
import type { ApiContext } from "../app.js";
import { given, query } from "../query.js";

const Code = z.string().regex(/^[A-Z]{3}$/u, "is an ISO alpha-3 code such as LBY");

/** Several codes in one value: `transit=ARE,JOR`. */
const Codes = z
  .string()
  .max(100)
  .transform((text) => text.split(","))
  .pipe(z.array(Code).max(20));

const QUESTION = {
  supplier: Code,
  recipient: Code,
  nonState: z.string().min(1).max(500).optional(),
  item: z.string().min(1).max(500),
  date: z.iso.date(),
  itemClass: z.enum(ITEM_CLASSES).optional(),
  government: z.enum(["yes", "no"]).optional(),
  endUser: z.string().max(500).optional(),
  purpose: z.string().max(500).optional(),
  itemCategory: z.enum(ITEM_CATEGORIES).optional(),
  contractDate: z.iso.date().optional(),
  territory: z.string().max(500).optional(),
  transit: Codes.optional(),
  broker: Code.optional(),
  asOf: z.iso.date().optional(),
};

/** The embargo check of one transfer, from the regimes alone. */
export function checkRoutes({ knowledge }: Pick<ApiContext, "knowledge">) {
  const checkAt = rememberedChecks(knowledge);
  const read = createQuestionReader(knowledge);
  return new Hono().get("/check", query(QUESTION), (c) => {
    const { government, nonState, recipient, asOf, ...question } = c.req.valid("query");
    const recipientIsGovernment = nonState ? false : government === undefined ? null : government === "yes";
    const to = nonState ? { nonState, country: recipient } : recipient;
    const asked = read({ ...given(question), recipient: to, recipientIsGovernment });
    if ("problem" in asked) {
      const { field, value, expected } = asked.problem;
      throw failure("request-invalid", { reason: `${field} cannot be ${value}: ${expected}` });
    }
    return c.json(checkAt(asOf)(asked));
  });
}

/** A look back makes its own law book; the last few days asked for are kept. */
const MAX_DAYS = 8;

function rememberedChecks(knowledge: Knowledge): (asOf: string | undefined) => Check {
  const today = createCheck(knowledge);
  const days = new Map<string, Check>();
  return (asOf) => {
    if (asOf === undefined) return today;
    const check = days.get(asOf) ?? createCheck(knowledge, { asOf });
    if (days.size >= MAX_DAYS) days.clear();
    days.set(asOf, check);
    return check;
  };
}

type Check = ReturnType<typeof createCheck>;
