// What happens: occasions, and transfers with their steps. A story knows its truth and the words its tellings may use.
import { inWords, iso } from "./calendar.mjs";
import { PHRASES } from "./grammar.mjs";
import { dice } from "./random.mjs";

/** Kinds of occasion, each as often as it stands here. */
const KINDS = "meeting meeting meeting meeting visit visit visit call exercise signing signing".split(" ");
/** States are told of unevenly: the higher, the more the first of a shuffled list get. */
const UNEVEN = 1.7;
/** In how many stories with two or more tellings one of them gets a fact wrong. */
const ODD_SHARE = 0.15;

export function occasion(world, seed, day, number) {
  const id = `o-${day}-${number}`;
  const die = dice(seed, id);
  const [host, guest] = twoStates(world, seed, die);
  const kind = die.pick(KINDS);
  const civil = die.happens(0.35);
  const seats = world.seats.filter(({ rank }) => civil === (rank === null));
  const seat = die.pick(seats);
  const people = [world.holder(host, seat, day), world.holder(guest, die.happens(0.7) ? seat : die.pick(seats), day)];
  const topics = die.shuffled(PHRASES.topic).slice(0, 3);
  const exercise = `${die.pick(PHRASES["exercise-first"])} ${die.pick(PHRASES["exercise-second"])}`;
  const facts = { host, guest, topics, exercise, count: die.between(3, 40) * 100, paper: die.pick(PHRASES.paper) };
  const isRanked = people[1].rank !== null && kind !== "exercise";
  const oddField = die.happens(ODD_SHARE) ? (isRanked && die.happens(0.6) ? "rank" : "date") : null;
  const truth = { kind, sides: [host.code, guest.code].sort(), date: iso(day) };
  return { id, type: "occasion", day, kind, people: kind === "exercise" ? [] : people, facts, oddField, truth };
}

function twoStates(world, seed, die) {
  const order = dice(seed, "prominence").shuffled(world.countries);
  const pick = () => order[Math.floor(order.length * die.next() ** UNEVEN)];
  const host = pick();
  let guest = pick();
  while (guest === host) guest = pick();
  return [host, guest];
}

/** The steps of one transfer, each a story of its own with the same truth. */
export function transferSteps(world, seed, day, number) {
  const id = `t-${day}-${number}`;
  const die = dice(seed, id);
  const [buyer] = twoStates(world, seed, die);
  const sellers = world.sellers.filter((code) => code !== buyer.code);
  const seller = world.countries.find(({ code }) => code === die.pick(sellers)) ?? world.countries[0];
  const platform = die.pick(world.platforms.get(seller.code) ?? [...world.platforms.values()][0]);
  const quantity = die.between(4, 60);
  const amount = die.between(2, 80) * 50;
  const facts = { buyer, seller, platform, quantity, amount, year: 0 };
  const truth = { kind: "transfer", supplier: seller.code, recipient: buyer.code, platform: platform.designation };
  return stepDays(day, die).map(([kind, at], index) => {
    const step = dice(seed, id, kind);
    const fields = kind === "signed" ? ["quantity", "value"] : ["quantity"];
    const oddField = kind !== "delivering" && step.happens(ODD_SHARE) ? step.pick(fields) : null;
    const year = Number(iso(at + 500).slice(0, 4));
    return { id, step: index, type: "transfer", day: at, kind, people: [], facts: { ...facts, year }, oddField, truth };
  });
}

function stepDays(day, die) {
  const talks = day;
  const signed = talks + die.between(40, 240);
  const first = signed + die.between(200, 500);
  const last = first + die.between(120, 400);
  if (die.happens(0.2)) return [["talksabout", talks]];
  if (die.happens(0.1))
    return [
      ["talksabout", talks],
      ["signed", signed],
      ["cancelled", first],
    ];
  return [
    ["talksabout", talks],
    ["signed", signed],
    ["delivering", first],
    ["delivered", last],
  ];
}

/** The days over which the steps of one transfer are spread at most. */
export const LONGEST_TRANSFER = 1140;

/** The slots for one telling: `writer` decides the spellings, `odd` says whether this one gets the story's odd fact wrong. */
export function slotsOf(world, story, { writer, published, source, die, odd }) {
  const dayTold = odd === "date" ? story.day - 2 : story.day;
  const common = { on: inWords(dayTold, published, die), source };
  return story.type === "occasion"
    ? { ...common, ...occasionSlots(world, story, writer, die, odd) }
    : { ...common, ...transferSlots(story, die, odd) };
}

function occasionSlots(world, story, writer, die, odd) {
  const { host, guest, topics, exercise, count, paper } = story.facts;
  const [hostPerson, guestPerson] = story.people;
  const named = (role, person, land, wrong) =>
    person
      ? {
          [role]: titled(world, person, writer, die, wrong),
          [`${role}Name`]: person.surname,
          [`${role}Short`]: person.surname,
        }
      : { [`${role}Name`]: land.name, [`${role}Short`]: `The ${land.adjective} commander` };
  return {
    ...named("host", hostPerson, host, false),
    ...named("guest", guestPerson, guest, odd === "rank"),
    hostLand: theLand(host),
    guestLand: theLand(guest),
    hostAdj: host.adjective,
    guestAdj: guest.adjective,
    city: host.capital,
    hostCity: host.capital,
    guestCity: guest.capital,
    place: die.pick(["the Ministry of Defence", "General Headquarters", "army headquarters", "the officers' club"]),
    topicA: topics[0],
    topicB: topics[1],
    topicC: topics[2],
    topicAUp: upper(topics[0]),
    topicCUp: upper(topics[2]),
    exercise,
    count,
    paper,
    paperUp: upper(paper),
  };
}

/** A person as a report first names him. */
function titled(world, person, writer, die, wrong) {
  const name = world.spelling(person, writer);
  const { seat, country } = person;
  const rank = wrong ? person.wrongRank : person.rank;
  const ranked = rank ? `${rank} ${name}` : name;
  const post = die.pick([seat.post, seat.other]);
  const forms = [`${country.adjective} ${post} ${ranked}`, `${ranked}, ${country.name}'s ${lower(post)},`];
  return die.pick(rank ? [...forms, `${lower(post)} of ${country.name} ${ranked}`.replace(/^./u, upper)] : forms);
}

function transferSlots({ facts }, die, odd) {
  const { buyer, seller, platform, quantity, amount, year } = facts;
  const number = odd === "quantity" ? quantity + 2 + die.below(6) : quantity;
  const millions = odd === "value" ? Math.round(amount * 1.4) : amount;
  return {
    buyer: theLand(buyer),
    seller: theLand(seller),
    buyerAdj: buyer.adjective,
    sellerAdj: seller.adjective,
    buyerCity: buyer.capital,
    sellerCity: seller.capital,
    hostCity: buyer.capital,
    hostAdj: buyer.adjective,
    topicD: platform.kind,
    city: buyer.capital,
    item: platform.designation,
    kindOfItem: platform.kind,
    quantity: number,
    part: Math.max(2, Math.floor(number / 4)),
    value: millions >= 1000 ? `$${millions / 1000} billion` : `$${millions} million`,
    year,
  };
}

/** "the United States", but "Poland". */
function theLand({ name }) {
  return /^United |Netherlands$|^Philippines$/u.test(name) ? `the ${name}` : name;
}

function upper(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text) {
  return text.toLowerCase();
}
