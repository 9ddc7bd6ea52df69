// Who and what the corpus tells of: states, forces, outlets and weapons out of the program's knowledge; people with names that nobody bears.
import { PHRASES } from "./grammar.mjs";
import { chance, dice } from "./random.mjs";

/** How long a post is held, and how much the handover of each post is shifted against the others, in days. */
const TENURE_DAYS = 1000;
const TENURE_SHIFT_DAYS = 900;
/** A new holder of a military post is promoted after so many days. */
const PROMOTION_DAYS = 200;
const LEAST_PAPERS = 3;

/** Posts of a state: how they are named, their rank, and the rank their holders come with. */
const SEATS = [
  { id: "army", post: "Chief of Army Staff", other: "Army Chief", rank: "General", before: "Lieutenant General" },
  { id: "air", post: "Chief of Air Staff", other: "Air Chief", rank: "Air Chief Marshal", before: "Air Marshal" },
  { id: "navy", post: "Chief of Naval Staff", other: "Navy Chief", rank: "Admiral", before: "Vice Admiral" },
  { id: "joint", post: "Chief of Defence Staff", other: "Chief of Defence Staff", rank: "General", before: "General" },
  { id: "defence", post: "Defence Minister", other: "Minister of Defence", rank: null, before: null },
  { id: "foreign", post: "Foreign Minister", other: "Minister of Foreign Affairs", rank: null, before: null },
];

export function createWorld(knowledge, seed) {
  const countries = countriesOf(knowledge);
  const variants = spellings(knowledge);
  const platforms = platformsOf(knowledge, new Set(countries.map(({ code }) => code)));
  return {
    countries,
    platforms,
    sellers: [...platforms.keys()],
    seats: SEATS,
    agencies: countries.flatMap((country) => country.agencies),
    holder: (country, seat, day) => holder(seed, country, seat, day),
    spelling: (person, outlet) => spelling(seed, variants, person, outlet),
  };
}

/** States with a press of their own. The first are told of most. */
function countriesOf(knowledge) {
  return knowledge.countries.flatMap((country) => {
    const own = knowledge.outlets.filter((outlet) => outlet.country === country.code);
    const papers = own.filter(({ kind }) => kind === "newspaper" || kind === "broadcaster").map(outletOf);
    const agencies = own.filter(({ kind }) => kind === "agency").map(outletOf);
    const [adjective] = country.demonyms;
    if (!country.capital || !adjective || papers.length < LEAST_PAPERS || agencies.length === 0) return [];
    const ministry = `${adjective} Ministry of Defence`;
    return [
      { code: country.code, name: country.name, adjective, capital: country.capital, papers, agencies, ministry },
    ];
  });
}

function outletOf({ name, family, country, kind, domains }) {
  return { name, family: family ?? null, country, kind, domain: domains[0] ?? null };
}

function platformsOf(knowledge, codes) {
  const makers = new Map();
  for (const { designation, category, description, makers: made } of knowledge.platforms) {
    const [maker] = made;
    if (made.length !== 1 || !codes.has(maker) || !KIND_OF_ITEM[category] || !/\d/u.test(designation)) continue;
    const one = { designation, kind: KIND_OF_ITEM[category], category, description };
    makers.set(maker, [...(makers.get(maker) ?? []), one]);
  }
  return makers;
}

const KIND_OF_ITEM = {
  aircraft: "aircraft",
  helicopter: "helicopters",
  uav: "drones",
  "armoured vehicle": "armoured vehicles",
  artillery: "artillery systems",
};

function spellings(knowledge) {
  const classes = new Map(knowledge.tables["person-names"].variants.map((names) => [names[0], names]));
  return new Map(PHRASES.given.map((name) => [name, classes.get(name) ?? [name]]));
}

/** Who holds a post on a day. The chief of defence staff was chief of the army before. */
function holder(seed, country, seat, day) {
  const shift = chance(seed, "shift", country.code, seat.id === "joint" ? "army" : seat.id) * TENURE_SHIFT_DAYS;
  const term = Math.floor((day + shift) / TENURE_DAYS);
  const inPost = day + shift - term * TENURE_DAYS;
  const [origin, number] = seat.id === "joint" ? ["army", term - 1] : [seat.id, term];
  const person = nameOf(seed, country.code, origin, number);
  const rank = seat.rank && (inPost < PROMOTION_DAYS ? seat.before : seat.rank);
  const wrong = seat.rank && (rank === seat.rank ? WRONG_RANK[seat.rank] : seat.rank);
  return { ...person, country, seat, rank, wrongRank: wrong };
}

/** What a careless report makes of a rank. */
const WRONG_RANK = { General: "Lieutenant General", "Air Chief Marshal": "Air Marshal", Admiral: "Rear Admiral" };

function nameOf(seed, code, seat, number) {
  const die = dice(seed, "name", code, seat, number);
  const [first, second] = die.shuffled(PHRASES.surname);
  const [given, middle] = die.shuffled(PHRASES.given);
  const surname = first.charAt(0).toUpperCase() + first.slice(1) + second;
  return { id: `${code}-${seat}-${number}`, given, middle: die.happens(0.3) ? middle : null, surname };
}

/** An outlet keeps to its own way of writing a name; one in three leaves out the name between. */
function spelling(seed, variants, { given, middle, surname }, outlet) {
  const write = (name) => {
    const forms = variants.get(name) ?? [name];
    const rare = chance(seed, "spells", outlet, name);
    const form = rare < 0.6 ? forms[0] : forms[Math.floor(((rare - 0.6) / 0.4) * forms.length)];
    return form.charAt(0).toUpperCase() + form.slice(1);
  };
  const between = middle !== null && chance(seed, "middle", outlet) > 0.33 ? ` ${write(middle)}` : "";
  return `${write(given)}${between} ${surname}`;
}
