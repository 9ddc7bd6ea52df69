import { describe, expect, test } from "vitest";
import { rowKnowledge } from "../../../test/support/row-knowledge.js";
import { createRowCheck } from "./check-rows.js";
import { createRowReader } from "./read-row.js";

const knowledge = rowKnowledge();
const readerOf = createRowReader(knowledge);
const answer = createRowCheck(knowledge);

const CURRENT =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production".split(
    ",",
  );
const OLDER =
  "Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons".split(
    ",",
  );

/** A row under a header, by the names of its columns; what is not given is empty. */
function read(header: readonly string[], cells: Readonly<Record<string, string>>) {
  return readerOf(header)?.read(header.map((name) => cells[name] ?? ""));
}

function readOwn(change: Readonly<Record<string, string>>) {
  const cells = { supplier: "Brazil", recipient: "Libya", item: "rifles", date: "2011-03-01", ...change };
  return read(Object.keys(cells), cells);
}

function question(row: ReturnType<typeof read>) {
  return row !== null && typeof row === "object" ? row.question : row;
}

describe("a header", () => {
  test.each([
    [["supplier", "recipient", "item", "date"], "attache"],
    [["Date", "End user", "ITEM", "Recipient", "Supplier"], "attache"],
    [CURRENT, "sipri-current"],
    [[...CURRENT].reverse(), "sipri-current"],
    [OLDER, "sipri-older"],
  ])("%s is that of the layout %s", (cells, id) => {
    expect(readerOf(cells)?.header.layout.id).toBe(id);
  });

  test.each([[[]], [["Transfers of major weapons"]], [["supplier", "recipient", "item"]], [["a", "b", "c", "d"]]])(
    "%s is none",
    (cells) => {
      expect(readerOf(cells)).toBeNull();
    },
  );

  test("of our own layout names the columns that are not read", () => {
    expect(readerOf(["supplier", "recipient", "item", "date", "price"])?.header.unread).toEqual(["price"]);
    expect(readerOf(CURRENT)?.header.unread).toEqual([]);
  });
});

describe("a row of our own layout", () => {
  test("gives every field of a question", () => {
    const row = readOwn({
      id: "7",
      recipient_is_government: "No",
      item_class: "salw",
      item_category: "small arms",
      end_user: "police",
      purpose: "training",
      contract_date: "2010-05",
      territory: "Darfur",
      transit: "Egypt; TUN",
      broker: "Malta",
    });
    expect(question(row)).toEqual({
      id: "7",
      supplier: "BRA",
      recipient: "LBY",
      recipientIsGovernment: false,
      item: "rifles",
      itemClass: "salw",
      itemCategory: "small arms",
      date: "2011-03-01",
      endUser: "police",
      purpose: "training",
      contractDate: "2010-05-31",
      territory: "Darfur",
      transit: ["EGY", "TUN"],
      broker: "MLT",
    });
  });

  test.each([
    ["Côte d'Ivoire", "CIV"],
    ["cote d’ivoire", "CIV"],
    ["UAE", "ARE"],
    ["lby", "LBY"],
    ["Trinidad & Tobago", "TTO"],
    ["Soviet Union", "SUN"],
  ])("the country %s is %s", (name, code) => {
    expect(question(readOwn({ recipient: name }))).toMatchObject({ recipient: code });
  });

  test.each([
    [{ supplier: "" }, "supplier is empty"],
    [{ recipient: "Lybia" }, 'recipient "Lybia" is no country of this table; write its ISO alpha-3 code'],
    [{ recipient: "Congo" }, 'recipient "Congo" may be COD or COG; write the code'],
    [{ recipient: "Libya (east)" }, 'recipient "Libya (east)" is no country'],
    [{ item: " " }, "item is empty"],
    [{ date: "" }, "date is empty"],
    [{ date: "2011-02-30" }, 'date cannot be "2011-02-30"'],
    [{ date: "01/03/2011" }, 'date cannot be "01/03/2011"'],
    [{ date: "2014/2011" }, 'date cannot be "2014/2011"'],
    [{ date: "9999" }, 'date cannot be "9999"'],
    [{ item_class: "guns" }, 'item_class cannot be "guns"'],
    [{ recipient_is_government: "maybe" }, 'recipient_is_government cannot be "maybe"'],
    [{ contract_date: "last year" }, 'contract_date cannot be "last year"'],
    [{ transit: "EGY; Atlantis" }, 'transit "Atlantis" is no country'],
    [{ broker: "somebody*" }, 'broker "somebody*" is no country'],
  ])("with %o cannot be read: %s", (change, message) => {
    expect(readOwn(change)).toContain(message);
  });

  test("shows a long cell cut", () => {
    expect(String(readOwn({ recipient: "x".repeat(100_000) })).length).toBeLessThan(200);
  });

  test("of empty cells asks nothing", () => {
    expect(readerOf(["supplier", "recipient", "item", "date"])?.read(["", " "])).toBeNull();
  });

  test("with more cells than the header cannot be read", () => {
    const reader = readerOf(["supplier", "recipient", "item", "date"]);
    expect(reader?.read(["BRA", "LBY", "rifles", "2011-03-01", "2"])).toBe("has 5 cells, the header 4");
    expect(reader?.read(["BRA", "LBY", "rifles", "2011-03-01", ""])).toMatchObject({ kind: "day" });
  });

  test("a year asks of all its days, and the verdict says when it changes", () => {
    const row = readOwn({ date: "2011", recipient_is_government: "yes" });
    if (!row || typeof row === "string") throw new Error("not read");
    const verdict = answer(row);
    expect(verdict.parts?.map((part) => [part.from, part.to, part.verdict])).toEqual([
      ["2011-01-01", "2011-02-25", "permitted"],
      ["2011-02-26", "2011-09-15", "prohibited"],
      ["2011-09-16", "2011-12-31", "exempt-with-notification"],
    ]);
    expect(verdict.reasons).toContain("The answer changes on 2011-02-26: permitted before, prohibited from then");
  });
});

describe("a row of the current export", () => {
  const deal = {
    "SIPRI AT Database ID": "9",
    Supplier: "Brazil",
    Recipient: "Libya",
    Designation: "Astros",
    Description: "self-propelled MRL",
    "Armament category": "Artillery",
    "Order date": "2009",
    "Order date is estimate": "No",
    "Delivery year": "2011",
    "Delivery year is estimate": "Yes",
  };

  test("asks of the years of order and delivery", () => {
    expect(read(CURRENT, deal)).toMatchObject({
      kind: "range",
      question: {
        id: "9",
        supplier: "BRA",
        recipient: "LBY",
        recipientIsGovernment: true,
        item: "Astros self-propelled MRL",
        itemCategory: "artillery",
        ordered: "2009",
        contractDate: "2009-12-31",
        delivered: ["2011?"],
      },
    });
  });

  test("an estimate of the order is no proof of an older contract", () => {
    const row = read(CURRENT, { ...deal, "Order date is estimate": "Yes" });
    expect(question(row)).toMatchObject({ ordered: "2009?", contractDate: null });
  });

  test("without any year cannot be read", () => {
    expect(read(CURRENT, { ...deal, "Order date": "", "Delivery year": "" })).toContain("no year of order");
  });
});

describe("a row of the older export", () => {
  const deal = {
    Recipient: "Libya",
    Supplier: "France",
    "Weapon designation": "Mirage",
    "Weapon description": "FGA aircraft",
  };

  test.each([
    ["2005; 2007", ["2005", "2007"]],
    ["2005-2007", ["2005/2007"]],
    ["(2005); 2006", ["2005?", "2006"]],
    ["2005;", ["2005"]],
    ["", []],
  ])("the years of delivery %s are %o", (years, delivered) => {
    const row = read(OLDER, { ...deal, "Year of order": "2004", "Year(s) of delivery": years });
    expect(question(row)).toMatchObject({ delivered });
  });

  test.each([["soon"], ["20055"], ["2007-2005"], ["2005 and 2006"]])("%s are no years of delivery", (years) => {
    expect(read(OLDER, { ...deal, "Year(s) of delivery": years })).toContain("delivered cannot be");
  });

  test("a question mark in the column after marks an estimate", () => {
    const cells = OLDER.map((name) => ({ ...deal, "Year of order": "2004" })[name] ?? "");
    cells[3] = "?";
    expect(question(readerOf(OLDER)?.read(cells))).toMatchObject({ ordered: "2004?" });
  });

  test("a year of delivery between two others is not checked", () => {
    const row = read(OLDER, { ...deal, "Year(s) of delivery": "2005; 2012" });
    if (!row || typeof row === "string") throw new Error("not read");
    expect(answer(row).parts?.every(({ from }) => from < "2006" || from >= "2012")).toBe(true);
  });
});

describe("who is no state", () => {
  test.each([["Hezbollah (Lebanon)*"], ["African Union**"], ["Palestine*"], ["Libya*"], ["unknown recipient(s)"]])(
    "the recipient %s is never a country",
    (name) => {
      expect(question(readOwn({ recipient: name }))).toMatchObject({ recipient: { country: null } });
    },
  );

  test.each([["unknown supplier(s)"], ["Palestine*"]])("the supplier %s is never a country", (name) => {
    expect(question(readOwn({ supplier: name }))).toMatchObject({ supplier: name });
  });

  test.each([
    ["African Union**", "unclear"],
    ["unknown rebel group*", "unclear"],
    ["Al-Shabaab (Somalia)*", "prohibited"],
  ])("an answer for the recipient %s is %s", (name, verdict) => {
    const row = readOwn({ recipient: name, date: "2024-06-01" });
    if (!row || typeof row === "string") throw new Error("not read");
    expect(answer(row).verdict).toBe(verdict);
  });
});
