import { describe, expect, it } from "vitest";
import { transfersOf } from "../../../test/support/transfers.js";

describe("a deal of which some has come", () => {
  it.each([
    [
      "Two Mi-17 helicopters from Russia have arrived in Peru, part of a contract for six helicopters.",
      ["RUS>PER delivering: 6 Mi-17"],
    ],
    [
      "Nigeria has received six Super Tucano aircraft from the United States. The contract for 12 aircraft was signed in 2018.",
      ["USA>NGA delivering: 12 Super Tucano"],
    ],
    [
      "Myanmar has taken delivery of two Su-30 jets from Russia, the first batch of a total of six aircraft.",
      ["RUS>MMR delivering: 6 Su-30"],
    ],
    [
      "Russia delivered four T-90 tanks to Iraq. The package includes a total of 40 tanks.",
      ["RUS>IRQ delivering: 40 T-90"],
    ],
    ["India has started supplying Pinaka launchers to Armenia.", ["IND>ARM delivering: ? Pinaka"]],
    ["Iraq has started taking delivery of Mi-28 helicopters from Russia.", ["RUS>IRQ delivering: ? Mi-28"]],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });

  it.each([
    [
      "Six Mi-17 helicopters from Russia have arrived in Peru under a contract for six helicopters.",
      ["RUS>PER delivered: 6 Mi-17"],
    ],
    [
      "Nigeria has received 12 Super Tucano aircraft from the United States. The contract for 12 aircraft was signed in 2018.",
      ["USA>NGA delivered: 12 Super Tucano"],
    ],
    [
      "Two Mi-17 helicopters have arrived in Peru from Russia, which has 40 helicopters at the base.",
      ["RUS>PER delivered: 2 Mi-17"],
    ],
    ["Russia delivered four T-90 tanks to Iraq. Baghdad also wants 40 more tanks.", ["RUS>IRQ delivered: 4 T-90"]],
    [
      "Germany delivered 14 Leopard tanks and 30 trucks to Ukraine under a contract for 14 tanks.",
      ["DEU>UKR delivered: 14 Leopard tanks, 30 trucks"],
    ],
    ["Iraq started to use Mi-28 helicopters delivered by Russia.", ["RUS>IRQ delivered: ? Mi-28"]],
  ])("but not where all has come, or other goods are counted: %s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("how far a deal has come by the words beside it", () => {
  it.each([
    ["Turkey has completed the delivery of six T129 helicopters to the Philippines.", ["TUR>PHL delivered: 6 T129"]],
    ["South Korea has exported around 600 units of the K9 howitzer to Turkey.", ["KOR>TUR delivered: 600 K9 howitzer"]],
    [
      "The agency announced the approval of a $1 billion sale of 135 Harpoon missiles to Taiwan.",
      [">TWN offered: 135 Harpoon"],
    ],
    [
      "Washington announced a Foreign Military Sales approval: 12 Black Hawk helicopters for Croatia.",
      ["USA>HRV offered: 12 Black Hawk"],
    ],
    ["Italy and Greece signed a preliminary agreement for the sale of two frigates.", ["ITA>GRC agreed: 2 frigates"]],
    [
      "Greece and Italy signed an agreement of intent on the acquisition of two frigates from Italy.",
      ["ITA>GRC agreed: 2 frigates"],
    ],
    ["Greece signed a letter of intent with Italy on the purchase of two frigates.", ["ITA>GRC agreed: 2 frigates"]],
    ["Italy signed a letter of intent on the sale of two frigates to Greece.", ["ITA>GRC agreed: 2 frigates"]],
    [
      "The Greek minister signed a memorandum of understanding with Italy for the possible acquisition of two frigates.",
      ["ITA>GRC agreed: 2 frigates"],
    ],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });

  it.each([
    [
      "Turkey is to complete the delivery of six T129 helicopters to the Philippines in 2023.",
      ["TUR>PHL reported: 6 T129"],
    ],
    ["Turkey has completed training for the delivery of six T129 helicopters to the Philippines.", []],
    ["Pakistan completed a deal for 12 T129 helicopters with Turkey.", ["TUR>PAK agreed: 12 T129"]],
    ["Congress has blocked the sale of Harpoon missiles to Taiwan without approval.", ["USA>TWN refused: ? Harpoon"]],
    [
      "After a letter of intent in May, Greece signed a contract with Italy for the purchase of two frigates.",
      ["ITA>GRC signed: 2 frigates"],
    ],
    ["Norway signed a contract for the sale of 12 F-16 jets to Romania.", ["NOR>ROU signed: 12 F-16"]],
    ["Canada and Poland signed a final agreement for the sale of 12 tanks by Canada.", ["CAN>POL signed: 12 tanks"]],
  ])("but: %s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("one deal told again, and who only seems to be a side", () => {
  it.each([
    [
      "The United States has approved a possible sale of Apache helicopters to Poland. Warsaw earlier requested to buy 96 Apache helicopters.",
      ["USA>POL offered: 96 Apache"],
    ],
    [
      "Estonia and Latvia signed a contract to buy IRIS-T systems from Germany. Estonia has reached a new milestone with this contract.",
      ["DEU>EST+LVA signed: ? IRIS-T"],
    ],
    [
      "Saudi Arabia agreed to buy 48 Typhoon jets from Britain. The deal worth some £10 billion to BAE Systems is contested.",
      ["GBR>SAU agreed: 48 Typhoon"],
    ],
    [
      "Greece is considering a proposal for the supply of four FREMM frigates by Italy.",
      ["ITA>GRC negotiating: 4 FREMM"],
    ],
    ["Uganda sent its six MiG-21 jets to Russia for overhaul.", []],
    ["Peru returned two Mi-17 helicopters to Russia for repair.", []],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });

  it.each([
    [
      "India previously delivered two patrol boats to Vietnam. India has offered Vietnam 12 BrahMos missiles.",
      ["IND>VNM delivered: 2 patrol boats", "IND>VNM offered: 12 BrahMos"],
    ],
    [
      "South Korea sold 180 K2 tanks to Poland in 2022. Poland has signed a new contract for 48 FA-50 jets with South Korea.",
      ["KOR>POL signed: 180 K2", "KOR>POL signed: 48 FA-50"],
    ],
    ["BAE Systems said a deal worth £2 billion to Qatar covers 24 Typhoon jets.", ["GBR>QAT agreed: 24 Typhoon"]],
    ["Germany sent 14 Leopard tanks to Ukraine.", ["DEU>UKR delivered: 14 Leopard tanks"]],
    ["Russia delivered six overhauled MiG-29 jets to Serbia.", ["RUS>SRB delivered: 6 MiG-29"]],
    ["Germany sent spare parts to Poland for repair of Leopard tanks.", ["DEU>POL delivered: ? spare parts"]],
  ])("but: %s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});
