/** The rules by which equipment is found, with the reason why each may be trusted. */
export const EQUIPMENT_RULES = {
  "equipment.listed": "a designation or name that the list of platforms holds, written as a name",
  "equipment.spelling": "a listed designation with other hyphens, spaces or variant letters",
  "equipment.form":
    "letters and digits as designations have them, with a known prefix or an equipment noun beside them",
  "equipment.class": "“Type”, “Project” or “-class” with a noun that says of what, here or elsewhere in the report",
  "equipment.elliptical":
    "a bare number behind a designation, before a noun of its kind, is one more of the same family",
  "equipment.name": "a capitalised name right before an equipment noun names that equipment",
  "equipment.noun": "a common noun for equipment",
} as const;

export type EquipmentRule = keyof typeof EQUIPMENT_RULES;
