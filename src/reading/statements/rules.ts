/** The rules by which statements are read, with the reason why each may be trusted. */
export const STATEMENT_RULES = {
  "statement.verb":
    "trained weights found a cue with a listed verb of speech or attitude, and its source and content by the words around it",
  "statement.noun":
    "trained weights found a noun of speech (“the announcement that”), and its source and content by the words around it",
  "statement.by-noun":
    "“the announcement by X that …” cites whoever stands between, up to the verb of the sentence around it",
  "statement.according-to": "“according to” names who says what the rest of its sentence holds",
  "statement.as-per": "“as per” a body, an outlet or a report names who says what the rest of its sentence holds",
  "statement.mark": "a colon or dash between a name and what follows cites the name",
  "statement.hedge": "a hedging word belongs to the cue that cites somebody",
  "statement.other-cue": "trained weights found a cue that no list has",
  "statement.subject": "a finite verb of speech cites the phrase in front of it, which is its subject",
  "statement.coordinated": "a second past verb of speech behind “and” has the subject of the first",
  "statement.quoted-as": "“quoted … as saying” cites whoever stands between, or the subject where it is passive",
  "statement.relayed": "“officials cited by …” is one source, named with who passed it on",
  "statement.passed-on":
    "a name behind the last comma that “reports via” or “reports, citing” somebody passes on the whole sentence",
  "statement.block": "who a paragraph ends with “said:” or “the following statement:” for says the paragraph behind it",
  "statement.agentless": "“reportedly” says that somebody said so and not who",
} as const;
