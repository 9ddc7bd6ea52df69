import { expect, test } from "vitest";
import { fold } from "#record";
import { item, reading, span, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { wordsOfRow } from "./register.js";

const evidence = (begin: number) => ({ evidence: [span(begin)] });
const batch = reading({
  id: "batch",
  published: "2015-07-21",
  transfers: [
    transfer([item("Rafale M", 3, evidence(500))], { status: "delivered", delivered: "2015-07-20", ...evidence(500) }),
  ],
});
const order = (count: number | null) =>
  reading({
    id: "order",
    published: "2015-02-17",
    transfers: [
      transfer([item("Rafale M", count, { evidence: [span(102, 104)] })], {
        status: "signed",
        signed: "2015-02-16",
        ...evidence(100),
      }),
    ],
  });

test.each([
  ["the number of the order, and not that of a batch", 24, 100],
  ["the only number there is", null, 500],
])("a row of the register is quoted with the words that give %s", (_, count, begin) => {
  const { transfers, claims } = fold([batch, order(count)], [], wholeKnowledge);
  expect(transfers.flatMap((one) => wordsOfRow(one, claims).map((place) => place.begin))).toEqual([begin]);
});
