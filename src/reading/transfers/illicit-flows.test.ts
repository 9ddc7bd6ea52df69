import { describe, expect, it } from "vitest";
import { casesOf, transfersOf } from "../../../test/support/transfers.js";

/** What monitoring reports and navies tell of arms that went where they should not, with the transfers that are read. */
const TOLD = `
The Danish frigate boarded a dhow without a flag east of Socotra and confiscated a cargo of weapons. The cache included 1,500 AK-47 rifles, 200 RPG launchers and 21 heavy machine guns. The shipment originated in Iran and was bound for the Houthis in Yemen.
  IRN>YEM seized: 1500 AK-47, 200 RPG launchers, 21 heavy machine guns
Coast guards seized a weapons shipment from a fishing boat that had left Iran for Somalia. The haul comprised 300 PKM machine guns and 40 sniper rifles.
  IRN>SOM seized: 300 PKM, 40 sniper rifles
The coast guard seized parts of rockets from a boat off Socotra. The parts were of Iranian origin and were bound for the Houthis in Yemen.
  IRN>YEM seized: ? rockets
Navy commandos seized Iranian advanced conventional weapons bound for the Houthis in Yemen from a dhow. The raid was carried out by a team supported by helicopters and drones.
  IRN>YEM seized: ? weapons
The rifles were seized from a dhow by the crew of the guided-missile destroyer USS Truxtun and were linked to Iran.
  IRN> seized: ? rifles
Thai authorities seized more than 35 tons of rockets from a cargo plane that had come from North Korea. The cargo plane departed from Pyongyang and was en route to an airport in Iran.
  PRK>IRN seized: ? rockets
A shipment of North Korean weapons seized in Bangkok was bound for an airport in Iran. A Russian-made aircraft had landed in Bangkok laden with rockets.
  PRK>IRN seized: ? weapons
Customs officers at Mersin seized a container of pistols bound for Libya on Tuesday.
  >LBY seized: ? pistols
The Panel of Experts found that 40 Al-Mared armoured vehicles had been shipped from Jordan to Libya in violation of the arms embargo.
  JOR>LBY delivered: 40 Al-Mared
According to the Panel, the United Arab Emirates transferred six Wing Loong II drones to forces loyal to Khalifa Haftar in 2016.
  ARE>LBY delivered: 6 Wing Loong II
The Group of Experts documented the delivery of mortar rounds from Rwanda to the M23 in eastern Congo.
  RWA>COD reported: ? mortar rounds
Amnesty International accused Turkey of supplying armoured vehicles to militias in Tripoli in breach of a United Nations embargo. Turkey denied the claim.
  TUR>LBY reported: ? armoured vehicles
The report says Chinese-made AH-4 howitzers and GB50A bombs used by the Rapid Support Forces in Darfur were re-exported from the United Arab Emirates.
  ARE>SDN delivered: ? GB-50A, ? AH4
The bombs, originally supplied to Saudi Arabia by Serbia, were found in depots of the group in Syria.
  SRB>SAU delivered: ? bombs
Investigators traced the mortar shells found in El Fasher to a batch that Bulgaria exported to the United Arab Emirates in 2019.
  BGR>ARE delivered: ? mortar shells
The UAE denied providing weapons to the Rapid Support Forces.
  ARE>SDN denied: ? weapons
Rights groups urged France to halt sales of Caesar howitzers to Saudi Arabia.
  FRA>SAU reported: ? CAESAR
Cargo planes from Abu Dhabi have delivered arms and ammunition to the RSF through Amdjarass airport in eastern Chad, the experts said.
  ARE>SDN delivered: ? arms and ammunition
Arms for the rebels were flown from Iran to Syria through Iraqi airspace.
  IRN>SYR delivered: ? Arms
The Irish government sold the patrol boat to a Dutch company in March 2017 for 110,000 euros.
  IRL>NLD signed: ? patrol boat
Eritrea has supplied weapons to armed opposition groups in eastern Sudan, the monitoring group reported.
  ERI>SDN delivered: ? weapons
North Korea has sent some 13,000 containers of munitions to Russia since August 2023, Seoul's defence ministry said.
  PRK>RUS delivered: ? munitions
Investigators believe that the ship carried T-72 tanks from Ukraine to South Sudan by way of Mombasa.
  UKR>SSD reported: ? T-72
The French frigate found 2,000 assault rifles, 64 sniper rifles and nine anti-tank missiles hidden under fishing nets on the dhow, which had come from Iran and was heading for Somalia.
  IRN>SOM seized: 2000 assault rifles, 64 sniper rifles, 9 anti-tank missiles
Police in Kenya intercepted a truck with 500 rifles that was on its way from Somalia to Ethiopia.
  SOM>ETH seized: 500 rifles
The Libyan National Army received at least two MiG-29 jets from Russia via Syria in May, according to the US Africa Command.
  RUS>LBY delivered: 2 MiG-29
US Africa Command said at least 14 MiG-29 and Su-24 aircraft had been flown from Russia to Libya, where their markings were painted over.
  RUS>LBY delivered: 14 MiG-29, ? Su-24
Belarus shipped eight Mi-24 helicopters to Sudan between 2007 and 2009, SIPRI data show.
  BLR>SDN delivered: 8 Mi-24
The Kalashnikovs had been diverted from stocks that Germany sold to the interior ministry of Saudi Arabia.
  DEU>SAU signed: ? Kalashnikovs
The European mission diverted the MV Victory Roro to Marsaskala after it found dozens of BATT UMG armoured vehicles bound for Libya on board.
  >LBY seized: ? BATT UMG
The Central African government obtained 1,000 AK-47 rifles and 10 armoured vehicles from Russia under an exemption that the Sanctions Committee had granted.
  RUS>CAF delivered: 1000 AK-47, 10 armoured vehicles
The Council was told that the notification covered 900 pistols and 270 rifles which Russia would deliver to the armed forces of the Central African Republic.
  RUS>CAF agreed: 900 pistols, 270 rifles
Uganda has denied that its army handed weapons to the M23.
  UGA>COD denied: ? weapons
Two Sudanese transport aircraft landed in Kufra with crates of rifles for the Libyan National Army, a United Nations report seen by the agency says.
  SDN>LBY delivered: ? rifles
Chinese-made launchers, originally supplied to Jordan, are being used by Sudan's Rapid Support Forces.
  CHN>JOR delivered: ? launchers
The navy seized a cache of weapons being smuggled by two small boats off Somalia, it announced on Tuesday. Among the arms seized by the destroyer last week were hundreds of assault rifles, light machine guns and grenade launchers. An official said there were signs that they were bound for war-torn Yemen.
  >YEM seized: ? assault rifles, ? light machine guns, ? grenade launchers
The AH-4 howitzers found in rebel hands in breach of the embargo were originally bought by Jordan from China in 2019.
  CHN>JOR signed: ? AH4
`;

/** Captured in battle, asked of everybody, found, made or crossed: no transfer between two sides. */
const NOT_TOLD = `
The rights group called on all states to stop supplying arms to the warring parties in Sudan.
Serial numbers show that the rifles were made in Zastava's factory in Serbia, the investigators said.
Fighters captured three Kornet missile launchers from the army during the battle.
The army said it had captured Turkish-made drones from the rebels near Kassala.
The rockets were traced to rebels in Darfur, with some flights from Abu Dhabi delivering arms through Chad and Libya.
Rifles reached the RSF via Chad.
The group uncovered that a firm in Jordan builds the vehicles.
`;

describe("arms that went where they should not", () => {
  it.each(casesOf(TOLD))("%s", (text, lines) => {
    expect(transfersOf(text)).toEqual(lines);
  });

  it.each(casesOf(NOT_TOLD))("tells no transfer: %s", (text, lines) => {
    expect(transfersOf(text)).toEqual(lines);
  });
});
