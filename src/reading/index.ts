export { createReader, READER, type Reader } from "./order.js";
export { RULES, reasonOf, rulesOf } from "./rules.js";
