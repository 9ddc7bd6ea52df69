import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "#model";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const PUBLISHED = "2024-05-16";

function eventsOf(text: string, published: string | null = PUBLISHED): Event[] {
  return reader.read(makeReport({ id: "t", text, published, language: "en" })).events;
}

const ENGAGEMENTS = new Set(["visit", "meeting", "call", "talks", "exercise", "training", "signing", "handover"]);

function engagementsOf(text: string, published: string | null = PUBLISHED): Event[] {
  return eventsOf(text, published).filter(({ kind }) => kind !== null && ENGAGEMENTS.has(kind));
}

/** A second sentence keeps a text from being read as a single sentence. */
const REST = "\nNothing else was made public by either of them.";

describe("kinds of engagement", () => {
  it.each([
    ["meeting", "Polish Defence Minister Wladyslaw Kosiniak-Kamysz met US Defense Secretary Lloyd Austin in Warsaw."],
    [
      "meeting",
      "Turkish Defence Minister Yasar Guler received the Libyan chief of staff, General Mohammed al-Haddad, in Ankara.",
    ],
    ["meeting", "The Egyptian army chief called on General Asim Munir of Pakistan at General Headquarters."],
    ["visit", "Turkish Defence Minister Yasar Guler paid an official visit to Azerbaijan."],
    ["visit", "French Defence Minister Sebastien Lecornu arrived in Yerevan."],
    ["call", "US Defense Secretary Lloyd Austin spoke by phone with his Ukrainian counterpart Rustem Umerov."],
    ["talks", "Negotiations between India and France were held in Paris."],
    ["exercise", "India and Mongolia began a joint military exercise in Umroi."],
    ["signing", "Kenya and France signed a defence agreement in Nairobi."],
    ["handover", "India handed over two patrol boats to the Maldives at a ceremony in Male."],
    ["training", "British instructors are training soldiers of Ukraine at a camp in England."],
  ])("%s: %s", (kind, text) => {
    expect(engagementsOf(text + REST).map((event) => event.kind)).toContain(kind);
  });

  it.each([
    ["The new rifles meet the requirements of the Polish army and of NATO."],
    ["The Turkish minister called on Greece to end the exercises."],
    ["Poland received 20 tanks from South Korea."],
    ["Cooperation between Pakistan and Libya could grow through joint training, exercises and exchanges."],
    ["Argentina has not signed the agreement with Denmark."],
    ["Poland wants to train its own engineers."],
    ["Turkey sent troops to Libya and to Syria."],
  ])("no engagement: %s", (text) => {
    expect(engagementsOf(text + REST)).toEqual([]);
  });
});

describe("one event per occasion", () => {
  it("later mentions of a meeting are evidence of the same event", () => {
    const text =
      "Turkish Defence Minister Yasar Guler met his Azerbaijani counterpart Zakir Hasanov in Baku on Monday.\n" +
      "During the meeting they discussed counter-terrorism.\nThe talks took place in a friendly atmosphere.";
    const events = engagementsOf(text);
    expect(events.map(({ kind, date, place, evidence }) => [kind, date, place, evidence.length])).toEqual([
      ["meeting", "2024-05-13", "Baku", 3],
    ]);
  });

  it("a visit and a meeting within it are two", () => {
    const text =
      "Turkish Defence Minister Yasar Guler travelled to Azerbaijan on Monday.\n" +
      "During the trip he met Azerbaijani Defence Minister Zakir Hasanov in Baku.";
    const events = engagementsOf(`${text}${REST}`);
    expect(events.map(({ kind, date }) => [kind, date])).toEqual([
      ["visit", "2024-05-13"],
      ["meeting", "2024-05-13"],
    ]);
  });

  it("meetings with different people are different", () => {
    const text =
      "US General Michael Langley met the Libyan prime minister, Abdul Hamid Dbeibah, in Tripoli.\n" +
      "Later General Michael Langley met Field Marshal Khalifa Haftar in Benghazi.";
    expect(engagementsOf(text + REST).filter(({ kind }) => kind === "meeting")).toHaveLength(2);
  });

  it("an earlier meeting told as background is not the one of today", () => {
    const text =
      "Turkish Defence Minister Yasar Guler met Azerbaijani Defence Minister Zakir Hasanov in Baku on Monday.\n" +
      "The sale was agreed after a prior meeting between Guler and Hasanov in Ankara.";
    expect(engagementsOf(text + REST).map(({ place }) => place)).toEqual(["Baku", "Ankara"]);
  });

  it("a definite mention of what was never told makes no event", () => {
    expect(engagementsOf(`The visit underscores the friendship of Turkey and Azerbaijan.${REST}`)).toEqual([]);
  });
});

describe("what is known of an event", () => {
  const [meeting] = engagementsOf(
    "Turkish Defence Minister Yasar Guler will meet Azerbaijani Defence Minister Zakir Hasanov at the Ministry of Defence in Baku on Monday.\n" +
      "They will discuss military training and border security.",
  );

  it.each([
    ["The Omani air chief met the Indian defence minister in Muscat.", []],
    ["The Omani and Indian defence ministers met in Muscat and discussed air and missile defence.", ["air-defence"]],
  ])("has the topics of one thing, not of words of several: %s", (text, topics) => {
    expect(engagementsOf(`${text}${REST}`)[0]?.topics).toEqual(topics);
  });

  it("has sides, people, place, date and topics", () => {
    expect(meeting).toMatchObject({
      type: "CONSULT",
      sides: ["TUR", "AZE"],
      participants: ["Yasar Guler", "Zakir Hasanov"],
      date: "2024-05-20",
      planned: true,
      topics: ["training", "border-security"],
    });
    expect(meeting?.place).toContain("Ministry of Defence");
  });

  it("is dated by nothing where the text and its date give nothing", () => {
    const events = engagementsOf(`Kenya and France signed a defence agreement in Nairobi on Friday.${REST}`, null);
    expect(events.map(({ date }) => date)).toEqual([null]);
  });

  it("an exercise of several days carries its first", () => {
    const events = engagementsOf(`India and Oman held a joint naval exercise on March 3-9, 2024.${REST}`);
    expect(events.map(({ kind, date }) => [kind, date])).toEqual([["exercise", "2024-03-03"]]);
  });
});

describe("classes of single sentences", () => {
  it.each([
    ["DEMAND", "NOR", "Norway demanded on Friday that Russia withdraw its ships."],
    ["THREATEN", "IRN", "Iran threatened to close the strait to British tankers, a Reuters report said."],
    ["REJECT", "CHE", "Switzerland rejected a German request to re-export ammunition, the ministry said on Monday."],
    ["CONSULT", "EGY", "Egypt's foreign minister held talks with his Sudanese counterpart in Cairo."],
    ["SANCTION", "CAN", "Canada expelled two Indian diplomats, the Associated Press reported."],
    ["AID", "JPN", "Japan donated medical equipment worth two million dollars to Nepal."],
    ["RETREAT", "FRA", "France withdrew its last troops from Niger on Friday."],
    ["PROTEST", "GRC", "Greek students marched against the British embassy to protest the strikes."],
  ])("%s by %s: %s", (type, source, text) => {
    const [event] = eventsOf(text);
    expect([event?.type, event?.sources[0]?.code]).toEqual([type, source]);
  });

  it.each(["x", "Egypt.", "It rained yesterday.", "The bakery on the corner sells bread and cakes."])(
    "a letter, a name and what is about nobody tell no event: %s",
    (text) => {
      expect(eventsOf(text)).toEqual([]);
    },
  );

  it("who reports is no party", () => {
    const [event] = eventsOf(
      "Syria released two Turkish journalists, Russia's Interfax news agency reported from Damascus.",
    );
    expect(event?.sides).toEqual(["SYR", "TUR"]);
  });

  it("in the passive the agent acts", () => {
    const [event] = eventsOf("Three Turkish soldiers were killed by Syrian forces near the border.");
    expect([event?.sources[0]?.code, event?.targets[0]?.code]).toEqual(["SYR", "TUR"]);
  });
});

describe("whatever the text", () => {
  it.each([
    ["one endless sentence of meetings", "Turkey met Libya in Baku on Monday and ".repeat(1200)],
    ["thousands of mentions of one visit", "The visit of Gen. Ali Khan to Turkey. ".repeat(1200)],
  ])("%s is read in bounded time", (_name, text) => {
    const start = performance.now();
    eventsOf(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("all evidence re-slices, and participants are people of the reading", () => {
    const piece = fc.constantFrom(
      "Turkey ",
      "met ",
      "the visit ",
      "Gen. Ali Khan ",
      "in Baku",
      ". ",
      "\n",
      "signed a pact ",
      "“",
      "é ",
      "on Monday ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const { events, people, report } = reader.read(
          makeReport({ id: "t", text, published: PUBLISHED, language: "en" }),
        );
        const names = new Set(people.map(({ name }) => name));
        for (const { evidence, participants } of events) {
          for (const { begin, end, text: words } of evidence) expect(report.text.slice(begin, end)).toBe(words);
          expect(participants.filter((name) => !names.has(name))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("an occasion that did not come about", () => {
  it.each(["A visit by French Defence Minister Sébastien Lecornu to Poland was cancelled on Monday."])(
    "is negated: %s",
    (text) => {
      expect(engagementsOf(`${text}${REST}`).every(({ negated }) => negated)).toBe(true);
    },
  );

  it("is not negated by what was cancelled before it", () => {
    const text =
      "French Defence Minister Sébastien Lecornu visited Poland on Monday, after a trade fair was cancelled.";
    expect(engagementsOf(`${text}${REST}`).map(({ negated }) => negated)).toEqual([false]);
  });
});

describe("an agency or paper that is cited", () => {
  it("acts for no state", () => {
    const [text, about] = [
      "A copy of the deal seen by Reuters lists drones that Pakistan will deliver to Libya.",
      "GBR",
    ];
    expect(eventsOf(text + REST).flatMap(({ sides }) => sides)).not.toContain(about);
  });

  it("may be called by a people that acts", () => {
    const events = eventsOf(
      `The Australian frigate Anzac docked in Manila, Philippines, on Monday for a visit.${REST}`,
    );
    expect(events.flatMap(({ sides }) => sides)).toContain("AUS");
  });
});
