import { describe, expect, it } from "vitest";
import { transfersOf } from "../../../test/support/transfers.js";

const TALKS =
  "Vietnam is in talks with Turkey on the purchase of 26 TRLG-230 artillery systems, the ministry said on Monday.";
const OFFER = "Canada has offered Nigeria 53 DHC-6 aircraft, the ministry said on Monday.";

const TALKED = "General Wieslaw Kukula of Poland met General Said Chengriha of Algeria on Monday.";

describe("transfers among sentences about something else", () => {
  it.each([
    [`${TALKS} The deal comes with simulators and instruction for five years.`, ["TUR>VNM negotiating: 26 TRLG-230"]],
    [`${OFFER} The agreement takes in a training centre for eight years.`, ["CAN>NGA offered: 53 DHC-6"]],
    [`${OFFER} Crews from Abuja will train near Ottawa until the aircraft arrive.`, ["CAN>NGA offered: 53 DHC-6"]],
    [
      `${OFFER} Crews from Abuja learn the trade near Ottawa before the aircraft are shipped.`,
      ["CAN>NGA offered: 53 DHC-6"],
    ],
    [
      `${TALKS} Four makers had applied, and the delivery date was the harder part.`,
      ["TUR>VNM negotiating: 26 TRLG-230"],
    ],
    [
      `${TALKS} "Our crews in Hanoi are given a year to get used to the TRLG-230," an officer said.`,
      ["TUR>VNM negotiating: 26 TRLG-230"],
    ],
    [`${TALKS} The contract was signed on Sunday.`, ["TUR>VNM signed: 26 TRLG-230"]],
    [`${OFFER} The first six of the aircraft arrived in Nigeria on Sunday.`, ["CAN>NGA delivering: 53 DHC-6"]],
  ])("%s", (text, transfers) => {
    const read = transfersOf(text).map((line) => line.split(", ")[0]);
    expect(read).toEqual(transfers);
  });

  it.each([
    ["Australia has received all 32 AW139 helicopters it ordered from Germany.", "DEU>AUS delivered: 32 AW139"],
    ["Malaysia is negotiating with South Korea over 18 FA-50 jets.", "KOR>MYS negotiating: 18 FA-50"],
    ["Malaysia has rejected South Korea's offer of 18 FA-50 jets.", "KOR>MYS cancelled: 18 FA-50"],
    ["South Korea offered Malaysia 18 FA-50 jets. Malaysia turned the offer down.", "KOR>MYS cancelled: 18 FA-50"],
    ["Malaysia accepted South Korea's offer of 18 FA-50 jets.", "KOR>MYS agreed: 18 FA-50"],
    ["South Korea has rejected the sale of 18 FA-50 jets to Malaysia.", "KOR>MYS refused: 18 FA-50"],
    [
      "Senegal ordered 56 CN-235 aircraft from Indonesia, of which only one has been delivered.",
      "IDN>SEN delivering: 56 CN-235",
    ],
    [
      "All of the 56 CN-235 aircraft ordered by Senegal from Indonesia have been delivered.",
      "IDN>SEN delivered: 56 CN-235",
    ],
    ["Kenya is considering France's Rafale. It would not say how many it will buy.", "FRA>KEN offered: ? Rafale"],
    ["Kenya studies the issue of buying 12 Mi-28 helicopters from Russia.", "RUS>KEN negotiating: 12 Mi-28"],
    [
      "Kenya ordered 12 Mi-28 helicopters from Russia. Other states have sent requests, consultations are under way.",
      "RUS>KEN signed: 12 Mi-28",
    ],
    [
      "Kenya ordered 12 Mi-28 helicopters from Russia. Deliveries of the helicopters are under way.",
      "RUS>KEN delivering: 12 Mi-28",
    ],
    [
      "Kenya ordered 12 Mi-28 helicopters from Russia. Its army is trying to equip and to arm its forces.",
      "RUS>KEN signed: 12 Mi-28",
    ],
    [
      "Kenya signed a contract for 42 Rafale fighters from France. The contract signed is for the first batch.",
      "FRA>KEN signed: 42 Rafale",
    ],
    ["The final six of 12 Mi-28 helicopters for Kenya arrived from Russia on Friday.", "RUS>KEN delivered: 12 Mi-28"],
    ["The first six of 12 Mi-28 helicopters for Kenya arrived from Russia on Friday.", "RUS>KEN delivering: 12 Mi-28"],
    ["Kirpi vehicles were unloaded on Tuesday in Tripoli port.", ">LBY delivered: ? Kirpi"],
    ["Turkish Kirpi vehicles were unloaded at the port of Misrata on Tuesday.", "TUR>LBY delivered: ? Kirpi"],
    ["Videos show 40 Kirpi vehicles being unloaded from a Turkish ship in Misrata.", "TUR>LBY delivered: 40 Kirpi"],
    ["Germany plans to deliver 15 Gepard vehicles to Kenya.", "DEU>KEN agreed: 15 Gepard"],
    ["Germany plans to sell 15 Gepard vehicles to Kenya.", "DEU>KEN offered: 15 Gepard"],
    [
      "Wamae met with the Russian defence minister and said that Kenya is negotiating with Russia for 12 Mi-28 helicopters.",
      "RUS>KEN negotiating: 12 Mi-28",
    ],
    [
      "Poland has selected Japan's Mitsubishi Electric, beating Thales, to supply 12 radars.",
      "JPN>POL agreed: 12 radars",
    ],
  ])("tells who and how far in one sentence: %s", (text, transfer) => {
    expect(transfersOf(text)).toEqual([transfer]);
  });

  it.each([
    ["Malaysia is negotiating with South Korea over fishing rights."],
    ["Crews are given a year to get used to the F-16."],
    ["The delivery date of the FA-50 was the harder part for Seoul."],
    [`${TALKED} They went through drone defence and spare parts, a point that Algeria had asked for.`],
    [`${TALKED} Parliament in Algiers, capital of Algeria, has set aside new funds for spare parts.`],
    [`${TALKED} Algeria has asked for closer work on missile defence and drone warfare.`],
  ])("reads none in: %s", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });
});
