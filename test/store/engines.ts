import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { openStore, type Store } from "#store";

/** Where a PostgreSQL server for the tests is; each suite makes a database of its own there and drops it. */
export const SERVER = process.env.ATTACHE_TEST_POSTGRES;

/** A store for one suite, and how to be rid of it. */
export interface TestStore {
  readonly where: string;
  readonly store: Store;
  remove(): Promise<void>;
}

export async function onPglite(): Promise<TestStore> {
  const where = mkdtempSync(path.join(tmpdir(), "attache-store-"));
  const store = await openStore(where);
  const place: TestStore = {
    where,
    store,
    async remove() {
      await this.store.close();
      rmSync(where, { recursive: true });
    },
  };
  return place;
}

export async function onPostgres(): Promise<TestStore> {
  if (SERVER === undefined) throw new Error("ATTACHE_TEST_POSTGRES is not set");
  const server = new pg.Client({ connectionString: SERVER });
  await server.connect();
  const name = `attache_test_${randomUUID().replaceAll("-", "")}`;
  await server.query(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const store = await openStore(url.toString());
  const remove = async () => {
    await store.close();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  };
  return { where: url.toString(), store, remove };
}

/** Empties every table, past the triggers that keep reports and decisions. To truncate them takes longer. */
export async function empty(store: Store): Promise<void> {
  await store.transaction((transaction) => transaction.script(EMPTY));
}

const EMPTY = `
  set local session_replication_role = replica;
  delete from reports; delete from sightings; delete from decisions; delete from jobs; delete from readings;
  delete from wording; delete from copies; delete from named; delete from variants; delete from nodes;
  delete from node_places; delete from seats_held; delete from seats_sought; delete from tellings; delete from telling_places; delete from todo; delete from stale; delete from entries; delete from actors; delete from events;
  delete from transfers; delete from claims; delete from open_pairs; delete from findings; delete from fact_reports; delete from list_entries`;
