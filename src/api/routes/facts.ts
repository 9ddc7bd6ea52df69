import { Hono } from "hono";
import { z } from "zod";
import { footnote } from "#exports";
import { EVENT_KINDS } from "#model";
import { ACTOR_KINDS } from "#record";
import { findFact, listActors, listEvents, listTransfers } from "#store";
import type { ApiContext } from "../app.js";
import { given, PageQuery, query } from "../query.js";

const Text = z.string().max(200).optional();

const Kind = z.enum(EVENT_KINDS);
/** One kind or several: `kind=visit&kind=meeting`. */
const Kinds = z.union([Kind, z.array(Kind).max(EVENT_KINDS.length)]).optional();

/** Transfers, events, actors and claims: the lists, and one thing with the words it rests on and their footnotes. */
export function factRoutes({ store }: ApiContext) {
  return new Hono()
    .get(
      "/transfers",
      query({ ...PageQuery, supplier: Text, recipient: Text, status: Text, report: Text }),
      async (c) => c.json(await listTransfers(store, given(c.req.valid("query")))),
    )
    .get("/events", query({ ...PageQuery, kind: Kinds, side: Text, report: Text }), async (c) => {
      const { kind, ...filter } = c.req.valid("query");
      return c.json(await listEvents(store, given({ ...filter, kinds: kind === undefined ? kind : [kind].flat() })));
    })
    .get(
      "/actors",
      query({ ...PageQuery, kind: z.enum(ACTOR_KINDS).optional(), name: Text, report: Text }),
      async (c) => c.json(await listActors(store, given(c.req.valid("query")))),
    )
    .get("/fact", query({ id: z.string().min(1).max(200) }), async (c) => {
      const fact = await findFact(store, c.req.valid("query").id);
      return c.json({ ...fact, footnotes: fact.quotations.map((one) => footnote(one.text, one)) });
    });
}
