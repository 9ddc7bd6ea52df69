/**
 * What each kind of evidence weighs, for all comparisons of the record. Two things are taken for one from `same` upwards and
 * listed as open from `open` upwards. Fitted by hand on the dev groups; change them here and nowhere else.
 */
export const PERSON_WEIGHTS = {
  same: 0.85,
  open: 0.65,
  name: {
    same: 1,
    spelling: 0.95,
    fuller: 0.9,
    order: 0.8,
    initials: 0.75,
    middle: 0.6,
    inner: 0.3,
    family: 0.5,
    given: 0.35,
    other: 0,
  },
  /** One name alone, the same in both ("Shoigu"). */
  single: 0.7,
  /** A whole name of parts that very many people bear. */
  common: -0.4,
  country: 0.15,
  otherCountry: -0.25,
  post: 0.25,
  rank: 0.1,
  company: 0.2,
} as const;

export const EVENT_WEIGHTS = {
  same: 0.7,
  open: 0.45,
  kind: 0.1,
  sides: 0.3,
  someSides: 0.1,
  day: 0.35,
  month: 0.2,
  year: 0.1,
  /** A day or two apart where all else is the same. */
  slip: -0.1,
  /** The same of what lasts for days. */
  ofDays: 0.1,
  reportedTogether: 0.1,
  reportedApart: -0.3,
  participant: 0.25,
  participants: 0.5,
  sameParticipants: 0.1,
  otherParticipants: -0.4,
  place: 0.2,
  host: 0.1,
  otherPlace: -0.3,
  otherHost: -0.5,
  wording: 0.3,
} as const;

export const TRANSFER_WEIGHTS = {
  same: 0.75,
  open: 0.6,
  supplier: 0.25,
  recipient: 0.25,
  item: 0.35,
  category: 0.1,
  quantity: 0.15,
  /** Another number of the same goods, months apart: open, unless more speaks for it. */
  otherNumber: -0.15,
  otherItems: -0.5,
  /** A list without numbers, of which the other names one thing by number. */
  oneOfMany: -0.25,
  value: 0.15,
  dates: 0.1,
  otherDates: -0.4,
  /** An order and what came of it: the dates say nothing against it, but there may have been another order. */
  laterDelivery: -0.1,
  reportedTogether: 0.1,
  reportedApart: -0.2,
  /** One has a time and the other none: it may be of another year, unless a number, a sum or the wording speaks for it. */
  undated: -0.15,
  /** Another sum in another year. */
  repeated: -0.4,
  denial: 0.1,
  /** Too little to decide anything but between equals. */
  status: 0.02,
  people: 0.15,
  wording: 0.25,
} as const;
