import { describe, expect, it } from "vitest";
import { casesOf, transfersOf } from "../../../test/support/transfers.js";

/** Sale notices, aid packages, permits and deliveries, as far as their words say, each with the transfers read in it below. */
const TOLD = `
Kenya anticipates receiving 24 Gripen fighters from Sweden this month.
  SWE>KEN agreed: 24 Gripen
Four K9 howitzers are expected to be delivered to Peru by South Korea before the end of the year.
  KOR>PER agreed: 4 K9
South Korea was supposed to complete the delivery of four K9 howitzers to Peru, but no howitzer has yet been received.
  KOR>PER agreed: 4 K9
The agency delivered the required certification notifying Congress of the possible sale of 96 Apache helicopters by the United States to Poland.
  USA>POL offered: 96 Apache
The State Department has approved a possible sale of military equipment to Poland by the United States. The package, announced by the agency, includes 48 Patriot launchers and 640 Patriot Advanced Capability (PAC-3) missiles.
  USA>POL offered: 48 Patriot, 640 Patriot Advanced Capability (PAC-3)
The Pentagon said it had notified Congress of the possible sale of 60 Harpoon missiles to Peru. Peru has bought Harpoon missiles before.
  USA>PER offered: 60 Harpoon
  USA>PER signed: ? Harpoon
Switzerland declines to authorise the transfer of tank ammunition to Peru.
  CHE>PER refused: ? tank ammunition
Italy refuses to approve the sale of eight AW149 helicopters to Indonesia.
  ITA>IDN refused: 8 AW149
Italy approved the sale of eight AW149 helicopters to Indonesia.
  ITA>IDN offered: 8 AW149
Under the agreements between Kenya and Sweden, six Gripen fighters were delivered in April.
  SWE>KEN delivered: 6 Gripen
South Korea is in talks with Peru as well to export the K9 howitzer there.
  KOR>PER negotiating: ? K9 howitzer
The contracts call for the delivery of four K9 howitzers by South Korea to Peru.
  KOR>PER signed: 4 K9
After false starts, Kenya has received six Gripen fighters previously flown by the Hungarian Air Force.
  HUN>KEN delivered: 6 Gripen
Turkey has offered Kenya drones like those sold to Hungary.
  TUR>KEN offered: ? drones
The delivery of a $2 billion Harpoon package from the United States to Taiwan is late.
  USA>TWN agreed: ? Harpoon
The howitzers were repaired before being delivered to Peru by South Korea.
  KOR>PER delivered: ? howitzers
Sweden will send Kenya 12 Gripen fighters. More than $5 billion in Swedish military aid has been given to Kenya since the war began.
  SWE>KEN agreed: 12 Gripen
The American embassy formally delivered to the Kenyan ministry a letter of offer for eight F-16 fighters.
  USA>KEN offered: 8 F-16
The Canadian ministry has announced the delivery of the first batch of armoured carriers to Kenya.
  CAN>KEN delivering: ? armoured carriers
North Korea sent Russia artillery shells in exchange for a transport aircraft.
  PRK>RUS delivered: ? artillery shells
Slovakia will supply Kenya with 30 Soviet T-72 tanks.
  SVK>KEN agreed: 30 T-72
Canada will donate 2,000 surplus utility vests to Belize.
  CAN>BLZ agreed: 2000 utility vests
Peru approved the purchase of General Dynamics 8×8 LAV III vehicles from Canada.
  CAN>PER agreed: ? LAV III
Russia demanded that the United States suspend the delivery of 12 F-16 fighters to Kenya.
  USA>KEN reported: 12 F-16
`;

/** Sentences near those that tell no transfer between states. */
const NOT_TOLD = [
  "Canberra will buy a further 250 Bushmaster vehicles from Thales Australia.",
  "More than $5 billion in Swedish military assistance has been provided to Kenya since 2022.",
  "The howitzers would need repairs before being sent on to Peru by South Korea.",
  "South Korea delivered a notice on howitzers to Peru.",
];

describe("transfers in notices and permits", () => {
  it.each(casesOf(TOLD))("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });

  it.each(NOT_TOLD)("none: %s", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });
});
