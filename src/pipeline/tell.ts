import { actorOfNames, holderOfFound, tellingsAt, tellingsIn } from "#record";
import { addTodo, namesIn, readFound, replaceTellings } from "#store";
import { type Step, sourcesOf } from "./step.js";

/** What these reports tell of, with the people that take part as the record knows them. */
export async function recordTellings(step: Step, keys: readonly string[]): Promise<void> {
  const { transaction, knowledge } = step;
  const actorOf = actorOfNames(await namesIn(transaction, keys));
  const holderOf = holderOfFound(await readFound(transaction, keys));
  const told = (await sourcesOf(step, keys)).map((source) => {
    const tellings = tellingsIn(source, actorOf, holderOf, knowledge);
    return { tellings, places: tellingsAt(tellings) };
  });
  await replaceTellings(transaction, told);
  await addTodo(transaction, "fold", keys);
}
