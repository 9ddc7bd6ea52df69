import { describe, expect, it } from "vitest";
import { casesOf, transfersOf } from "../../../test/support/transfers.js";

/** How wires, trade press, firms and ministries tell deals, each with the transfer read in it on the line below. */
const TOLD = `
Leonardo announced Monday it will supply eight AW149 helicopters to Indonesia under a contract worth $340 million.
  ITA>IDN signed: 8 AW149
The Peruvian Navy will receive four K9 howitzers from Hanwha Aerospace under a contract signed last month.
  KOR>PER signed: 4 K9
Bangladesh became the first export customer for the French Gowind corvette when it ordered 18 in 2024.
  FRA>BGD signed: 18 Gowind corvette
The 18 Gowind corvettes that Bangladesh ordered from France in 2022 will be based in the north.
  FRA>BGD signed: 18 Gowind
A deal for eight AW149 helicopters was signed between Italy and Indonesia in 2021.
  ITA>IDN signed: 8 AW149
The two governments signed a contract under which South Korea will provide Peru with four K9 howitzers.
  KOR>PER signed: 4 K9
The Philippines has selected the Brazilian C-390 transport aircraft and will acquire six, the Philippine defence department announced.
  BRA>PHL agreed: 6 C-390
Peru's government approved the purchase of four K9 howitzers from South Korea.
  KOR>PER agreed: 4 K9
Morocco's army paraded 12 T129 attack helicopters delivered by Turkey.
  TUR>MAR delivered: 12 T129
The delivery of four K9 howitzers to Peru by South Korea was completed in May.
  KOR>PER delivered: 4 K9
Six C-390 transport aircraft, delivered by Brazil in January, are now in service with the Philippine Air Force.
  BRA>PHL delivered: 6 C-390
The Kenya Air Force welcomed 24 Gripen fighters purchased from Sweden at its main base.
  SWE>KEN delivered: 24 Gripen
Talks between Italy and Indonesia on eight AW149 helicopters are at an advanced stage.
  ITA>IDN negotiating: 8 AW149
The Philippines has shown interest in Brazilian C-390 transport aircraft.
  BRA>PHL negotiating: ? C-390
Indonesia hopes to conclude a deal with Leonardo for eight AW149 helicopters this year.
  ITA>IDN negotiating: 8 AW149
South Korea rejected Peru's request for four K9 howitzers.
  KOR>PER refused: 4 K9
Peru has so far received two of the four K9 howitzers it ordered from South Korea.
  KOR>PER delivering: 4 K9
Bangladesh paid France $340 million for 18 Gowind corvettes.
  FRA>BGD signed: 18 Gowind
Indonesia spent $340 million on eight AW149 helicopters from Italy.
  ITA>IDN signed: 8 AW149
South Korea clinched a contract with Peru for four K9 howitzers.
  KOR>PER signed: 4 K9
Bangladesh concluded a government-to-government contract with France for 18 Gowind corvettes.
  FRA>BGD signed: 18 Gowind
Morocco is expected to receive 12 T129 attack helicopters from Turkey next year.
  TUR>MAR agreed: 12 T129
The deal makes Peru the fifth country to buy the K9 howitzer from South Korea.
  KOR>PER signed: ? K9 howitzer
Indonesia flies eight AW149 helicopters acquired from Italy.
  ITA>IDN delivered: 8 AW149
Morocco operates 12 Turkish T129 attack helicopters delivered in 2014.
  TUR>MAR delivered: 12 T129
Delivered by Hanwha Aerospace in 2014, the Peruvian Navy's four K9 howitzers are based in the south.
  KOR>PER delivered: 4 K9
A cargo ship brought six Brazilian C-390 transport aircraft to the Philippines.
  BRA>PHL delivered: 6 C-390
The T129 attack helicopters, 12 in all, came from Turkey and went to the Royal Moroccan Armed Forces.
  TUR>MAR delivered: 12 T129
Peru unveiled four K9 howitzers purchased from South Korea.
  KOR>PER delivered: 4 K9
Kenya's air defence now has 24 Gripen fighters sent by Sweden.
  SWE>KEN delivered: 24 Gripen
Germany, Spain and Brazil will jointly send six C-390 transport aircraft to the Philippines.
  DEU+ESP+BRA>PHL agreed: 6 C-390
Bangladesh has agreed a contract with Naval Group covering 18 Gowind corvettes, spare parts and training.
  FRA>BGD signed: 18 Gowind, ? spare parts and training
The Moroccan defence ministry awarded Turkish Aerospace a contract for 12 T129 attack helicopters.
  TUR>MAR signed: 12 T129
The Peruvian defence ministry has awarded a $340 million contract to Hanwha Aerospace for the supply of four K9 howitzers.
  KOR>PER signed: 4 K9
An order for 18 Gowind corvettes from Bangladesh has given Naval Group work until 2030.
  FRA>BGD signed: 18 Gowind
Morocco opted for the Turkish T129 attack helicopter, ordering 12 in a deal worth $340 million.
  TUR>MAR signed: 12 T129
After receiving four K9 howitzers from South Korea, Peru formed a new squadron.
  KOR>PER delivered: 4 K9
The Bangladesh Air Force's fleet grew when France delivered 18 Gowind corvettes.
  FRA>BGD delivered: 18 Gowind
Italy has also delivered eight AW149 helicopters, Indonesia's defence minister said.
  ITA>IDN delivered: 8 AW149
Indonesia became the launch export customer for the AW149 helicopter when it ordered eight from Leonardo in 2020.
  ITA>IDN signed: 8 AW149 helicopter
A framework contract running to 2030 under which Naval Group will supply the Bangladesh Air Force with up to 18 Gowind corvettes was signed at the ministry on Friday.
  FRA>BGD signed: 18 Gowind
The Bangladeshi cabinet has approved the purchase of 18 Gowind corvettes from Naval Group at a cost of $1.1 billion.
  FRA>BGD agreed: 18 Gowind
The apex acquisition council in Jakarta has accorded approval for the procurement of eight AW149 helicopters from Leonardo for the Indonesian Air Force.
  ITA>IDN agreed: 8 AW149
A grant of four K9 howitzers to the Peruvian Navy was announced by the South Korean ambassador during a visit to the staff college in Lima.
  KOR>PER agreed: 4 K9
The Philippines unveiled six new Brazilian-made C-390 transport aircraft at a military parade marking the anniversary of its armed forces.
  BRA>PHL delivered: 6 C-390
Deliveries of 24 Gripen fighters from Sweden to Kenya were completed in 2022, according to the ministry's annual report.
  SWE>KEN delivered: 24 Gripen
Two of the 12 T129 attack helicopters that Morocco bought from Turkey have been handed over so far, with the rest to follow at a rate of one a month.
  TUR>MAR delivering: 12 T129
About half of the four K9 howitzers promised by South Korea have reached Peru, the Peruvian defence ministry said.
  KOR>PER delivering: 4 K9
An initial pair of C-390 transport aircraft from Embraer, part of a contract for six, was presented to the Philippine public at a ceremony on Saturday after being handed over a week earlier.
  BRA>PHL delivering: 6 C-390
Italy and Indonesia are close to a deal on eight AW149 helicopters for the Indonesian Air Force, though no contract has yet been signed.
  ITA>IDN negotiating: 8 AW149
Ankara says no to Moroccan bid for T129 attack helicopters
  TUR>MAR refused: ? T129
Peru's repeated pleas for South Korean K9 howitzers have once again been rebuffed.
  KOR>PER refused: ? K9
The contract for eight AW149 helicopters awarded to Leonardo in 2016 was terminated by the Indonesian Ministry of Defence last month.
  ITA>IDN cancelled: 8 AW149
Morocco and Turkey signed a government-to-government agreement on Monday. The deal covers 12 T129 attack helicopters, training for crews and a five-year support package, and is worth €640 million to the seller, Turkish Aerospace.
  TUR>MAR signed: 12 T129, ? training
The contract was signed by the two defence ministers in Stockholm. Kenya will pay $780 million for 24 Gripen fighters, with an option for a further batch.
  SWE>KEN signed: 24 Gripen
Turkish Aerospace will build 12 T129 attack helicopters for the Royal Moroccan Armed Forces under a contract announced today. Deliveries are to begin in 2028 and will be completed in 2031.
  TUR>MAR signed: 12 T129
Signed on the opening day of the exhibition, the contract is worth 1.4 billion dollars. Saab is to produce 24 Gripen fighters for Kenya, and local firms will get 30 per cent of the work.
  SWE>KEN signed: 24 Gripen
The Panel inspected the K9 howitzers during its visit to Lima. It concluded that four of them had been delivered by South Korea after the imposition of the embargo, in violation of the resolution.
  KOR>PER delivered: 4 K9
The C-390 transport aircraft have been operational since January. The Philippine Air Force received six of them from Embraer under a 2019 contract worth $340 million.
  BRA>PHL delivered: 6 C-390
The first AW149 helicopter for the Indonesian Air Force was handed over by Leonardo on Tuesday. It is one of eight on order, the last of which will be delivered in 2029.
  ITA>IDN delivering: 8 AW149 helicopter
The programme is running eighteen months late. Hanwha Aerospace has delivered just two of the four K9 howitzers ordered by the Peruvian defence ministry, and the next is not due before autumn.
  KOR>PER delivering: 4 K9
Naval Group has submitted its best and final offer to the Bangladeshi defence ministry. It proposes 18 Gowind corvettes with local assembly and a 12-year maintenance package.
  FRA>BGD offered: 18 Gowind
A full-scale mock-up stood at the centre of the company's stand. Hanwha Aerospace is promoting the K9 howitzer to the Peruvian Navy, which has a requirement for four.
  KOR>PER offered: ? K9 howitzer
The Royal Moroccan Armed Forces, which has 12 T129 attack helicopters on order from Turkish Aerospace, expects to stand up its first unit with the type in 2026.
  TUR>MAR signed: 12 T129
The contract for four K9 howitzers, concluded between Hanwha Aerospace and the Peruvian defence ministry after three years of talks, includes an option for six more.
  KOR>PER signed: 4 K9
Stockholm and Nairobi have concluded a contract on the delivery of 24 Gripen fighters, a military-diplomatic source told the agency.
  SWE>KEN signed: 24 Gripen
Bangladesh leases 18 Gowind corvettes from France for ten years
  FRA>BGD signed: 18 Gowind
Brasilia pledges six more C-390 transport aircraft to the Philippines
  BRA>PHL agreed: 6 C-390
Bangladesh's parliament on Wednesday gave the green light to the acquisition of 18 French Gowind corvettes, with 87 votes in favour and 41 against.
  FRA>BGD agreed: 18 Gowind
As part of its new security assistance package, Turkey is to hand over 12 T129 attack helicopters to the Royal Moroccan Armed Forces in the coming months.
  TUR>MAR agreed: 12 T129
The Kenyan national security committee has cleared the procurement of Gripen fighters from Sweden, according to a ministry statement.
  SWE>KEN agreed: ? Gripen
Handed over in Lima by the South Korean ambassador on Friday, the four K9 howitzers will be used to patrol the country's northern border.
  KOR>PER delivered: 4 K9
The Philippine Air Force, which operates six C-390 transport aircraft supplied by Embraer, plans to keep them in use until 2045.
  BRA>PHL delivered: 6 C-390
Morocco inducts Turkish T129 attack helicopters amid border tensions
  TUR>MAR delivered: ? T129
The Moroccan defence ministry has submitted a letter of request to Ankara for 12 T129 attack helicopters.
  TUR>MAR negotiating: 12 T129
Italy has rejected a request from Indonesia for eight AW149 helicopters.
  ITA>IDN refused: 8 AW149
The procurement agency acted on behalf of the Kenyan defence ministry. It awarded Saab a contract for 24 Gripen fighters, including initial logistic support.
  SWE>KEN signed: 24 Gripen
Indonesia's security cabinet met on Sunday to discuss procurement. It approved the acquisition of eight Italian AW149 helicopters and told the ministry to conclude the paperwork by June.
  ITA>IDN agreed: 8 AW149
"These Gowind corvettes will help our soldiers to defeat terrorism," the Bangladeshi defence minister said as he received 18 of them from the French ambassador. The keys were handed over at the main barracks.
  FRA>BGD delivered: 18 Gowind
Morocco ordered the T129 attack helicopters in 2016. All 12 were delivered by Turkish Aerospace between 2018 and 2020, and they now equip two units.
  TUR>MAR delivered: 12 T129
The Bangladesh Air Force bid farewell to its old fleet in June. The replacement, the Gowind corvette, is already in service: Naval Group delivered 18 in the past two years.
  FRA>BGD delivered: 18 Gowind corvette
The Kenya Air Force is converting to its new equipment. So far three of the 24 Swedish Gripen fighters have been accepted, while the others are undergoing factory trials.
  SWE>KEN delivering: 24 Gripen
Italy may have shipped AW149 helicopters to Indonesia in recent months, according to two Western intelligence officials. Reuters was unable to independently verify the claim. Neither government responded to requests for comment.
  ITA>IDN reported: ? AW149
Rabat (AP) — The Moroccan cabinet on Wednesday approved the purchase of 12 T129 attack helicopters from Turkey, brushing aside opposition complaints about the price tag.
  TUR>MAR agreed: 12 T129
South Korea has turned down a plea from Peru for K9 howitzers, saying it would not pour more weapons into the conflict.
  KOR>PER refused: ? K9
The leader of France said he had ordered a pause in the supply of Gowind corvettes to Bangladesh. Asked how long it would last, he said only, "We'll see what they do."
  FRA>BGD suspended: ? Gowind
Deliveries of Turkish T129 attack helicopters to Morocco have begun, a source close to the matter told AFP, refusing to say how many had crossed the border.
  TUR>MAR delivering: ? T129
Embraer rejected an NGO's claims that its C-390 transport aircraft had been sold to the Philippines. "No such export has ever taken place," a spokeswoman told AFP.
  BRA>PHL denied: ? C-390
Allegations that Turkey delivers T129 attack helicopters to Morocco have nothing to do with reality, the foreign ministry spokeswoman emphasized at a briefing.
  TUR>MAR denied: ? T129
The Bangladesh Air Force on Saturday welcomed the first five of 18 Gowind corvettes purchased from Naval Group, local media reported.
  FRA>BGD delivering: 18 Gowind
The Foreign Office on Thursday rubbished reports appearing in a section of the Indian press that Sweden had transferred Gripen fighters to Kenya.
  SWE>KEN denied: ? Gripen
Four out of 18 Gowind corvettes acquired from Naval Group have so far landed in Bangladesh, according to an ISPR press release. The remaining would join the fleet by June next year.
  FRA>BGD delivering: 18 Gowind
The Request for Proposal for 12 T129 attack helicopters from Turkish Aerospace has been issued by the Moroccan defence ministry, a defence source said, adding that the commercial bid is awaited.
  TUR>MAR negotiating: 12 T129
Supplies of C-390 transport aircraft to the Philippines have been kept in abeyance by Brazil in view of the political turmoil in Manila. "We are watching the situation closely," an official said.
  BRA>PHL suspended: ? C-390
Naval Group to sell 18 Gowind corvettes to Bangladesh in $400 million deal inked over the weekend, the company confirms.
  FRA>BGD signed: 18 Gowind
Ankara is holding up a shipment of 12 T129 attack helicopters to Morocco amid anger over the civilian death toll, the Kan public broadcaster confirmed with two officials Monday.
  TUR>MAR suspended: 12 T129
WARSAW — the Philippines has tapped Embraer to deliver six C-390 transport aircraft under a $1.8 billion contract inked here Wednesday.
  BRA>PHL signed: 6 C-390
The Indonesian parliament's budget committee cleared the way for the acquisition of eight AW149 helicopters from Italy on Nov. 8. The package, worth about €1.1 billion, includes spares and simulators. A contract signature is planned for December.
  ITA>IDN agreed: 8 AW149, ? simulators
The Indonesian Ministry of Defence has terminated its contract with Leonardo for eight AW149 helicopters. A spokesperson told Janes on 3 May that the company had failed to meet contractual milestones. Options to satisfy the requirement are now being assessed.
  ITA>IDN cancelled: 8 AW149
Kenya is eyeing Swedish Gripen fighters to strengthen its coastal defense, Naval News learned from a source close to the program.
  SWE>KEN negotiating: ? Gripen
A heavy-lift ship chartered by Leonardo has arrived in Indonesia with eight AW149 helicopters on deck. They were offloaded the next morning and formally accepted by the Indonesian Air Force.
  ITA>IDN delivered: 8 AW149
Bangladesh is out. The Bangladeshi defence ministry said it won't move forward with its purchase of 18 Gowind corvettes from Naval Group, after a price hike that one official called "eye-watering."
  FRA>BGD cancelled: 18 Gowind
The proposed sale by Turkey of 12 T129 attack helicopters will improve Morocco's capability to meet current and future threats and will not alter the basic military balance in the region.
  TUR>MAR offered: 12 T129
Leonardo today celebrated the handover of the first AW149 helicopter to the Indonesian Air Force, the lead unit of an order for eight.
  ITA>IDN delivering: 8 AW149 helicopter
The Bangladeshi defence ministry categorically refutes the false information circulating on certain social networks concerning an alleged acquisition of Gowind corvettes from France.
  FRA>BGD denied: ? Gowind
France has so far delivered around half of the 18 Gowind corvettes that Bangladesh ordered in 2020. The remainder are scheduled to be transferred by 2027, according to our database.
  FRA>BGD delivering: 18 Gowind
The Royal Moroccan Armed Forces on Wednesday got a major boost as 12 T129 attack helicopters bought from Turkey touched down in the country, ending months of speculation.
  TUR>MAR delivered: 12 T129
Trouble is brewing in Lima after South Korea stopped the supply of K9 howitzers to Peru over unpaid bills, this newspaper can authoritatively report.
  KOR>PER suspended: ? K9
Opposition leaders claim that France has been smuggling Gowind corvettes to Bangladesh ahead of next year's polls. They gave no proof. Efforts to reach the army spokesman proved abortive, as his phone rang unanswered.
  FRA>BGD reported: ? Gowind
Turkey stands accused by the opposition in Morocco of secretly supplying the ruling junta with T129 attack helicopters.
  TUR>MAR reported: ? T129
Peru has pulled out of a contract for four K9 howitzers with Hanwha Aerospace, the presidency announced late Tuesday. The group said it "takes note of this decision with regret" and would seek compensation.
  KOR>PER cancelled: 4 K9
The implementation of the contract between Hanwha Aerospace and Peru for four K9 howitzers has been frozen due to problems with payment. This was reported by a source in the government of Peru. The source added that work would resume once a settlement mechanism was found.
  KOR>PER suspended: 4 K9
Kenya has decided not to proceed with buying 24 Gripen fighters from Sweden, Ambassador to Stockholm told TASS. He cited the pressure of sanctions. The advance payment will be returned, the diplomat added.
  SWE>KEN cancelled: 24 Gripen
Border police have intercepted 18 French-made Gowind corvettes destined for armed groups in Bangladesh, the state news agency said.
  FRA>BGD seized: 18 Gowind
The Italian government has rejected a request from Indonesia for AW149 helicopters. Speaking at a regular press briefing, the foreign minister said dialogue is the only way out of the crisis.
  ITA>IDN refused: ? AW149
Indonesia has notified Leonardo that it is terminating a contract for eight AW149 helicopters, according to an electronic disclosure. The company said it plans to take the case to international arbitration. Its shares fell 8.3 percent on the main bourse.
  ITA>IDN cancelled: 8 AW149
Peru adds four South Korean-made K9 howitzers to its inventory, the Peruvian defence ministry announced Tuesday.
  KOR>PER delivered: 4 K9
In a setback for Lima, South Korea has withheld the supply of K9 howitzers till what it called 'satisfactory progress' against militants.
  KOR>PER suspended: ? K9
The Brazilian Congress has barred the sale of six C-390 transport aircraft to the Philippines on subsidised terms. A State Department official said Manila was free to look for national funds, but conceded the deal was as good as dead.
  BRA>PHL refused: 6 C-390
France is alleged to have slipped Gowind corvettes into Bangladesh under the garb of farm machinery. The charge, levelled by a Washington-based think tank, could not be confirmed from official quarters.
  FRA>BGD reported: ? Gowind
Jerusalem officials said France has rebuffed repeated appeals from Dhaka for Gowind corvettes, fearing the technology could fall into Iranian hands.
  FRA>BGD refused: ? Gowind
Leonardo is dangling a deep industrial package in front of Indonesia in a bid to sell it eight AW149 helicopters. Up to 60% of the work would go to local firms, company executives said during a media day.
  ITA>IDN offered: 8 AW149
Unconfirmed reports suggest that Morocco may have obtained T129 attack helicopters from Turkey. Commercial satellite imagery of a base near Rabat captured on 9 July shows shapes consistent with the type, although the resolution precludes positive identification.
  TUR>MAR reported: ? T129
Kenya picked Saab for its long-awaited Gripen fighter program, today's announcement shows. The country will get 24 of them. Terms are still being hammered out, but the losing teams have already been told.
  SWE>KEN agreed: 24 Gripen
The Minister of Defence of Brazil today informed his Philippine counterpart by telephone that six C-390 transport aircraft will be made available to the Philippines without delay.
  BRA>PHL agreed: 6 C-390
Following pressure from civil society, France declined to license 18 Gowind corvettes for Bangladesh. It is a rare victory. Other exporters should follow this example.
  FRA>BGD refused: 18 Gowind
`;

/** Sentences near those that tell no transfer. */
const NOT_TOLD = [
  "The Swedish ministry awarded the pilot of the Gripen fighter a medal.",
  "Kenya was awarded the prize by Sweden after its Gripen fighters won the exercise.",
  "Turkish cargo planes flew over Kenya with T129 attack helicopters as escort.",
  "The Swedish minister pledged that the Gripen fighters would protect Kenya's border.",
  "Sweden pledged a fresh aid package of $1 billion for roads in Kenya.",
  "Two of them said that Kenya had talks with Sweden.",
  "The talks between Sweden and Kenya were held aboard a frigate.",
  "Peru operates 12 K9 howitzers in the north.",
  "Kenya's officers showed interest in the history of Sweden.",
];

describe("transfers in the forms of the press", () => {
  it.each(casesOf(TOLD))("%s", (text, transfers) => {
    expect(transfersOf(text).map((one) => one.replace(/ \([\d-]+\)$/u, ""))).toEqual(transfers);
  });

  it.each(NOT_TOLD)("none: %s", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });
});
