import { describe, expect, it } from "vitest";
import { readTransfers, transfersOf } from "../../../test/support/transfers.js";

describe("who gives and who gets, however the sentence is built", () => {
  it.each([
    ["The drones Turkey has given the Tripoli government turned the war.", "TUR>LBY delivered: ? drones"],
    ["M23, which Rwanda arms, took the town.", "RWA>COD delivering: ? arms"],
    ["Ankara has armed the Somali forces with T129 helicopters.", "TUR>SOM delivered: ? T129"],
    ["Berlin turned down a Saudi request to buy 48 Typhoon jets.", "DEU>SAU refused: 48 Typhoon"],
    ["Washington stopped Brazil from selling Super Tucano planes to Venezuela.", "BRA>VEN cancelled: ? Super Tucano"],
    ["Sweden no longer sells Venezuela weapons.", "SWE>VEN suspended: ? weapons"],
    ["Spain's Navantia is to build five corvettes for Saudi Arabia.", "ESP>SAU agreed: 5 corvettes"],
    [
      "The United States government has announced a donation of 16 helicopters to Kenya.",
      "USA>KEN agreed: 16 helicopters",
    ],
    ["Thailand shelved the purchase of two Yuan-class submarines from China.", "CHN>THA cancelled: 2 Yuan-class"],
    [
      "The Egyptian ambassador to Somalia handed over a donation of 12 armoured vehicles to the Somali army.",
      "EGY>SOM delivered: 12 armoured vehicles",
    ],
    [
      "The chief says they have ordered TB2 drones from Turkey which will soon be delivered to Kyrgyzstan.",
      "TUR>KGZ signed: ? TB2",
    ],
    [
      "Humvees for Lebanon: the US delivered an additional 50 Humvees to the Lebanese army.",
      "USA>LBN delivered: 50 Humvee",
    ],
    ["Canada suspended export permits for Wescam sensors to Turkey.", "CAN>TUR suspended: ? Wescam"],
    ["Hamas smuggled rockets from Sudan to Gaza.", "SDN>PSE reported: ? rockets"],
    ["The Guards of Iran gave Hezbollah short-range missiles.", "IRN>LBN delivered: ? short-range missiles"],
  ])("%s", (text, transfer) => {
    expect(transfersOf(text)).toEqual([transfer]);
  });
});

describe("whose goods they are, and who has them made", () => {
  it.each([
    ["Manila made a down payment on 12 FA-50 jets ordered from South Korea.", "KOR>PHL signed: 12 FA-50"],
    ["Rabat replaces its Russian-made guns with 36 Atmos howitzers ordered from Israel.", "ISR>MAR signed: 36 Atmos"],
    ["Qatar took delivery of four corvettes built in Italy by Fincantieri.", "ITA>QAT delivered: 4 corvettes"],
    ["A contract for AK-47 rifles was awarded to Arsenal of Bulgaria by the Indian army.", "BGR>IND signed: ? AK-47"],
    [
      "Myanmar's navy commissioned a Kilo-class submarine that India had transferred to it.",
      "IND>MMR delivered: 1 Kilo-class submarine",
    ],
    ["The junta in Myanmar goes on buying drones in China.", "CHN>MMR delivering: ? drones"],
    ["Sri Lanka was given a Dornier maritime aircraft by India.", "IND>LKA delivered: 1 Dornier"],
    ["Iran is believed to have provided Ethiopia with Mohajer-6 drones.", "IRN>ETH reported: ? Mohajer-6"],
    ["A deal worth $1.6 billion to sell Azerbaijan JF-17 jets was concluded by Pakistan.", "PAK>AZE agreed: ? JF-17"],
  ])("%s", (text, transfer) => {
    expect(transfersOf(text)).toEqual([transfer]);
  });
});

describe("deals told beside others", () => {
  it.each([
    [
      "Iraq will buy 12 JF-17 jets from Pakistan, following previous sales to Nigeria.",
      ["PAK>IRQ agreed: 12 JF-17", "PAK>NGA reported: ? JF-17"],
    ],
    [
      "Hanwha Aerospace won a contract to export 152 K9 howitzers to Poland after an earlier deal for 212 K9 howitzers.",
      ["KOR>POL signed: 152 K9", "KOR>POL signed: 212 K9"],
    ],
    [
      "The United States will give Kenya 16 helicopters, eight of them Hueys and eight MD-500s.",
      ["USA>KEN agreed: 8 Huey, 8 MD 500"],
    ],
    [
      "Taiwan will buy 75 missiles of an unnamed type, besides AIM-9X Sidewinder missiles, from the United States.",
      ["USA>TWN agreed: ? AIM-9X Sidewinder, 75 missiles"],
    ],
    [
      "Belarus has supplied Azerbaijan with Polonez launchers. In February Armenia had blocked Belarus from selling the Polonez to Azerbaijan.",
      ["BLR>AZE delivered: ? Polonez"],
    ],
    [
      "Turkey, expelled for having bought the Russian S-400, wants to keep its old F-16 fleet.",
      ["RUS>TUR signed: ? S-400"],
    ],
    [
      "Poland signed a framework agreement with South Korea for 1,000 K2 tanks. The first contract, for 180 K2 tanks, was signed in August.",
      ["KOR>POL agreed: 1000 K2", "KOR>POL signed: 180 K2"],
    ],
    [
      "Three JF-17 jets flew over Makurdi in Nigeria on Friday. Abuja had placed the order with Pakistan in 2018.",
      ["PAK>NGA signed: 3 JF-17"],
    ],
    [
      "Pakistan will soon deliver Super Mushshak trainers to Bangladesh. A sale of JF-17 jets came up, too.",
      ["PAK>BGD agreed: ? Super Mushshak", "PAK>BGD reported: ? JF-17"],
    ],
    [
      "Bangladesh's navy is to have its first submarines. Two Ming-class submarines were bought from China in 2013.",
      ["CHN>BGD signed: 2 Ming-class"],
    ],
    [
      "Argentina wants 12 JF-17 jets from Pakistan. The purchase of Korean FA-50 jets came to nothing.",
      ["PAK>ARG negotiating: 12 JF-17", "KOR>ARG cancelled: ? FA-50"],
    ],
    [
      "Pretoria is withholding export permits for arms to Saudi Arabia, the UAE and Oman.",
      ["ZAF>SAU+ARE+OMN suspended: ? arms"],
    ],
    [
      "Moscow put off handing over the S-300, out of regard for Israel, but Syria has received the system now.",
      ["RUS>SYR delivered: ? S-300"],
    ],
    [
      "Russia has begun to deliver S-400 systems to India. India will receive five regimental S-400 kits under the contract.",
      ["RUS>IND delivering: 5 S-400"],
    ],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("lists behind a colon", () => {
  it.each([
    [
      "Ukraine will also receive from Germany:\n- five Bandvagn 206 vehicles;\n- 10 MG3 machine guns.\nThe minister left.",
      ["DEU>UKR agreed: 5 Bandvagn 206, 10 MG3"],
    ],
    [
      "The new US package for Ukraine includes:\n• 20 Bradley vehicles\n• 10,000 artillery shells",
      ["USA>UKR agreed: 20 Bradley, 10000 artillery shells"],
    ],
    ["The parade in Kyiv showed:\n- five Bandvagn 206 vehicles", []],
    ["Kenya will receive guests from Germany:\nFive Bandvagn 206 vehicles drove by.", []],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("bodies of several states", () => {
  it("get what is given to them, under their own name", () => {
    const text = "China donated military equipment to the ECOWAS Standby Force, a report to the United Nations says.";
    const [transfer, ...others] = readTransfers(text);
    expect(others).toEqual([]);
    expect(transfer).toMatchObject({ supplier: ["CHN"], recipient: [], recipientForce: "ECOWAS Standby Force" });
  });
});

describe("what a sum is the price of", () => {
  it("is what stands before it where it is said to be worth so much", () => {
    const text =
      "Hanwha Aerospace won a contract for 152 K9 howitzers for Poland, worth $2.6 billion, after an earlier deal for 212 K9 howitzers.";
    const values = readTransfers(text).map(({ value }) => value?.amount);
    expect(values).toEqual([2_600_000_000, undefined]);
  });
});

describe("what is no transfer", () => {
  it.each([
    ["Two Russian warships, the frigate Gorshkov and a tanker, arrived in Havana for a visit."],
    ["Washington supplied nothing that it asked for to secure Lebanon."],
    ["The minister presented the new army to the guests from China."],
    ["Two Turkish Air Force A400M aircraft arrived in Gambia."],
    ["Kenya bought time to combat drones."],
    ["Al-Shabaab fighters came to Mogadishu from Kenya."],
    ["The president handed over the new tanks to the army."],
    ["India built a cabin that is bullet-resistant for Mozambique."],
    ["The foreign ministers of Kenya and Uganda announced talks on tea."],
    ["Israel struck a depot and its army used drones."],
    ["Kenya has no longer any frigates."],
    ["Washington stopped Brazil from voting."],
  ])("%s", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });
});
