import { expect, it } from "vitest";
import { writtenOut } from "./acronyms.js";

it.each([
  ["CNS", "The Chief of the Naval Staff (CNS) spoke first.", "Chief of the Naval Staff"],
  ["MOD", "The Ministry of Defence (MOD) said so.", "Ministry of Defence"],
  ["CNS", "The chief of the service (CNS) spoke.", "CNS"],
  ["CNS", "CNS spoke first.", "CNS"],
  ["Defence Minister", "The Defence Minister (DM) spoke.", "Defence Minister"],
])("%s in «%s» is %s", (post, text, expected) => expect(writtenOut(post, text)).toBe(expected));
