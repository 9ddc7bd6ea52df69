import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const read = (text: string) => reader.read(makeReport({ id: "t", text, language: "en" }));
const names = (text: string) => read(text).people.map(({ name }) => name);

describe("ranks and names in forms of the press", () => {
  test.each([
    ["General Colonel Ruslan Zhaksylykov of Kazakhstan spoke.", "Ruslan Zhaksylykov", "General Colonel"],
    ["Chief Air Marshal Hadi Tjahjanto of Indonesia spoke.", "Hadi Tjahjanto", "Chief Air Marshal"],
    [
      "The Saudi chief of staff, Lieutenant General (Lt Gen) Fayyad Al-Ruwaili, left.",
      "Fayyad Al-Ruwaili",
      "Lieutenant General (Lt Gen)",
    ],
    ["The Jordanian chief of staff (Maj Gen) Yousef Huneiti left.", "Yousef Huneiti", "Maj Gen"],
    ["Arms came by way of General Khalifa Haftar’s forces.", "Khalifa Haftar", "General"],
    ["The chief was met by Major General Rose King of New Zealand.", "Rose King", "Major General"],
    ["Group Captain Will Harvey of Australia spoke.", "Will Harvey", "Group Captain"],
    ["They heard Captain A Tamela of the army.", "A Tamela", "Captain"],
    ["Nepali Prime Minister KP Sharma Oli spoke.", "KP Sharma Oli", null],
    ["Shripad Yesso Naik, Minister of State for Defence, spoke.", "Shripad Yesso Naik", null],
    ["They met Vice Admiral Caesar Taccad of the Philippines.", "Caesar Taccad", "Vice Admiral"],
    ["King Harald V of Norway watched.", "Harald V", null],
    ["Uzbek Defence Minister Kabul Berdiev signed.", "Kabul Berdiev", null],
    ["General Tan Sri Affandi Buang of Malaysia spoke.", "Affandi Buang", "General"],
  ])("%s", (text, name, rank) => {
    const [person, ...others] = read(text).people;
    expect([person?.name, person?.rank, others.length]).toEqual([name, rank, 0]);
  });

  test.each([
    ["The defence minister of Kenya, Aden Duale, met General Rao of India.", "Aden Duale", "KEN"],
    ["Aden Duale, Kenya's defence secretary, met General Rao of India.", "Aden Duale", "KEN"],
    ["Major General Jordan Otieno of Kenya met General Rao of India.", "Jordan Otieno", "KEN"],
  ])("a town or a state in a name is no side: %s", (text, name, country) => {
    const { people, events } = read(text);
    expect([people[0]?.name, people[0]?.country]).toEqual([name, country]);
    expect(events[0]?.sides.toSorted()).toEqual(["IND", country]);
  });

  test.each([
    ["The delegation was headed by the General, Vice Chairman of the commission."],
    ["He invited his Egyptian counterpart to the India-Africa Defence Dialogue."],
    ["The cargo was brought to the Iranian port of Bandar Abbas from the coast."],
    ["The merchant vessel Royal Diamond 7 left Sharjah."],
    ["The plane was stopped at Bangkok's Don Muang airport."],
    ["In Tripoli Thursday, the minister spoke."],
    ["The chief of staff, Tripoli Monday, spoke."],
    ["He drove over the King Fahd Causeway."],
    ["The two held Expert Level Staff Talks."],
    ["The boats were built in Hong Ha shipyard."],
    ["The agency SUNA reported it. The visit went well, Suna said."],
    ["She won the Rear Admiral Grace Hopper Award."],
    ["They visited JFC Naples on Monday."],
    ["The Forças Armadas de Defesa de Moçambique (FADM) took part."],
    ["Addis Abeba – The chiefs met on Monday."],
    ["“We work with our fellow Allies and partners,” he said."],
    ["Fleet Commander Visits Honduras"],
    ["The Minister Delegate to the Head of Government spoke."],
    ["The Director of Defence Strategy spoke on Monday."],
    ["The Minister Responsible for Foreign Affairs spoke."],
    ["Major General Staff officers met."],
  ])("%s names nobody", (text) => {
    expect(names(text)).toEqual([]);
  });

  test("two spellings of a given name are one person", () => {
    expect(names("Ukrainian minister Oleksiy Reznikov spoke. Oleksii Reznikov then left.")).toHaveLength(1);
  });

  test("two given names are two people", () => {
    expect(names("Ukrainian minister Oleksiy Reznikov spoke. His colleague Olena Reznikova then left.")).toHaveLength(
      2,
    );
  });
});

test("nobody is of the state that he is told to visit", () => {
  const [person] = read(
    "Army chief General Vikram Rao said that his visit to Kenya will help. Kenya and Kenya's army and India are friends.",
  ).people;
  expect([person?.name, person?.country]).toEqual(["Vikram Rao", "IND"]);
});

test("who attends a ceremony is of the state where it was held, and heads its junta", () => {
  const [person] = read(
    "Turkey delivered drones to Chad at a ceremony attended by the head of the military junta, Colonel Amadou Ba.",
  ).people;
  expect([person?.post, person?.country]).toEqual(["head of the military junta", "TCD"]);
});

describe("posts in forms of the press", () => {
  test.each([
    ["Commander RFMF Major General Jone Kalouniwai spoke.", "Commander RFMF"],
    ["Commander Land Forces Brigadier General Onisivoro Covinisaqa spoke.", "Commander Land Forces"],
    [
      "The US Assistant Secretary of Defense for International Affairs, Dr Celeste Wallander, spoke.",
      "US Assistant Secretary of Defense for International Affairs",
    ],
    ["Director General of Defence Strategy Brig. Gen. M. Nakir spoke.", "Director General of Defence Strategy"],
    [
      "The Chairman of the Senate Committee on Defence, Ahmed Lawan, spoke.",
      "Chairman of the Senate Committee on Defence",
    ],
    [
      "General James Mattis, the newly-assigned head of U.S. Central Command, spoke.",
      "newly-assigned head of U.S. Central Command",
    ],
    ["The U.S. Commanding General, Maj. Gen. Mark Stammer, spoke.", "U.S. Commanding General"],
    ["Gen. Christopher Cavoli, commander, U.S. European Command, spoke.", "commander, U.S. European Command"],
    ["Turkish Treasury and Finance Minister Berat Albayrak spoke.", "Turkish Treasury and Finance Minister"],
    ["Badr al Busaidi, Minister Responsible for Foreign Affairs, spoke.", "Minister Responsible for Foreign Affairs"],
    ["Chief of Staff of Japan's Joint Staff Gen. Yoshihide Yoshida spoke.", "Chief of Staff of Japan's Joint Staff"],
    [
      "South Korean Joint Chiefs of Staff Chairman Adm. Kim Myung-soo spoke.",
      "South Korean Joint Chiefs of Staff Chairman",
    ],
    [
      "U.S. Department of Defense Spokesman Lieutenant Colonel Kenneth Hoffman spoke.",
      "U.S. Department of Defense Spokesman",
    ],
  ])("%s", (text, post) => {
    expect(read(text).people.map((person) => person.post)).toEqual([post]);
  });

  test.each([
    ["Rep. Trey Gowdy (R-S.C.) spoke in Washington.", [null]],
    ["Spokesman for Japan's Defence Minister Minoru Kihara spoke.", ["Defence Minister"]],
    ["He spoke of Japan's Defence Minister Minoru Kihara.", ["Defence Minister"]],
    [
      "Kenya Air Force Commander Maj. Gen Fatma Ahmed, Chief of Operations, Chief of Personnel and others came.",
      ["Kenya Air Force Commander"],
    ],
    [
      "Turkish Chief of General Staff General Yasar Guler, Commander of the Navy, Admiral Adnan Ozbal came.",
      ["Turkish Chief of General Staff", "Commander of the Navy"],
    ],
    ["A spokesman for President William Ruto of Kenya spoke.", ["President"]],
    ["He toured the General Staff and Defence Minister Yoav Gallant of Israel spoke.", ["Defence Minister"]],
  ])("%s takes no other's post", (text, posts) => {
    expect(read(text).people.map((person) => person.post)).toEqual(posts);
  });
});

describe("one man in two spellings, and two men in one list", () => {
  test.each([
    [
      "Lieutenant General Ahmed Bin Harith of Oman arrived. He thanked Lt General Ahmad bin Harith Al-Nabhani.",
      ["Ahmad bin Harith Al-Nabhani"],
    ],
    ["General Hassan Ali met General Hussain Ali.", ["Hassan Ali", "Hussain Ali"]],
  ])("%s", (text, people) => {
    expect(names(text)).toEqual(people);
  });

  test("each has the office before his name", () => {
    const { people } = read(
      "Defence Minister Zakir Hasanov, Chief of State Border Service Elchin Guliyev and Foreign Minister Jeyhun Bayramov of Azerbaijan came.",
    );
    expect(people.map(({ name, post }) => [name, post])).toEqual([
      ["Zakir Hasanov", "Defence Minister"],
      ["Elchin Guliyev", "Chief of State Border Service"],
      ["Jeyhun Bayramov", "Foreign Minister"],
    ]);
  });

  test("an agency in brackets is no part of the office", () => {
    const [person] = read("New Delhi: (IANS) Vietnamese Defence Minister Ngo Xuan Lich arrived.").people;
    expect(person?.post).toBe("Vietnamese Defence Minister");
  });
});
