import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { parse } from "../text/parse.js";
import { findMoney } from "./money.js";

const lexicon = wholeLexicon();

function moneyIn(text: string) {
  return findMoney(parse(text, lexicon.sentenceWords), lexicon);
}

describe("sums of money", () => {
  it.each([
    ["The order is worth $664 million.", 664e6, "USD"],
    ["They paid US$1.5bn for it.", 1.5e9, "USD"],
    ["A EUR 200m tranche followed.", 200e6, "EUR"],
    ["Pakistan set Rs 2.5 billion aside.", 2.5e9, "PKR"],
    ["India cleared Rs 1,200 crore for guns.", 12e9, "INR"],
    ["The Indian bill came to 40 lakh rupees.", 4e6, "INR"],
    ["It costs half a billion dollars.", 0.5e9, "USD"],
    ["It costs two and a half billion euros.", 2.5e9, "EUR"],
    ["A 2-billion-dollar frigate order came next.", 2e9, "USD"],
    ["The price is 54 million USD.", 54e6, "USD"],
    ["They want £3.2bn a year.", 3.2e9, "GBP"],
    ["Seoul pays 3 trillion won.", 3e12, "KRW"],
    ["The tender is for A$90 billion.", 90e9, "AUD"],
    ["Warsaw spends 12 billion zlotys.", 12e9, "PLN"],
    ["Tokyo adds 900 billion yen.", 900e9, "JPY"],
    ["A fine of $12,500,000.50 was set.", 12_500_000.5, "USD"],
    ["Five million dollars were missing.", 5e6, "USD"],
    ["They asked for between $1 billion and $1.5 billion.", 1e9, "USD"],
    ["It will cost $1-1.5bn.", 1e9, "USD"],
    ["It will cost 1.5 to 2 billion euros.", 1.5e9, "EUR"],
  ])("are read: %s", (text, amount, currency) => {
    const [money] = moneyIn(text);
    expect({ amount: money?.amount, currency: money?.currency }).toEqual({ amount, currency });
  });

  it.each([
    ["They struck a multi-billion dollar arms deal.", "USD"],
    ["It is a multimillion-euro order.", "EUR"],
    ["Billions of dollars went into it.", "USD"],
    ["It took several million dollars.", "USD"],
  ])("have no amount where only the magnitude is said: %s", (text, currency) => {
    const [money] = moneyIn(text);
    expect(money).toMatchObject({ amount: null, currency, approximate: true });
  });

  it.each([
    "They bought 12 jets in 2011.",
    "The shell weighs 500 pounds.",
    "He won 12 medals and 3 cups.",
    "The F-16 flew 200 m above ground.",
    "About 2.5 million people live there.",
    "The ship displaces 2,300 tons.",
    "Resolution 1970 was adopted.",
    "They met at 10.30 on May 13.",
    "TOP 10 of the list.",
    "All 12 of them agreed.",
    "Try 5 times.",
    "The crown prince had 3 visits.",
  ])("are not read in: %s", (text) => {
    expect(moneyIn(text)).toEqual([]);
  });

  it.each([
    ["They signed a $2 billion contract.", "contract"],
    ["It is part of a $700 million package.", "package"],
    ["The budget sets aside $664 million.", "budget"],
    ["A credit of up to $664 million was asked for.", "ceiling"],
    ["Each boat costs $250 million apiece.", "unit price"],
    ["They met with $3 million.", null],
  ])("carry what they are the sum of: %s", (text, basis) => {
    expect(moneyIn(text)[0]?.basis).toBe(basis);
  });

  it.each([
    ["It is worth more than $4 billion.", true],
    ["It is worth around $4 billion.", true],
    ["It is worth $4 billion.", false],
  ])("are approximate where the words say so: %s", (text, approximate) => {
    expect(moneyIn(text)[0]?.approximate).toBe(approximate);
  });

  it("in a currency that several states share are in none where the report names no state", () => {
    expect(moneyIn("They paid Rs 5 billion.")[0]?.currency).toBeNull();
  });

  it("keep any amount in digits as it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (amount) => {
        expect(moneyIn(`They paid $${amount.toLocaleString("en-US")} in all.`)[0]?.amount).toBe(amount);
      }),
      { numRuns: 50 },
    );
  });

  it("in a long hostile text are found in time that grows with its length", () => {
    const text = "Rs 5 crore to $1-1.5bn and between one hundred and ".repeat(1500);
    const begin = performance.now();
    moneyIn(text);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
