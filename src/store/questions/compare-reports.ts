import type { Claim } from "#record";
import type { Store } from "../open.js";
import { findReportKey } from "./find-report.js";

/** What two reports say of the same things. */
export interface Comparison {
  /** Keys. */
  readonly left: string;
  readonly right: string;
  readonly agree: readonly Claim[];
  readonly differ: readonly {
    readonly subject: string;
    readonly field: string;
    readonly left: readonly Claim[];
    readonly right: readonly Claim[];
  }[];
  readonly onlyLeft: readonly Claim[];
  readonly onlyRight: readonly Claim[];
}

/** Puts two reports side by side, claim by claim: where they agree, where they differ, and what only one of them says. */
export async function compareReports(store: Store, left: string, right: string): Promise<Comparison> {
  const keys = { left: await findReportKey(store, left), right: await findReportKey(store, right) };
  const rows = await store.query<{ body: Claim }>(LIST_CLAIMS, [[keys.left, keys.right]]);
  return {
    ...keys,
    ...sortOut(
      rows.map(({ body }) => body),
      keys.left,
      keys.right,
    ),
  };
}

function sortOut(claims: readonly Claim[], left: string, right: string): Omit<Comparison, "left" | "right"> {
  const saidBy = (key: string) => (claim: Claim) => claim.supports.some(({ report }) => report === key);
  const [inLeft, inRight] = [claims.filter(saidBy(left)), claims.filter(saidBy(right))];
  const agree = inLeft.filter(saidBy(right));
  const alone = (mine: readonly Claim[]) => mine.filter((claim) => !agree.includes(claim));
  const leftFields = byField(alone(inLeft));
  const rightFields = byField(alone(inRight));
  const differ = [...leftFields].flatMap(([name, ours]) => {
    const theirs = rightFields.get(name);
    const [first] = ours;
    return theirs && first ? [{ subject: first.subject, field: first.field, left: ours, right: theirs }] : [];
  });
  return {
    agree,
    differ,
    onlyLeft: [...leftFields].flatMap(([name, ours]) => (rightFields.has(name) ? [] : ours)),
    onlyRight: [...rightFields].flatMap(([name, theirs]) => (leftFields.has(name) ? [] : theirs)),
  };
}

function byField(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = JSON.stringify([claim.subject, claim.field]);
    groups.set(name, [...(groups.get(name) ?? []), claim]);
  }
  return groups;
}

const LIST_CLAIMS = `
  select distinct claims.id, claims.body from claims
  join fact_reports on fact = claims.id
  where report_key = any($1::text[]) order by claims.id limit 5000`;
