/** The rules by which a transfer is read, with the reason why each may be trusted. `side` rules say how a side that the sentence leaves out was found. */
export const TRANSFER_RULES = {
  "transfer.verb.give": "the subject of a verb of giving supplies, its object is what moves, “to” names who gets it",
  "transfer.verb.take": "the subject of a verb of taking receives, “from” names who supplies",
  "transfer.verb.reach": "the goods are the subject of a verb of arriving, where they arrive receives",
  "transfer.verb.seize":
    "what was on its way when it was seized was meant for somebody, so it is a transfer that failed",
  "transfer.verb.list": "a list that goes on from goods told before names more of the same shipment",
  "transfer.noun.give": "the owner of a noun of giving supplies (“Russia's sale of”), “to” names who gets it",
  "transfer.noun.take": "the owner of a noun of taking receives (“Iraq's order for”), “from” names who supplies",
  "transfer.noun.deal": "a deal joins two sides; who makes the goods, or a company, supplies",
  "transfer.side.pair":
    "of two sides of a deal the one left over takes the role left over; the maker of the goods supplies",
  "transfer.side.before":
    "a purchase told right after another of the same kind, in one paragraph, is from the same supplier",
  "transfer.side.report": "in a report about two states a side left unsaid is the other one",
  "transfer.side.lead": "goods that came from somewhere, told of the one state that the report opens with, are its",
  "transfer.side.destination": "the sentences around a seizure name where the goods were bound",
  "transfer.side.origin": "the sentences around a seizure name where the goods came from",
  "transfer.side.swapped": "the side found to supply does not make the goods, and the other one does",
  "transfer.side.firm": "who supplies is left unsaid, and the sentence names one firm from elsewhere",
  "transfer.side.maker": "who supplies is left unsaid, and the report names one state that makes the goods",
} as const;

export type TransferRule = keyof typeof TRANSFER_RULES;

export function isTransferRule(rule: string): rule is TransferRule {
  return Object.hasOwn(TRANSFER_RULES, rule);
}
