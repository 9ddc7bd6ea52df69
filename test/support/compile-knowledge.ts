import { writeKnowledge } from "../../src/knowledge/compile.js";

/** Before the tests of a run: they read the knowledge that lies in `knowledge/`, not the one of the last build. */
export default function compile(): void {
  writeKnowledge();
}
