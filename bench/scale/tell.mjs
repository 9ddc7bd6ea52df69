// How a story is told: releases and agency texts that others take over with changes, and texts in own words.
import { say, sentence } from "./grammar.mjs";
import { dice } from "./random.mjs";
import { slotsOf } from "./stories.mjs";

/** How many reports tell a story; each number as often as it stands here. */
const REPORTS = { occasion: [1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12], transfer: [1, 1, 2, 2, 3, 4, 6] };
export const MEAN_REPORTS = 3.7;
const LATEST_DAYS = 2;

/** Every report on a story with its truth, in no order yet: `published` is a day of the corpus. */
export function tell(world, seed, story) {
  const die = dice(seed, story.id, story.step ?? "", "told");
  const count = die.pick(REPORTS[story.type]);
  const bases = basesOf(world, story, die, count);
  const oddBase = story.oddField && bases.length > 1 ? die.pick(bases) : null;
  for (const base of bases) base.odd = base === oddBase ? story.oddField : null;
  return bases.flatMap((base) => reportsOn(world, story, base, die));
}

/** The texts that are written on a story, and how many reports each becomes. */
function basesOf(world, story, die, count) {
  const home =
    story.type === "occasion" ? [story.facts.host, story.facts.guest] : [story.facts.buyer, story.facts.seller];
  const ministry = die.pick(home).ministry;
  const bases = [];
  let left = count;
  while (left > 0) {
    const kind = left === 1 ? die.pick(["own", "own", "agency", "release"]) : die.pick(["release", "agency", "own"]);
    const isTaken = bases.some((base) => base.kind === kind);
    const size = kind === "own" || isTaken ? 1 : die.between(1, left);
    const agency = die.pick(die.happens(0.5) ? home[0].agencies : world.agencies);
    bases.push({ kind: kind !== "own" && isTaken ? "own" : kind, size, ministry, agency, number: bases.length, home });
    left -= size;
  }
  return bases;
}

function reportsOn(world, story, base, die) {
  const group = base.size > 1 ? `${story.id}/${story.step ?? 0}/${base.number}` : null;
  const published = story.day + die.below(LATEST_DAYS + 1);
  const source = sourceOf(story, base, die);
  const writer =
    base.kind === "own"
      ? die.pick(die.pick(base.home).papers).name
      : base.kind === "agency"
        ? base.agency.name
        : base.ministry;
  const first = compose(world, story, { base, writer, published, source, die });
  return Array.from({ length: base.size }, (_, i) => {
    const paper = outletOf(world, base, die, i, writer);
    const edited = i === 0 ? first : edit(first, base, paper, die, world, story);
    const text = [edited.title, ...edited.paragraphs].join("\n\n");
    return {
      published: published + (i === 0 ? 0 : die.below(2)),
      title: edited.title,
      publisher: paper,
      text,
      truth: {
        story: story.id,
        ...story.truth,
        group,
        origin: base.kind === "own" ? null : base.ministry,
        people: story.people
          .filter(({ surname }) => isNamed(text, surname))
          .map(({ id, surname }) => ({ id, surname })),
        odd: base.odd,
        says: story.oddField !== null && saysField(story, base.odd, text),
        field: story.oddField,
      },
    };
  });
}

/** Whether a text gives more of a name than the last part. */
function isNamed(text, surname) {
  return new RegExp(`\\p{Lu}\\p{Ll}+ ${surname}`, "u").test(text);
}

/** Whether a text gives the field that the story's reports differ on: not every lead names the rank. */
function saysField({ oddField, people }, odd, text) {
  const [, guest] = people;
  if (oddField !== "rank" || !guest) return true;
  const rank = odd ? guest.wrongRank : guest.rank;
  return new RegExp(`\\b${rank} (?:\\p{L}+ ){1,2}${guest.surname}`, "u").test(text);
}

function sourceOf(story, base, die) {
  if (base.kind === "own" && die.happens(0.6)) return say("own-words-source", { ...landSlots(story) }, die);
  return die.pick([`the ${base.ministry}`, `a statement from the ${base.ministry}`, `the ${base.ministry}`]);
}

function landSlots({ facts }) {
  const { capital, adjective } = facts.host ?? facts.buyer;
  return { hostCity: capital, hostAdj: adjective };
}

function outletOf(world, base, die, index, writer) {
  if (base.kind === "own") return writer;
  if (index === 0) return base.kind === "agency" ? base.agency.name : die.pick(die.pick(base.home).papers).name;
  return die.pick(die.pick(die.happens(0.6) ? base.home : world.countries).papers).name;
}

function compose(world, story, { base, writer, published, source, die }) {
  const slots = slotsOf(world, story, { writer, published, source, die, odd: base.odd });
  const phrase = (name) => sentence(tidy(say(name, slots, die)));
  const lead = phrase(`${story.kind}-lead`);
  const dateline = base.kind === "agency" ? `${slots.city.toUpperCase()} (${base.agency.name}) - ` : "";
  const details = die.shuffled(detailsOf(story)).slice(0, die.between(4, 9)).map(phrase);
  const quotes = die.happens(0.6)
    ? [phrase(story.type === "transfer" ? "deal-quote" : story.people.length ? "quote" : "background-any")]
    : [];
  const ownWords =
    base.kind === "own" ? Array.from({ length: die.between(2, 6) }, () => phrase(extraOf(story, die))) : [];
  const body = die.shuffled([...new Set([...details, ...quotes, ...ownWords])]);
  return {
    title: tidy(say(`${story.kind}-title`, slots, die)),
    paragraphs: [`${dateline}${lead}`, ...paired(body, die)],
  };
}

function detailsOf(story) {
  if (story.type === "transfer") return Array(8).fill("detail-deal");
  const people = ["detail-host", "detail-host", "detail-guest", "detail-guest"];
  if (story.kind === "exercise") return [...Array(5).fill("detail-exercise"), "background-any"];
  return [
    ...Array(4).fill("detail-talks"),
    ...people,
    ...(story.kind === "signing" ? ["detail-signing", "detail-signing"] : []),
  ];
}

function extraOf(story, die) {
  if (story.type === "transfer") return die.pick(["detail-deal", "deal-colour"]);
  return die.pick(["background", "background", "colour"]);
}

/** What an outlet does to a text it takes over: another headline, words changed, paragraphs left out, some of its own. */
function edit(text, base, paper, die, world, story) {
  const [lead, ...rest] = text.paragraphs;
  const kept = rest.filter(() => die.happens(0.8));
  const slots = slotsOf(world, story, {
    writer: paper,
    published: story.day + 1,
    source: `the ${base.ministry}`,
    die,
    odd: base.odd,
  });
  const added = Array.from({ length: die.below(4) }, () => sentence(tidy(say(extraOf(story, die), slots, die))));
  const credit =
    base.kind === "agency"
      ? die.pick([[`(${base.agency.name})`], [`With material from ${base.agency.name}.`], []])
      : [];
  const changed = [lead, ...kept].map((paragraph) => swap(paragraph, die));
  const title = die.happens(0.5) ? text.title : tidy(say(`${story.kind}-title`, slots, die));
  return { title, paragraphs: [...changed, ...added, ...credit] };
}

const SWAPS = [
  [/\bsaid\b/u, "stated"],
  [/\bwanted\b/u, "wished for"],
  [/\b(useful|frank|warm|productive)\b/u, "good"],
  [/\bdiscussed\b/u, "talked about"],
  [/\bneighbouring\b/u, "nearby"],
  [/\bThe two\b/u, "Both"],
];

function swap(paragraph, die) {
  return SWAPS.reduce((text, [from, to]) => (die.happens(0.25) ? text.replace(from, to) : text), paragraph);
}

function paired(sentences, die) {
  const paragraphs = [];
  for (const one of sentences) {
    const last = paragraphs.at(-1);
    if (last !== undefined && die.happens(0.4)) paragraphs[paragraphs.length - 1] = `${last} ${one}`;
    else paragraphs.push(one);
  }
  return paragraphs;
}

/** An apposition ends with a comma that the sentence may not need. */
function tidy(text) {
  return text
    .replace(/,\s*([,.])/gu, "$1")
    .replace(/\s+/gu, " ")
    .replace(/^\w/u, (letter) => letter.toUpperCase());
}
