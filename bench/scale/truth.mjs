// The record against what the generator knows: occasions, transfers and people by B³, copies by pairs, contradictions by count.
import { readRecord } from "#store";

/** What the record says, as far as the comparison needs it. */
export async function recordOf(store) {
  const record = { events: new Map(), transfers: new Map(), people: new Map(), copies: [], contradictions: [] };
  const put = (index, body) => {
    for (const report of body.reports) index.set(report, [...(index.get(report) ?? []), body]);
  };
  for await (const { type, body } of readRecord(store)) {
    if (type === "event") put(record.events, slim(body, ["id", "kind", "class", "sides", "date", "reports"]));
    else if (type === "transfer")
      put(record.transfers, slim(body, ["id", "supplier", "recipient", "items", "reports"]));
    else if (type === "actor" && body.kind === "person") put(record.people, slim(body, ["id", "names", "reports"]));
    else if (type === "report")
      for (const copy of body.copies) if (body.key < copy.report) record.copies.push([body.key, copy.report]);
    if (type === "finding" && body.kind === "contradiction")
      record.contradictions.push(slim(body, ["field", "subject", "values"]));
  }
  return record;
}

function slim(body, fields) {
  return Object.fromEntries(fields.map((field) => [field, body[field]]));
}

/** Every figure in percent. `found` is the share of what reports tell that the record has at all; the clustering is of all, found or not. */
export function compareWithTruth(record, truths) {
  const occasions = truths.filter(({ kind }) => kind !== "transfer");
  const transfers = truths.filter(({ kind }) => kind === "transfer");
  const people = truths.flatMap(({ key, people }) => people.map((person) => ({ key, ...person })));
  return {
    occasions: clustering(
      occasions,
      ({ story }) => story,
      (truth) => eventOf(record, truth),
    ),
    transfers: clustering(
      transfers,
      ({ story }) => story,
      (truth) => transferOf(record, truth),
    ),
    people: clustering(
      people,
      ({ id }) => id,
      (person) => personOf(record, person),
    ),
    copies: copyPairs(record, truths),
    contradictions: contradictions(record, truths),
  };
}

/** Of a report's events the one that fits best; none where neither kind nor sides do. */
function eventOf(record, { key, kind, sides, date }) {
  const rate = (event) => {
    const isKind = event.kind === kind || (kind === "meeting" && event.kind === "talks");
    const isSides = sides.every((side) => event.sides.includes(side));
    return isSides ? 1 + (isKind ? 2 : 0) + (event.date === date ? 1 : 0) : 0;
  };
  return best(record.events.get(key) ?? [], rate);
}

function transferOf(record, { key, supplier, recipient }) {
  const rate = (transfer) =>
    (transfer.supplier.includes(supplier) ? 1 : 0) + (transfer.recipient.includes(recipient) ? 2 : 0);
  return best(record.transfers.get(key) ?? [], (transfer) => (rate(transfer) > 1 ? rate(transfer) : 0));
}

function personOf(record, { key, surname }) {
  return best(record.people.get(key) ?? [], ({ names }) => (names.some((name) => name.endsWith(surname)) ? 1 : 0));
}

function best(things, rate) {
  let found = null;
  for (const thing of things) if (rate(thing) > (found === null ? 0 : rate(found))) found = thing;
  return found?.id ?? null;
}

/** B³ over all items; what the record does not have stands alone. */
function clustering(items, truthOf, predictedOf) {
  const predicted = items.map((item, i) => predictedOf(item) ?? `none ${i}`);
  const truth = items.map(truthOf);
  const both = counts(items.map((_, i) => `${truth[i]}\u0001${predicted[i]}`));
  const [inTruth, inPredicted] = [counts(truth), counts(predicted)];
  const mean = (of) => items.reduce((sum, _, i) => sum + of(i), 0) / Math.max(1, items.length);
  const shared = (i) => both.get(`${truth[i]}\u0001${predicted[i]}`) ?? 0;
  const precision = mean((i) => shared(i) / (inPredicted.get(predicted[i]) ?? 1));
  const recall = mean((i) => shared(i) / (inTruth.get(truth[i]) ?? 1));
  const found = predicted.filter((id) => !id.startsWith("none ")).length / Math.max(1, items.length);
  return figures({ precision, recall, found, items: items.length });
}

function counts(keys) {
  const found = new Map();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/**
 * Pairs of reports where one text became the other. Texts in own words on one story share what both were told; such a pair
 * counts neither way.
 */
function copyPairs({ copies }, truths) {
  const [groupOf, storyOf] = [new Map(), new Map()];
  for (const { key, group, story } of truths) {
    storyOf.set(key, story);
    if (group) groupOf.set(key, group);
  }
  const right = copies.filter(([a, b]) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b)).length;
  const wrong = copies.filter(([a, b]) => storyOf.get(a) !== storyOf.get(b)).length;
  const sizes = [...counts(groupOf.values()).values()];
  const total = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return figures({ precision: right / Math.max(1, right + wrong), recall: right / Math.max(1, total), items: total });
}

/** A labelled contradiction is found where a finding on its field holds a report of either side under different values. */
function contradictions({ contradictions: all }, truths) {
  // The generator sends its people to several towns on one day without meaning it: what is found of that is neither right nor wrong.
  const contradictions = all.filter(({ field }) => field !== "place that day");
  const stories = new Map();
  for (const truth of truths)
    if (truth.field && truth.says) {
      const sides = stories.get(truth.story + truth.field) ?? { odd: new Set(), fair: new Set(), field: truth.field };
      sides[truth.odd ? "odd" : "fair"].add(truth.key);
      stories.set(truth.story + truth.field, sides);
    }
  const labelled = [...stories.values()].filter(({ odd, fair }) => odd.size > 0 && fair.size > 0);
  const byReport = new Map();
  for (const one of labelled) for (const key of one.odd) byReport.set(key, [...(byReport.get(key) ?? []), one]);
  const found = new Set();
  let right = 0;
  for (const finding of contradictions) {
    const hits = labelsOf(finding, byReport);
    if (hits.length > 0) right++;
    for (const one of hits) found.add(one);
  }
  const precision = right / Math.max(1, contradictions.length);
  return figures({ precision, recall: found.size / Math.max(1, labelled.length), items: labelled.length });
}

function labelsOf({ field, values }, byReport) {
  const reports = values.flatMap((value) => value.reports);
  const candidates = new Set(reports.flatMap((key) => byReport.get(key) ?? []));
  return [...candidates].filter(
    (one) =>
      field.startsWith(one.field) &&
      values.some(
        (value) => value.reports.some((key) => one.odd.has(key)) && !value.reports.some((key) => one.fair.has(key)),
      ) &&
      values.some(
        (value) => value.reports.some((key) => one.fair.has(key)) && !value.reports.some((key) => one.odd.has(key)),
      ),
  );
}

function figures({ precision, recall, found, items }) {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const percent = (share) => Math.round(share * 1000) / 10;
  return {
    f1: percent(f1),
    precision: percent(precision),
    recall: percent(recall),
    ...(found === undefined ? {} : { found: percent(found) }),
    items,
  };
}
