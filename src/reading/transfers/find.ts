import { type Item, type Span, type Statement, spanOf, type Transfer, type TransferMode } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import type { Gazetteer } from "../lexicon/gazetteer.js";
import { countBefore } from "../text/count-before.js";
import { type Document, type Sentence, type Token, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { placeCues } from "./cues.js";
import { type Deal, dealsOf } from "./deals.js";
import { departuresOf } from "./departure.js";
import { bySentence, type Details, detailsOf } from "./details.js";
import { forceOf, forcesIn } from "./force.js";
import { type Frame, framesOf } from "./frames.js";
import { type Goods, goodsIn } from "./goods.js";
import { itemsOf } from "./items.js";
import { turnedToMaker } from "./makers.js";
import { groundsIn, type Party, partiesIn } from "./parties.js";
import { isTransferRule, type TransferRule } from "./rules.js";
import { codesOf, type Scene } from "./scene.js";
import { settled } from "./settle.js";
import { withSpeakers } from "./speakers.js";
import { isOfIt, type Trigger, triggersIn } from "./triggers.js";
import { transferWords } from "./words.js";

/** Of so many namings of states before it the most frequent is meant by "the country". */
const MOST_TOLD = 24;

/** A sentence longer than this is read in pieces, so that no text costs more than its length. */
const LONGEST_PIECE = 160;

/** Arms transfers: one per deal, offer, refusal or delivery that the text treats as one. */
export function findTransfers(input: EntityInput, entities: Entities, statements: readonly Statement[]): Transfer[] {
  const { document, values } = input;
  const parties = withSpeakers(document, statements, partiesIn(input, entities, transferWords(input.lexicon)));
  const deals = settled(
    dealsOf(framesIn(input, parties).map((frame) => turnedToMaker(frame, input.lexicon, document))),
    parties,
    document,
    input.lexicon,
  );
  const details = detailsOf(document, deals, bySentence(document, values));
  const forces = forcesIn(input);
  const departures = departuresOf(input, transferWords(input.lexicon), deals);
  return deals.map((deal, i) => ({
    ...transferOf(input, (one) => forceOf(forces, one, deals), deal, details[i] ?? NOTHING),
    departures: departures[i] ?? [],
  }));
}

/** Words of carriers that hold no cargo: patrol boats carry torpedoes, and what is found in breach of an embargo need not have been on its way. */
const NO_HOLD = /^(?:embargo|boats?)$/u;

/** Words this far before the goods are still of their phrase. */
const BESIDE = 16;
/** "Used for training" says what for, not that it is second-hand. */
const PURPOSE = /^ (?:for|by|in|to|as|against)(?!\p{L})/u;

/** So many characters of a sentence are looked at for how the goods change hands. */
const LONGEST_MODE = 600;

const NOTHING: Details = { value: null, ordered: null, signed: null, delivered: null, delivery: null };

function transferOf(
  input: EntityInput,
  forceThatGets: (deal: Deal) => string | null,
  deal: Deal,
  { value, ordered, signed, delivered, delivery }: Details,
): Transfer {
  const triggers = flatMap(deal.frames, (frame) => frame.triggers);
  return {
    supplier: codesOf(deal.supplier),
    recipient: codesOf(deal.recipient),
    recipientForce: forceThatGets(deal),
    mode: modeOf(input, deal),
    items: itemsOf(
      deal.goods,
      deal.goods.length > 0 ? [] : impliedGoods(input.document, deal),
      deal.status === "delivering",
    ),
    value,
    status: deal.status,
    ordered,
    signed,
    delivered,
    delivery,
    evidence: evidenceOf(input.document, deal.frames),
    rule: [...new Set([ruleOf(triggers[0]), ...deal.inferred])].join("+"),
  };
}

function ruleOf(trigger: Trigger | undefined): TransferRule {
  const { kind, role } = trigger?.word ?? { kind: "verb", role: "give" };
  const rule = `transfer.${kind}.${role}`;
  return isTransferRule(rule) ? rule : "transfer.noun.deal";
}

/** "Arming the rebels" moves arms. */
function impliedGoods({ text, tokens }: Document, { frames }: Deal): Item[] {
  const trigger = flatMap(frames, ({ triggers }) => triggers).find(({ word }) => word.goods !== null);
  const token = trigger && tokens[trigger.at];
  if (!token || !trigger?.word.goods) return [];
  const evidence = [spanOf(text, token.begin, token.end)];
  return [
    {
      designation: trigger.word.goods,
      quantity: null,
      quantityText: null,
      quantityRange: null,
      category: "other",
      entity: null,
      evidence,
    },
  ];
}

/** What the words beside the goods say, else what the verb says, else what the sentence says. */
function modeOf({ document, lexicon }: EntityInput, { frames, goods }: Deal): TransferMode | null {
  const { modes } = transferWords(lexicon);
  const beside = flatMap(goods, ({ begin, end, sentence }) => {
    const from = Math.max(document.sentences[sentence]?.begin ?? 0, begin - BESIDE);
    return modes
      .find(document.text.slice(from, end))
      .filter((hit) => !PURPOSE.test(document.text.slice(from + hit.end, from + hit.end + 9)));
  });
  const said = flatMap(frames, ({ triggers }) => triggers).find(({ word }) => word.mode !== null)?.word.mode;
  const [first] = flatMap(beside, ({ entries }) => entries);
  if (first) return first;
  if (said && said !== "sale") return said;
  const around = flatMap(frames, ({ sentence }) => sentenceModes(document, sentence, modes));
  return around[0] ?? said ?? null;
}

function sentenceModes({ text, sentences }: Document, index: number, modes: Gazetteer<TransferMode>): TransferMode[] {
  const sentence = sentences[index];
  if (!sentence) return [];
  const words = text.slice(sentence.begin, Math.min(sentence.end, sentence.begin + LONGEST_MODE));
  const hits = modes.find(words).filter(({ end }) => !PURPOSE.test(words.slice(end, end + 9)));
  // Only the goods' own words make them second-hand: "former" and "used" are said of much else.
  return flatMap(hits, ({ entries }) => entries).filter((mode) => mode !== "second-hand");
}

/** The sentences that tell the deal, each once. */
function evidenceOf({ text, sentences }: Document, frames: readonly Frame[]): Span[] {
  const indices = [...new Set(frames.map(({ sentence }) => sentence))];
  return flatMap(indices, (index) => {
    const sentence = sentences[index];
    return sentence ? [spanOf(text, sentence.begin, sentence.end)] : [];
  });
}

/** Frames looked at in a report: the longest register of a year's deals has fewer, hostile text would have tens of thousands. */
const MOST_FRAMES = 1000;

/** The frames of all sentences in order. */
export function framesIn(input: EntityInput, parties: readonly Party[]): Frame[] {
  const { document, lexicon } = input;
  const words = transferWords(lexicon);
  const goods = goodsIn(input, words);
  const cues = placeCues(document, words.cues.find(document.text), input.equipment);
  const barriers = words.barriers.find(document.text).map(({ begin }) => ({ first: tokenAt(document, begin) }));
  const at = {
    parties: cursor(parties),
    goods: cursor(goods),
    cues: cursor(cues),
    barriers: cursor(barriers),
    grounds: cursor(groundsIn(input)),
  };
  const carried = sentencesWith(document, words.isCarrier);
  const aboard = sentencesWith(document, (token) => words.isCarrier(token) && !NO_HOLD.test(token.lower));
  let both: readonly Party[] = [];
  let told: readonly Party[] = [];
  let lastNamed: readonly Goods[] = [];
  let count = 0;
  let toldLast = -2;
  let dealt: Frame | undefined;
  return flatMap(
    flatMap(document.sentences, (sentence) => pieces(sentence)),
    (piece) => {
      if (count >= MOST_FRAMES) return [];
      const inside = { parties: at.parties(piece.last), goods: at.goods(piece.last), cues: at.cues(piece.last) };
      const barred = at.barriers(piece.last).map(({ first }) => first);
      both = pairIn(inside.parties) ?? both;
      const triggers = triggersIn(document, piece, inside.goods, inside.cues, words).filter(
        (trigger) =>
          !isNamePart(inside.parties, trigger) &&
          !(trigger.word.contents && toldLast !== piece.index - 1 && isOfIt(document, piece.first, trigger.at)) &&
          (trigger.word.role !== "seize" || isNear(trigger.word.cargo ? aboard : carried, piece.index)),
      );
      const scene: Scene = {
        document,
        words,
        ...inside,
        triggers,
        first: piece.first,
        last: piece.last,
        barriers: barred,
        both,
        dealt: dealt?.sentence === piece.index - 1 ? dealt : undefined,
        told,
        grounds: at.grounds(piece.last),
        listed: isOpen(document, piece) ? listBehind(document, goods, piece) : [],
      };
      const named = inside.parties.filter(({ kind }) => kind === "state" || kind === "group");
      if (named.length > 0) told = [...told, ...named].slice(-MOST_TOLD);
      const frames = triggers.length > 0 ? framesOf(scene, piece.index) : [];
      count += frames.length;
      if (frames.length > 0) toldLast = piece.index;
      dealt = frames.findLast(({ supplier, recipient }) => supplier.length > 0 && recipient.length > 0) ?? dealt;
      const before =
        named.length > 0 && piece.index - (lastNamed[0]?.sentence ?? piece.index) <= BEFORE_REACH ? lastNamed : [];
      const here = inside.goods.filter(({ generic, inner }) => !generic && !inner);
      if (here.length > 0) lastNamed = here;
      return frames.map((frame) => {
        if (takesGoodsBefore(frame)) return { ...frame, before };
        const isRightBefore = piece.index - (before[0]?.sentence ?? 0) <= 1;
        return isRightBefore && before.length > 0 && isOfThese(document, frame) ? { ...frame, goods: before } : frame;
      });
    },
  );
}

/** "Ukraine will also receive:": what it gets is listed below, a line each. */
function isOpen({ tokens }: Document, { last }: Sentence): boolean {
  return lookAt(tokens, last - 1)?.text === ":";
}

const MOST_LINES = 40;
const BULLET = /^[-–—•*·▪]$/u;

/** The goods of the lines behind a colon that begin with a dash, a dot or a number. */
function listBehind({ tokens, sentences }: Document, goods: readonly Goods[], { index, last }: Sentence): Goods[] {
  let end = last;
  for (const sentence of sentences.slice(index + 1, index + 1 + MOST_LINES)) {
    const token = tokens[sentence.first];
    if (!token || !(BULLET.test(token.text) || /^\d/u.test(token.text))) break;
    end = sentence.last;
  }
  if (end === last) return [];
  const firstOf = ({ first }: Goods) => first;
  return goods.slice(countBefore(goods, last, firstOf), countBefore(goods, end, firstOf)).filter(({ inner }) => !inner);
}

/** "The order", told without what was ordered, is for what was named so many sentences before at most. */
const BEFORE_REACH = 3;

function takesGoodsBefore({ definite, goods, triggers }: Frame): boolean {
  return definite && goods.length === 0 && triggers.some(({ word }) => word.anaphoric && !word.broad && !word.holds);
}

/** "These weapons were re-exported": those named in the sentence before. */
function isOfThese({ tokens }: Document, { goods: [arms, ...others] }: Frame): boolean {
  if (!arms?.generic || arms.item.category !== "other" || others.length > 0) return false;
  return /^(?:these|those)$/u.test(lookAt(tokens, arms.first - 1)?.lower ?? "");
}

function pieces(sentence: Sentence): Sentence[] {
  if (sentence.last - sentence.first <= LONGEST_PIECE) return [sentence];
  const parts: Sentence[] = [];
  for (let first = sentence.first; first < sentence.last; first += LONGEST_PIECE)
    parts.push({ ...sentence, first, last: Math.min(sentence.last, first + LONGEST_PIECE) });
  return parts;
}

/** "Government of National Accord": a noun inside a name is no deal. */
function isNamePart(parties: readonly Party[], { at, word }: Trigger): boolean {
  return word.kind === "noun" && parties.some(({ first, last }) => first <= at && at < last);
}

/** The sentences that hold such a word. */
function sentencesWith({ tokens }: Document, is: (token: Token) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const token of tokens) if (is(token)) found.add(token.sentence);
  return found;
}

const NEAR = [-3, -2, -1, 0, 1] as const;

function isNear(sentences: ReadonlySet<number>, sentence: number): boolean {
  return NEAR.some((step) => sentences.has(sentence + step));
}

/** Hands out the mentions piece by piece: those that begin before `last` and were not handed out yet. */
function cursor<Mention extends { readonly first: number }>(
  mentions: readonly Mention[],
): (last: number) => readonly Mention[] {
  const none: readonly Mention[] = [];
  let next = 0;
  return (last) => {
    const from = next;
    while (next < mentions.length && (mentions[next]?.first ?? last) < last) next++;
    return next > from ? mentions.slice(from, next) : none;
  };
}

/** Two sides named in one sentence, and no third. */
function pairIn(parties: readonly Party[]): Party[] | undefined {
  const first = parties[0];
  const second = parties.find(({ codes }) => codes[0] !== first?.codes[0]);
  return first && second && codesOf(parties).length === 2 ? [first, second] : undefined;
}
