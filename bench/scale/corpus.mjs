// The generated corpus, as a stream: the same seed gives the same reports in the same order, and only some days are held in memory.
import { makeReport } from "#sources";
import { iso } from "./calendar.mjs";
import { LONGEST_TRANSFER, occasion, transferSteps } from "./stories.mjs";
import { MEAN_REPORTS, tell } from "./tell.mjs";
import { createWorld } from "./world.mjs";

/** Reports a month of the corpus: it grows in time and not in density, as a press archive does. */
export const DENSITY = 4000;
const OCCASIONS_SHARE = 0.7;
const STEPS_A_TRANSFER = 3;
const DAYS_A_MONTH = 30.4;

/** Reports with their truth, one after the other, without end. */
export function* corpus(knowledge, { seed = 1, density = DENSITY } = {}) {
  const world = createWorld(knowledge, seed);
  const stories = density / DAYS_A_MONTH / MEAN_REPORTS;
  const [occasions, transfers] = [stories * OCCASIONS_SHARE, (stories * (1 - OCCASIONS_SHARE)) / STEPS_A_TRANSFER];
  const days = new Map();
  const put = (story) => {
    if (story.day < 0) return;
    for (const told of tell(world, seed, story)) days.set(told.published, [...(days.get(told.published) ?? []), told]);
  };
  for (let day = -LONGEST_TRANSFER; day < 0; day++) startTransfers(day);
  let number = 0;
  for (let day = 0; ; day++) {
    for (let i = 0; i < countOn(day, occasions); i++) put(occasion(world, seed, day, i));
    startTransfers(day);
    for (const told of days.get(day) ?? []) yield reportOf(told, number++);
    days.delete(day);
  }

  function startTransfers(day) {
    for (let i = 0; i < countOn(day, transfers); i++) transferSteps(world, seed, day, i).forEach(put);
  }
}

/** How many of a thing that happens `rate` times a day happen on this one. */
function countOn(day, rate) {
  return Math.floor((day + 1) * rate) - Math.floor(day * rate);
}

function reportOf({ published, title, publisher, text, truth }, number) {
  const id = `r-${String(number).padStart(7, "0")}`;
  const url = `https://press.example.org/${id}`;
  const report = makeReport({ id, text, title, publisher, published: iso(published), url, language: "en" });
  return { report, truth: { id, key: report.key, ...truth } };
}
