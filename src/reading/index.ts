export { createReader, READER, type Reader } from "./order.js";
