import path from "node:path";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { failure } from "#model";
import { type ApiContext, createApi } from "./app.js";

const PAGE = fileURLToPath(new URL("../../dist/web/", import.meta.url));

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves API and page on 127.0.0.1. Port 0 takes any free one. */
export function serve(context: ApiContext, port: number): Promise<Served> {
  const root = path.relative(process.cwd(), PAGE) || ".";
  const app = new Hono()
    .route("/", createApi(context))
    .use("/*", serveStatic({ root }))
    // The page keeps its state in the address: every path that is no file is the page.
    .get("/*", serveStatic({ root, path: "index.html" }));
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? failure("port-taken", { port }) : error),
    );
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const actual = typeof address === "object" && address ? address.port : port;
      resolve({ url: `http://127.0.0.1:${actual}/`, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  if ("closeAllConnections" in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
