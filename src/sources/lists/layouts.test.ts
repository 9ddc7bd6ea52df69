import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readLists } from "./read-list.js";

// The layouts are those of the published files; persons, numbers and remarks are made up.
const folder = mkdtempSync(path.join(tmpdir(), "lists-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const made = path.join(folder, name);
  writeFileSync(made, content);
  return made;
}

const UN = `<?xml version="1.0" encoding="utf-8"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="sc-sanctions.xsd" dateGenerated="2026-01-01T00:00:00">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>100001</DATAID><VERSIONNUM>1</VERSIONNUM>
      <FIRST_NAME>EXAMPLE</FIRST_NAME><SECOND_NAME>SECOND</SECOND_NAME><THIRD_NAME>THIRD</THIRD_NAME><FOURTH_NAME/>
      <UN_LIST_TYPE>Example</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2001-01-01</LISTED_ON>
      <NAME_ORIGINAL_SCRIPT>مثال</NAME_ORIGINAL_SCRIPT><COMMENTS1>Made up &amp; short.</COMMENTS1>
      <TITLE><VALUE>General</VALUE></TITLE><NATIONALITY><VALUE>Libya</VALUE></NATIONALITY>
      <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE><LAST_DAY_UPDATED><VALUE>2020-01-01</VALUE></LAST_DAY_UPDATED>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Ex</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Sample One; Sample Two</ALIAS_NAME><DATE_OF_BIRTH>1950</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><CITY>Somewhere</CITY><COUNTRY>Sudan</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1960</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Elsewhere</CITY><COUNTRY>Chad</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>0</NUMBER></INDIVIDUAL_DOCUMENT>
      <SORT_KEY>x</SORT_KEY><SORT_KEY_LAST_MOD/>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY><DATAID>100002</DATAID><FIRST_NAME>EXAMPLE FRONT</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>EF</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><COUNTRY>Yemen</COUNTRY></ENTITY_ADDRESS></ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
`;

const EU = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-01T00:00:00.000+01:00" globalFileId="1">
  <sanctionEntity designationDate="" designationDetails="" unitedNationId="" euReferenceNumber="EU.1.1" logicalId="7">
    <remark>Made up</remark>
    <regulation regulationType="regulation" programme="XXX" logicalId="1"><publicationUrl>http://example.org/</publicationUrl></regulation>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="" middleName="" lastName="" wholeName="Ex" strong="false" logicalId="3"><remark>weak</remark></nameAlias>
    <nameAlias firstName="Example" middleName="" lastName="Second" wholeName="Example Second" function="" gender="M" title="" nameLanguage="" strong="true" logicalId="2"><regulationSummary regulationType="regulation"/></nameAlias>
    <nameAlias firstName="Пример" middleName="" lastName="Второй" wholeName="" nameLanguage="RU" strong="true" logicalId="4"/>
    <citizenship region="" countryIso2Code="LY" countryDescription="LIBYA"/><address city="" countryIso2Code="00" countryDescription="UNKNOWN"/>
    <birthdate circa="false" calendarType="GREGORIAN" city="" year="1960" birthdate="1960-01-02"/><birthdate circa="true" year="1961"/>
  </sanctionEntity>
  <sanctionEntity euReferenceNumber="EU.2.2" logicalId="8"><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Example &amp; Sons" strong="true"/></sanctionEntity>
</export>`;

const EU_CSV = `\ufefffileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;NameAlias_LastName;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;Address_CountryIso2Code;BirthDate_BirthDate;BirthDate_Year;Citizenship_CountryIso2Code;Entity_LogicalId
01/01/2026;7;EU.1.1;;Made up;person;P;Second;Example;;Example Second;;;;;7
01/01/2026;7;EU.1.1;;Made up;person;P;;;;"Sample; the ""One""";;;;;7
01/01/2026;7;EU.1.1;;Made up;person;P;;;;;;1960-01-02;1960;;7
01/01/2026;7;EU.1.1;;Made up;person;P;;;;;00;;;LY;7
01/01/2026;8;EU.2.2;;;enterprise;E;Sons;Example &;;;;;;;8
`;
const EU_OLD = `Entity_logical_id;Subject_type;Naal_logical_id;Naal_wholename;Naal_gender;Addr_country;Birt_date;Citi_country;EU_ref_num
7;P;1;Example Second;M;;;;EU.1.1
7;P;;;;;1960-01-02;LBY;EU.1.1
`;
const SDN = `36,"EXAMPLE AIR",-0- ,"XXX",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r
37,"SECOND, Example","individual","XXX",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 02 Jan 1960; alt. DOB 1961; nationality Libya; a.k.a. 'EX'; Gender Male."\r
38,"EXAMPLE STAR","vessel","XXX",-0- ,"ABCD","Tanker","1",-0- ,"Panama","Example Air",-0- \r
\u001a`;
const ALT = `36,12,"aka","EXAMPLE AVIATION",-0- \r
37,13,"aka","SAMPLE, One",-0- \r
37,14,"fka","مثال",-0- \r
99,15,"aka","NOBODY",-0- \r
\u001a`;
const ADD = `36,25,"1 Example Street","Tripoli","Libya",-0- \r
37,26,-0- ,-0- ,-0- ,-0- \r
\u001a`;
const FTM = `{"id":"a","caption":"Example","schema":"Person","referents":[],"datasets":["x"],"properties":{"name":["Example Second"],"weakAlias":["Ex"],"alias":["مثال"],"nationality":["ly"],"birthDate":["1960"],"topics":["sanction"]}}
{"id":"b","schema":"Address","properties":{"full":["1 Example Street"]}}
{"id":"c","schema":"Sanction","properties":{"entity":["a"]}}
{"id":"d","schema":"PublicBody","properties":{"name":["Example Ministry"]}}
`;

describe("the published layouts are read", () => {
  test("the United Nations' consolidated list, weak aliases last", () => {
    expect(readLists([file("un.xml", UN)])).toMatchObject([
      {
        id: "XXi.001",
        kind: "person",
        names: ["EXAMPLE SECOND THIRD", "Sample One", "Sample Two", "مثال", "Ex"],
        countries: ["Libya", "Sudan"],
        birthDates: ["1958", "1960"],
        remark: "Made up & short.",
      },
      { id: "XXe.001", kind: "organisation", names: ["EXAMPLE FRONT", "EF"], countries: ["Yemen"] },
    ]);
  });

  test("the European Union's list in XML, with its mark, its namespace and names in parts", () => {
    expect(readLists([file("eu.xml", EU)])).toMatchObject([
      {
        id: "EU.1.1",
        kind: "person",
        names: ["Example Second", "Пример Второй", "Ex"],
        countries: ["LY"],
        birthDates: ["1960-01-02", "1961"],
        remark: "Made up",
      },
      { id: "EU.2.2", kind: "organisation", names: ["Example & Sons"] },
    ]);
  });

  test.each([
    ["of today", EU_CSV, ["Example Second", 'Sample; the "One"'], ["LY"], 2],
    ["of before", EU_OLD, ["Example Second"], ["LBY"], 1],
  ])("the same in CSV %s, a row for each name", (_, content, names, countries, count) => {
    const entries = readLists([file("eu.csv", content)]);
    expect(entries).toHaveLength(count);
    expect(entries[0]).toMatchObject({
      list: "eu",
      id: "EU.1.1",
      kind: "person",
      names,
      countries,
      birthDates: ["1960-01-02"],
    });
  });

  test.each([[["SDN.CSV", "ALT.CSV", "ADD.CSV"]], [["ADD.CSV", "ALT.CSV", "SDN.CSV"]]])(
    "OFAC's files together: %j",
    (order) => {
      const content: Readonly<Record<string, string>> = { "SDN.CSV": SDN, "ALT.CSV": ALT, "ADD.CSV": ADD };
      expect(readLists(order.map((name) => file(name, content[name] ?? "")))).toMatchObject([
        {
          id: "36",
          kind: "organisation",
          names: ["EXAMPLE AIR", "EXAMPLE AVIATION"],
          countries: ["Libya"],
          remark: null,
        },
        {
          id: "37",
          kind: "person",
          names: ["Example SECOND", "EX", "One SAMPLE", "مثال"],
          birthDates: ["02 Jan 1960", "1961"],
        },
        { id: "38", kind: "other", names: ["EXAMPLE STAR"] },
      ]);
    },
  );

  test("FollowTheMoney, whose other schemata are passed over", () => {
    expect(readLists([file("mine.ftm.json", FTM)])).toMatchObject([
      { list: "mine", id: "a", kind: "person", names: ["Example Second", "مثال", "Ex"], countries: ["ly"] },
      { id: "d", kind: "organisation" },
    ]);
  });

  test("a list in UTF-16", () => {
    expect(readLists([file("utf16.xml", Buffer.from(`\ufeff${UN}`, "utf16le"))])).toHaveLength(2);
  });
});

describe("what cannot be read whole is refused, with the way out", () => {
  test.each([
    ["empty.xml", "", /empty/u],
    ["page.xml", "<!DOCTYPE html><html><body>Sign in</body></html>", /web page/u],
    ["zip.xml", "PK\u0003\u0004xxxx", /packed/u],
    ["gzip.xml", "\u001f\u008bxx", /packed/u],
    ["sdn.xml", '<?xml version="1.0"?><sdnList><sdnEntry/></sdnList>', /SDN\.CSV/u],
    ["cut-un.xml", UN.slice(0, UN.length / 2), /ends in the middle/u],
    ["cut-eu.xml", EU.slice(0, -12), /ends in the middle/u],
    ["cut.ftm.json", FTM.slice(0, -20), /ends in the middle/u],
    ["broken.ftm.json", `${FTM.trimEnd()}\n{"id": "x", \n${FTM}`, /line \d+ is not valid JSON/u],
    ["cut-sdn.csv", SDN.slice(0, SDN.indexOf("Panama")), /ends in the middle/u],
    ["cut-quote.csv", `${SDN.slice(0, -1)}39,"EXAMPLE ,-0- `, /ends in the middle/u],
    ["alt-alone.csv", ALT, /aliases of OFAC's SDN\.CSV; give both/u],
    ["add-alone.csv", ADD, /addresses of OFAC's SDN\.CSV; give both/u],
    ["other.csv", "name;country\nx;y\n", /no entry/u],
    ["other.xml", "<a><b/></a>", /no entry/u],
  ])("%s", (name, content, reason) => {
    expect(() => readLists([file(name, content)])).toThrow(reason);
  });

  test("a file that is not there is named", () => {
    expect(() => readLists([path.join(folder, "nowhere.xml")])).toThrow(/nowhere\.xml does not exist/u);
  });

  test("a bomb of entities", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"x".repeat(10_000)}"><!ENTITY b "${"&a;".repeat(1000)}">]>${UN.slice(UN.indexOf("<CONS"))}`;
    expect(() => readLists([file("bomb.xml", bomb)])).toThrow(/declares entities/u);
  });
});
