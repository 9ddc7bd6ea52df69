export { makeReport } from "./report.js";
