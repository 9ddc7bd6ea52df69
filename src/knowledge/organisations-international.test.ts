import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { compileKnowledge } from "./compile.js";
import type { Organisation } from "./schema.js";

const folder = fileURLToPath(new URL("../../knowledge", import.meta.url));
let organisations: readonly Organisation[];
beforeAll(() => {
  organisations = compileKnowledge(folder).organisations;
}, 60_000);

/** The body that a report's words are resolved to. */
function body(called: string): string {
  const found = organisations.find(({ name, aliases }) => name === called || aliases.includes(called));
  if (!found) throw new Error(`no organisation is called ${called}`);
  return found.id;
}

describe("two bodies are not one", () => {
  it.each([
    ["ADB", "AfDB"],
    ["AIIB", "EIB"],
    ["EBRD", "EIB"],
    ["EUNAVFOR Atalanta", "EUNAVFOR Aspides"],
    ["Operation IRINI", "Operation Sophia"],
    ["EUTM Mali", "EUTM Somalia"],
    ["EUMAM Ukraine", "EUAM Iraq"],
    ["ISAF", "IFOR"],
    ["ISAF", "NSATU"],
    ["NATO Mission Iraq", "KFOR"],
    ["NETMA", "Allied Command Transformation"],
    ["North Atlantic Council", "NATO Military Committee"],
    ["SHAPE", "Allied Joint Force Command"],
    ["European Council", "Council of the European Union"],
    ["IMO", "ICAO"],
    ["ICRC", "IFRC"],
    ["ECCAS", "CEMAC"],
    ["DPO", "DPPA"],
    ["UNODA", "UNIDIR"],
    ["UNAMA", "UNAMI"],
    ["UNSOS", "UNTMIS"],
    ["UNOCI", "BINUH"],
    ["AMISOM", "ATMIS"],
    ["ATMIS", "AUSSOM"],
    ["Panel of Experts on Libya", "Panel of Experts on Yemen"],
    ["Panel of Experts on Sudan", "Panel of Experts on South Sudan"],
    ["1970 Committee", "1267 Committee"],
    ["CTF-150", "CTF-151"],
    ["PLO", "PFLP"],
    ["Free Syrian Army", "Syrian National Army"],
    ["RSF", "Janjaweed"],
    ["M23", "Alliance Fleuve Congo"],
    ["Arakan Army", "ARSA"],
    ["Kachin Independence Army", "Karen National Union"],
    ["Boko Haram", "Ansaru"],
    ["Sinaloa Cartel", "CJNG"],
    ["JNIM", "Ansar Dine"],
  ])("%s and %s", (one, other) => {
    expect(body(one)).not.toBe(body(other));
  });
});

describe("one body under two names", () => {
  it.each([
    ["CARICOM", "Caribbean Community"],
    ["MNJTF", "Multinational Joint Task Force"],
    ["G7", "Group of Seven"],
    ["EAEU", "Eurasian Economic Union"],
    ["White Helmets", "Syria Civil Defence"],
    ["UNODA", "UN Office for Disarmament Affairs"],
    ["UNAMA", "UN Assistance Mission in Afghanistan"],
    ["Alliance of Sahel States", "AES"],
    ["CNDP", "National Congress for the Defence of the People"],
    ["Mayi-Mayi", "Mai-Mai"],
    ["CMA", "Coordination of Azawad Movements"],
  ])("%s and %s", (one, other) => {
    expect(body(one)).toBe(body(other));
  });
});
