/** What one report gives for a field, with what tells change from contradiction. */
export interface Comparable {
  readonly report: string;
  readonly value: string;
  readonly values: readonly string[];
  /** The report's own words for each of `values`. */
  readonly said: readonly string[];
  readonly day: string | null;
  readonly phase: string | null;
  /** The day on which the report says that a deal came this far. */
  readonly since: string | null;
  /** Whether a ministry, a force or a press office says so, in its own release or as the one cited. */
  readonly isOfficial: () => boolean;
  /** Whether its words give this day by number and month. */
  readonly givesDay: (date: string) => boolean;
}

/** Whether two reports' values cannot both be right. */
export type Comparer = (a: Comparable, b: Comparable) => boolean;
