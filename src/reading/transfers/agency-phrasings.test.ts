import { describe, expect, it } from "vitest";
import { casesOf, lineOf, readTransfers } from "../../../test/support/transfers.js";

/** Sentences with the transfers that are read in them, one on each indented line below. */
const NOTICES = `
Rheinmetall has received an order from the Romanian armed forces for Skynex air defence systems.
  DEU>ROU signed: ? Skynex
Lockheed Martin won a $2 billion contract from Poland for HIMARS launchers.
  USA>POL signed: ? HIMARS
India and Russia signed an agreement for five additional S-400 squadrons.
  RUS>IND signed: 5 S-400
The Kenya Defence Forces took delivery of 118 Hizir armoured vehicles built by Turkey's Katmerciler.
  TUR>KEN delivered: 118 Hizir
Morocco has requested to buy forty (40) AGM-154C weapons.
  >MAR negotiating: 40 AGM-154C
Croatia turned down an offer from Israel for 12 F-16 Barak fighters.
  ISR>HRV cancelled: 12 F-16 Barak
Serbia held talks to acquire FK-3 missiles from China, but no deal was reached.
  CHN>SRB negotiating: ? FK-3
The Czech Republic will lease 14 Gripen fighters from Sweden until 2035.
  SWE>CZE agreed: 14 Gripen
The Hellenic Navy ordered a fourth FDI frigate from Naval Group; delivery is due in 2028.
  FRA>GRC signed: 1 FDI frigate
The contract for 12 H225M helicopters was terminated by Kuwait.
  >KWT cancelled: 12 H225M
Britain's BAE Systems will build five Type 26 frigates for Norway.
  GBR>NOR agreed: 5 Type 26
Spain has suspended the export of 400 laser-guided bombs to Saudi Arabia.
  ESP>SAU suspended: 400 laser-guided bombs
Canada halted arms exports to Turkey, including Wescam sensors for Bayraktar drones.
  CAN>TUR suspended: ? Wescam
Argentina bought 24 F-16 fighters from Denmark in April 2024. The first six arrived on December 5, 2025.
  DNK>ARG delivering: 24 F-16 (2024-04)
Argentina bought 24 F-16 fighters from Denmark in April 2024. The first six arrived in 2025. The last six arrived in January 2026.
  DNK>ARG delivered: 24 F-16 (2024-04)
Leopard tanks from Germany, Challengers from Britain and Abrams tanks from the United States have arrived in Ukraine.
  DEU>UKR delivered: ? Leopard tanks
  GBR>UKR delivered: ? Challengers
  USA>UKR delivered: ? Abrams
`;

const STAGES = `
The State Department approved the potential sale of transport helicopters to Chile. Chile had requested to buy 12 UH-60M Black Hawk helicopters.
  USA>CHL offered: 12 UH-60M Black Hawk
The State Department cleared Japan to buy 400 JASSM-ER missiles.
  USA>JPN offered: 400 JASSM-ER
Serbia is expected to sign a contract with France for 12 Rafale jets.
  FRA>SRB negotiating: 12 Rafale
Malta has not yet signed the contract for three AW139 helicopters from Italy.
  ITA>MLT negotiating: 3 AW139
Oman is planning to buy 12 Gripen jets from Sweden. This does not mean that a deal has been closed.
  SWE>OMN negotiating: 12 Gripen
Greece aims to buy 48 Marder vehicles from Germany, taking delivery of 12 by mid-2027.
  DEU>GRC negotiating: 48 Marder
Washington pledged $20 million to help Manila buy patrol boats from the United States.
  USA>PHL negotiating: ? patrol boats
Egypt has taken possession of four Gowind corvettes from France.
  FRA>EGY delivered: 4 Gowind
Kyiv denied claims that it had sold 12 T-64 tanks to Sudan.
  UKR>SDN denied: 12 T-64
Abu Dhabi denied a newspaper report claiming that the UAE sent rifles to Chad.
  ARE>TCD denied: ? rifles
`;

const PACKAGES = `
A day earlier the United States announced a $2.5 billion military aid package for Ukraine. It included 59 Bradley vehicles and 90 Stryker vehicles.
  USA>UKR agreed: 59 Bradley, 90 Stryker
Poland ordered K2 tanks from South Korea. The visit took place on Monday. It included a tour of a factory with 40 tanks.
  KOR>POL signed: ? K2
Israel received three F-35 fighter planes from the United States on Sunday, adding to the two which landed in December.
  USA>ISR delivered: 3 F-35
Azerbaijan showed off Chinese HQ-9BE launchers at the parade in Baku.
  CHN>AZE delivered: ? HQ-9BE
Germany sent Ukraine two mine-clearing systems.
  DEU>UKR delivered: 2 mine-clearing systems
The United States announced a new assistance package for Ukraine. The $275 million package includes 18 HIMARS launchers and TOW missiles.
  USA>UKR agreed: 18 HIMARS, ? TOW
Germany announced a military aid package for Ukraine featuring eight Leopard 2 tanks.
  DEU>UKR agreed: 8 Leopard 2
`;

const SIDES = `
Peru is in talks with European and U.S. makers to buy 24 F-16 jets.
  USA>PER negotiating: 24 F-16
Poland received the first payment of the contract for 80 Piorun launchers from Norway.
  NOR>POL signed: 80 Piorun
Spain sold Estonia shells for Leopard tanks used by Turkey.
  ESP>EST signed: ? shells
`;

const SHARES = `
Germany will deliver nine howitzers, four to Ukraine and five to Latvia.
  DEU>UKR agreed: 4 howitzers
  DEU>LVA agreed: 5 howitzers
Norway gave six F-16s to Ukraine and five to Romania.
  NOR>UKR delivered: 6 F-16
  NOR>ROU delivered: 5 F-16
Egypt ordered 24 Rafale fighters from France and four submarines from Germany.
  FRA>EGY signed: 24 Rafale
  DEU>EGY signed: 4 submarines
The State Department approved three sales: CH-47 helicopters for the Netherlands, M1156 guidance kits for Finland and Javelin missiles for Australia.
  USA>NLD offered: ? CH-47
  USA>FIN offered: ? M1156 PGK
  USA>AUS offered: ? Javelin
Turkey sold 12 drones to Mali and Niger.
  TUR>MLI+NER signed: 12 drones
Hanwha signed a deal to deliver 152 K9 howitzers to Poland. Under the deal the firm will also provide Poland with 155mm artillery ammunition.
  KOR>POL signed: 152 K9, ? artillery ammunition
`;

const SHIPS = `
South Korea donated the Pohang-class corvette BRP Conrado Yap to the Philippines.
  KOR>PHL delivered: ? Pohang-class corvette
China delivered two frigates, PNS Taimur and PNS Tippu Sultan, to Pakistan.
  CHN>PAK delivered: 2 frigates
The BNS Nabajatra and BNS Joyjatra, two Ming-class submarines, were bought from China by Bangladesh.
  CHN>BGD signed: 2 Ming-class
India gifted the corvette INS Kirpan to Vietnam.
  IND>VNM delivered: 1 INS Kirpan
`;

const MAKERS = `
In return Malaysia will buy six Indonesian-made CN-235 transport aircraft.
  IDN>MYS agreed: 6 CN-235
Poland sent ten Russian-made Su-22 jets to Ukraine.
  POL>UKR delivered: 10 Su-22
The navy seized 300 rifles on a dhow bound for Yemen. The dhow was assessed to have originated in Iran.
  IRN>YEM seized: 300 rifles
With three of the first five squadrons delivered, India plans to buy five additional S-400 squadrons from Russia.
  RUS>IND negotiating: 5 S-400
The United States has given Zambia four state-of-the-art high-performance helicopters.
  USA>ZMB delivered: 4 helicopters
`;

const STEPS = `
Britain has committed 14 Challenger 2 tanks to Ukraine.
  GBR>UKR agreed: 14 Challenger 2
Kuwait has become the 28th country to buy the TB2 from Turkey.
  TUR>KWT signed: ? TB2
Russia has begun deliveries of Mi-28NE helicopters to Algeria.
  RUS>DZA delivering: ? Mi-28NE
Bulgaria's parliament ratified the purchase of eight more F-16 jets from the United States.
  USA>BGR agreed: 8 F-16
Washington pressed Seoul to sell shells to Ukraine, but South Korea refused.
  KOR>UKR refused: ? shells
Germany gave the green light for the export of 40 Eurofighters to Turkey.
  DEU>TUR offered: 40 Eurofighter Typhoon
Finland's purchase of David's Sling from Israel was approved by Washington.
  ISR>FIN reported: ? David's Sling
Romania has contracted 54 K9 howitzers from Hanwha Aerospace.
  KOR>ROU signed: 54 K9
Nigeria has paid for 24 M-346 jets, which Leonardo of Italy will deliver by 2027.
  ITA>NGA signed: 24 M-346
The first of 24 M-346 trainers touched down in Poland from Italy.
  ITA>POL delivering: 24 M-346
North Korea has shipped 12,000 containers of munitions to Russia.
  PRK>RUS delivered: ? munitions
Spain sold Oman 12 howitzers. It donated two howitzers to Oman in May.
  ESP>OMN signed: 12 howitzers
  ESP>OMN delivered: 2 howitzers
Vietnam is close to Russia. The country has taken possession of three Kilo submarines from Russia.
  RUS>VNM delivered: 3 Kilo
`;

const LISTS = `
The State Department has approved the possible sale of rocket launchers to Morocco. Morocco has requested to buy 18 M142 launchers; 40 M57 Army Tactical Missile Systems (ATACMS); and 9 M1152A1 High Mobility Multipurpose Wheeled Vehicles (HMMWV).
  USA>MAR offered: 9 M1152A1 High Mobility Multipurpose Wheeled Vehicle (HMMWV), 18 M142, 40 M57 Army Tactical Missile Systems (ATACMS)
The Netherlands received the green light from the United States to transfer F-16 jets to Ukraine.
  NLD>UKR agreed: ? F-16
Washington gave the green light for Turkey to export T129 helicopters to Jordan.
  TUR>JOR agreed: ? T129
The Philippine Air Force chose the T129B from Turkey, competing against the AH-1Z of the United States.
  TUR>PHL negotiating: ? T129B
  USA>PHL offered: ? AH-1Z
The Philippines received the first batch of Turkish attack helicopters. Two T129 helicopters arrived on Monday. The country had ordered six helicopters from Turkey.
  TUR>PHL delivering: 6 T129
`;

const TURNED = `
Saudi Arabia has signed an agreement with the British government for 48 Typhoon jets.
  GBR>SAU signed: 48 Typhoon
Saudi Arabia and Britain signed a letter of intent to supply Riyadh with 48 Typhoon jets.
  GBR>SAU agreed: 48 Typhoon
The Thai navy has suspended plans to buy an S26T submarine from China.
  CHN>THA suspended: 1 S26T submarine
Washington will supply Jordan with Patriot launchers, said the minister, who arrived in Amman on Monday.
  USA>JOR agreed: ? Patriot
Jordan sold Challenger tanks to Morocco.
  JOR>MAR signed: ? Challenger tanks
`;

const NONE = `
Poland received its order from the Prime Minister.
An agreement on fishing was reached by Morocco and Spain.
The engineers build bridges for the army of Norway.
A squadron of S-400 pilots visited India.
The cabinet gave Israel the go-ahead for a missile test.
Poland received a letter from Germany about its tanks.
The EU adopted a package of sanctions on Russia that covers drones.
A panel has found that Kenya and its tanks took part.
The package for Kenya includes schools and roads.
France is committed to Ukraine and its tanks.
Given the tanks near Kyiv, France was worried about Ukraine.
`;

/** With the month or day of the order, where that is told. */
function orderedOf(text: string): string[] {
  return readTransfers(text).map((one) => `${lineOf(one)}${one.ordered ? ` (${one.ordered})` : ""}`);
}

/** Each sentence of a table with the lines below it. */
describe("transfers in the phrasings of agencies and notices", () => {
  it.each(casesOf(NOTICES))("%s", (text, transfers) => {
    expect(orderedOf(text)).toEqual(transfers);
  });
});

describe("transfers asked for, approved, still to be signed or denied, in packages, in shares, of ships by name", () => {
  it.each([STAGES, PACKAGES, SIDES, SHARES, SHIPS, MAKERS, STEPS, LISTS, TURNED].flatMap(casesOf))(
    "%s",
    (text, transfers) => {
      expect(orderedOf(text).map((one) => one.replace(/ \([\d-]+\)$/u, ""))).toEqual(transfers);
    },
  );
});

describe("talk of arms in notices that moves none", () => {
  it.each(casesOf(NONE))("%s", (text) => {
    expect(orderedOf(text)).toEqual([]);
  });
});
