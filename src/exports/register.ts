import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { earliest, ITEM_CATEGORIES } from "#model";
import type { Claim, Evidence, RecordItem, TransferEntry } from "#record";
import { csvLine } from "./csv.js";
import type { CitedReport } from "./footnote.js";

/** A transfer with what its row in the register says beside it. */
export interface RegisterEntry {
  readonly transfer: TransferEntry;
  readonly claims: readonly Claim[];
  /** The words of the embargo check, or null where none was made. */
  readonly embargoVerdict: string | null;
  /** The report and the words that the row rests on first. */
  readonly report: CitedReport | null;
  readonly quotation: string | null;
  /** The earliest day on which a report said it. */
  readonly firstReported: string | null;
}

/** SIPRI's column names of the current export first, in SIPRI's order, then ours. */
export const REGISTER_COLUMNS = [
  "SIPRI AT Database ID",
  "Supplier",
  "Recipient",
  "Designation",
  "Description",
  "Armament category",
  "Order date",
  "Order date is estimate",
  "Numbers delivered",
  "Numbers delivered is estimate",
  "Delivery year",
  "Delivery year is estimate",
  "Status",
  "SIPRI estimate",
  "TIV deal unit",
  "TIV delivery values",
  "Local production",
  "claim_id",
  "first_reported",
  "status_as_reported",
  "numbers_ordered",
  "numbers_ordered_range",
  "recipient_force",
  "value_amount",
  "value_currency",
  "value_as_reported",
  "origins",
  "embargo_verdict",
  "evidence_publisher",
  "evidence_url",
  "evidence_quote",
] as const;

const Categories = z.record(z.enum(ITEM_CATEGORIES), z.string());

/** Makes the lines of the register: one for each item of a transfer, one for a transfer whose items nobody named. */
export function createRegister(knowledge: Knowledge): (entry: RegisterEntry) => string[] {
  const countries = new Map(knowledge.countries.map(({ code, name }) => [code, name]));
  const platforms = new Map(knowledge.platforms.map((platform) => [platform.id, platform.description]));
  const categories = Categories.parse(knowledge.tables["sipri-categories"]);
  const names = (codes: readonly string[]) => codes.map((code) => countries.get(code) ?? code).join("; ");
  return (entry) => itemsOf(entry).map((item) => csvLine(row(entry, item)));

  function row(entry: RegisterEntry, item: RecordItem | null): (string | number | null)[] {
    const { transfer } = entry;
    return [
      ...sipriCells(entry, item),
      transfer.id,
      entry.firstReported,
      transfer.status,
      item?.quantity ?? null,
      item?.quantityRange ? item.quantityRange.join("–") : null,
      transfer.recipientForce,
      transfer.value?.amount ?? null,
      transfer.value?.currency ?? null,
      transfer.value?.text ?? null,
      [...new Set(entry.claims.flatMap(({ origins }) => origins))].sort().join("; "),
      entry.embargoVerdict,
      entry.report?.publisher ?? null,
      entry.report?.url ?? null,
      entry.quotation,
    ];
  }

  /** TIV and SIPRI's own numbers stay empty: they are SIPRI's to give. So does whether goods are new, which reports do not say. */
  function sipriCells({ transfer }: RegisterEntry, item: RecordItem | null): (string | number | null)[] {
    const ordered = transfer.ordered ?? transfer.signed;
    const isDelivered = transfer.status === "delivered";
    return [
      null,
      names(transfer.supplier) || "unknown supplier(s)",
      names(transfer.recipient) || "unknown recipient(s)",
      item?.designation ?? "",
      (item?.entity ? platforms.get(item.entity) : undefined) ?? "",
      item?.category ? (categories[item.category] ?? "") : "",
      yearOf(ordered),
      ordered ? estimate(/[~?%]/u.test(ordered)) : null,
      isDelivered ? (item?.quantity ?? null) : null,
      isDelivered && item ? estimate(item.quantity === null) : null,
      yearOf(transfer.delivered),
      transfer.delivered ? estimate(/[~?%]/u.test(transfer.delivered)) : null,
      transfer.mode === "second-hand" ? "Second hand" : null,
      null,
      null,
      null,
      transfer.mode === "licence" ? "Yes" : "No",
    ];
  }
}

/** The words that a row is quoted with: the passage that gives its number or, failing that, its sum. */
export function wordsOfRow(transfer: TransferEntry, claims: readonly Claim[]): readonly Evidence[] {
  const item = transfer.items.find(({ quantity }) => quantity !== null);
  const sum =
    transfer.value?.amount == null ? null : `${transfer.value.amount} ${transfer.value.currency ?? ""}`.trim();
  const wanted = [
    [`quantity of ${item?.designation}`, String(item?.quantity)],
    ["value", sum],
  ];
  const [told] = wanted.flatMap(([field, value]) => claims.filter((one) => one.field === field && one.value === value));
  const [place] = told?.supports[0]?.evidence ?? [];
  if (place === undefined) return transfer.evidence.slice(0, 1);
  const around = transfer.evidence.find(
    ({ report, begin, end }) => report === place.report && begin <= place.begin && place.end <= end,
  );
  return [around ?? place];
}

export function registerHeader(): string {
  return csvLine(REGISTER_COLUMNS);
}

function itemsOf({ transfer }: RegisterEntry): readonly (RecordItem | null)[] {
  return transfer.items.length > 0 ? transfer.items : [null];
}

function yearOf(date: string | null): number | null {
  const day = date === null ? null : earliest(date);
  return day ? Number(day.slice(0, 4)) : null;
}

function estimate(isEstimate: boolean): string {
  return isEstimate ? "Yes" : "No";
}
