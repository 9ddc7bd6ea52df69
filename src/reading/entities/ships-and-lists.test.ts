import { describe, expect, it } from "vitest";
import { loadKnowledge } from "#knowledge";
import { makeReport } from "#sources";
import { createReader } from "../order.js";

const reader = createReader(loadKnowledge());

function peopleOf(text: string): string[] {
  return reader
    .read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" }))
    .people.map(({ name, rank, post, country }) => [name, rank ?? "-", post ?? "-", country ?? "-"].join("; "));
}

describe("people told with ships, in lists and with groups", () => {
  it.each([
    [
      "The Turkish frigate TCG Gokova came to Mombasa, Kenya. The ship's commanding officer, Commander Emre Yildiz, was glad.",
      ["Emre Yildiz; Commander; commanding officer; TUR"],
    ],
    [
      "Sailors of Japan and the United States cheered. HMAS Ballarat commander Anthony Pisani waved.",
      ["Anthony Pisani; -; HMAS Ballarat commander; AUS"],
    ],
    [
      "The Turkish frigate TCG Gokova came to Mombasa, Kenya. Her commanding officer Commander Emre Yildiz was glad.",
      ["Emre Yildiz; Commander; commanding officer; TUR"],
    ],
    [
      "HMAS Anzac docked at Manila. HMAS Anzac is commanded by Cmdr. Belinda Wood. The Philippine Navy welcomed her.",
      ["Belinda Wood; Cmdr.; -; AUS"],
    ],
    ["Navy Commander Emre Yildiz of Turkey waved.", ["Emre Yildiz; -; Navy Commander; TUR"]],
    [
      "Accredited were Colonels Themba Cebekhulu (South Africa), Pierre Hache (Canada) and Oleh Kvasiuk (Ukraine).",
      ["Themba Cebekhulu; Colonel; -; ZAF", "Pierre Hache; Colonel; -; CAN", "Oleh Kvasiuk; Colonel; -; UKR"],
    ],
    [
      "The Director General Lieutenant General Asim Bajwa of Pakistan spoke.",
      ["Asim Bajwa; Lieutenant General; Director General; PAK"],
    ],
    ["General Lieutenant Ivan Petrov of Russia spoke.", ["Ivan Petrov; General Lieutenant; -; RUS"]],
    [
      "A ceremony was held in Hanoi, Vietnam, for Defence Minister Luvsanvandan Bold and a military delegation from Mongolia.",
      ["Luvsanvandan Bold; -; Defence Minister; MNG"],
    ],
    ["The army opened talks as the Executive Agent of the United States.", []],
  ])("%s", (text, people) => {
    expect(peopleOf(text)).toEqual(people);
  });
});
