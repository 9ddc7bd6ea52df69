import { z } from "zod";
import { ITEM_CATEGORIES } from "#model";

/** The kinds of knowledge, one file or folder of YAML each under `knowledge/`. Dates are EDTF strings; codes ISO 3166-1 alpha-3. */

const Names = z.array(z.string().min(1)).default([]);

/** A state or territory, with the words the press uses for it. `from`/`to` bound its life where it began or ended after 1945. */
export const Country = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/u),
  name: z.string(),
  aliases: Names,
  demonyms: Names,
  capital: z.string().nullable().default(null),
  /** Cities, palaces and streets that stand for the government ("Ankara", "the Kremlin"). */
  metonyms: Names,
  from: z.string().optional(),
  to: z.string().optional(),
});
export type Country = Readonly<z.infer<typeof Country>>;

/** A city, base, headquarters, port or region that engagements happen at. */
export const Place = z.strictObject({
  name: z.string(),
  country: z.string().nullable(),
  kind: z.enum(["city", "base", "headquarters", "port", "region", "sea", "building", "continent"]),
  aliases: Names,
});
export type Place = Readonly<z.infer<typeof Place>>;

export const ORGANISATION_KINDS = [
  "government",
  "parliament",
  "force",
  "ministry",
  "press-office",
  "agency",
  "company",
  "faction",
  "armed-group",
  "igo",
  "ngo",
  "mission",
  "party",
  "court",
  "other",
] as const;

/** A force, ministry, press office, company, faction, armed group or international body. */
export const Organisation = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  name: z.string(),
  aliases: Names,
  kind: z.enum(ORGANISATION_KINDS),
  /** The side it acts for; a faction or armed group has its territory's code. */
  country: z.string().nullable(),
  /** For forces: army, navy, air force … */
  service: z.string().optional(),
  /** Id of the organisation this one belongs to or speaks for. */
  parent: z.string().optional(),
  source: z.string().optional(),
});
export type Organisation = Readonly<z.infer<typeof Organisation>>;

/** A newspaper, agency, broadcaster or site. Outlets of one `family` are not independent of one another. */
export const Outlet = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  name: z.string(),
  aliases: Names,
  kind: z.enum(["agency", "newspaper", "broadcaster", "magazine", "site", "official"]),
  country: z.string().nullable(),
  family: z.string().optional(),
  domains: Names,
});
export type Outlet = Readonly<z.infer<typeof Outlet>>;

/** A military or police rank. `grade` is the NATO code (OF-1 … OF-10, OR-1 … OR-9) of the usual equivalence. */
export const Rank = z.strictObject({
  name: z.string(),
  aliases: Names,
  grade: z.string().nullable().default(null),
  services: Names,
});
export type Rank = Readonly<z.infer<typeof Rank>>;

/** A post that people hold: "chief of the army staff", "defence minister". */
export const Post = z.strictObject({
  name: z.string(),
  aliases: Names,
  service: z.string().optional(),
  countries: Names,
});
export type Post = Readonly<z.infer<typeof Post>>;

/** A platform, weapon or munition by designation. `makers` are the countries that make it. */
export const Platform = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  designation: z.string(),
  aliases: Names,
  family: z.string().optional(),
  category: z.enum(ITEM_CATEGORIES),
  description: z.string(),
  makers: Names,
});
export type Platform = Readonly<z.infer<typeof Platform>>;

/** A topic of talks, with the words that show it. */
export const Topic = z.strictObject({ id: z.string(), name: z.string(), aliases: Names });
export type Topic = Readonly<z.infer<typeof Topic>>;

/**
 * Everything the reader, the record and the embargo check look up. `words` holds plain lists by file name
 * (`knowledge/words/NAME.txt`, one entry a line, `#` begins a comment); `tables` holds the other YAML lists
 * (`knowledge/tables/NAME.yaml`), whose shape the stage that uses one declares and checks; `models` holds trained weights
 * (`knowledge/models/NAME.json`, made by `scripts/train/`); `regimes` and `law`
 * hold what the embargo stage checks (`knowledge/regimes/*.yaml`, `knowledge/law/*.yaml`).
 */
export const Knowledge = z.strictObject({
  countries: z.array(Country),
  places: z.array(Place),
  organisations: z.array(Organisation),
  outlets: z.array(Outlet),
  ranks: z.array(Rank),
  posts: z.array(Post),
  platforms: z.array(Platform),
  topics: z.array(Topic),
  words: z.record(z.string(), z.array(z.string())),
  tables: z.record(z.string(), z.unknown()),
  models: z.record(z.string(), z.unknown()),
  regimes: z.array(z.unknown()),
  law: z.record(z.string(), z.unknown()),
});
export type Knowledge = Readonly<z.infer<typeof Knowledge>>;
