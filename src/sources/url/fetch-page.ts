import { lookup as dnsLookup } from "node:dns";
import { get as httpGet, type IncomingMessage } from "node:http";
import { get as httpsGet } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { FETCH_TIMEOUT_MS, MAX_FILE_BYTES, MAX_REDIRECTS } from "../limits.js";
import { isPrivateAddress } from "./private-network.js";

export interface Page {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Whether a connection to this address is allowed; the default refuses private networks. */
export type AddressRule = (address: string) => boolean;
const publicOnly: AddressRule = (address) => !isPrivateAddress(address);

/** Fetches a page that the user named: http(s) only, bounded in time, size and redirects, every hop checked. Throws a plain Error. */
export async function fetchPage(url: string, allowed: AddressRule = publicOnly): Promise<Page> {
  let next = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await request(next, allowed);
    const location = response.headers.location;
    if (!location || (response.statusCode ?? 0) < 300 || (response.statusCode ?? 0) >= 400)
      return finish(next, response);
    response.resume();
    next = new URL(location, next).href;
  }
  throw new Error(`redirects more than ${MAX_REDIRECTS} times`);
}

function request(url: string, allowed: AddressRule): Promise<IncomingMessage> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:")
    throw new Error(`only http and https are fetched, not ${protocol}`);
  const host = hostname.replace(/^\[|\]$/gu, "");
  if (isIP(host) && !allowed(host)) throw new Error(`${host} is in a private network and is not fetched`);
  const get = protocol === "https:" ? httpsGet : httpGet;
  const headers = {
    "user-agent": "attache (+reads one page that its user named)",
    accept: "text/html,text/plain;q=0.8",
    "accept-encoding": "identity",
  };
  return new Promise((resolve, reject) => {
    const call = get(
      url,
      {
        headers,
        lookup: guardedLookup(allowed),
        timeout: FETCH_TIMEOUT_MS,
        signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
      },
      resolve,
    );
    call.on("timeout", () => call.destroy(new Error(`no answer within ${FETCH_TIMEOUT_MS / 1000} s`)));
    call.on("error", reject);
  });
}

/** The check sits in the look-up itself, so that a name cannot change its address between check and connection. */
function guardedLookup(allowed: AddressRule): LookupFunction {
  return (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 4);
      const refused = addresses.find(({ address }) => !allowed(address));
      const first = addresses[0];
      if (refused || !first)
        return callback(
          new Error(`${hostname} leads to a private network (${refused?.address}) and is not fetched`),
          "",
          4,
        );
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

async function finish(url: string, response: IncomingMessage): Promise<Page> {
  if (response.statusCode !== 200) {
    response.resume();
    throw new Error(`the server answered ${response.statusCode}`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) throw new Error(`the page is larger than ${MAX_FILE_BYTES} bytes`);
    chunks.push(chunk);
  }
  return { url, contentType: response.headers["content-type"] ?? "", bytes: Buffer.concat(chunks) };
}
