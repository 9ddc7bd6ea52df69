import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

const CALL =
  "Greek Defence Minister Nikos Dendias spoke by telephone with Cypriot Defence Minister Vasilis Palmas on Monday.";

describe("engagements among sentences about something else", () => {
  it.each([
    [
      `${CALL} In Nicosia, Palmas welcomed Dendias for Greece's help with mine clearance.`,
      ["call GRC-CYP ? 2026-02-02"],
    ],
    [
      "Sudanese minister Yassin Ibrahim met a United Nations panel of experts in Khartoum on Monday. Arms flow from Chad, he said.",
      [],
    ],
    [
      "Admiral Enrico Credendino of Italy met Kenyan general David Tarus on Monday. Admiral Credendino, who is on a four-day visit to Kenya, is due to attend a parade on Friday.",
      ["meeting ITA-KEN ? 2026-02-02", "visit ITA-KEN Kenya 2026-02-02"],
    ],
    ["Italian President Sergio Mattarella made a visit to African countries in October. Kenya wants more trade.", []],
    [
      "On Saturday 270 Italian troops arrived in Mombasa to take part in a joint exercise with the Kenyan army.",
      ["exercise ITA-KEN Mombasa 2026-01-31"],
    ],
    [
      "On Monday Kenya's defence ministry announced the first joint air exercises with Italy. The drills, called Savanax, will involve Italian jets.",
      ["exercise KEN-ITA ? ?"],
    ],
    [
      "Guided-missile frigate USS Ingraham (FFG 61) arrived in Mombasa, Kenya, on February 1 for a regularly scheduled port visit.",
      ["visit USA-KEN Mombasa, Kenya 2026-02-01"],
    ],
    ["German minister Boris Pistorius announced aid for Ukraine during the NATO summit in Vilnius.", []],
    [
      "In January, during the visit of Ukrainian President Volodymyr Zelensky to Germany, Olaf Scholz told of aid to Kyiv.",
      ["visit UKR-DEU Germany 2026-01"],
    ],
    [
      "Italian minister Guido Crosetto and his Kenyan counterpart Soipan Tuya signed the deal on February 1 on the sidelines of the 42nd meeting of the committee.",
      ["signing ITA-KEN ? 2026-02-01"],
    ],
    ["The Italian and Kenyan ministries will study the contents towards the signing of a memorandum.", []],
    ["The boats were given during the tour of duty of the Italian ambassador to Kenya, Roberto Natali.", []],
    [
      "Kenyan minister Soipan Tuya and Italian minister Guido Crosetto signed a memorandum on Monday during the 7th edition of the Maritime Defence Exhibition.",
      ["signing KEN-ITA ? 2026-02-02"],
    ],
    [
      "Kenyan army chief General David Tarus was talking to the head of the Italian arms agency, Luisa Riccardi, in Nairobi on Monday.",
      ["meeting KEN-ITA Nairobi 2026-02-02"],
    ],
    [
      "Kenyan Defence Minister Soipan Tuya received Italian Ambassador Roberto Natali on Monday. An agreement was reached on the signing of a pact on defence.",
      ["meeting KEN-ITA ? 2026-02-02"],
    ],
    ["Six of the American aircraft are scheduled to arrive in Nigeria in July 2026.", []],
    [
      "US Secretary of Defense Jim Mattis met Australian minister Marise Payne in Brussels on Monday. This was the first meeting between an Australian official and a member of the U.S. administration.",
      ["meeting USA-AUS Brussels 2026-02-02"],
    ],
    [
      "The USS John Finn held an exercise with the Japanese destroyer JS Sazanami on Monday.",
      ["exercise JPN-USA ? 2026-02-02"],
    ],
    [
      "USS Halsey, the Japanese destroyer JS Sazanami and the Australian frigate HMAS Warramunga trained together on Monday.",
      ["exercise JPN-AUS-USA ? 2026-02-02"],
    ],
    [
      "The Japanese destroyer JS Sazanami joined the Milan exercise of the Indian Navy on Monday.",
      ["exercise JPN-IND ? 2026-02-02"],
    ],
    ["An Italian frigate called at the port of Mombasa on Monday.", ["visit ITA-KEN Mombasa 2026-02-02"]],
    ["Kenya will host an air exercise with Italy in March.", ["exercise KEN-ITA Kenya 2026-03"]],
    [
      "Exercise Shared Shield, a drill between Kenya and Italy, opened in Nanyuki on Monday.",
      ["exercise KEN-ITA Nanyuki 2026-02-02"],
    ],
    ["Kenya and Italy began a joint naval exercise off Mombasa on Monday.", ["exercise KEN-ITA Mombasa 2026-02-02"]],
    [
      "Kenyan minister Soipan Tuya and her Italian counterpart Guido Crosetto discussed cooperation in Rome on Monday.",
      ["meeting KEN-ITA Rome 2026-02-02"],
    ],
    [
      "Italian army chief General Carmine Masiello toured the naval base in Mombasa on Monday.",
      ["visit ITA-KEN Mombasa 2026-02-02"],
    ],
    [
      "The defence ministers of Kenya, Uganda and Tanzania met in Arusha on Monday.",
      ["meeting KEN-UGA-TZA Arusha 2026-02-02"],
    ],
    [
      "The two countries' ministers, Soipan Tuya and Guido Crosetto, signed the accord in Rome on Monday.",
      ["signing KEN-ITA Rome 2026-02-02"],
    ],
    [
      "Kenyan minister Soipan Tuya arrived in Rome on Sunday for a visit. She held talks with Italian minister Guido Crosetto on Monday. The two signed a memorandum on cooperation.",
      ["visit KEN-ITA Rome 2026-02-01", "talks KEN-ITA ? 2026-02-02", "signing KEN-ITA ? 2026-02-02"],
    ],
    [
      "14 Kenyan pilots are training at Moody AFB in Georgia with the United States Air Force.",
      ["training KEN-USA Moody AFB in Georgia ?"],
    ],
    [
      "The pact was signed by minister Gilbert Teodoro of the Philippines and Indian ambassador Shambu Kumaran at Camp Aguinaldo on Monday.",
      ["signing PHL-IND Camp Aguinaldo 2026-02-02"],
    ],
    [
      "Vietnamese minister Phan Van Giang paid a visit to Philippine President Ferdinand Marcos in Malacañang on Monday.",
      ["meeting VNM-PHL Malacañang 2026-02-02"],
    ],
    [
      "The handover of the helicopters by India to Nepal took place in Kathmandu on Monday.",
      ["handover IND-NPL Kathmandu 2026-02-02"],
    ],
    [
      "Greek minister Nikos Dendias met Turkish minister Hulusi Akar during his visit to the Defence Exhibition IDEF in Istanbul.",
      ["meeting GRC-TUR Istanbul ?"],
    ],
    [
      "India delivered the missiles to Armenia on Monday, two years after signing a defence agreement with it.",
      ["signing IND-ARM ? ?"],
    ],
    [
      "Kenyan army chief General Charles Kahariri and General Said Chengriha of Algeria agreed to enhance the conduct of joint exercises when they met in Nairobi on Monday.",
      ["meeting KEN-DZA Nairobi 2026-02-02"],
    ],
    [
      "Kenyan army chief General Charles Kahariri called on Algerian General Said Chengriha in Algiers on Monday and conveyed President William Ruto's greetings. General Chengriha extended the invitation during his visit to Nairobi in November last year.",
      ["meeting KEN-DZA Algiers 2026-02-02", "visit DZA-KEN Nairobi 2025-11"],
    ],
    [
      "Dendias and Crosetto met in the Larissa range, Palmas said. Greek Defence Minister Nikos Dendias met Italian Defence Minister Guido Crosetto on Monday.",
      ["meeting GRC-ITA Larissa range 2026-02-02"],
    ],
    [
      "The bilateral discussion between Kenyan minister Aden Duale and his Armenian counterpart Suren Papikyan, which took place on Monday in Nairobi, was friendly.",
      ["meeting KEN-ARM Nairobi 2026-02-02"],
    ],
    [
      "Kenyan minister Aden Duale said the donations from Turkey will be received by Kenyan General Charles Kahariri in Nairobi.",
      [],
    ],
    ["In January 2025, New Delhi signed a defence agreement with Armenia.", ["signing ARM-IND ? 2025-01"]],
    [`${CALL} Back in Athens, the two men discussed border security.`, ["call GRC-CYP ? 2026-02-02"]],
    [`${CALL} Dendias called the talks useful and invited Palmas to Athens.`, ["call GRC-CYP ? 2026-02-02"]],
    [
      "Polish army chief General Wieslaw Kukula met General Said Chengriha of Algeria on Monday in spite of the strikes in Warsaw.",
      ["meeting POL-DZA ? 2026-02-02"],
    ],
    [
      "Italian Defence Minister Guido Crosetto met his Greek counterpart Nikos Dendias in Rome on Monday. They agreed to meet again in Athens.",
      ["meeting ITA-GRC Rome 2026-02-02"],
    ],
    [
      "Italian Defence Minister Guido Crosetto met his Greek counterpart Nikos Dendias in Rome on Monday. They discussed border security and joint exercises.",
      ["meeting ITA-GRC Rome 2026-02-02"],
    ],
    [
      "Joint drills on the table as Kukula meets Chengriha\n\nPolish army chief General Wieslaw Kukula met General Said Chengriha of Algeria in Warsaw on Monday.",
      ["meeting POL-DZA Warsaw 2026-02-02"],
    ],
    [
      "Kukula calls Chengriha over joint exercises\n\nPolish army chief General Wieslaw Kukula telephoned General Said Chengriha of Algeria on Monday to discuss joint exercises, the army said.",
      ["call POL-DZA ? 2026-02-02"],
    ],
    [
      "Kukula's day opens with talks on joint exercises\n\nPolish army chief General Wieslaw Kukula met General Said Chengriha of Algeria in Warsaw on Monday.",
      ["meeting POL-DZA Warsaw 2026-02-02"],
    ],
    [
      "Polish army chief General Wieslaw Kukula exchanged views with General Said Chengriha of Algeria in Warsaw on Monday.",
      ["meeting POL-DZA Warsaw 2026-02-02"],
    ],
    [
      "Libyan army chief General Khaled Haftar received in Benghazi a Pakistani military delegation headed by General Sahir Shamshad Mirza.",
      ["meeting LBY-PAK Benghazi ?"],
    ],
  ])("%s", (text, engagements) => {
    expect(engagementsOf(text)).toEqual(engagements);
  });

  it.each([
    ["Papers in Abu Dhabi had written of trips between Iran and the Emirates."],
    ["India gave Bangladesh a training ship."],
    ["The minister received in March a report from the delegation of Poland."],
    ["The sides in Warsaw and Algiers gave no figures on joint exercises of Poland and Algeria."],
    ["Joint exercises of Poland and Algeria came up over lunch on Monday."],
    ["Joint exercises and border security of Poland and Algeria were on the agenda on Monday."],
  ])("tells of none: %s", (text) => {
    expect(engagementsOf(text)).toEqual([]);
  });

  it.each([
    [
      "Italian Defence Minister Guido Crosetto travelled to Athens on Monday to meet Nikos Dendias of Greece.",
      "Athens",
    ],
    ["Greek and Italian troops held joint exercises near Larissa on Monday.", "Larissa"],
    ["Nikos Dendias of Greece welcomed Guido Crosetto of Italy for talks in Athens on Monday.", "Athens"],
    ["Greek minister visits troops in Cyprus\n\nGreek Defence Minister Nikos Dendias visited Cyprus.", "Cyprus"],
    [`${CALL} The two ministers will meet in Nicosia on March 5.`, "Nicosia"],
  ])("keeps the place of what took place or is to: %s", (text, place) => {
    expect(engagementsOf(text).some((engagement) => engagement.includes(` ${place} `))).toBe(true);
  });
});
