import type { Command } from "commander";
import { loadKnowledge } from "#knowledge";
import { failure } from "#model";
import { groupStories, type StoryReport, storyTerms, tellingWords } from "#record";
import { type PublishedWithin, readReports, type Store } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { cut, paint, print, WIDTH } from "../terminal.js";

interface Options extends RecordOptions {
  readonly from?: string;
  readonly until?: string;
}

/** The words of so many reports are held at once, about 1 GB of them. */
const MOST_REPORTS = 50_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** `attache stories`: which reports are of one affair, whatever it is. */
export function registerStories(program: Command): void {
  withRecordOptions(program.command("stories"))
    .description("Group reports of one affair by the words and names they share, largest first")
    .option("--from <date>", "only reports published on or after this day, such as 2026-02-01")
    .option("--until <date>", "only reports published on or before this day")
    .addHelpText("after", "\nExample:\n  attache stories --from 2026-02-01")
    .action(stories);
}

async function stories(options: Options): Promise<void> {
  const days = within(options);
  await inRecord(options, (store) => printStories(store, days, options));
}

/** How a report is shown in its story. */
interface Label {
  readonly id: string;
  readonly day: string;
  readonly title: string;
}

async function printStories(store: Store, days: PublishedWithin, options: Options): Promise<void> {
  const telling = tellingWords(loadKnowledge());
  const reports: StoryReport[] = [];
  const labels = new Map<string, Label>();
  for await (const { key, id, published, title, text } of readReports(store, days)) {
    if (reports.length === MOST_REPORTS) throw tooMany();
    const whole = title === null || text.startsWith(title) ? text : `${title}\n${text}`;
    reports.push({ key, day: dayOf(published), terms: storyTerms(whole, telling) });
    labels.set(key, { id, day: dayOf(published) ?? "undated", title: title ?? text.slice(0, WIDTH) });
  }
  for (const { reports: keys } of groupStories(reports, telling)) {
    const members = keys.flatMap((key) => labels.get(key) ?? []);
    if (options.json) await print(JSON.stringify({ reports: members.map(({ id }) => id) }));
    else if (members.length > 1) await print(describe(members));
  }
}

/** A day of its own; a month or a year says too little to tell what was written at one time. */
function dayOf(published: string | null): string | null {
  const day = published?.slice(0, 10) ?? "";
  return DAY.test(day) ? day : null;
}

function within({ from, until }: Options): PublishedWithin {
  return { ...(from ? { from: day("--from", from) } : {}), ...(until ? { until: day("--until", until) } : {}) };
}

function day(option: string, value: string): string {
  if (DAY.test(value)) return value;
  throw failure("option-invalid", { option, value, expected: "write a day such as 2026-02-01" });
}

function tooMany() {
  const expected = `the record has more than ${MOST_REPORTS} reports; narrow them by --from and --until`;
  return failure("option-invalid", { option: "--from", value: "left out", expected });
}

function describe(members: readonly Label[]): string {
  const heading = paint("bold", `${members.length} reports, ${members[0]?.day} to ${members.at(-1)?.day}`);
  return [heading, ...members.map(({ id, day, title }) => cut(`  ${day}  ${id}  ${title}`, WIDTH)), ""].join("\n");
}
