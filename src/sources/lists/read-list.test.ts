import { describe, expect, test } from "vitest";
import { parseList } from "./read-list.js";

const UN = `<?xml version="1.0"?><CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
  <FIRST_NAME>First &amp; more</FIRST_NAME><SECOND_NAME>Second</SECOND_NAME><REFERENCE_NUMBER>XX.001</REFERENCE_NUMBER>
  <NATIONALITY><VALUE>Libya</VALUE></NATIONALITY><INDIVIDUAL_ALIAS><ALIAS_NAME>Other One</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_DATE_OF_BIRTH><YEAR>1960</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
  <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>Example Group</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
const EU = `<export xmlns="http://example.org/"><sanctionEntity euReferenceNumber="EU.1.1" logicalId="7"><remark>A remark</remark>
  <subjectType code="person"/><nameAlias wholeName="First Second"/><nameAlias wholeName="Alias"/>
  <citizenship countryIso2Code="LY"/><birthdate birthdate="1960-01-02"/></sanctionEntity></export>`;
const OFAC = `36,"EXAMPLE AIR",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'EXAMPLE AVIATION'."
37,"SECOND, First","individual","X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 02 Jan 1960; nationality Libya."
\u001a`;
const FTM = `{"id":"a","schema":"Person","properties":{"name":["First Second"],"alias":["Alias"],"country":["ly"],"birthDate":["1960"]}}
not json
{"id":"b","schema":"Address","properties":{"name":["x"]}}
{"id":"c","schema":"Company","properties":{"name":["Example Company"]}}`;

const person = { kind: "person", countries: ["Libya"], birthDates: ["1960"] };

describe("a list is known by its content", () => {
  test.each([
    [
      "UN",
      UN,
      [
        { ...person, list: "un", id: "XX.001", names: ["First & more Second", "Other One"] },
        { id: "2", kind: "organisation" },
      ],
    ],
    [
      "EU",
      EU,
      [
        {
          list: "eu",
          id: "EU.1.1",
          kind: "person",
          names: ["First Second", "Alias"],
          countries: ["LY"],
          birthDates: ["1960-01-02"],
          remark: "A remark",
        },
      ],
    ],
    [
      "OFAC",
      OFAC,
      [
        { list: "ofac-sdn", id: "36", kind: "organisation", names: ["EXAMPLE AIR", "EXAMPLE AVIATION"] },
        { ...person, id: "37", names: ["First SECOND"], birthDates: ["02 Jan 1960"] },
      ],
    ],
    [
      "FollowTheMoney",
      FTM,
      [
        { list: "mine", id: "a", names: ["First Second", "Alias"] },
        { id: "c", kind: "organisation" },
      ],
    ],
  ])("%s", (_, content, wanted) => {
    expect(parseList(content, "mine")).toMatchObject(wanted);
  });
});

describe("what is no list gives no entry and no error", () => {
  test.each([
    [""],
    ["a sentence"],
    ["<"],
    ["<html><body>x</body></html>"],
    ["{"],
    ['{"id":1}'],
    ["<export><sanctionEntity>"],
    ["</a></b></c>"],
    ["<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID></INDIVIDUAL>"],
  ])("%j", (content) => {
    expect(parseList(content, "mine")).toEqual([]);
  });
});

test("a declared entity is not resolved", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><CONSOLIDATED_LIST><ENTITY><DATAID>1</DATAID><FIRST_NAME>Example &b;</FIRST_NAME></ENTITY></CONSOLIDATED_LIST>`;
  expect(parseList(bomb, "mine")[0]?.names).toEqual(["Example &b;"]);
});

test.each([
  ["<a ".repeat(200_000)],
  ["<!--".repeat(200_000)],
  ["<![CDATA[".repeat(100_000)],
  [`<a ${"b=".repeat(200_000)}>`],
  ["<!x [".repeat(100_000)],
])(
  "a megabyte of hostile XML is read in no time (%#)",
  (content) => {
    expect(parseList(content, "mine")).toEqual([]);
  },
  4000,
);
