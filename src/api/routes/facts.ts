import { Hono } from "hono";
import { z } from "zod";
import { footnote } from "#exports";
import { EVENT_KINDS } from "#model";
import {
  ACTOR_KINDS,
  type CorrectableField,
  correctableFields,
  ratingsOf,
  SOURCE_GRADE_WORDS,
  type SourceGrade,
} from "#record";
import { type FactFound, findFact, listActors, listEvents, listTransfers, ratingDecisions } from "#store";
import type { ApiContext } from "../app.js";
import { given, PageQuery, query } from "../query.js";

const Text = z.string().max(200).optional();
/** The letter of a source that nobody graded. */
const UNRATED: SourceGrade = "F";

const Kind = z.enum(EVENT_KINDS);
/** One kind or several: `kind=visit&kind=meeting`. */
const Kinds = z.union([Kind, z.array(Kind).max(EVENT_KINDS.length)]).optional();

/** Transfers, events, actors and claims: the lists, and one thing with the words it rests on and their footnotes. */
export function factRoutes({ store, knowledge }: ApiContext) {
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
      const ratings = ratingsOf(await ratingDecisions(store), knowledge);
      const cited = new Set(
        fact.claims.flatMap(({ supports }) => supports.flatMap(({ origin, chain }) => [origin, ...chain])),
      );
      return c.json({
        ...fact,
        claims: fact.claims.map((claim) => ({ ...claim, grade: ratings.pairOf(claim) })),
        sources: [...cited].sort().map((name) => ({ name, grade: UNRATED, history: [], ...ratings.of(name) })),
        correctable: correctableOf(fact),
        footnotes: fact.quotations.map((one) => footnote(one.text, one)),
      });
    })
    .get("/sources", async (c) => {
      const { sources } = ratingsOf(await ratingDecisions(store), knowledge);
      return c.json(sources.map((source) => ({ ...source, words: SOURCE_GRADE_WORDS[source.grade] })));
    });
}

/** The fields a reviewer can correct on it; a finding follows from the record and has none. */
function correctableOf(fact: FactFound): readonly CorrectableField[] {
  if (fact.kind === "finding") return [];
  return correctableFields(fact.kind, fact.kind === "transfer" ? fact.body.items.map((item) => item.designation) : []);
}
