import { describe, expect, it } from "vitest";
import { transfersOf } from "../../../test/support/transfers.js";

describe("what came before, and what is to come", () => {
  it.each([
    [
      "China will hand over 3,000 rifles to the Philippines on Thursday. Last June, China also turned over 1,000 rifles to the Philippines.",
      ["CHN>PHL agreed: 3000 rifles", "CHN>PHL delivered: 1000 rifles"],
    ],
    [
      "China handed over three frigates to Kenya on Monday. In 2019, China had delivered two frigates to Kenya.",
      ["CHN>KEN delivered: 3 frigates", "CHN>KEN delivered: 2 frigates"],
    ],
    ["Serbia will in July receive four Mi-35 helicopters ordered from Russia.", ["RUS>SRB signed: 4 Mi-35"]],
    [
      "Russia handed over six MiG-29 fighters to Serbia. The arsenal of the Serbian army will also receive 30 T-72 tanks.",
      ["RUS>SRB delivered: 6 MiG-29", "RUS>SRB agreed: 30 T-72"],
    ],
    ["The Kenyan ministry of defence has agreed with Baykar to supply six drones.", ["TUR>KEN agreed: 6 drones"]],
    [
      "A ship arrived in Poland on Wednesday, delivering twelve howitzers from South Korea.",
      ["KOR>POL delivered: 12 howitzers"],
    ],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });

  it.each([
    // a share of the order is no deal of its own
    [
      "Kenya signed a contract for 12 jets with Italy in 2018. In 2020, Italy delivered six jets to Kenya.",
      ["ITA>KEN delivering: 12 jets"],
    ],
    ["Kenya in July received 12 K9 howitzers from South Korea.", ["KOR>KEN delivered: 12 K9"]],
    ["Kenya agreed with Turkey to buy six drones.", ["TUR>KEN agreed: 6 drones"]],
  ])("must not: %s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });
});
