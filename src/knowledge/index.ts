export { compileKnowledge } from "./compile.js";
export { loadKnowledge } from "./load.js";
export type { Country, Knowledge, Organisation, Outlet, Place, Platform, Post, Rank, Topic } from "./schema.js";
export { type Seats, seatsOf } from "./seats.js";
