/** Statements before they are described: token ranges only. */

/** Token indices, `last` exclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Draft {
  readonly cue: Range;
  readonly source: Range | null;
  /** The words that name who passed the source on, where they stand apart from it. */
  readonly through?: Range | null;
  /** In the order of the text, without overlaps, at least one. */
  readonly content: readonly Range[];
  readonly kind: "speech" | "attitude";
  readonly rule: string;
}
