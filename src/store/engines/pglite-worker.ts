import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PARSERS } from "../database.js";
import { OPENED, type PgliteReply, type PgliteRequest } from "./pglite-protocol.js";

// The thread that holds an embedded database: a long query must not stop the page or the reader.

/** The write-ahead log would grow to 0.7 GB with PostgreSQL's own settings; nothing runs in the background to trim it. */
const START = [...PGlite.defaultStartParams, "-c", "max_wal_size=64MB", "-c", "min_wal_size=32MB"];

const port = parentPort;
if (port === null) throw new Error("pglite-worker.js is started as a thread");
const opening = PGlite.create({ dataDir: workerData.folder, startParams: START, parsers: PARSERS });
const opened = opening.then(
  () => reply({ id: OPENED, rows: [] }),
  (thrown: unknown) => reply({ id: OPENED, error: messageOf(thrown) }),
);
/** Requests are answered one after the other, in the order they came. */
let last: Promise<void> = opened;
port.on("message", (request: PgliteRequest) => {
  last = last.then(() => answer(request));
});

async function answer(request: PgliteRequest): Promise<void> {
  try {
    reply({ id: request.id, rows: await carryOut(request) });
  } catch (thrown) {
    reply({ id: request.id, error: messageOf(thrown) });
  }
}

async function carryOut(request: PgliteRequest): Promise<readonly object[]> {
  const database = await opening;
  switch (request.kind) {
    case "query":
      return (await database.query<object>(request.sql, [...request.parameters])).rows;
    case "script":
      await database.exec(request.sql);
      return [];
    case "close":
      await database.close();
      return [];
    default:
      return request satisfies never;
  }
}

function reply(message: PgliteReply): void {
  port?.postMessage(message);
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
