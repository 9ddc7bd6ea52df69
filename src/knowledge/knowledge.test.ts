import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import anyAscii from "any-ascii";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileKnowledge } from "./compile.js";
import type { Knowledge } from "./schema.js";

const folder = fileURLToPath(new URL("../../knowledge", import.meta.url));
let knowledge: Knowledge;
let named: Readonly<Record<"platforms" | "organisations" | "outlets" | "places", readonly Claim[]>>;
beforeAll(() => {
  knowledge = compileKnowledge(folder);
  const { platforms, organisations, outlets, places } = knowledge;
  named = {
    platforms: platforms.flatMap(({ id, designation, aliases }) => claims([designation, ...aliases], id)),
    organisations: organisations.flatMap(({ id, name, aliases, country }) => claims([name, ...aliases], id, country)),
    outlets: outlets.flatMap(({ id, name, aliases, country }) => claims([name, ...aliases], id, country)),
    places: places.flatMap(({ name, aliases, country }) => claims([name, ...aliases], name, country)),
  };
}, 60_000);

/** A listed name under the key that the gazetteer compares, with the entry that claims it. */
interface Claim {
  readonly key: string;
  readonly name: string;
  readonly by: string;
  readonly country: string | null;
}

describe("the lists reach the sizes the reader was promised", () => {
  it.each([
    ["countries", 230],
    ["platforms", 1500],
    ["outlets", 300],
    ["organisations", 2500],
    ["places", 1500],
    ["ranks", 150],
    ["posts", 80],
  ] as const)("%s has at least %i entries", (kind, least) => {
    expect(knowledge[kind].length).toBeGreaterThanOrEqual(least);
  });

  it("forces and ministries are listed for 120 countries", () => {
    for (const kind of ["force", "ministry"])
      expect(new Set(organisations(kind).map(({ country }) => country)).size).toBeGreaterThanOrEqual(120);
  });

  it("300 companies are listed", () => {
    expect(organisations("company").length).toBeGreaterThanOrEqual(300);
  });

  it("every category of equipment has platforms", () => {
    const categories = new Set(knowledge.platforms.map(({ category }) => category));
    expect([...categories].sort()).toEqual(
      expect.arrayContaining(["air defence", "aircraft", "armoured vehicle", "missile", "ship", "uav"]),
    );
  });
});

describe("an entry is found once", () => {
  it.each(["organisations", "outlets", "platforms"] as const)("no two %s share an id", (kind) => {
    expect(repeated(knowledge[kind].map(({ id }) => id))).toEqual([]);
  });

  it("no two countries share a code", () => {
    expect(repeated(knowledge.countries.map(({ code }) => code))).toEqual([]);
  });

  it("no two platforms claim one name", () => {
    expect(unexpected(contested(named.platforms), "platforms")).toEqual([]);
  });

  it("no two organisations of one country claim one name", () => {
    expect(unexpected(contested(named.organisations.map(perCountry)), "organisations")).toEqual([]);
  });

  it("no two outlets of one country claim one name", () => {
    expect(unexpected(contested(named.outlets.map(perCountry)), "outlets")).toEqual([]);
  });

  it("no two ranks claim one name", () => {
    expect(contested(knowledge.ranks.flatMap((rank) => claims([rank.name, ...rank.aliases], rank.name)))).toEqual([]);
  });

  it("no two countries claim one name, except where the press uses it for both", () => {
    const countryNames = knowledge.countries.flatMap((country) =>
      claims([country.name, ...country.aliases, ...country.demonyms], country.code),
    );
    expect(unexpected(contested(countryNames), "countries")).toEqual([]);
  });

  it("no entry lists one of its own names twice", () => {
    const entries = [...knowledge.platforms.map(({ designation, aliases }) => [designation, ...aliases])];
    for (const { name, aliases } of [...knowledge.organisations, ...knowledge.outlets, ...knowledge.places])
      entries.push([name, ...aliases]);
    expect(entries.flatMap(repeated)).toEqual([]);
  });
});

describe("codes and parents lead somewhere", () => {
  it("every country code is listed", () => {
    const codes = new Set(knowledge.countries.map(({ code }) => code));
    const used = [
      ...knowledge.places.map(({ country }) => country),
      ...knowledge.organisations.map(({ country }) => country),
      ...knowledge.outlets.map(({ country }) => country),
      ...knowledge.platforms.flatMap(({ makers }) => makers),
      ...knowledge.posts.flatMap(({ countries }) => countries),
    ];
    expect([...new Set(used)].filter((code) => code !== null && !codes.has(code))).toEqual([]);
  });

  it("every parent of an organisation is listed", () => {
    const ids = new Set(knowledge.organisations.map(({ id }) => id));
    const parents = knowledge.organisations.flatMap(({ parent }) => parent ?? []);
    expect(parents.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("every grade of a rank is a code of STANAG 2116", () => {
    expect(knowledge.ranks.filter(({ grade }) => grade !== null && !/^O[FR]-(?:[1-9]|10)$/u.test(grade))).toEqual([]);
  });
});

describe("a name is no trap", () => {
  it("no platform, place, organisation or outlet is named like a country or its people", () => {
    const taken = new Set(
      knowledge.countries.flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms].map(keyOf)),
    );
    const claimed = Object.values(named).flat();
    const conflicts = claimed.filter(({ key }) => taken.has(key)).map(({ name, by }) => `${name}: ${by}`);
    expect(unexpected(conflicts, "countryNames")).toEqual([]);
  });

  it("no single word in small letters is a name", () => {
    const claimed = Object.values(named).flat();
    expect(
      unexpected(
        claimed.map(({ name }) => name).filter((name) => /^\p{Ll}+$/u.test(name)),
        "small",
      ),
    ).toEqual([]);
  });

  it("no platform is named by one common word or given name", () => {
    const common = new Set(
      ["sentence-starters", "given-names"].flatMap((list) => knowledge.words[list] ?? []).map(keyOf),
    );
    const bare = named.platforms.filter(({ name, key }) => common.has(key) && !/.\p{Lu}|\d/u.test(name));
    expect(
      unexpected(
        bare.map(({ name }) => name),
        "givenNames",
      ),
    ).toEqual([]);
  });

  it("no common word that is also a name is listed alone", () => {
    const traps = new Set(["falcon", "leopard", "reading", "nice", "mobile", "of", "man", "phoenix", "who", "it"]);
    const claimed = Object.values(named).flat();
    expect(claimed.filter(({ key, name }) => traps.has(key) && !/.\p{Lu}/u.test(name))).toEqual([]);
  });
});

function organisations(kind: string) {
  return knowledge.organisations.filter((organisation) => organisation.kind === kind);
}

function claims(names: readonly string[], by: string, country: string | null = null): Claim[] {
  return names.map((name) => ({ key: keyOf(name), name, by, country }));
}

function perCountry(claim: Claim): Claim {
  return { ...claim, key: `${claim.country} ${claim.key}` };
}

/** The keys that more than one entry claims, each with its claimants. */
function contested(all: readonly Claim[]): string[] {
  const claimants = new Map<string, Set<string>>();
  for (const { key, by } of all) claimants.set(key, (claimants.get(key) ?? new Set()).add(by));
  return [...claimants].filter(([, by]) => by.size > 1).map(([key, by]) => `${key}: ${[...by].sort().join(", ")}`);
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

/** What is left after the allow list of names that are shared on purpose. */
function unexpected(found: readonly string[], list: string): string[] {
  const allowed = new Set(SHARED[list] ?? []);
  return found.filter((line) => !allowed.has(line.split(":")[0] ?? ""));
}

function keyOf(name: string): string {
  return anyAscii(name).toLowerCase().replace(/[‐–—]/gu, "-");
}

const SHARED: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync(path.join(folder, "tables", "shared-names.yaml"), "utf8"),
);
