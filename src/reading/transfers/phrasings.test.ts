import { describe, expect, it } from "vitest";
import type { Transfer } from "#model";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function transfersIn(text: string): string[] {
  return reader.read(makeReport({ id: "case", text, published: "2024-05-10" })).transfers.map(brief);
}

function brief({ supplier, recipient, status, items }: Transfer): string {
  const things = items.map(({ quantity, designation }) =>
    [quantity, designation].filter((part) => part !== null).join(" "),
  );
  return `${supplier.join("+")}>${recipient.join("+")} ${status} ${things.join("; ")}`.trim();
}

describe("names and counts of what moves", () => {
  it.each([
    ["Oman bought 12 Typhoons from Britain.", ["GBR>OMN signed 12 Typhoon"]],
    ["Brazil ordered 36 Gripens from Sweden.", ["SWE>BRA signed 36 Gripen"]],
    ["Russia delivered six Kilo-class submarines to Vietnam.", ["RUS>VNM delivered 6 Kilo-class"]],
    ["Chile ordered two missile corvettes from Israel.", ["ISR>CHL signed 2 missile corvettes"]],
    ["Spain delivered 20 launcher loader module kits to Poland.", ["ESP>POL delivered 20 launcher loader module kits"]],
    ["Germany will give Ukraine 30 MILAN anti-tank launchers.", ["DEU>UKR agreed 30 MILAN"]],
    ["Kenya received the first six of 24 Apache helicopters from the United States.", ["USA>KEN delivering 24 Apache"]],
    ["Peru received a second batch of rifles from Israel.", ["ISR>PER delivering rifles"]],
  ])("are read in: %s", (text, expected) => {
    expect(transfersIn(text).map((one) => one.replace(/AH-64\w* Apache|AH-64/u, "Apache"))).toEqual(expected);
  });

  it.each([
    ["Israel's Elbit Systems sold mortars to Chile.", "Systems"],
    ["Qatar ordered 12 Rafale jets from France, with an option for 24 more.", "24"],
    ["Poland bought 48 jets from South Korea to replace its Russian MiG-29s.", "MiG-29"],
    ["The State Department approved the sale of SM-6 Block I missiles to Japan.", "refused"],
  ])("hold no other: %s", (text, wrong) => {
    expect(transfersIn(text)).toHaveLength(1);
    expect(transfersIn(text).join()).not.toContain(wrong);
  });
});

describe("who supplies and who receives", () => {
  it.each([
    ["In August Russia delivered six Su-25 aircraft to Mali.", ["RUS>MLI delivered 6 Su-25"]],
    ["Poland turned to South Korea, from which it is buying 288 K9 howitzers.", ["KOR>POL agreed 288 K9"]],
    ["Ukraine has asked Sweden for Gripens.", ["SWE>UKR negotiating Gripen"]],
    ["Two CH-3 drones came from China to Nigeria.", ["CHN>NGA delivered 2 CH-3"]],
    ["Jordan got ten Humvee ambulances as a gift from the Americans.", ["USA>JOR delivered 10 Humvee"]],
    ["Romania bought Norway's old F-16s.", ["NOR>ROU signed F-16"]],
    ["Switzerland refused to let Denmark hand 20 Piranha III vehicles to Ukraine.", ["DNK>UKR refused 20 Piranha III"]],
    [
      "The Greek minister, Nikos Dendias, and his French counterpart, Sébastien Lecornu, signed a contract for 24 Rafale jets.",
      ["FRA>GRC signed 24 Rafale"],
    ],
    ["Flying the flag of Comoros, the ship delivered rifles from Turkey to Libya.", ["TUR>LBY delivered rifles"]],
  ])("is read in: %s", (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });

  it.each([
    [
      "Customs officers seized 300 rifles that came from Bulgaria. Their consignee was a firm in South Sudan.",
      "BGR>SSD seized 300 rifles",
    ],
    [
      "China sold two CH-4 drones to Nigeria. An order for eight Wing Loong drones was placed with the same country by Nigeria.",
      "CHN>NGA signed 8 Wing Loong",
    ],
    [
      "Turkey is close to Azerbaijan. Turkey has delivered TB2 drones to the country since 2020.",
      "TUR>AZE delivered TB2",
    ],
  ])("may stand a sentence away: %s", (text, expected) => {
    expect(transfersIn(text)).toContain(expected);
  });
});

describe("how far a deal has come", () => {
  it.each([
    ["A plan by Indonesia to buy 12 Mirage 2000-5 jets from Qatar was dropped.", "cancelled"],
    ["Washington approved the possible sale of 18 HIMARS launchers to Poland.", "offered"],
    ["The State Department approved a proposed $75 million sale of 410 Javelin missiles to Georgia.", "offered"],
    ["Bulgaria put its name to a contract with the United States for 183 Stryker vehicles.", "signed"],
    ["Doha took up an option for 12 more Rafale fighters from France.", "signed"],
    ["Abuja is shopping for T129 helicopters from Turkey.", "negotiating"],
    ["Germany cleared the delivery of 150 IRIS-T missiles to Egypt.", "agreed"],
    ["Jakarta is in talks with Sweden over 24 Gripen fighters.", "negotiating"],
    ["The jets, when delivered by France to India, will be Rafales.", "agreed"],
  ])("is read in: %s", (text, status) => {
    expect(transfersIn(text).map((one) => one.split(" ")[1])).toEqual([status]);
  });
});

describe("offers that lost or compete", () => {
  it.each([
    [
      "Canada picked the F-35 from the United States over the Gripen of Sweden.",
      ["USA>CAN negotiating F-35", "SWE>CAN offered Gripen"],
    ],
    [
      "Peru is comparing the Gripen of Sweden and the Rafale of France.",
      ["SWE>PER offered Gripen", "FRA>PER offered Rafale"],
    ],
  ])("are offers of their own: %s", (text, expected) => {
    expect(transfersIn(text)).toEqual(expected);
  });
});

describe("talk of arms that moves none", () => {
  it.each([
    "The prince held talks with Boeing about schools.",
    "The two ministers talked about training while F-16 jets flew over Ankara.",
    "The Orions have flown from Whenuapai since the 1960s.",
    "The minister took part in a parade of tanks in Minsk.",
    "Washington must consent to any transfer of the jets.",
    "The air force retired its Mirage jets this year.",
    "He came from Poland and admired the tanks.",
    "The army compared notes with Germany.",
  ])("is no transfer: %s", (text) => {
    expect(transfersIn(text)).toEqual([]);
  });
});
