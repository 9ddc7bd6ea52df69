export { createNameComparison, type NameComparison } from "./compare.js";
export { type Candidate, createScreen, DEFAULT_THRESHOLD, type Screen } from "./screen.js";
export { screenTable } from "./table.js";
