import { z } from "zod";

export const LISTED_KINDS = ["person", "organisation", "other"] as const;

/** One person or organisation of a list that the user loaded, as the list names it. */
export const ListEntry = z.strictObject({
  list: z.string(),
  id: z.string(),
  kind: z.enum(LISTED_KINDS),
  /** The main name first. */
  names: z.array(z.string()).min(1),
  /** As the list writes them: names or codes. */
  countries: z.array(z.string()),
  birthDates: z.array(z.string()),
  remark: z.string().nullable(),
});
export type ListEntry = z.infer<typeof ListEntry>;
export type ListedKind = ListEntry["kind"];
