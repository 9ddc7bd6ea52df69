import { describe, expect, it } from "vitest";
import { loadKnowledge } from "#knowledge";
import { makeReport } from "#sources";
import { createReader } from "../order.js";

const reader = createReader(loadKnowledge());

function transfersOf(text: string): string[] {
  const report = makeReport({ id: "t", text, published: "2026-02-03", language: "en" });
  return reader.read(report).transfers.map(({ supplier, recipient, status, items, ordered }) => {
    const goods = items.map(({ quantity, designation }) => `${quantity ?? "?"} ${designation}`).join(", ");
    return `${supplier.join("+")}>${recipient.join("+")} ${status}: ${goods}${ordered ? ` (${ordered})` : ""}`;
  });
}

describe("transfers in the phrasings of agencies and notices", () => {
  it.each([
    [
      "Rheinmetall has received an order from the Romanian armed forces for Skynex air defence systems.",
      ["DEU>ROU signed: ? Skynex"],
    ],
    ["Lockheed Martin won a $2 billion contract from Poland for HIMARS launchers.", ["USA>POL signed: ? HIMARS"]],
    ["India and Russia signed an agreement for five additional S-400 squadrons.", ["RUS>IND signed: 5 S-400"]],
    [
      "The Kenya Defence Forces took delivery of 118 Hizir armoured vehicles built by Turkey's Katmerciler.",
      ["TUR>KEN delivered: 118 Hizir"],
    ],
    ["Morocco has requested to buy forty (40) AGM-154C weapons.", [">MAR negotiating: 40 AGM-154C"]],
    ["Croatia turned down an offer from Israel for 12 F-16 Barak fighters.", ["ISR>HRV offered: 12 F-16 Barak"]],
    [
      "Serbia held talks to acquire FK-3 missiles from China, but no deal was reached.",
      ["CHN>SRB negotiating: ? FK-3"],
    ],
    ["The Czech Republic will lease 14 Gripen fighters from Sweden until 2035.", ["SWE>CZE agreed: 14 Gripen"]],
    [
      "The Hellenic Navy ordered a fourth FDI frigate from Naval Group; delivery is due in 2028.",
      ["FRA>GRC signed: 1 FDI frigate"],
    ],
    ["The contract for 12 H225M helicopters was terminated by Kuwait.", [">KWT cancelled: 12 H225M"]],
    ["Britain's BAE Systems will build five Type 26 frigates for Norway.", ["GBR>NOR agreed: 5 Type 26"]],
    [
      "Spain has suspended the export of 400 laser-guided bombs to Saudi Arabia.",
      ["ESP>SAU suspended: 400 laser-guided bombs"],
    ],
    [
      "Canada halted arms exports to Turkey, including Wescam sensors for Bayraktar drones.",
      ["CAN>TUR suspended: ? Wescam"],
    ],
    [
      "Argentina bought 24 F-16 fighters from Denmark in April 2024. The first six arrived on December 5, 2025.",
      ["DNK>ARG delivering: 24 F-16 (2024-04)"],
    ],
    [
      "Argentina bought 24 F-16 fighters from Denmark in April 2024. The first six arrived in 2025. The last six arrived in January 2026.",
      ["DNK>ARG delivered: 24 F-16 (2024-04)"],
    ],
    [
      "Leopard tanks from Germany, Challengers from Britain and Abrams tanks from the United States have arrived in Ukraine.",
      ["DEU>UKR delivered: ? Leopard tanks", "GBR>UKR delivered: ? Challengers", "USA>UKR delivered: ? Abrams"],
    ],
  ])("%s", (text, transfers) => {
    expect(transfersOf(text)).toEqual(transfers);
  });

  it.each([
    ["Poland received its order from the Prime Minister."],
    ["An agreement on fishing was reached by Morocco and Spain."],
    ["The engineers build bridges for the army of Norway."],
    ["A squadron of S-400 pilots visited India."],
  ])("reads none in: %s", (text) => {
    expect(transfersOf(text)).toEqual([]);
  });
});
