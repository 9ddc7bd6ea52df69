import { describe, expect, it } from "vitest";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { seatsOf } from "./seats.js";

const { seatOf } = seatsOf(wholeKnowledge);

describe("the seat that a phrase names", () => {
  it.each([
    ["army chief", "army chief"],
    ["Chief of the Army Staff", "army chief"],
    ["Pakistan's Chief of Army Staff", "army chief"],
    ["commander of the Lebanese Army", "army chief"],
    ["COAS", "army chief"],
    ["Turkish Air Force Commander", "air chief"],
    ["Chief of the Naval Staff", "navy chief"],
    ["Minister of Defense", "defence minister"],
    ["Federal Minister for Defence", "defence minister"],
    ["new Belgian defence minister", "defence minister"],
    ["U.S. Secretary of Defense", "defence secretary"],
    ["Prime Minister of the Republic of Korea", "prime minister"],
  ])("of %s is %s", (phrase, seat) => expect(seatOf(phrase)).toBe(seat));

  it.each([
    "former army chief",
    "outgoing Chief of the Army Staff",
    "deputy defence minister",
    "Vice Chief of the Army Staff",
    "defence minister-designate",
    "minister of state for defence production",
    "Chief of Staff",
    "defence chief",
    "commander",
    "Commander of the 3rd Army Corps",
    "vice president",
    "president of the council",
    "spokesman of the defence minister",
    "",
    "army chief ".repeat(50),
  ])("is none for %s", (phrase) => expect(seatOf(phrase)).toBeNull());
});
