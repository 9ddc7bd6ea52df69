/**
 * Every error a user can meet: code, message, HTTP status, exit code (1 = it could not be done, 2 = it was asked wrongly).
 * A message says what, which value, and what to do. The list in the documents equals this one.
 */
export const ERRORS = {
  "record-busy": {
    message:
      "The record {where} is open in another attaché (process {process}); stop that one first, or use the page it serves",
    status: 409,
    exit: 1,
  },
  "record-missing": {
    message: "There is no record at {where}; make one with: attache add PATH --record {where}",
    status: 404,
    exit: 1,
  },
  "record-address": {
    message: "{where} is not a record: give a folder, or a PostgreSQL address such as postgres://user@host/database",
    status: 400,
    exit: 2,
  },
  "record-unwritable": {
    message:
      "The record {where} cannot be opened for writing: {reason}; see that its files may be written, or give another folder with --record",
    status: 500,
    exit: 1,
  },
  "record-unreachable": {
    message: "The PostgreSQL server of {where} does not let us in: {reason}; check the address and that it runs",
    status: 503,
    exit: 1,
  },
  "record-newer": {
    message: "The record {where} was written by a newer attaché (its schema is {found}, ours {known}); update attaché",
    status: 500,
    exit: 1,
  },
  "record-failed": {
    message: "The record could not carry out a request: {reason}",
    status: 500,
    exit: 1,
  },
  "target-taken": {
    message: "{where} holds another record already; give an empty database or a new folder",
    status: 409,
    exit: 1,
  },
  "copy-differs": {
    message: "The copy at {where} came out unlike the record in {tables}; nothing of it was kept, try again",
    status: 500,
    exit: 1,
  },
  "id-unknown": {
    message: "No {kind} has an id that begins with {id}; see the ids with: attache findings, or attache search WORDS",
    status: 404,
    exit: 1,
  },
  "id-ambiguous": {
    message: '"{id}" fits {count} of the {kind} ids: {examples}; give more of it',
    status: 409,
    exit: 2,
  },
  "decision-invalid": {
    message: "This decision cannot be kept: {reason}",
    status: 400,
    exit: 2,
  },
  "review-unanswered": {
    message: "A review asks on a terminal, or takes its answers from standard input, one a line; there was neither",
    status: 400,
    exit: 2,
  },
  "option-invalid": {
    message: "{option} cannot be {value}: {expected}",
    status: 400,
    exit: 2,
  },
  "lists-missing": {
    message: "The record has no lists to screen against; load them with: attache lists add FILE",
    status: 404,
    exit: 1,
  },
  "input-missing": {
    message: "{path} does not exist; check the path",
    status: 404,
    exit: 1,
  },
  "input-unreadable": {
    message: "{path} cannot be read: {reason}",
    status: 400,
    exit: 1,
  },
  "input-unsupported": {
    message: "{path} is not read: {format} is not among .txt, .md, .html and .jsonl; convert it to one of them",
    status: 415,
    exit: 1,
  },
  "input-invalid": {
    message: "{path} line {line} is not a report: {reason}",
    status: 400,
    exit: 1,
  },
  "input-too-large": {
    message: "{what} has {size} characters, the limit is {limit}; split it",
    status: 413,
    exit: 1,
  },
  "address-unreachable": {
    message: "{url} could not be fetched: {reason}",
    status: 502,
    exit: 1,
  },
  "port-taken": {
    message: "Port {port} on 127.0.0.1 is taken; give another with --port, or 0 for any free one",
    status: 500,
    exit: 1,
  },
  "request-refused": {
    message: "This request came from {origin}; the page answers its own address only",
    status: 403,
    exit: 1,
  },
  "request-invalid": {
    message: "This request cannot be answered: {reason}",
    status: 400,
    exit: 1,
  },
  "path-unknown": {
    message: "There is nothing at {path}; go to / for the page",
    status: 404,
    exit: 1,
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The values that the message of an error names. */
export type ErrorValues<Code extends ErrorCode> = Readonly<
  Record<Placeholder<(typeof ERRORS)[Code]["message"]>, string | number>
>;

/** A failure outside, in words for the user. A class, because `instanceof` is how a thrown thing is told apart. */
export class AttacheError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly exit: number;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "AttacheError";
    this.code = code;
    this.status = ERRORS[code].status;
    this.exit = ERRORS[code].exit;
  }
}

/** The error of this code with its values filled in, to be thrown by the caller. */
export function failure<Code extends ErrorCode>(code: Code, values: ErrorValues<Code>, cause?: unknown): AttacheError {
  const given = new Map<string, unknown>(Object.entries(values));
  const message = ERRORS[code].message.replace(/\{(\w+)\}/gu, (_, name: string) => String(given.get(name)));
  return new AttacheError(code, message, cause);
}

/** The reason inside any thrown thing, as one line. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.split("\n", 1)[0] ?? text;
}
