import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { failure } from "#model";
import { OPENED, type PgliteReply, type PgliteRequest } from "./pglite-protocol.js";

/** A thread is started from built JavaScript, also where the caller runs from its sources (the tests). */
const WORKER = fileURLToPath(new URL("../../../dist/store/engines/pglite-worker.js", import.meta.url));

type Ask = PgliteRequest extends infer Request ? (Request extends unknown ? Omit<Request, "id"> : never) : never;

interface Waiting {
  resolve(rows: readonly object[]): void;
  reject(error: Error): void;
}

/** The thread that holds the database of a folder: asks go in, answers come back in order. */
export interface PgliteThread {
  ask(request: Ask): Promise<readonly object[]>;
  stop(): Promise<void>;
}

export async function startPgliteThread(folder: string): Promise<PgliteThread> {
  const worker = new Worker(WORKER, { workerData: { folder } });
  const waiting = new Map<number, Waiting>();
  let next = OPENED;
  const wait = () =>
    new Promise<readonly object[]>((resolve, reject) => {
      waiting.set(next++, { resolve, reject });
    });
  const giveUp = (reason: string) => {
    for (const { reject } of waiting.values()) reject(failure("record-failed", { reason }));
    waiting.clear();
  };
  worker.on("message", (reply: PgliteReply) => settle(waiting, reply));
  worker.on("error", (error) => giveUp(error.message));
  worker.on("exit", () => giveUp("its thread ended"));
  await wait();
  return {
    ask(request) {
      worker.postMessage({ ...request, id: next });
      return wait();
    },
    async stop() {
      await worker.terminate();
    },
  };
}

function settle(waiting: Map<number, Waiting>, reply: PgliteReply): void {
  const asked = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ("error" in reply) asked?.reject(failure("record-failed", { reason: reply.error }));
  else asked?.resolve(reply.rows);
}
