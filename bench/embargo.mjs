// npm run bench:embargo: the cases in ../shared/embargo (or $ATTACHE_SHARED/embargo) through the door of the embargo stage, and its speed.
// Prints accuracy by confidence, the regimes named, every disagreement. Exit 1 below a floor, 2 where the cases are absent.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createCheck } from "../dist/embargo/index.js";
import { loadKnowledge } from "../dist/knowledge/index.js";
import { readOptions } from "./options.mjs";

readOptions("npm run bench:embargo");

const SPEED_CHECKS = 200_000;
const root = fileURLToPath(new URL("../", import.meta.url));
const file = path.resolve(process.env.ATTACHE_SHARED || path.join(root, "..", "shared"), "embargo", "cases-dev.json");
if (!existsSync(file)) {
  console.error(`SKIPPED: no cases at ${file}; set ATTACHE_SHARED to the folder that holds embargo/`);
  process.exit(2);
}
const floors = JSON.parse(readFileSync(path.join(root, "bench/floors.json"), "utf8")).floors.embargo ?? {};
const cases = JSON.parse(readFileSync(file, "utf8"));
const check = createCheck(loadKnowledge());
const answered = cases.map((one) => ({ one, verdict: check(questionOf(one)) }));

const figures = {
  "high %": accuracy(answered.filter(({ one }) => one.confidence === "high")),
  "overall %": accuracy(answered),
  "regimes named": regimesNamed(),
  "checks a second of one core": speed(),
};
for (const { one, verdict } of answered.filter((answer) => !isRight(answer)))
  console.log(
    `DISAGREES ${one.id} (${one.confidence}): expected ${one.expect}, said ${said(verdict)}: ${verdict.reasons[0]}`,
  );
let failed = false;
for (const [name, score] of Object.entries(figures)) {
  const floor = floors[name];
  if (floor !== undefined && score < floor) failed = true;
  console.log(`${name.padEnd(28)} ${score}${floor === undefined ? "" : `   floor ${floor}`}`);
}
process.exitCode = failed ? 1 : 0;

function questionOf({ id, supplier, recipient, recipientIsGovernment, item, itemClass, date }) {
  return { id, supplier, recipient, recipientIsGovernment, item, itemClass, date };
}

/** A prohibition that only EU regimes decide has its own word in the cases. */
function said({ verdict, regimes }) {
  const deciding = regimes.filter((regime) => regime.effect === verdict);
  const onlyEu = deciding.length > 0 && deciding.every((regime) => regime.issuer === "EU");
  return verdict === "prohibited" && onlyEu ? "prohibited-for-EU-suppliers" : verdict;
}

function isRight({ one, verdict }) {
  return said(verdict) === one.expect;
}

function accuracy(answers) {
  return Math.round((1000 * answers.filter(isRight).length) / answers.length) / 10;
}

function regimesNamed() {
  const expected = answered.flatMap(({ one, verdict }) =>
    one.regimes.map((id) => verdict.regimes.some((r) => r.id === id)),
  );
  return Math.round((1000 * expected.filter(Boolean).length) / expected.length) / 1000;
}

/** By the processor's clock, so that a busy machine does not count. Different suppliers and days each time: nothing could be remembered. */
function speed() {
  const questions = cases.map(questionOf);
  const suppliers = [...new Set(questions.map((question) => question.supplier))];
  const begun = process.cpuUsage();
  for (let n = 0; n < SPEED_CHECKS; n++) {
    const question = questions[n % questions.length];
    const day = String(1 + (n % 28)).padStart(2, "0");
    check({ ...question, supplier: suppliers[n % suppliers.length], date: `${question.date.slice(0, 8)}${day}` });
  }
  return Math.round((1e6 * SPEED_CHECKS) / process.cpuUsage(begun).user);
}
