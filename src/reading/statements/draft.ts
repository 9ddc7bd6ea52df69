/** Statements before they are described: token ranges only. */

/** Token indices, `last` exclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Changed by `changed` and not by `...`: V8 gives the copy of a copy a layout of its own, and every later read of it is a search. */
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

/** `draft` with some of it changed. */
export function changed({ cue, source, through = null, content, kind, rule }: Draft, by: Partial<Draft>): Draft {
  return {
    cue: by.cue ?? cue,
    source: by.source === undefined ? source : by.source,
    through,
    content: by.content ?? content,
    kind: by.kind ?? kind,
    rule: by.rule ?? rule,
  };
}
