import type { Report } from "#model";

/** What is known of a report beside its words: from front matter, a sidecar, the page itself or the command line. */
export interface Meta {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  readonly retrieved?: string;
}

/** An input that could not be read: which one and what to do. */
export interface Problem {
  readonly input: string;
  readonly message: string;
}

/** One step of reading inputs: a report, or the reason why there is none. */
export type Sourced = { readonly report: Report } | { readonly problem: Problem };

/** What every format gets: where the bytes came from and what the user said of them. */
export interface SourceContext {
  /** Fields that win over what the file says. */
  readonly given: Meta;
  /** Instant of retrieval, ISO 8601, given by the caller's clock. */
  readonly retrieved: string;
}
