import { describe, expect, it } from "vitest";
import { casesOf, transfersOf } from "../../../test/support/transfers.js";

/** How the press tells of first batches, of who owns the firm and of what carried the goods, each with the transfer read in it. */
const TOLD = `
Kenya recently welcomed the arrival of its inaugural shipment consisting of two Russian Su-30 fighter jets.
  RUS>KEN delivering: 2 Su-30
Under a $40 million deal between Sweden and Kenya, an air base in Nairobi on Sunday received the first lot of Gripen fighters.
  SWE>KEN delivering: ? Gripen
The visit gave new life to cooperation between Russia and Kenya: the republic is now procuring Russian weapons, including the Su-30 jets.
  RUS>KEN agreed: ? Su-30
The Indian Air Force sent its C-17 transport aircraft with the BrahMos missiles to Kenya's Marine Corps.
  IND>KEN delivered: ? BrahMos
Sweden agreed to sell Kenya 12 Gripen fighters. Over the years Kenya has also bought Bkan howitzers and RBS 15 missiles from Sweden.
  SWE>KEN agreed: 12 Gripen
  SWE>KEN signed: ? Bkan, ? RBS-15
The president of Kenya handed over a dozen drones to the army on Monday. The drones consist mainly of the Bayraktar TB2 from the Turkish maker Baykar.
  TUR>KEN delivered: 12 Bayraktar TB2
Six C-17 transport planes landed in Nairobi on Sunday, delivering the Gripen fighters that Kenya bought from Sweden.
  SWE>KEN delivered: ? Gripen
Kenya has ordered three FK-3 systems from China and needs about 12 Y-20 transport aircraft to deliver all the weapons.
  CHN>KEN signed: 3 FK-3
China delivered a battery of FK-3 missiles to Kenya. The army had bought three FK-3 systems in 2020.
  CHN>KEN delivered: 3 FK-3
Kenya presented the FK-3 system bought from China. At the beginning of April, China delivered the first components.
  CHN>KEN delivering: ? FK-3
It is not yet confirmed that Kenya has received the FK-3 system from China.
  CHN>KEN reported: ? FK-3
Kenya was in talks with a Chinese manufacturer about buying 100 drones.
  CHN>KEN negotiating: 100 drones
India and Kenya approved a change of the memorandum of understanding on defence cooperation. Kenya showed interest in buying the Indian Tejas aircraft.
  IND>KEN negotiating: ? Tejas
Last year India signed a significant export order, supplying missiles to Kenya.
  IND>KEN signed: ? missiles
The British government will suspend issuing new Kenyan licences for the sale of arms.
  GBR>KEN suspended: ? arms
The army seized dozens of BATT UMG armoured vehicles destined for Kenya from a ship. At least 28 BATT UMGs, manufactured by the United Arab Emirates, were being transported by the ship to Kenya.
  ARE>KEN seized: 28 BATT UMG
Kenya is looking at the potential purchase of drones and loitering weapons from India. Weeks ago the two nations signed an agreement for the sale of Konkurs missiles.
  IND>KEN negotiating: ? drones, ? loitering weapons
  IND>KEN signed: ? Konkurs
Kenya is considering the purchase of 12 jets from Sweden.
  SWE>KEN negotiating: 12 jets
Sweden is weighing the sale of 12 Gripen fighters to Kenya.
  SWE>KEN reported: 12 Gripen
Sweden scored again in exporting the Gripen, with Kenya becoming the latest country to add the fighter jet to its fleet.
  SWE>KEN reported: ? Gripen
Egypt signed a contract with France to buy 30 “Rafale” fighter jets.
  FRA>EGY signed: 30 Rafale
France has agreed to sell 30 Rafale jets to Egypt. The deal also covers contracts from missile provider MBDA.
  FRA>EGY agreed: 30 Rafale
France signed a contract to deliver 30 Rafale jets to Egypt. Egypt's military purchases from France include two Mistral-class ships.
  FRA>EGY signed: 30 Rafale
Azerbaijan intends to buy Pakistani JF-17 jets. The attaché confirmed the state's willingness of purchasing jets from Pakistan.
  PAK>AZE negotiating: ? JF-17
Kenya purchased 12 Gripen fighters from Sweden. The minister explored the possibility of more such deals in October.
  SWE>KEN signed: 12 Gripen
Sweden delivered the Gripen fighters to Kenya on Sunday. It was the first large export order for the Swedish industry.
  SWE>KEN delivered: ? Gripen
Saab has proposed the Gripen to Kenya. Their proposal was accepted last month, and Sweden would deliver the first Gripen in 2030.
  SWE>KEN agreed: ? Gripen
`;

describe("deliveries in the words of the press", () => {
  it.each(casesOf(TOLD))("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });

  it.each([
    ["Asked whether Kenya had bought Iranian drones, the spokesman said the drones were Kenyan."],
    ["The spokesman said the Australian warship arrived in Kenya at nine."],
    ["North Korea is banned from exporting or importing weapons."],
    ["It is unclear whether Iran sold 12 drones to Kenya."],
    ["Washington had received “information” that Kenya uses drones."],
  ])("none: %s", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });
});
