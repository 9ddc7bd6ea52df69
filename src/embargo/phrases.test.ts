import { describe, expect, test } from "vitest";
import { lawKnowledge } from "../../test/support/law-knowledge.js";
import { contractDateOf } from "./contract-date.js";
import { factsOf } from "./facts.js";
import { lawBook } from "./law.js";
import { wordsOf } from "./lexicon.js";
import type { Question } from "./types.js";

const book = lawBook(lawKnowledge());

function facts(item: string, change: Partial<Question> = {}): ReturnType<typeof factsOf> {
  return factsOf(book, { supplier: "BRA", recipient: "SOM", item, date: "2015-05-05", ...change });
}

const PURPOSES: readonly (readonly [purpose: string, yes: readonly string[], no: readonly string[]])[] = [
  [
    "humanitarian-or-protective",
    [
      "trucks for food distribution by a relief agency",
      "jackets solely for protective use",
      "vehicles for the safe passage of an aid convoy",
    ],
    ["trucks for the infantry", "vehicles for a parade", "jackets for the honour guard"],
  ],
  [
    "demining",
    ["flails for mine clearing", "robots for the clearance of unexploded ordnance"],
    ["anti-tank mines", "mining trucks"],
  ],
  [
    "peace-agreement",
    [
      "tents for implementation of the revitalised peace agreement",
      "radios to support units under terms of the peace accord",
    ],
    ["radios for the offensive", "tents for the peacekeeping school"],
  ],
  [
    "security-sector-reform",
    [
      "pistols for the reform of the police",
      "rifles for the restructuring of the army",
      "radios for reforming the gendarmerie",
    ],
    ["rifles for the army", "pistols for the police"],
  ],
  [
    "training-programme",
    ["rifles for soldiers trained under an international programme", "pistols for the training of cadets"],
    ["rifles for the garrison", "pistols for the academy's museum"],
  ],
  [
    "spares-for-existing-equipment",
    ["spare parts for previously delivered helicopters", "servicing of vehicles already in service"],
    ["spare parts for new helicopters", "spare parts"],
  ],
  [
    "sporting-or-hunting",
    ["rifles for a hunting club", "pistols for the Olympic shooting team"],
    ["rifles for snipers", "pistols for officers"],
  ],
  ["reunification-of-institutions", ["courses to help reunify the two armies"], ["courses for the eastern army"]],
  [
    "authorised-by-government",
    ["rifles delivered via Baghdad", "arms sent with the consent of the Government"],
    ["rifles sent to Erbil"],
  ],
  ["livelihood-goods", ["medicines", "goods for livelihood purposes"], ["uniforms"]],
];

describe("purposes", () => {
  test.each(PURPOSES)("%s is claimed by its phrasings and by no others", (purpose, yes, no) => {
    expect(yes.filter((text) => !facts(text).purposes.has(purpose))).toEqual([]);
    expect(no.filter((text) => facts(text).purposes.has(purpose))).toEqual([]);
  });

  test("are read from the field of their own as well", () => {
    expect(facts("lorries", { purpose: "for disaster relief" }).purposes.has("disaster-relief")).toBe(true);
  });
});

const USERS: readonly (readonly [text: string, user: string])[] = [
  ["helmets for the crew of a United Nations human rights team and its monitors", "none"],
  ["helmets for United Nations human rights monitors", "civil-staff"],
  ["vests lent to television crews", "civil-staff"],
  ["fuel for UN peacekeeping troops", "un-mission"],
  ["carriers for the Burundian contingent of ATMIS", "african-mission"],
  ["pistols for a security contractor with a permit", "licensed-security-company"],
  ["pistols for a security contractor without a permit", "private-company"],
  ["rifles for the police of South West State", "regional-forces"],
  ["rifles for the interior ministry", "government"],
  ["a transport plane on a relief flight to the coast", "visiting-forces"],
  ["rifles for insurgent commanders", "armed-group"],
  ["pistols for United Nations security officers", "civil-staff"],
  ["helmets for photojournalists", "civil-staff"],
  ["vehicles for the African Union's mission", "african-mission"],
  ["rifles for the police in its fight against Al-Shabaab", "government"],
  ["rifles for anti-Shabaab militia", "armed-group"],
];

describe("recipients in free text", () => {
  test.each(USERS)("%s: %s", (text, user) => {
    const found = facts(text).recipient.users;
    if (user === "none") expect(found.has("un-mission")).toBe(false);
    else expect([...found]).toContain(user);
  });

  test("a force is the government only on the days it was recognised", () => {
    const sideOn = (date: string) => facts("guns for the GNC in Tripoli", { recipient: "LBY", date }).recipient.sides;
    expect(sideOn("2013-05-05")).toEqual(["government"]);
    expect(sideOn("2015-05-05")).toEqual(["non-government"]);
  });

  test("a short name counts in its own country only", () => {
    expect(facts("guns for the GNA", { recipient: "SOM" }).recipient.parties).toEqual([]);
  });
});

const ITEMS: readonly (readonly [text: string, classes: readonly string[]])[] = [
  ["main battle tanks", ["major-weapon"]],
  ["spares for main battle tanks", ["other-military"]],
  ["fuel tanks", []],
  ["self-propelled howitzers of 152mm", ["major-weapon"]],
  ["Strela-2 shoulder-fired missiles", ["salw", "major-weapon"]],
  ["submachine guns", ["salw"]],
  ["howitzer shells", ["other-military"]],
  ["kevlar helmets and uniforms", ["non-lethal"]],
  ["solid propellant for rockets", ["missile-technology", "other-military"]],
  ["training of recruits", ["other-military"]],
  ["cooking pots", []],
  ["sights for use against tanks", []],
];

describe("item classes from words", () => {
  test.each(ITEMS)("%s: %o", (text, classes) => {
    expect([...facts(text).classes].sort()).toEqual([...classes].sort());
  });

  test("the class that is given outweighs the words", () => {
    expect(facts("tanks", { itemClass: "non-lethal" }).classes).toEqual(["non-lethal"]);
  });

  test("a word that leaves the class open narrows it", () => {
    expect(facts("a weapons shipment").candidates).not.toContain("non-lethal");
    expect(facts("mortars").candidates).toEqual(["salw", "major-weapon"]);
    expect(facts("a device", { itemCategory: "uav" }).candidates).toEqual(["major-weapon", "other-military"]);
  });

  test("the category of the reading helps where the words do not", () => {
    expect(facts("Type 054A/P", { itemCategory: "ship" }).classes).toEqual(["major-weapon"]);
    expect(facts("a device", { itemCategory: "other" }).classes).toEqual([]);
  });
});

const CONTRACTS: readonly (readonly [text: string, day: string | null])[] = [
  ["frigates under a contract signed in 2010", "2010-12-31"],
  ["frigates, 2010 order", "2010-12-31"],
  ["frigates ordered in May 2010", "2010-12-31"],
  ["frigates of the 2010 class", null],
  ["frigates under a new contract, successor of the contract of 2010", null],
  ["frigates", null],
];

describe("the day of a contract", () => {
  test.each(CONTRACTS)("%s: %s", (text, day) => {
    const words = wordsOf(text);
    expect(contractDateOf(book.recipients.find(words), words)).toBe(day);
  });
});

test("hostile text of a megabyte stays quick and throws nothing", () => {
  const begun = performance.now();
  facts("contract of against not in ".repeat(40_000), {
    recipient: { nonState: "x".repeat(1_000_000), country: null },
  });
  expect(performance.now() - begun).toBeLessThan(2_000);
});

describe("a name is read whole, whatever stands before it", () => {
  test.each([
    ["the Government of National Accord", "government-of-national-accord"],
    ["THE GOVERNMENT OF NATIONAL UNITY", "government-of-national-unity-libya"],
    ["fighters of the General National Congress", "general-national-congress"],
    ["Haftar's army", "libyan-national-army"],
  ])("%s", (name, id) => {
    const question = { recipient: "LBY", recipientIsGovernment: null } as const;
    expect(facts(`rifles for ${name}`, question).recipient.parties.map((party) => party.id)).toEqual([id]);
  });

  test.each(["the government", "the Government in exile", "the governor"])("%s is none of them", (name) => {
    expect(facts(`rifles for ${name}`, { recipient: "LBY" }).recipient.parties).toEqual([]);
  });
});
