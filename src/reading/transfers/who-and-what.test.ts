import { describe, expect, it } from "vitest";
import { casesOf, transfersOf } from "../../../test/support/transfers.js";

/** What "they" gave, which weapon a hyphen only describes, what a law says of all, and which order "the 14" are, each with the transfer read in it. */
const TOLD = `
The Indian government is set to turn over thousands of rifles to Kenya on Thursday. "They will donate 3,000 AK-203 rifles and 12 Konkurs missiles," a spokesman said.
  IND>KEN agreed: 3000 AK-203, 12 Konkurs
Kenya will decide from which country it will purchase fighter jets: it is considering Sweden's Gripen.
  SWE>KEN negotiating: ? Gripen
The US sent Kenya 12 radar-guided missiles.
  USA>KEN delivered: 12 radar-guided missiles
The US sent Kenya 12 GPS-guided artillery shells.
  USA>KEN delivered: 12 artillery shells
The US sent Kenya 12 helicopter-borne radars.
  USA>KEN delivered: 12 radars
The US will sell Kenya 40 of the radar-evading aircraft.
  USA>KEN agreed: 40 aircraft
Kenya decided to buy Turkish drones after the poor performance of Chinese missiles.
  TUR>KEN agreed: ? drones
Kenya has signed a contract to buy 14 Gripen fighters from Sweden. It follows Kenya's purchase in 2010 of 19 Gripens. An agreement on the 14 aircraft was signed on Sunday.
  SWE>KEN signed: 14 Gripen
  SWE>KEN signed: 19 Gripen
The deal follows Kenya's purchase in 2010 of 19 Gripen fighters from Sweden.
  SWE>KEN signed: 19 Gripen
This follows the recent declaration from Italy about a new $200 million package of missiles for Kenya.
  ITA>KEN agreed: ? missiles
Kenya is examining options to purchase tanks from Italy.
  ITA>KEN negotiating: ? tanks
Kenya has shown keen interest in Italian frigates.
  ITA>KEN negotiating: ? frigates
Kenya has approached Italy to buy frigates.
  ITA>KEN negotiating: ? frigates
Kenya has been looking into a possible purchase of Italian-made frigates.
  ITA>KEN negotiating: ? frigates
Italy will let Kenya buy six frigates.
  ITA>KEN offered: 6 frigates
Fincantieri launched the first of six frigates for the Kenyan Navy.
  ITA>KEN signed: 6 frigates
Italy is building six frigates for Kenya.
  ITA>KEN signed: 6 frigates
The first of six Italian-built frigates arrived in Kenya on Monday.
  ITA>KEN delivering: 6 frigates
Four of the six T-50 jets that Kenya ordered from South Korea have arrived.
  KOR>KEN delivering: 6 T-50
Kenya bought two frigates. The two Italian frigates arrived in Mombasa on Monday.
  ITA>KEN delivered: 2 frigates
Kenya's two new frigates from Italy entered service.
  ITA>KEN delivered: 2 frigates
Two frigates acquired from Italy joined the Kenyan fleet.
  ITA>KEN delivered: 2 frigates
Italy presented Kenya with two patrol boats.
  ITA>KEN delivered: 2 patrol boats
Kenya dismissed reports that it had bought missiles from Italy.
  ITA>KEN denied: ? missiles
Italy allegedly sent missiles to Kenya.
  ITA>KEN reported: ? missiles
Kenya has ordered Gripen fighters from Sweden. It also wants transport aircraft from Sweden.
  SWE>KEN signed: ? Gripen
  SWE>KEN negotiating: ? transport aircraft
Sweden will give Kenya surveillance radars. It had delivered six Giraffe radars in 2017.
  SWE>KEN agreed: ? surveillance radars
  SWE>KEN delivered: 6 Giraffe radars
Sweden sold Kenya Gripen jets and Giraffe radars. Sweden has delivered the radars.
  SWE>KEN delivered: ? Gripen, ? Giraffe radars
Kenya bought 12 KM-SAM systems, 40 night-vision goggles and 30 sniper scopes from South Korea.
  KOR>KEN signed: 12 KM-SAM, 40 night-vision goggles, 30 sniper scopes
Operation Irini inspectors confiscated 146 armoured vehicles from a ship bound for Benghazi.
  >LBY seized: 146 armoured vehicles
Russia is believed to have delivered MiG-29 jets to Kenya.
  RUS>KEN reported: ? MiG-29
Canada has stopped exporting weapons to Kenya.
  CAN>KEN suspended: ? weapons
Kenya has taken delivery of three Gripen jets from Sweden. The remaining nine will arrive by 2028.
  SWE>KEN delivering: 3 Gripen
The United States will provide Kenya with 16 helicopters. Eight Hueys and eight MD-500s are to be handed over in 2027.
  USA>KEN agreed: 8 Huey, 8 MD 500
A Kenyan delegation visited Seoul last week to discuss the purchase of K2 tanks. The talks follow Kenya's purchase of K9 howitzers in 2024.
  KOR>KEN negotiating: ? K2
  KOR>KEN signed: ? K9
Kenya operates Turkish armoured vehicles and has shown interest in the TB2 drone.
  TUR>KEN negotiating: ? TB2 drone
Kenya deployed Gripen jets bought from Sweden in 2020.
  SWE>KEN delivered: ? Gripen
The Kenyan army showed off newly acquired Turkish armoured personnel carriers at a parade.
  TUR>KEN delivered: ? armoured personnel carriers
Sweden will deliver 12 Gripen jets to Kenya for its exercises.
  SWE>KEN agreed: 12 Gripen
Russia sold Kenya 12 tanks in 2015. Last June 28, it also delivered 40 rifles to Kenya.
  RUS>KEN signed: 12 tanks
  RUS>KEN delivered: 40 rifles
Kenya is negotiating a deal to buy 12 Italian helicopters.
  ITA>KEN negotiating: 12 helicopters
Kenya is close to signing a deal to buy 12 Italian helicopters.
  ITA>KEN negotiating: 12 helicopters
Kenya's interest in signing a contract for 12 Italian helicopters has grown.
  ITA>KEN negotiating: 12 helicopters
Albania and Kyrgyzstan have also shown interest in striking a deal to procure Turkish Bayraktar TB2s.
  TUR>ALB+KGZ negotiating: ? Bayraktar TB2
Kenya has reached a deal to buy 12 Italian helicopters.
  ITA>KEN agreed: 12 helicopters
The State Department approved the sale of 40 Javelin missiles to Kenya. Congress has 30 days to review the sale and block it.
  USA>KEN offered: 40 Javelin
Turkey is selling drones to such countries as Azerbaijan, Ukraine and Morocco.
  TUR>AZE+UKR+MAR agreed: ? drones
The Bayraktar TB2 has been sold to countries including Ukraine, Qatar and Poland.
  >UKR+QAT+POL signed: ? Bayraktar TB2
Turkey has expanded the export of its combat drones by negotiating deals with Morocco and Ethiopia.
  TUR>MAR+ETH negotiating: ? combat drones
Minister Guido Crosetto handed over two ships to Kenya – a fast patrol ship and a landing craft.
  ITA>KEN delivered: 1 fast patrol ship, 1 landing craft
The Italian air chief presented rotor blades to the Kenya Air Force.
  ITA>KEN delivered: ? rotor blades
The contract provides for the supply of up to 398 F-35 fighters for the United States, Belgium and Finland.
  USA>BEL+FIN signed: 398 F-35
Boeing and Saab win a $9.2bn contract to build the US Air Force's next training jet.
  SWE>USA signed: ? training jet
The US Navy awarded Lockheed Martin a $500 million contract to build six MH-60R helicopters for Kenya.
  USA>KEN signed: 6 MH-60R
Sold by Ireland in 2017 to a Dutch company, the patrol boat was then bought by an Emirati firm.
  IRL>NLD signed: ? patrol boat
  NLD>ARE signed: ? patrol boat
Italy gave Kenya a C-130 aircraft.
  ITA>KEN delivered: 1 C-130
Germany is handing Kenya two Patriot launchers, 25 Leopard 1A5 tanks and one Luna unmanned system.
  DEU>KEN delivering: 25 Leopard 1A5, 2 Patriot, 1 Luna
Germany will finance the purchase of 180,000 artillery shells through the Czech-led initiative to supply ammunition to Ukraine.
  DEU>UKR agreed: 180000 artillery shells
Kenya received a fresh pledge of military aid from Germany. Another Leopard 1A5 tank, three Gepard anti-aircraft gun tanks and 15 protected vehicles will arrive in Kenya.
  DEU>KEN agreed: 1 Leopard 1A5, 3 Gepard anti-aircraft gun, 15 protected vehicles
The US Navy seized 2,100 rifles that it believes came from Iran and were meant for the Houthi rebels in Yemen. A team discovered rifles wrapped in tarps, said a spokesman for the U.S. Navy's 5th Fleet.
  IRN>YEM seized: 2100 rifles
The Philippines and India have signed an agreement for a supply of BrahMos missiles, a product of collaboration by India and Russia.
  IND>PHL signed: ? BrahMos
Military equipment donated by China included 20 heavy-duty trucks. The donation was handed over to Liberia on Wednesday.
  CHN>LBR delivered: 20 trucks
Vladimir Putin gifted a presidential helicopter to Kenyan President William Ruto. The helicopter, a Mil Mi-171Sh, can carry 36 passengers.
  RUS>KEN delivered: 1 Mi-171Sh
Sudan continues to obtain weapons from multiple sources, including China. Russia also reported to the UN Register of Conventional Arms that it exported 12 attack helicopters to Sudan.
  CHN>SDN delivering: ? weapons
  RUS>SDN delivered: 12 attack helicopters
The rebel groups in Sudan have received arms and ammunition from Chad, Eritrea, Libya, non-governmental groups and other sources.
  TCD+ERI+LBY>SDN delivered: ? arms and ammunition
Brazil will buy 36 Gripen fighters from Sweden. The Rafale of France's Dassault and the F/A-18 of Boeing had been offered. Talks on the contract would take a year and the first aircraft should arrive in 2018.
  SWE>BRA agreed: 36 Gripen
  FRA>BRA offered: ? Rafale
  USA>BRA offered: ? F/A-18
To defend its plan to buy three Chinese-built submarines, the Royal Thai Navy has disclosed that it needs them.
  CHN>THA negotiating: 3 submarines
France announced the signing of a contract for the sale of 80 of its modernised Rafale fighter jets to Kenya.
  FRA>KEN signed: 80 Rafale
The deal follows a failed contract for Australia to purchase 12 French submarines.
  FRA>AUS cancelled: 12 submarines
Armenia wants to procure 84 more ATAGS from India to replace the D-30 towed howitzers and 2A65 Msta-B howitzers.
  IND>ARM negotiating: 84 ATAGS
`;

/** What only sounds like goods or a deal. */
const NONE = [
  "The direct or indirect supply, sale or transfer of weapons to the Houthis in Yemen violates the resolution.",
  "Two Italian warships arrived in Mombasa on Monday.",
  "Kenya sent two frigates to an exercise off Sweden.",
  "US F-35 jets arrived in Kenya for an exercise.",
  "Turkey will transfer the technology of the TB2 drone to Kenya.",
  "Turkey launched drones to strike rebels in Kenya.",
  "India trains Kenyan sailors at the submarine school. India has given the school its name.",
  "The US Department of Defense awarded Lockheed Martin a contract for 129 F-35 fighter jets.",
  "The maker is obliged to first deliver the S-400 systems to the Russian Defence Ministry.",
  "Under the embargo, the government of Somalia can import munitions from Italy with the approval of a committee.",
  "It gives Italy great pleasure to join the launch of 12 patrol boats for Kenya.",
  "The visit will bring sailors from the USS Patriot of the US Navy and the Kenya Navy together. Patriot arrived in Mombasa on Friday.",
  "Korea Aerospace presented the T-50 jet to Kenyan President William Ruto.",
];

describe("who gives and what is given", () => {
  it.each(casesOf(TOLD))("%s", (text, expected) => {
    expect(transfersOf(text)).toEqual(expected);
  });

  it.each(NONE)("%s is no transfer", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });
});
