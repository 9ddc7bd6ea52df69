import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

const DENDIAS = "Greek Defence Minister Nikos Dendias";
const PALMAS = "Cypriot Defence Minister Vasilis Palmas";

describe("calls in the words of read-outs", () => {
  it.each([
    [`${DENDIAS} spoke today with ${PALMAS} to discuss patrols at sea.`, "call GRC-CYP ? 2026-02-03"],
    [`On February 1, ${DENDIAS} spoke with ${PALMAS} about the attack in Yemen.`, "call GRC-CYP ? 2026-02-01"],
    [`In a telephonic conversation with ${PALMAS}, ${DENDIAS} took up border security.`, "call CYP-GRC ? ?"],
    [`${DENDIAS} held talks by telephone with ${PALMAS} on Monday.`, "call GRC-CYP ? 2026-02-02"],
    [`${DENDIAS} held talks via video link with ${PALMAS} on Monday.`, "call GRC-CYP ? 2026-02-02"],
    [`On a call with ${PALMAS}, ${DENDIAS} raised patrols at sea.`, "call CYP-GRC ? ?"],
    [
      `${DENDIAS} spoke with Defence Ministers from Canada, France and Germany on Monday.`,
      "call GRC-CAN-FRA-DEU ? 2026-02-02",
    ],
  ])("%s", (text, engagement) => {
    expect(engagementsOf(text)).toEqual([engagement]);
  });

  it.each([
    [`${DENDIAS} spoke to reporters in Athens on Monday.`],
    [`${DENDIAS} spoke with troops from Cyprus at a base near Larissa.`],
    [`${DENDIAS} spoke with ${PALMAS} in Nicosia on Monday.`],
    [`${DENDIAS} addressed Cypriot officers by video link on Monday.`],
    [`${DENDIAS} and his deputy said any threat to Cyprus will be met with force.`],
  ])("tells of no call: %s", (text) => {
    expect(engagementsOf(text).filter((engagement) => engagement.startsWith("call"))).toEqual([]);
  });
});
