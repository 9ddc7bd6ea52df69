// The bench's result as a table: one column for each engine and size.

export function table(result) {
  const columns = result.results.flatMap(({ engine, steps }) =>
    steps.map((step) => ({ engine, ...step, first: steps[0] })),
  );
  const rows = [["", ...columns.map(({ engine, size }) => `${engine} ${size}`)]];
  for (const [name, figureOf] of ROWS) rows.push([name, ...columns.map((column) => figureOf(column) ?? "–")]);
  for (const question of Object.keys(columns.find(({ questions }) => questions)?.questions ?? {}))
    rows.push([`${question}, p50 / p99 ms`, ...columns.map(({ questions }) => both(questions?.[question]))]);
  for (const [layer, words] of Object.entries(LAYERS))
    rows.push([words, ...columns.map(({ quality }) => quality && scores(quality[layer]))]);
  const { machine, date, commit, seed, density_a_month } = result;
  const about = `${date} · ${commit} · ${machine.cpu}, ${machine.cores} cores, ${machine.memory_GB} GB · Node ${machine.node.slice(1)} · seed ${seed}, ${density_a_month} reports a month`;
  return `${about}\n${aligned(rows)}\n${NOTES}`;
}

const NOTES = `Marginal: over the last tenth of the way, in additions of 100. CPU and memory are of the program's own process: PGlite's are in it, a server's are not.
F1 = B³ of what each report tells of, P/R in brackets; for copies of pairs, for contradictions of findings.`;

const ROWS = [
  ["reports/s, all of the way", ({ windows }) => rate(windows)],
  ["reports/s, marginal", ({ windows }) => rate(windows.filter(({ isMeasured }) => isMeasured))],
  ["  reading, ms a report", ({ windows }) => each(windows, "reading_s")],
  ["  recording + findings, ms", ({ windows }) => each(windows, "recording_s")],
  ["CPU, ms a report, marginal", ({ windows }) => each(windows, "cpu_s")],
  [
    "cost against the first size",
    ({ windows, first }) => ratio(cost(windows, "seconds"), cost(first.windows, "seconds")),
  ],
  ["one more report, s", ({ singles }) => (singles.length ? Math.min(...singles).toFixed(2) : null)],
  ["peak memory, MB", ({ peak_MB }) => String(peak_MB)],
  ["database, KB a report", ({ disk, counts }) => (disk.database_bytes / 1024 / counts.reports).toFixed(1)],
  [
    "folder, KB a report",
    ({ disk, counts }) => disk.folder_bytes && (disk.folder_bytes / 1024 / counts.reports).toFixed(1),
  ],
];

const LAYERS = {
  occasions: "occasions, F1",
  transfers: "transfers, F1",
  people: "people, F1",
  copies: "copies, F1",
  contradictions: "contradictions, F1",
};

function rate(windows) {
  const reports = windows.reduce((sum, one) => sum + one.reports, 0);
  const seconds = windows.reduce((sum, one) => sum + one.seconds, 0);
  return reports === 0 ? null : (reports / seconds).toFixed(1);
}

/** Of the measured part: seconds a report. */
function cost(windows, field) {
  const measured = windows.filter(({ isMeasured }) => isMeasured);
  const reports = measured.reduce((sum, one) => sum + one.reports, 0);
  return reports === 0 ? null : measured.reduce((sum, one) => sum + one[field], 0) / reports;
}

function each(windows, field) {
  const seconds = cost(windows, field);
  return seconds === null ? null : (seconds * 1000).toFixed(1);
}

function ratio(cost, first) {
  return cost === null || first === null ? null : (cost / first).toFixed(2);
}

function both(timing) {
  return timing ? `${timing.p50_ms} / ${timing.p99_ms}` : null;
}

function scores({ f1, precision, recall }) {
  return `${f1} (${precision}/${recall})`;
}

function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => String(row[i] ?? "–").length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell ?? "–").padStart(widths[i])))
        .join("  "),
    )
    .join("\n");
}
