import type { Lexicon } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import type { Deal } from "./deals.js";
import { partiesBySentence, withDestination, withOrigin } from "./destination.js";
import { isWarlike } from "./items.js";
import { buysOwn, makersOf, swapped } from "./makers.js";
import type { Party } from "./parties.js";
import type { TransferRule } from "./rules.js";
import { isArms } from "./same-goods.js";
import { codesOf, shareCodes } from "./scene.js";

/** The deals that stand: both sides where they can be told, no side dealing with itself, something that is moved. */
export function settled(
  deals: readonly Deal[],
  parties: readonly Party[],
  document: Document,
  lexicon: Lexicon,
): Deal[] {
  const paired = deals.map((deal) => withPair(deal, lexicon));
  const known = paired.map((deal, i) => withSideOfBefore(deal, paired.slice(Math.max(0, i - 3), i), document));
  const prominent = prominence(parties);
  const named = partiesBySentence(parties, document);
  const bound = known.map((deal) => withOrigin(withDestination(deal, named, document), named, document));
  const buyer = buyerIn(bound);
  const lead = leadOf(parties, document);
  const sided = bound
    .map((deal) => withMaker(withImplied(deal, bound, prominent, buyer, lead), prominent, lexicon))
    .map((deal) => withSecond(withFirm(deal, named), prominent, lexicon, named));
  const standing = sided
    .map((deal) => apartFromOwn(fromMaker(deal, lexicon), lexicon))
    .filter((deal) => stands(deal) && !isAtHome(deal, lexicon));
  return standing.filter((deal) => !isOverview(deal, standing));
}

const PAIR = "transfer.side.pair";

/** The deal with the rule that found its side. */
function by(rule: TransferRule, deal: Deal): Deal {
  return { ...deal, inferred: [...deal.inferred, rule] };
}

/** "Arms to Belarus and Russia" at the head of a report that then tells each shipment. */
function isOverview(deal: Deal, deals: readonly Deal[]): boolean {
  if (deal.goods.length === 0 || !deal.goods.every(isArms) || deal.status === "denied") return false;
  return deals.some(
    (other) =>
      other !== deal &&
      !other.goods.every(isArms) &&
      other.status === deal.status &&
      (shareCodes(other.supplier, deal.supplier) || shareCodes(other.recipient, deal.recipient)),
  );
}

interface Prominent {
  readonly party: Party;
  readonly count: number;
}

/** The states of a report by how often they are named, the most first. */
function prominence(parties: readonly Party[]): Prominent[] {
  const counts = new Map<string, Prominent>();
  for (const party of parties) {
    const code = party.codes[0] ?? "";
    const known = counts.get(code);
    counts.set(code, { party: known?.party ?? { ...party, force: null }, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** In a report about two states, a side left unsaid is the other one; a supplier told for every other deal supplies this one too. */
function withImplied(
  deal: Deal,
  deals: readonly Deal[],
  prominent: readonly Prominent[],
  buyer: Party | undefined,
  lead: Party | undefined,
): Deal {
  if (deal.supplier.length > 0 && deal.recipient.length === 0 && !deal.status.startsWith("seiz")) {
    const own = codesOf(deal.supplier);
    const free = buyer?.codes.some((code) => own.includes(code)) ? undefined : buyer;
    const other = free ?? otherOf(prominent, own);
    if (other) return by("transfer.side.report", { ...deal, recipient: [other] });
    const second = deal.goods.some(isToldOf) ? secondOf(prominent, own) : undefined;
    if (second) return by("transfer.side.report", { ...deal, recipient: [second] });
    const opens = lead && !lead.codes.some((code) => own.includes(code)) && deal.goods.length > 0 ? lead : undefined;
    return opens ? by("transfer.side.lead", { ...deal, recipient: [opens] }) : deal;
  }
  if (deal.supplier.length > 0 || deal.recipient.length === 0) return deal;
  const suppliers = deals.filter((one) => one.supplier.length > 0).map((one) => one.supplier);
  const [first] = suppliers;
  const leading = prominent[0]?.party.codes[0];
  const same =
    first && codesOf(first)[0] === leading && suppliers.every((side) => codesOf(side).join() === codesOf(first).join());
  return first && same && !codesOf(deal.recipient).includes(leading ?? "")
    ? by("transfer.side.report", { ...deal, supplier: first })
    : deal;
}

/** The one state that the first sentence tells of, not where the report was written: "Bangladesh's navy is to have its first submarines". */
function leadOf(parties: readonly Party[], { tokens, sentences }: Document): Party | undefined {
  const last = sentences[0]?.last ?? 0;
  const inLead = parties.filter(({ first, kind }) => first < last && kind !== "pronoun" && kind !== "company");
  const [only, ...others] = new Set(flatMap(inLead, ({ codes }) => codes));
  const told = inLead.find((party) => /^(?:VERB|AUX|NOUN|ADJ|PART|PROPN)$/u.test(tokens[party.last]?.tag ?? ""));
  return only !== undefined && others.length === 0 && told ? { ...told, force: null } : undefined;
}

/** Who receives all the deals of the report that have both sides: one state alone. */
function buyerIn(deals: readonly Deal[]): Party | undefined {
  const whole = deals.filter(({ supplier, recipient }) => supplier.length > 0 && recipient.length > 0);
  const codes = new Set(flatMap(whole, ({ recipient }) => codesOf(recipient)));
  const [buyer] = whole[0]?.recipient ?? [];
  return codes.size === 1 && buyer ? { ...buyer, force: null } : undefined;
}

/** Who supplies is left unsaid: the one maker of the goods that the report names. */
function withMaker(deal: Deal, prominent: readonly Prominent[], lexicon: Lexicon): Deal {
  if (deal.supplier.length > 0 || deal.recipient.length === 0 || deal.status === "seized") return deal;
  const { byPlatform } = makersOf(lexicon);
  const makers = new Set(flatMap(deal.goods, ({ item }) => byPlatform.get(item.entity ?? "") ?? []));
  const rival = deal.frames.every((frame) => frame.rival) ? loserOf(deal, makers) : undefined;
  if (rival) return by("transfer.side.maker", { ...deal, supplier: [rival] });
  const named = prominent.filter(({ party }) => party.codes.some((code) => makers.has(code)));
  const [maker] = named;
  if (!maker || named.length > 1 || maker.party.codes.some((code) => codesOf(deal.recipient).includes(code)))
    return deal;
  return by("transfer.side.maker", { ...deal, supplier: [maker.party] });
}

/** Who supplies is left unsaid, and the report names one side beside who receives: that one, unless others make the goods. */
function withSecond(
  deal: Deal,
  prominent: readonly Prominent[],
  lexicon: Lexicon,
  parties: ReadonlyMap<number, readonly Party[]>,
): Deal {
  if (deal.frames.some(({ own }) => own) || isDomestic(deal, parties)) return deal;
  if (deal.supplier.length > 0 || deal.recipient.length === 0 || deal.status === "seized") return deal;
  const second = deal.goods.some(isToldOf) ? secondOf(prominent, codesOf(deal.recipient)) : undefined;
  const { byPlatform } = makersOf(lexicon);
  const makers = flatMap(deal.goods, ({ item }) => byPlatform.get(item.entity ?? "") ?? []);
  if (!second || (makers.length > 0 && !second.codes.some((code) => makers.includes(code)))) return deal;
  return by("transfer.side.report", { ...deal, supplier: [second] });
}

/** "Spare parts" without a number are a topic of any talks: no reason to ask who supplies them. */
function isToldOf({ loose, generic, item }: Deal["goods"][number]): boolean {
  return !loose && !(generic && item.category === "support" && item.quantityText === null);
}

/** "The firm said it had won an order for": a firm that the sentences of a deal name, and no state beside who receives, supplies. */
function withFirm(deal: Deal, parties: ReadonlyMap<number, readonly Party[]>): Deal {
  if (deal.supplier.length > 0 || deal.recipient.length === 0 || deal.goods.every(({ loose }) => loose)) return deal;
  const own = codesOf(deal.recipient);
  const near = [...new Set(deal.frames.map(({ sentence }) => sentence))];
  const firms = flatMap(near, (sentence) => [...(parties.get(sentence) ?? [])]).filter(
    ({ kind, codes }) => kind === "company" && !codes.some((code) => own.includes(code)),
  );
  const [firm] = firms;
  return firm && firms.every(({ codes }) => codes[0] === firm.codes[0])
    ? by("transfer.side.firm", { ...deal, supplier: [firm] })
    : deal;
}

/** "The ministry and the shipyard have inked a pact": with a firm of its own country nobody else need supply. */
function isDomestic({ frames, recipient }: Deal, parties: ReadonlyMap<number, readonly Party[]>): boolean {
  const own = codesOf(recipient);
  const isOwnFirm = ({ kind, codes }: Party) => kind === "company" && codes.some((code) => own.includes(code));
  return frames.some(({ sentence }) => parties.get(sentence)?.some(isOwnFirm) ?? false);
}

/** An offer that lost came from where the thing is made. */
function loserOf({ goods, recipient }: Deal, makers: ReadonlySet<string>): Party | undefined {
  const [code, other] = makers;
  const at = goods[0];
  if (!code || other || !at || codesOf(recipient).includes(code)) return undefined;
  const { first, last, begin, end } = at;
  return { first, last, begin, end, codes: [code], force: null, kind: "state", attributive: false };
}

/** Named this often, and this many times as often as the next, a state is the one that the report is about. */
const OFTEN = 2;
const FAR_AHEAD = 1.5;

function otherOf(prominent: readonly Prominent[], codes: readonly string[]): Party | undefined {
  const [first, second] = prominent.filter(({ party }) => !party.codes.some((code) => codes.includes(code)));
  const clear = first && first.count >= OFTEN && first.count >= FAR_AHEAD * (second?.count ?? 0);
  return clear ? first.party : undefined;
}

/** The other one of two states, where the report names no third. */
function secondOf(prominent: readonly Prominent[], codes: readonly string[]): Party | undefined {
  const others = prominent.filter(({ party }) => !party.codes.some((code) => codes.includes(code)));
  return prominent.length === 2 && others.length === 1 && others[0]?.party.kind !== "pronoun"
    ? others[0]?.party
    : undefined;
}

/** The side left over of a pair takes the other role; where neither is told, the maker of the goods supplies. */
function withPair(deal: Deal, lexicon: Lexicon): Deal {
  const { pair, supplier, recipient } = deal;
  if (pair.length === 0 || (supplier.length > 0 && recipient.length > 0)) return deal;
  const rest = (taken: readonly Party[]) =>
    pair.filter(({ codes }) => !codes.some((code) => codesOf(taken).includes(code)));
  if (supplier.length > 0) return by(PAIR, { ...deal, recipient: rest(supplier) });
  if (recipient.length > 0) return by(PAIR, { ...deal, supplier: rest(recipient) });
  const alone = pair.length === 1 && pair.every(({ kind }) => kind === "state" || kind === "force");
  const { byPlatform, types } = makersOf(lexicon);
  const makers = new Set(flatMap(deal.goods, ({ item }) => byPlatform.get(item.entity ?? "") ?? []));
  const made = pair.filter(({ codes }) => codes.some((code) => makers.has(code)));
  if (pair.length === 1 && !(alone && deal.goods.length > 0)) return deal;
  if (pair.length === 1) return by(PAIR, made.length > 0 ? { ...deal, supplier: pair } : { ...deal, recipient: pair });
  const supplying = made.length === 1 ? made : bySize(pair, types);
  return supplying ? by(PAIR, { ...deal, supplier: supplying, recipient: rest(supplying) }) : deal;
}

/** A side that makes many times the listed types of the other supplies it. */
const FAR_MORE = 4;

function bySize(pair: readonly Party[], types: ReadonlyMap<string, number>): Party[] | undefined {
  const count = ({ codes }: Party) => codes.reduce((sum, code) => sum + (types.get(code) ?? 0), 0);
  const [larger, smaller] = [...pair].sort((a, b) => count(b) - count(a));
  return larger && smaller && count(larger) > FAR_MORE * count(smaller) ? [larger] : undefined;
}

/** Sides that no sentence gave their roles, the other way round where the buyer makes the goods. */
function fromMaker(deal: Deal, lexicon: Lexicon): Deal {
  const isGuess = deal.inferred.some((rule) => rule === PAIR || rule === "transfer.side.report");
  return isGuess && buysOwn(deal, lexicon) ? by("transfer.side.swapped", swapped(deal)) : deal;
}

/** "Jets for the United States, Belgium and Finland", "Boeing and Saab build jets for the US": a deal is with the others. */
function apartFromOwn(deal: Deal, lexicon: Lexicon): Deal {
  const { supplier, recipient } = deal;
  const maker = supplier.length > 0 ? codesOf(supplier) : soleMaker(deal, lexicon);
  const buyers = recipient.filter((party) => !party.codes.some((code) => maker.includes(code)));
  const own = recipient.filter((party) => !buyers.includes(party));
  if (own.length > 0 && buyers.length > 0)
    return supplier.length > 0
      ? { ...deal, recipient: buyers }
      : by(PAIR, { ...deal, supplier: own.slice(0, 1), recipient: buyers });
  const others = supplier.filter((party) => !party.codes.some((code) => codesOf(recipient).includes(code)));
  return own.length > 0 && others.length > 0 ? { ...deal, supplier: others } : deal;
}

/** "The maker must first deliver the systems to the Russian ministry", "the Pentagon awarded Lockheed a contract": between one state and itself. */
function isAtHome(deal: Deal, lexicon: Lexicon): boolean {
  const { supplier, recipient, frames } = deal;
  if (recipient.length === 0 && supplier.length > 0) return frames.every(({ own }) => own);
  if (recipient.length === 0 || supplier.length > 0) return false;
  const maker = soleMaker(deal, lexicon);
  return codesOf(recipient).every((code) => maker.includes(code));
}

/** The one state that makes all the goods, where they are listed. */
function soleMaker({ goods }: Deal, lexicon: Lexicon): readonly string[] {
  const { byPlatform } = makersOf(lexicon);
  const makers = flatMap(goods, ({ item }) => (item.entity ? [byPlatform.get(item.entity) ?? []] : []));
  const [first = []] = makers;
  const all = first.filter((code) => makers.every((one) => one.includes(code)));
  return all.length === 1 ? all : [];
}

/** A purchase told right after another of the same kind, in one paragraph, is from the same supplier. */
function withSideOfBefore(deal: Deal, before: readonly Deal[], document: Document): Deal {
  if (deal.supplier.length > 0 || deal.recipient.length === 0) return deal;
  const paragraph = paragraphOf(document, deal);
  const owner = isPassedOn(document, deal) ? before.findLast((one) => one.recipient.length > 0) : undefined;
  if (owner && !shareCodes(owner.recipient, deal.recipient))
    return by("transfer.side.before", { ...deal, supplier: owner.recipient });
  const other = before.findLast(
    (one) => one.supplier.length > 0 && paragraphOf(document, one) === paragraph && sharesCategory(one, deal),
  );
  return other && !shareCodes(other.supplier, deal.recipient)
    ? by("transfer.side.before", { ...deal, supplier: other.supplier })
    : deal;
}

/** "It was then bought by a firm", "was subsequently sold on to": by whoever had it. */
function isPassedOn({ tokens }: Document, { frames }: Deal): boolean {
  return frames.some(({ triggers }) =>
    triggers.some(
      ({ first, at, voice }) =>
        voice === "passive" &&
        tokens
          .slice(Math.max(0, first - 1), at)
          .some(({ lower }) => /^(?:then|subsequently|later|next|afterwards)$/u.test(lower)),
    ),
  );
}

function paragraphOf({ sentences }: Document, deal: Deal): number {
  return sentences[deal.frames[0]?.sentence ?? -1]?.paragraph ?? -1;
}

function sharesCategory(a: Deal, b: Deal): boolean {
  return a.goods.some((x) => b.goods.some((y) => x.item.category === y.item.category));
}

function stands(deal: Deal): boolean {
  const supplier = codesOf(deal.supplier);
  const recipient = codesOf(deal.recipient);
  const named = deal.recipient.length > 0 || deal.supplier.length > 0;
  if (supplier.length === 0 && deal.frames.every(({ own }) => own)) return false;
  if (!named || recipient.some((code) => supplier.includes(code))) return false;
  const both = deal.supplier.length > 0 && deal.recipient.length > 0;
  if (both)
    return (
      deal.goods.some((goods) => !goods.loose || isWarlike(goods)) ||
      deal.frames.some(({ arms, triggers }) => arms || triggers.some(isPlain)) ||
      (deal.goods.some(({ item }) => item.quantity !== null) &&
        deal.frames.some(({ triggers }) => triggers.some(isSale)))
    );
  const strong = deal.frames.some(({ triggers }) => triggers.some(isStrong));
  return strong && deal.goods.some(({ loose }) => !loose) && deal.status !== "reported" && deal.status !== "denied";
}

/** A verb that can only mean a transfer makes even "material" one. */
function isPlain({ word }: Deal["frames"][number]["triggers"][number]): boolean {
  return word.kind === "verb" && !word.weak;
}

/** "The purchase of 12 jets". */
function isSale({ word }: Deal["frames"][number]["triggers"][number]): boolean {
  return word.kind === "noun" && word.mode === "sale" && !word.weak;
}

function isStrong({ word }: Deal["frames"][number]["triggers"][number]): boolean {
  return word.role === "seize" || word.chooses || (!word.weak && word.role !== "list");
}
