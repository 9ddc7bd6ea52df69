import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Transfer } from "#model";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function transfersIn(text: string): readonly Transfer[] {
  const { transfers } = reader.read(makeReport({ id: "case", text, published: "2024-05-10" }));
  for (const { begin, end, text: words } of transfers.flatMap((transfer) => [
    ...transfer.evidence,
    ...transfer.items.flatMap((item) => item.evidence),
  ]))
    expect(text.slice(begin, end)).toBe(words);
  return transfers;
}

/** "KOR>POL signed 48 FA-50; 10 K2": sides, status, items. */
function brief({ supplier, recipient, status, items }: Transfer): string {
  const things = items.map(({ quantity, designation }) =>
    [quantity, designation].filter((part) => part !== null).join(" "),
  );
  return `${supplier.join("+")}>${recipient.join("+")} ${status} ${things.join("; ")}`.trim();
}

describe("a transfer told in one sentence", () => {
  it.each([
    ["Poland signed a contract with South Korea for 48 FA-50 light combat aircraft.", "KOR>POL signed 48 FA-50"],
    ["Turkey sold Bayraktar TB2 drones to Ethiopia.", "TUR>ETH signed Bayraktar TB2"],
    ["India is in talks with Russia to buy five more S-400 air defence systems.", "RUS>IND negotiating 5 S-400"],
    ["Vietnam is negotiating with India over the purchase of BrahMos missiles.", "IND>VNM negotiating BrahMos"],
    ["Russia has offered to sell its Su-57 fighter jets to India.", "RUS>IND offered Su-57"],
    ["The Netherlands will donate 24 F-16 fighter jets to Ukraine.", "NLD>UKR agreed 24 F-16"],
    ["Serbia denied that it had supplied ammunition to Ukraine.", "SRB>UKR denied ammunition"],
    [
      "Indonesia cancelled the purchase of 12 used Mirage 2000-5 jets from Qatar.",
      "QAT>IDN cancelled 12 Mirage 2000-5",
    ],
    ["Canada suspended exports of armoured vehicles to Saudi Arabia.", "CAN>SAU suspended armoured vehicles"],
    ["Berlin blocked the export of Eurofighter jets to Turkey.", "DEU>TUR refused Eurofighter Typhoon"],
    ["Russia handed over two Su-30SM jets and an Mi-35 helicopter to Myanmar.", "RUS>MMR delivered 2 Su-30SM; 1 Mi-35"],
    ["Belarus took delivery of four Su-30SM fighters from Russia.", "RUS>BLR delivered 4 Su-30SM"],
    ["Sudan's army received drones from Iran.", "IRN>SDN delivered drones"],
    ["Iran supplied Russia with hundreds of drones.", "IRN>RUS delivered drones"],
    ["Israel has been shipping loitering munitions to Azerbaijan for years.", "ISR>AZE delivering loitering munitions"],
    ["Greece is to receive up to 40 F-35s from the United States.", "USA>GRC agreed 40 F-35"],
    ["Russia to supply Mi-35 helicopters to Mali.", "RUS>MLI agreed Mi-35"],
    ["An order for six OPVs was placed with Dutch shipbuilder Damen by the Colombian navy.", "NLD>COL signed 6 OPVs"],
    ["Two frigates were handed over to Egypt by Italy on Thursday.", "ITA>EGY delivered 2 frigates"],
    ["Submarines bought from China were delivered to Bangladesh.", "CHN>BGD delivered Submarines"],
    ["Turkish drones have been supplied to Mali, Niger and Burkina Faso.", "TUR>MLI+NER+BFA delivered drones"],
    ["Police in Niger seized a consignment of assault rifles smuggled from Libya.", "LBY> seized assault rifles"],
    [
      "Firms from Cyprus tried in 2020 to export 100 rifles and pistols to Russia.",
      "CYP>RUS attempted 100 rifles and pistols",
    ],
    [
      "Washington refuses to sell Venezuela spare parts for its F-16 fighters.",
      "USA>VEN refused spare parts for its F-16 fighters",
    ],
    [
      "Tajikistan received ammunition and spare parts free of charge from Russia.",
      "RUS>TJK delivered ammunition; spare parts",
    ],
    ["Egypt's attempts to get rockets from North Korea went on.", "PRK>EGY attempted rockets"],
  ])("has sides, status and items: %s", (text, expected) => {
    expect(transfersIn(text).map(brief)).toEqual([expected]);
  });

  it.each([
    "Libyan coast guards intercepted a vessel carrying fuel off Zuwara.",
    "The two armies held an exercise with tanks and helicopters in Oman.",
    "Ukraine used Bayraktar TB2 drones against Russian armour.",
    "India unveiled a new tank at the parade.",
    "The arms embargo prohibits states from selling weapons to Libya.",
    "Pakistan Air Force flew JF-17 jets at the air show in Dubai.",
    "The company makes fighter jets and helicopters in Kamra.",
    "He called for an end to the supply of weapons to all sides.",
    "The minister discussed defence cooperation and training with his Turkish counterpart.",
    "France and Germany agreed to develop a new tank together.",
    "The rebels captured three tanks from the army.",
    "Russian fighter jets struck targets in Syria.",
    "Chinese coast guard ships chased Philippine boats near the shoal.",
    "The president gave a speech on weapons control in Geneva.",
    "The pact lets American warships use Greek ports.",
    "He delivered a warning to Russia over its tanks on the border.",
    "Soldiers sent to Mali were equipped with rifles and helmets.",
    "The bill would ban the sale of assault rifles to civilians.",
    "Two F-16 pilots were trained in Romania.",
    "The navy ordered its ships to leave the port.",
    "Israel intercepted missiles fired from Yemen.",
    "The general said his troops needed more ammunition and vehicles.",
    "The armed forces of Libya and Egypt met in Cairo.",
    "Washington imposed a ban on arms sales to Venezuela.",
  ])("is none: %s", (text) => {
    expect(transfersIn(text).map(brief)).toEqual([]);
  });
});

describe("a transfer told over several sentences", () => {
  it("is one where the deal and its goods are taken up again", () => {
    const [deal, ...others] = transfersIn(
      "Serbia and Cyprus closed an arms deal worth $300 million last month. The deal was signed in Nicosia. " +
        "It lists the purchase of 10 Nora B-52 howitzers. Serbia will deliver the howitzers to Cyprus within two years.",
    );
    expect(others).toEqual([]);
    expect(deal).toMatchObject({ supplier: ["SRB"], recipient: ["CYP"], delivery: "within two years" });
    expect(deal?.value).toMatchObject({ amount: 300e6, currency: "USD" });
  });

  it("is two where the text speaks of another deal", () => {
    const text =
      "Iraq signed a contract with South Korea for 24 T-50 jets. Another $1 billion deal, covering spare parts, is expected to be signed next year.";
    expect(transfersIn(text).map(brief)).toEqual(["KOR>IRQ signed 24 T-50", "KOR>IRQ negotiating spare parts"]);
  });

  it("is two where one side denies what another is said to have done before", () => {
    const text = "Iran denied supplying drones to Russia. In 2022 Iran delivered drones to Russia, officials said.";
    expect(transfersIn(text).map(({ status }) => status)).toEqual(["denied", "delivered"]);
  });

  it("counts the whole order where a part has come", () => {
    const [deal] = transfersIn(
      "The 500 AKM rifles, a first batch of the 2,000 ordered from Hungary by Chad, reached Chad on Saturday.",
    );
    expect(deal?.items.map(({ quantity }) => quantity)).toEqual([2000]);
  });
});

describe("the details of a transfer", () => {
  it.each([
    ["Chile bought two second-hand frigates from Australia.", "second-hand"],
    ["Sweden gifted 14 howitzers to Ukraine.", "aid"],
    ["Uzbekistan leased six trainer aircraft from China.", "lease"],
    ["France sold 30 Rafale jets to Egypt.", "sale"],
    ["Iran delivered drones to Russia.", null],
    ["Turkey sold 12 trainer aircraft used for basic training to Libya.", "sale"],
    ["The former minister said Iran delivered drones to Russia.", null],
  ])("say how the goods change hands: %s", (text, mode) => {
    expect(transfersIn(text)[0]?.mode).toBe(mode);
  });

  it("name the force that gets the goods", () => {
    expect(transfersIn("Italy delivered two frigates to the Egyptian Navy.")[0]?.recipientForce).toBe("Egyptian Navy");
  });

  it.each([
    ["Kenya's defence ministry denies reports that Kenya signed a contract with Turkey for drones.", "denied"],
    ["Kenya's defence ministry denied that Kenya had placed an order with Turkey for six drones.", "denied"],
    ["Reports that Kenya signed a contract with Turkey for drones are untrue, the ministry said.", "denied"],
    ["Turkey denied a report by Reuters, but signed a contract for six drones with Kenya.", "signed"],
    ["Kenya signed a contract with Turkey for six drones after it had denied reports of talks.", "signed"],
  ])("tell a contract that is denied from one that is signed: %s", (text, status) => {
    expect(transfersIn(text)[0]?.status).toBe(status);
  });

  it.each([
    ["Kenya bought ten tanks from Korea with a training and logistics package.", [10, null]],
    ["Kenya bought ten tanks and a bridge layer from Korea.", [10, 1]],
  ])("count nothing that is not counted: %s", (text, counts) => {
    expect(transfersIn(text)[0]?.items.map(({ quantity }) => quantity)).toEqual(counts);
  });

  it.each([
    ["Turkey will sell drones to Libya. The Libyan National Army has signed for ten of them.", "Libyan National Army"],
    ["Pakistan will sell jets to Sudan. Iran delivered ten drones to the Rapid Support Forces.", null],
  ])("name no faction that another deal goes to: %s", (text, force) => {
    expect(transfersIn(text).find(({ supplier }) => supplier[0] !== "IRN")?.recipientForce ?? null).toBe(force);
  });

  it("leave out the maker where another sells", () => {
    expect(brief(transfersIn("Qatar sold 12 Mirage 2000 jets, made by France, to Indonesia.")[0] ?? nothing)).toMatch(
      /^QAT>IDN/u,
    );
  });

  it("take the day of the deal and not the day of the report", () => {
    const [deal] = transfersIn(
      "France signed a contract with Egypt for 30 Rafale jets in May 2021, the ministry said on Monday.",
    );
    expect(deal).toMatchObject({ ordered: "2021-05", signed: "2021-05" });
  });

  it("leave out a price per piece", () => {
    expect(transfersIn("Egypt bought four frigates from Italy at $250 million apiece.")[0]?.value).toBeNull();
  });
});

const nothing: Transfer = {
  supplier: [],
  recipient: [],
  recipientForce: null,
  mode: null,
  items: [],
  value: null,
  status: "reported",
  ordered: null,
  signed: null,
  delivered: null,
  delivery: null,
  evidence: [],
};

describe("transfers in any text", () => {
  it("never give a side to itself and always have a span", () => {
    const word = fc.constantFrom(
      "Russia",
      "sold",
      "to",
      "Egypt",
      "12",
      "Su-30",
      "jets",
      "from",
      "the",
      "deal",
      "and",
      "France",
      "will",
      "deliver",
      ",",
      "which",
      "bought",
      "by",
      ".",
      "not",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        for (const { supplier, recipient, evidence } of transfersIn(words.join(" "))) {
          expect(recipient.filter((code) => supplier.includes(code))).toEqual([]);
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["one endless sentence", "Russia sold 12 Su-30 jets to Egypt and "],
    ["many deals", "Russia sold 12 Su-30 jets to Egypt. The deal with France was signed. "],
    ["nothing but verbs", "sold bought delivered supplied ordered "],
  ])("take time that grows with its length: %s", (_name, unit) => {
    const begin = performance.now();
    transfersIn(unit.repeat(400));
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
