import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { TRANSFER_MODES, TRANSFER_STATUSES, type TransferMode, type TransferStatus } from "#model";
import { derived } from "../lexicon/derived.js";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer.js";
import type { Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { askedByForm } from "../text/remembered.js";

const Status = z.enum(TRANSFER_STATUSES);
const Mode = z.enum(TRANSFER_MODES);

const Verbs = z.array(
  z.strictObject({
    forms: z.array(z.string()),
    role: z.enum(["give", "take", "reach", "seize", "list"]),
    done: Status,
    mode: Mode.optional(),
    particle: z.string().optional(),
    object: z.enum(["recipient", "supplier"]).optional(),
    rivals: z.boolean().default(false),
    chooses: z.boolean().default(false),
    needs: z.enum(["from", "to", "force", "supplier"]).optional(),
    goods: z.string().optional(),
    weak: z.boolean().default(false),
    cargo: z.boolean().default(false),
    asks: z.boolean().default(false),
    contents: z.boolean().default(false),
    ships: z.boolean().default(false),
  }),
);
const Nouns = z.array(
  z.strictObject({
    forms: z.array(z.string()),
    role: z.enum(["give", "take", "deal"]),
    done: Status,
    mode: Mode.optional(),
    anaphoric: z.boolean().default(false),
    broad: z.boolean().default(false),
    weak: z.boolean().default(false),
    own: z.boolean().default(false),
    holds: z.boolean().default(false),
  }),
);
const Cues = z.strictObject({
  before: z.partialRecord(Status, z.array(z.string())),
  around: z.partialRecord(Status, z.array(z.string())),
});

const Modes = z.partialRecord(Mode, z.array(z.string()));

/** Whom the subject of a verb or the owner of a noun is: see `knowledge/tables/transfer-verbs.yaml`. */
export type Role = "give" | "take" | "reach" | "seize" | "list" | "deal";

export interface TransferWord {
  readonly kind: "verb" | "noun";
  readonly role: Role;
  readonly done: TransferStatus;
  readonly mode: TransferMode | null;
  readonly particle: string | null;
  /** The object of the verb is the recipient: "arm the rebels". */
  readonly objectIsRecipient: boolean;
  /** The object of the verb is who is asked to supply: "asked Paris for jets". */
  readonly objectIsSupplier: boolean;
  /** Each thing named is an offer of its own: "compares the Gripen and the Rafale". */
  readonly rivals: boolean;
  /** Takes one of several offers: what is chosen is told even where nobody is said to sell it. */
  readonly chooses: boolean;
  /**
   * Counts only where it is said from whom, to whom, to what state or force and no person, or who supplied: "took five from",
   * "flew rifles to", "presented boats to the navy", "paraded Turkish drones".
   */
  readonly needs: "from" | "to" | "force" | "supplier" | null;
  /** What is moved where the verb names no goods: "arm". */
  readonly goods: string | null;
  readonly weak: boolean;
  readonly cargo: boolean;
  /** Asks for an offer: where one is made, the asking lies before it. */
  readonly asks: boolean;
  /** Begins a list of what arms told before consist of: "the equipment includes". */
  readonly contents: boolean;
  /** Done in a yard to ships alone: "launched", "laid the keel of". */
  readonly ships: boolean;
  readonly anaphoric: boolean;
  /** Of arms only where arms or weapons are said: "agreement". */
  readonly broad: boolean;
  /** An order or contract that its seller won: "from" names who buys. */
  readonly won?: boolean;
  /** The noun names its goods itself: "military aid". */
  readonly own: boolean;
  /** May open a deal whose goods are told next: "a new aid package". */
  readonly opens?: boolean;
  /** Counts only where it says what it holds: "the package includes four launchers". */
  readonly holds: boolean;
}

/** A phrase that changes the status: right before a verb, or around a verb or noun. */
export interface Cue {
  readonly place: "before" | "around";
  readonly status: TransferStatus;
}

export interface TransferWords {
  readonly byForm: ReadonlyMap<string, readonly TransferWord[]>;
  /** Whether a form in `byForm` may begin with the token. */
  readonly begins: (token: Token) => boolean;
  /** First words of the forms of two words. */
  readonly firstOfTwo: ReadonlySet<string>;
  readonly cues: Gazetteer<Cue>;
  /** The verbs of the phrases that end in "to": they govern an infinitive also from afar ("agreed in May to buy"). */
  readonly controlHeads: ReadonlyMap<string, TransferStatus>;
  readonly modes: Gazetteer<TransferMode>;
  readonly barriers: Gazetteer<string>;
  readonly purposes: Gazetteer<string>;
  readonly armsWords: ReadonlySet<string>;
  /** Words that show goods on their way: only what is on its way is seized as a transfer. */
  readonly isCarrier: (token: Token) => boolean;
  /** What carries goods and can set out from somewhere. */
  readonly vessels: ReadonlySet<string>;
  /** What may be given or received in the place of goods: "approval", "a payment". */
  readonly notGoods: ReadonlySet<string>;
  readonly stateNouns: ReadonlySet<string>;
  /** Groups of people that act: "militias". */
  readonly groupNouns: ReadonlySet<string>;
  readonly makerWords: ReadonlySet<string>;
  /** Words behind which those stand that lost: "over", "ahead of". */
  readonly losing: ReadonlySet<string>;
  /** Verbs by which a side makes a deal: "signed", "struck". */
  readonly makers: ReadonlySet<string>;
  /** Verbs whose subject has what was bought elsewhere: "operates jets bought from". */
  readonly keeping: ReadonlySet<string>;
  readonly forceNouns: ReadonlySet<string>;
  readonly userNouns: ReadonlySet<string>;
  readonly partNouns: ReadonlySet<string>;
  /** Nouns that join two states without a deal: "a dispute with", "the border with". */
  readonly strife: ReadonlySet<string>;
  /** Nouns that may stand for many kinds of equipment: "warships". */
  readonly broadEquipment: ReadonlySet<string>;
}

/** The words that transfers are found by. */
export const transferWords = derived((knowledge: Knowledge): TransferWords => {
  const { words, tables } = knowledge;
  const cues = Cues.parse(tables["transfer-cues"]);
  const carriers = new Set(words["carrier-words"]);
  const forms = byForm([...verbs(tables["transfer-verbs"]), ...nouns(tables["transfer-nouns"])]);
  const firstOfTwo = new Set(
    [...forms.keys()].filter((form) => form.includes(" ")).map((form) => form.split(" ")[0] ?? ""),
  );
  return {
    byForm: forms,
    begins: askedByForm(({ lower }) => forms.has(lower) || firstOfTwo.has(lower)),
    firstOfTwo,
    cues: gazetteer([...cuePatterns(cues.before, "before"), ...cuePatterns(cues.around, "around")]),
    controlHeads: controlHeads(cues.before),
    modes: gazetteer(modePatterns(tables["transfer-modes"])),
    barriers: gazetteer((words["transfer-barriers"] ?? []).map((name) => ({ name, entry: name, anyCase: true }))),
    purposes: gazetteer((words["purpose-words"] ?? []).map((name) => ({ name, entry: name, anyCase: true }))),
    armsWords: new Set(words["arms-words"]),
    isCarrier: askedByForm(({ lower }) => carriers.has(lower)),
    vessels: new Set(words["vessel-nouns"]),
    notGoods: new Set(words["not-goods"]),
    stateNouns: new Set(words["state-nouns"]),
    groupNouns: new Set(words["group-nouns"]),
    makerWords: new Set(words["maker-words"]),
    losing: new Set(words["losing-words"]),
    makers: new Set(words["deal-makers"]),
    keeping: new Set(words["keeping-verbs"]),
    forceNouns: new Set(words["service-nouns"]),
    userNouns: new Set(words["equipment-users"]),
    partNouns: new Set(words["part-nouns"]),
    strife: new Set(words["strife-nouns"]),
    broadEquipment: new Set(words["broad-equipment"]),
  };
});

function controlHeads(table: z.infer<typeof Cues>["before"]): Map<string, TransferStatus> {
  const phrases = flatMap(Object.entries(table), ([status, names]) =>
    (names ?? []).map((name) => ({ status, words: name.split(" ") })),
  );
  const heads = phrases.filter(({ words }) => words.length === 2 && words[1] === "to");
  return new Map(heads.map(({ status, words }) => [words[0] ?? "", Status.parse(status)]));
}

function modePatterns(table: unknown): { name: string; entry: TransferMode; anyCase: boolean }[] {
  return flatMap(Object.entries(Modes.parse(table)), ([mode, names]) =>
    (names ?? []).map((name) => ({ name, entry: Mode.parse(mode), anyCase: true })),
  );
}

type Entry = readonly [readonly string[], TransferWord];

function verbs(table: unknown): Entry[] {
  return Verbs.parse(table).map(({ forms, mode, particle, object, goods, needs, ...verb }) => [
    forms,
    {
      kind: "verb",
      ...verb,
      mode: mode ?? null,
      particle: particle ?? null,
      objectIsRecipient: object === "recipient",
      objectIsSupplier: object === "supplier",
      goods: goods ?? null,
      needs: needs ?? null,
      anaphoric: false,
      broad: false,
      own: false,
      holds: false,
    },
  ]);
}

function nouns(table: unknown): Entry[] {
  return Nouns.parse(table).map(({ forms, mode, ...noun }) => [
    forms,
    {
      kind: "noun",
      ...noun,
      mode: mode ?? null,
      particle: null,
      objectIsRecipient: false,
      objectIsSupplier: false,
      rivals: false,
      chooses: false,
      needs: null,
      goods: null,
      cargo: false,
      asks: false,
      contents: false,
      ships: false,
    },
  ]);
}

function byForm(entries: readonly Entry[]): Map<string, TransferWord[]> {
  const map = new Map<string, TransferWord[]>();
  for (const [forms, word] of entries) for (const form of forms) map.set(form, [...(map.get(form) ?? []), word]);
  return map;
}

function cuePatterns(
  table: z.infer<typeof Cues>["before"],
  place: Cue["place"],
): { name: string; entry: Cue; anyCase: boolean }[] {
  return flatMap(Object.entries(table), ([status, names]) =>
    (names ?? []).map((name) => ({ name, entry: { place, status: Status.parse(status) }, anyCase: true })),
  );
}
