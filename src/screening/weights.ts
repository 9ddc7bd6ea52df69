/** How much each likeness of two parts of a name counts: 1 is the same word. */
export const LIKENESS = {
  same: 1,
  spelling: 0.97,
  sound: 0.92,
  /** Two romanisations of the same syllables. */
  syllables: 0.94,
  /** Consonants agree across scripts; the fewer there are, the less that says. */
  skeleton: [0, 0.6, 0.82, 0.92, 0.94],
  nearSkeleton: 0.7,
  initial: 0.75,
  /** Letters agree but for a few. */
  letters: 0.9,
} as const;

/** Parts that differ by more than this share of their letters are other names. */
export const MIN_LETTERS_ALIKE = 0.74;

/** How much a part of a name says. */
export const PART_WEIGHT = { usual: 1, common: 0.65, initial: 0.5, generic: 0.4 } as const;

/** What is missing or stands against it. */
export const AGAINST = {
  /** Both names have a part that the other lacks. */
  conflict: 1.5,
  /** One name has a part more. */
  extra: 0.2,
  /** … and it is the first: a son bears his father's name behind his own. */
  extraFirst: 0.9,
  /** … of an organisation: a branch or a subsidiary. */
  extraOrganisation: 0.65,
  /** One name is a single word. */
  single: 0.68,
  order: 0.97,
  /** Two common names in another order are two people. */
  orderCommon: 0.65,
  common: 0.94,
  acronym: 0.84,
} as const;
