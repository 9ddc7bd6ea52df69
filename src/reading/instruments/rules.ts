/** The rules by which instruments are found, with the reason why each may be trusted. */
export const INSTRUMENT_RULES = {
  "instrument.resolution": "a resolution of the Security Council or General Assembly by its number",
  "instrument.act": "an act of the European Union or an order of the US president by its number",
  "instrument.named": "a treaty, law or arrangement that the list holds",
  "instrument.agreement": "an agreement by its proper name; one named by its kind alone takes the names of its sides",
} as const;

export type InstrumentRule = keyof typeof INSTRUMENT_RULES;
