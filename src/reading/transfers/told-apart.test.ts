import { describe, expect, it } from "vitest";
import { transfersOf } from "../../../test/support/transfers.js";

describe("which side is which", () => {
  it.each([
    ["Russia and Iraq signed contracts in 2012 to supply 36 Mi-28 helicopters.", ["RUS>IRQ signed: 36 Mi-28"]],
    [
      "Israel and Morocco concluded a $500 million deal to provide the kingdom with the Barak MX system.",
      ["ISR>MAR agreed: ? Barak MX"],
    ],
    ["The United States blocked the sale of Saab's Gripen E fighters to Colombia.", ["SWE>COL cancelled: ? Gripen E"]],
    ["The Pentagon approved the sale of Boeing's P-8 aircraft to Norway.", ["USA>NOR offered: ? P-8"]],
    [
      "The boats will be built in Indonesia. The Asian country ordered 42 Dassault-made Rafale jets in 2022.",
      ["FRA>IDN signed: 42 Rafale"],
    ],
    [
      "Washington approved the delivery of Javelin missiles to the breakaway Serbian region of Kosovo.",
      ["USA>XKX agreed: ? Javelin"],
    ],
    [
      "Serbia received FK-3 systems from China. The president is negotiating with France on the purchase of 12 Rafale jets.",
      ["CHN>SRB delivered: ? FK-3", "FRA>SRB negotiating: 12 Rafale"],
    ],
    [
      "Morocco has bought Turkish Bayraktar TB2 drones and Israeli Harop munitions.",
      ["TUR>MAR signed: ? Bayraktar TB2", "ISR>MAR signed: ? Harop"],
    ],
    [
      "Norway and Denmark have signed an agreement to supply Ukraine with 9,000 artillery rounds.",
      ["NOR+DNK>UKR signed: 9000 artillery rounds"],
    ],
    ["Morocco has bought Turkish drones from Qatar.", ["QAT>MAR signed: ? drones"]],
    ["Poland bought South Korean K2 tanks and K9 howitzers.", ["KOR>POL signed: ? K2, ? K9"]],
    ["Denmark and Norway agreed to send 8,000 shells to Ukraine.", ["DNK+NOR>UKR agreed: 8000 shells"]],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("who is no side, though named beside the deal", () => {
  it.each([
    [
      "Croatia cancelled a deal to buy 12 jets from Israel after it collapsed due to US objections.",
      ["ISR>HRV cancelled: 12 jets"],
    ],
    [
      "A source told Russia's Interfax that the last two Su-30 jets had been delivered to Uganda.",
      ["RUS>UGA delivered: 2 Su-30"],
    ],
    ["Greece decided to buy F-16 jets from Israel instead of from Sweden.", ["ISR>GRC agreed: ? F-16"]],
    [
      "The first delivery of the Saudi-funded French weapons to Lebanon will begin in April.",
      ["FRA>LBN agreed: ? weapons"],
    ],
    [
      "Saudi Arabia pledged $3 billion to fund the purchase of French howitzers for Lebanon.",
      ["FRA>LBN agreed: ? howitzers"],
    ],
    ["Israel could not sell U.S.-made F-16 jets to Croatia.", ["ISR>HRV refused: ? F-16"]],
    [
      "France was Egypt's main arms supplier until 2017 and sold 24 Rafale jets to Cairo.",
      ["FRA>EGY signed: 24 Rafale"],
    ],
    ["Qatar and India have also signed agreements with France on Rafale jets.", ["FRA>QAT+IND signed: ? Rafale"]],
    [
      "Norway leads the race. Slovakia's minister said his country would deliver MiG-29 jets to Ukraine.",
      ["SVK>UKR agreed: ? MiG-29"],
    ],
    ["Jordan gave Chinese drones to Libya.", ["JOR>LBY delivered: ? drones"]],
    ["Serbia, a Russian ally, purchased FK-3 missiles from China.", ["CHN>SRB signed: ? FK-3"]],
    [
      "India gifted a Dornier aircraft to Sri Lanka, a day before a Chinese missile ship docks.",
      ["IND>LKA delivered: 1 Dornier"],
    ],
    ["Mali received the Czech-designed L-39 from Russia.", ["RUS>MLI delivered: ? L-39"]],
    ["Iran-backed Houthis received drones from Tehran.", ["IRN>YEM delivered: ? drones"]],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("goods of one kind and of many", () => {
  it.each([
    [
      "The Philippines ordered two warships from South Korea. The deal sees the delivery of the corvettes by 2026.",
      ["KOR>PHL signed: 2 corvettes"],
    ],
    [
      "The Philippines ordered two corvettes from South Korea. Five years before, Seoul sold two frigates to the Philippines.",
      ["KOR>PHL signed: 2 corvettes", "KOR>PHL signed: 2 frigates"],
    ],
    [
      "China donated sniper rifles, machine guns and patrol boats to Zimbabwe. The rifles arrived on Monday.",
      ["CHN>ZWE delivered: ? sniper rifles, ? machine guns, ? patrol boats"],
    ],
    ["Iraq received a batch of Russian Mi-28 NE Night Hunter helicopters.", ["RUS>IRQ delivered: ? Mi-28"]],
    ["Pakistan signed a deal with Azerbaijan for eight JF-17 C Block-III jets.", ["PAK>AZE signed: 8 JF-17"]],
    ["Croatia agreed to buy 12 F-16s from Israel to replace its Russian-made MiG-21s.", ["ISR>HRV agreed: 12 F-16"]],
    ["Croatia threatened to cancel its purchase of 12 F-16 jets from Israel.", ["ISR>HRV reported: 12 F-16"]],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("how far a deal has come, and whom goods on their way were for", () => {
  it.each([
    [
      "Serbia is considering buying a Chinese FK-3 missile, as Brussels warned that such deals have a price.",
      ["CHN>SRB negotiating: 1 FK-3 missile"],
    ],
    [
      "Washington approved a $3 billion sale of missiles to Kuwait. The package includes 63 air-to-air missiles and 40 surface-to-air missiles. Unless Congress objects, Kuwait can begin negotiating contracts.",
      ["USA>KWT offered: 63 air-to-air missiles, 40 surface-to-air missiles"],
    ],
    [
      "The navy seized rifles from a dhow off Oman. The weapons were sent by Iran to support Yemen's Houthi rebels, though Tehran has denied arming the rebels.",
      ["IRN>YEM seized: ? rifles"],
    ],
    [
      "Embraer will seek an order for four KC-390 aircraft by the Swedish Air Force.",
      ["BRA>SWE negotiating: 4 KC-390"],
    ],
    [
      "Serbia last month received six Chinese CH-92A attack and reconnaissance drones.",
      ["CHN>SRB delivered: 6 CH-92A"],
    ],
    ["Japan will provide four rigid hull boats to the Philippines.", ["JPN>PHL agreed: 4 rigid hull boats"]],
    ["India sold Armenia Pinaka multi-barrel rocket launchers.", ["IND>ARM signed: ? Pinaka"]],
    ["Sweden ordered the KC-390 from Brazil, a competitor to the C-130 Hercules.", ["BRA>SWE signed: ? KC-390"]],
    [
      "Serbia bought the FK-3 from China, which can repel aircraft and is based on the S-300.",
      ["CHN>SRB signed: ? FK-3"],
    ],
    ["The F-16 pilots and technicians of Poland thanked Norway.", []],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("which deal a sentence tells of", () => {
  it.each([
    [
      "Mali was handed five L-39 jets by Russia on Tuesday. Russia previously delivered two Mi-24P helicopters to Mali.",
      ["RUS>MLI delivered: 5 L-39", "RUS>MLI delivered: 2 Mi-24P"],
    ],
    [
      "Morocco ordered 13 TB2 drones from Turkey in April. In November Morocco ordered another batch of six TB2s.",
      ["TUR>MAR signed: 13 TB2", "TUR>MAR signed: 6 TB2"],
    ],
    [
      "Russia has begun supplying helicopters to Iraq. Deliveries of Mi-35 helicopters have begun. Iraq also has contracts for Mi-28 helicopters.",
      ["RUS>IRQ delivering: ? Mi-35", "RUS>IRQ signed: ? Mi-28"],
    ],
    [
      "China has donated military equipment to Zimbabwe. The equipment includes armoured vehicles and patrol boats.",
      ["CHN>ZWE delivered: ? armoured vehicles, ? patrol boats"],
    ],
    ["Malaysia has two Scorpene submarines, acquired in 2009 from France.", ["FRA>MYS delivered: 2 Scorpene"]],
    [
      "Morocco ordered 13 TB2 drones from Turkey in April and began taking delivery of the first units in September.",
      ["TUR>MAR delivering: 13 TB2"],
    ],
    [
      "The Philippines received the first Turkish helicopters. Two T129 arrived on Monday. Manila had ordered six helicopters.",
      ["TUR>PHL delivering: 6 T129"],
    ],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});

describe("what is told of arms and is no transfer", () => {
  it.each([
    ["The United States had warned Serbia that it should not buy the Chinese FK-3 system."],
    ["Washington urged Turkey not to buy the S-400 from Russia."],
    ["Iraq praised its helicopters. They are equipped with missiles and a gun, the Iraqi ministry said."],
    ["Serbia pledged to go on with China. It promised to continue building roads."],
    ["The ships were the pride of Vietnam in its territorial dispute with China, a military transfer of power apart."],
    ["The committee includes tanks of thought from Poland and Germany."],
    ["The Indian navy exercised with two French frigates and an American destroyer."],
    ["The French president praised the tanks that his own army received in 1996."],
    ["Turkey bought no helicopters from Russia, the ministry said in Ankara."],
    ["Israel is not in talks with Cyprus, and drones were no part of the visit."],
    ["A Pakistani JF-17 flew past Turkish F-16 jets at the air show in Dubai."],
    ["Norwegian and Danish F-16 jets escorted a Russian bomber over the Baltic."],
    ["Iranian drones hit a Saudi refinery that exports oil to Japan."],
    ["Ukraine destroyed 12 Russian tanks and captured four howitzers near Bakhmut."],
    ["Poland moved 40 Leopard tanks to its border with Belarus."],
    ["China showed its J-35 fighter to delegations from Egypt and Pakistan."],
  ])("%s", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });

  it.each([
    ["Berlin decided not to sell Tornado jets to Iraq.", ["DEU>IRQ denied: ? Tornado"]],
    ["Ankara has armed the Somali forces with T129 helicopters.", ["TUR>SOM delivered: ? T129"]],
    ["Poland said it was decided to give PT-91 tanks to Ukraine.", ["POL>UKR agreed: ? PT-91"]],
    ["Turkey pledged to send 12 drones to Kyiv.", ["TUR>UKR agreed: 12 drones"]],
    [
      "Colombia negotiates with Sweden on a deal to replace its aging fleet of Kfir jets with the Gripen E.",
      ["SWE>COL negotiating: ? Gripen E"],
    ],
  ])("but: %s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});
