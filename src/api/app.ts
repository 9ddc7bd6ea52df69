import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import type { Knowledge } from "#knowledge";
import { AttacheError, ERRORS, type ErrorCode, failure } from "#model";
import type { Store } from "#store";
import { checkRoutes } from "./routes/check.js";
import { decisionRoutes } from "./routes/decisions.js";
import { factRoutes } from "./routes/facts.js";
import { findingRoutes } from "./routes/findings.js";
import { reportRoutes } from "./routes/reports.js";

export interface ApiContext {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Instant of now, ISO 8601. */
  readonly now: () => string;
  /** Who decides where a request names nobody. */
  readonly reviewer: string;
}

/** The largest request body; decisions are a few lines. */
const MAX_BODY_BYTES = 64 * 1024;
const OWN_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The API of the page. Every route asks the store one question or keeps one decision; errors leave in one shape. */
export function createApi(context: ApiContext) {
  return new Hono()
    .use(async (c, next) => {
      refuseStrangers(c.req.header("host"), c.req.header("origin"));
      await next();
    })
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          connectSrc: ["'self'"],
          imgSrc: ["'self'", "data:"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
        referrerPolicy: "no-referrer",
        strictTransportSecurity: false, // It is served over plain HTTP on this machine only
      }),
    )
    .use(
      "/api/*",
      bodyLimit({
        maxSize: MAX_BODY_BYTES,
        onError: () => refuse("input-too-large", { what: "The request", size: "too many", limit: MAX_BODY_BYTES }),
      }),
    )
    .route("/api", reportRoutes(context))
    .route("/api", findingRoutes(context))
    .route("/api", factRoutes(context))
    .route("/api", checkRoutes(context))
    .route("/api", decisionRoutes(context))
    .all("/api/*", (c) => {
      throw failure("path-unknown", { path: c.req.path });
    })
    .onError((error, c) => {
      const { status, code, message } = inWords(error);
      // The statuses of errors.ts are all statuses that carry a body.
      return c.json({ error: { code, message } }, status as 400);
    });
}

/** What the page's client is generated from. */
export type Api = ReturnType<typeof createApi>;

/** A page elsewhere must not read the record through the user's browser (DNS rebinding, cross-site requests). */
function refuseStrangers(host: string | undefined, origin: string | undefined): void {
  const hostname = host?.replace(/:\d+$/u, "") ?? "";
  if (!OWN_HOSTS.has(hostname)) throw failure("request-refused", { origin: host ?? "nowhere" });
  if (origin !== undefined && !isOwnOrigin(origin, host ?? "")) throw failure("request-refused", { origin });
}

function isOwnOrigin(origin: string, host: string): boolean {
  return origin === `http://${host}`;
}

function refuse(...given: Parameters<typeof failure<"input-too-large">>): never {
  throw failure(...given);
}

function inWords(error: Error): { status: number; code: ErrorCode | "internal"; message: string } {
  if (error instanceof AttacheError) return { status: error.status, code: error.code, message: error.message };
  if (error instanceof HTTPException)
    return {
      status: error.status,
      code: "request-invalid",
      message: ERRORS["request-invalid"].message.replace("{reason}", error.message || "it could not be read"),
    };
  return {
    status: 500,
    code: "internal",
    message: "attaché failed on this request; the terminal it runs in says more",
  };
}
