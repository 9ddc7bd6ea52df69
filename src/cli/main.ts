#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { loadKnowledge } from "#knowledge";
import { ReportInput } from "#model";
import { createReader } from "#reading";
import { makeReport } from "#sources";

const reader = createReader(loadKnowledge());
for (const line of readFileSync(process.argv.at(-1) ?? "", "utf8").split("\n")) {
  if (!line.trim()) continue;
  const report = makeReport(ReportInput.parse(JSON.parse(line)));
  process.stdout.write(`${JSON.stringify(reader.read(report))}\n`);
}
