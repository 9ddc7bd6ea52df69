// The timeline picture of one regime: a bar for every measure and exemption, years below. Pure: YAML in, SVG out.

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 20;
const ROW = 22;
const TOP = 12;
const LABEL_LENGTH = 30;
const DAY_MS = 86_400_000;
const MAX_TICKS = 10;

/** Colours that stay apart for colour-blind readers; the kinds also differ in height and dash. */
const COLOURS = { mandatory: "#7a1f2b", political: "#a8632a", voluntary: "#8a8f98", exemption: "#2f6f62" };

/** An SVG with a title and a description, readable without colours. */
export function timeline(regime) {
  const rows = rowsOf(regime);
  const first = Math.min(...rows.map((row) => row.from));
  const last = Math.max(...rows.map((row) => row.to ?? 0), Date.parse(regime.terminated ?? regime.asOf));
  const scale = (at) => LEFT + ((at - first) / Math.max(last - first, DAY_MS)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + rows.length * ROW + 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="11">`,
    `<title id="t">Timeline of ${escapeXml(regime.title)}</title>`,
    `<desc id="d">${escapeXml(rows.map((row) => `${row.kind} ${row.label} ${row.days}`).join("; "))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...ticks(first, last, scale, height),
    ...rows.flatMap((row, index) => bar(row, TOP + index * ROW, scale, last)),
    "</svg>",
    "",
  ].join("\n");
}

function rowsOf(regime) {
  const measures = regime.measures.map((measure) => row(measure, measure.binding, name(measure)));
  const exemptions = (regime.exemptions ?? []).map((exemption) => row(exemption, "exemption", name(exemption)));
  return [...measures, ...exemptions];
}

function row({ from, to, validUntil }, kind, label) {
  const days = `${from} to ${to ?? "(open)"}`;
  const until = validUntil ? Date.parse(validUntil) : null;
  return { kind, label, days, from: Date.parse(from), to: to ? Date.parse(to) : until, isOpen: to === null };
}

function name({ instrument, paragraph }) {
  const text = paragraph ? `${instrument}, ${paragraph}` : instrument;
  return text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH - 1)}…` : text;
}

function bar({ kind, label, days, from, to, isOpen }, top, scale, last) {
  const x = scale(from);
  const width = Math.max(scale(to ?? last) - x, 2);
  const thick = kind === "exemption" ? 6 : 13;
  const y = top + (ROW - thick) / 2;
  const dash = kind === "voluntary" ? ' fill-opacity="0.35" stroke="#8a8f98" stroke-dasharray="3 2"' : "";
  const arrow = isOpen
    ? [`<path d="M${fixed(x + width)} ${fixed(y)} l7 ${thick / 2} l-7 ${thick / 2} z" fill="${COLOURS[kind]}"/>`]
    : [];
  return [
    `<text x="${LEFT - 8}" y="${top + 15}" text-anchor="end" fill="#333333">${escapeXml(label)}</text>`,
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${thick}" fill="${COLOURS[kind]}"${dash}><title>${escapeXml(`${kind}: ${days}`)}</title></rect>`,
    ...arrow,
  ];
}

function ticks(first, last, scale, height) {
  const from = new Date(first).getUTCFullYear();
  const to = new Date(last).getUTCFullYear();
  const step = Math.max(1, Math.ceil((to - from) / MAX_TICKS));
  const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  return years
    .map((year) => ({ year, x: scale(Date.UTC(year, 0, 1)) }))
    .filter(({ x }) => x >= LEFT - 1)
    .flatMap(({ year, x }) => [
      `<line x1="${fixed(x)}" x2="${fixed(x)}" y1="${TOP - 6}" y2="${height - 24}" stroke="#dddddd"/>`,
      `<text x="${fixed(x)}" y="${height - 10}" text-anchor="middle" fill="#555555">${year}</text>`,
    ]);
}

function fixed(value) {
  return Number(value.toFixed(1));
}

function escapeXml(text) {
  return text.replace(/[&<>"]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}
