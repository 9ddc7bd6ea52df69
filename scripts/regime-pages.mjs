// node scripts/regime-pages.mjs [--check]: writes docs/regimes/ from knowledge/regimes/*.yaml, or checks that the two are in step (exit 1).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { timeline } from "./regime-timeline.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const source = path.join(root, "knowledge", "regimes");
const target = path.join(root, "docs", "regimes");

const PROCEDURES = {
  automatic: "needs nobody's leave",
  notification: "notification in advance",
  "advance-approval": "approval in advance",
};
const REACHES = {
  everyone: "every recipient",
  "non-government": "everyone but the Government",
  "armed-groups": "armed groups and those associated with them",
  listed: "listed persons and groups",
};
const DIRECTIONS = {
  to: "supply to the target",
  from: "purchase from the target",
  both: "supply to and purchase from the target",
};

/** "9-10", "6(b) and 7", "33, 38". */
const MANY = / and |,|^\d+-\d+$/u;

const regimes = readdirSync(source)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => parse(readFileSync(path.join(source, file), "utf8")));
const files = new Map([
  ["README.md", index(regimes)],
  ...regimes.flatMap((regime) => [
    [`${regime.id}.md`, page(regime)],
    [`${regime.id}.svg`, timeline(regime)],
  ]),
]);
if (process.argv.includes("--check")) check();
else write();

function write() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(target, name), text);
}

function check() {
  const present = existsSync(target) ? readdirSync(target) : [];
  const wrong = [
    ...[...files]
      .filter(([name, text]) => !present.includes(name) || readFileSync(path.join(target, name), "utf8") !== text)
      .map(([name]) => name),
    ...present.filter((name) => !files.has(name)),
  ];
  if (wrong.length === 0) return;
  console.error(
    `docs/regimes is not in step with knowledge/regimes: ${wrong.join(", ")}\nrun: node scripts/regime-pages.mjs`,
  );
  process.exitCode = 1;
}

function index(all) {
  const row = (one) =>
    `| [${one.id}](${one.id}.md) | ${one.issuer} | ${targets(one)} | ${first(one)} | ${one.terminated ?? "in force when last seen"} | ${one.asOf} |`;
  return `${[
    "# Arms embargoes",
    "",
    `${all.length} regimes, generated from \`knowledge/regimes/\` by \`node scripts/regime-pages.mjs\`; do not edit here.`,
    "",
    "Days run from the first day of a measure to the first free day. “Last seen” is the day up to which the sources were read: what came later is not known here. This is not legal advice.",
    "",
    "| Regime | Issuer | Target | From | Ended | Last seen |",
    "|---|---|---|---|---|---|",
    ...all.map(row),
  ].join("\n")}\n`;
}

function page(regime) {
  const parts = [
    `# ${regime.title}`,
    `\`${regime.id}\` · ${regime.issuer} · ${regime.status}${regime.terminated ? `, ended ${regime.terminated}` : ""} · last seen ${regime.asOf}`,
    `![Timeline](${regime.id}.svg)`,
    "Thick bars are measures, thin ones exemptions; a dashed bar is a call that forbids nothing; an arrow means that no end is known.",
    list([
      `**Target:** ${targets(regime)}`,
      ...(regime.nonStateTargets?.length ? [`**Groups and persons named:** ${regime.nonStateTargets.join("; ")}`] : []),
      `**Binds:** ${regime.binds.summary}${regime.binds.except ? ` (not ${regime.binds.except.join(", ")})` : ""}`,
      `**How well it is supported:** ${regime.confidence}`,
    ]),
    "## Measures",
    ...regime.measures.map(measureWords),
    ...section("Exemptions", (regime.exemptions ?? []).map(exemptionWords)),
    ...section("Doubts", (regime.doubts ?? []).map(doubtWords)),
    ...section(
      "Changes",
      table(
        ["Date", "Instrument", "What changed"],
        (regime.changes ?? []).map((one) => [one.date, cite(one), one.effect]),
      ),
    ),
    ...section("Notes", notes(regime)),
    ...section("Sources", list((regime.sources ?? []).map(({ title, url }) => `[${title}](${url})`))),
  ];
  return `${parts.flat().join("\n\n")}\n`;
}

function section(title, content) {
  return content.length === 0 ? [] : [`## ${title}`, content].flat();
}

function measureWords(measure) {
  return [
    `### ${cite(measure)}: ${days(measure)}`,
    `${sentence(measure.summary)} ${bindingWords(measure.binding)}`,
    list([
      `Direction: ${DIRECTIONS[measure.direction]}`,
      `Reaches: ${REACHES[measure.reaches]}${measure.territory ? `, in ${measure.territory.replaceAll("-", " ")} only` : ""}${measure.targets ? ` (${measure.targets.join(", ")})` : ""}`,
      `Items: ${measure.items.replaceAll("-", " ")}`,
      ...(measure.covers ? [`Also covers: ${measure.covers.join(", ").replaceAll("-", " ")}`] : []),
      ...(measure.validUntil ? [`Last known expiry: ${measure.validUntil}; status unknown after that day`] : []),
      ...also(measure),
      ...(measure.note ? [`Note: ${measure.note}`] : []),
    ]),
  ];
}

function exemptionWords(exemption) {
  const followed = exemption.follows
    ? [`Holds here: the exemptions of [${exemption.follows}](${exemption.follows}.md)`]
    : [];
  return [
    `### ${cite(exemption)}: ${days(exemption)}`,
    sentence(exemption.summary),
    list([
      `For: ${exemption.recipient}`,
      ...(exemption.follows
        ? followed
        : [`Procedure: ${PROCEDURES[exemption.procedure]}${exemption.authority ? ` (${exemption.authority})` : ""}`]),
      ...(exemption.purposes
        ? [`Only where this purpose is stated: ${exemption.purposes.join(" or ").replaceAll("-", " ")}`]
        : []),
      ...(exemption.contractBefore ? [`Only for contracts made before ${exemption.contractBefore}`] : []),
      ...(exemption.catchAll ? ["A clause for any other supply: by itself it makes nothing exempt"] : []),
      ...also(exemption),
      ...(exemption.note ? [`Note: ${exemption.note}`] : []),
    ]),
  ];
}

function doubtWords({ from, to, reason, weight }) {
  const effect = weight === "disputed" ? "said beside the verdict" : "makes a verdict unclear";
  return `- ${from} to ${to ?? "today"}: ${sentence(reason)} (${effect})`;
}

function notes({ notes: text, datesFromMemory, gaps }) {
  return [
    ...(text ? [text] : []),
    ...(datesFromMemory?.length
      ? [`Days from memory, to be checked before relying on them: ${datesFromMemory.join(", ")}.`]
      : []),
    ...(gaps ?? []).map(({ from, to, reason }) => `No measure from ${from} to ${to}: ${reason}.`),
  ];
}

function also(entry) {
  return entry.also
    ? [`See also: ${entry.also.map((one) => `${cite(one)}${one.note ? ` (${one.note})` : ""}`).join("; ")}`]
    : [];
}

function bindingWords(binding) {
  if (binding === "voluntary") return "A call: it forbids nothing.";
  return binding === "political" ? "A political declaration, kept by the members of the day." : "Binding.";
}

function cite({ instrument, paragraph, paragraphFromMemory }) {
  if (paragraph === null) return `${instrument} (paragraph not verified)`;
  const words = /^(?:art|annex|\()/u.test(paragraph)
    ? paragraph
    : `${MANY.test(paragraph) ? "paras" : "para"} ${paragraph}`;
  return `${instrument}, ${words}${paragraphFromMemory ? " (from memory)" : ""}`;
}

function days({ from, to }) {
  return to ? `${from} to ${to} (first free day)` : `since ${from}`;
}

function targets({ targets: all }) {
  return all.length === 0
    ? "listed persons and groups anywhere"
    : all.map(({ code, name }) => `${name} (${code})`).join(", ");
}

function first({ measures }) {
  return measures.map((measure) => measure.from).sort()[0];
}

function sentence(text) {
  return `${text[0].toUpperCase()}${text.slice(1)}${/[.!?]$/u.test(text) ? "" : "."}`;
}

function list(items) {
  return items.map((item) => `- ${item}`).join("\n");
}

function table(head, rows) {
  if (rows.length === 0) return [];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")];
}
