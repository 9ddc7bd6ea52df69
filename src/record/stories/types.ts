import type { Terms } from "./terms.js";

/** A report as far as stories need it. */
export interface StoryReport {
  readonly key: string;
  /** ISO day it was published; null where nobody knows. */
  readonly day: string | null;
  readonly terms: Terms;
}

/** Reports of one affair, by their keys, in the order they were published. */
export interface Story {
  readonly reports: readonly string[];
}
