import type { Knowledge } from "#knowledge";
import type { Reading, Report } from "#model";
import { findEntities } from "./entities/find.js";
import { hitsOutsideNames } from "./entities/in-names.js";
import { asNouns } from "./equipment/as-nouns.js";
import { findEquipment } from "./equipment/find.js";
import { findEvents } from "./events/find.js";
import { findInstruments } from "./instruments/find.js";
import { compileLexicon, type Lexicon } from "./lexicon/lexicon.js";
import { settledHits } from "./lexicon/settled.js";
import { findStatements } from "./statements/find.js";
import { parse } from "./text/parse.js";
import { findTransfers } from "./transfers/find.js";
import { findDates } from "./values/dates.js";
import { findMoney } from "./values/money.js";
import { findQuantities } from "./values/quantities.js";

export const READER = { name: "rules", version: "0.1.0" } as const;

/** Turns reports into readings. Pure: what it knows was compiled from the knowledge it was made with. */
export interface Reader {
  read(report: Report): Reading;
}

export function createReader(knowledge: Knowledge): Reader {
  const lexicon = compileLexicon(knowledge);
  return { read: (report) => (isEnglish(report) ? readEnglish(report, lexicon) : unread(report)) };
}

/** Only English is read; a report without a language was judged English enough by its source. */
function isEnglish(report: Report): boolean {
  return report.language === null || /^en\b/iu.test(report.language);
}

function unread(report: Report): Reading {
  return {
    ...head(report),
    unread: `language ${report.language} is stored but not read; only English (en) is`,
    mentions: [],
    people: [],
    organizations: [],
    statements: [],
    events: [],
    transfers: [],
    instruments: [],
  };
}

/** The layers in order: each may look at those before it and at nothing else. */
function readEnglish(report: Report, lexicon: Lexicon): Reading {
  const parsed = parse(report.text, lexicon.sentenceWords);
  const hits = settledHits(report.text, lexicon.names.find(report.text, parsed.tokens), lexicon);
  const values = {
    ...findDates(parsed, report),
    money: findMoney(parsed, lexicon),
    quantities: findQuantities(parsed, lexicon),
  };
  const equipment = findEquipment(parsed, hits, lexicon);
  const document = asNouns(parsed, equipment);
  const named = { report, document, hits, values, equipment, lexicon };
  const entities = findEntities(named);
  const input = { ...named, hits: hitsOutsideNames(hits, entities.people) };
  const statements = findStatements(input, entities);
  const events = findEvents(input, entities, statements);
  const transfers = findTransfers(input, entities, statements);
  const instruments = findInstruments(document, hits, lexicon);
  const { mentions, people, organizations, holders = [], successions = [] } = entities;
  return {
    ...head(report),
    mentions: [...mentions],
    people: [...people],
    organizations: [...organizations],
    ...(holders.length > 0 ? { holders: [...holders] } : {}),
    ...(successions.length > 0 ? { successions: [...successions] } : {}),
    statements,
    events,
    transfers,
    instruments,
  };
}

function head({
  id,
  url,
  title,
  publisher,
  published,
  language,
  sha256,
  text,
}: Report): Pick<Reading, "reader" | "report"> {
  return { reader: READER, report: { id, url, title, publisher, published, language, sha256, text } };
}
