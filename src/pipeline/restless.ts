import type { Stage } from "#store";

/** Taken on this often in turns that leave nothing waiting, a subject is not made better by one more. */
const MOST_TURNS = 100;

export interface Restless {
  /** The subjects that are still worth a turn. */
  readonly settle: (stage: Stage, subjects: readonly string[], isFull: boolean) => readonly string[];
  /** Throws where some never came to rest. */
  readonly report: () => void;
}

/** Two turns that each find what the other made changed would go on for ever: they are stopped, and the user is told. */
export function restlessness(): Restless {
  const turns = new Map<string, number>();
  const stopped = new Set<string>();
  return {
    settle: (stage, subjects, isFull) => {
      if (isFull) turns.clear();
      return subjects.filter((subject) => {
        const count = (turns.get(`${stage} ${subject}`) ?? 0) + 1;
        turns.set(`${stage} ${subject}`, count);
        if (count > MOST_TURNS) stopped.add(subject);
        return count <= MOST_TURNS;
      });
    },
    report: () => {
      if (stopped.size === 0) return;
      const some = [...stopped].sort().slice(0, 3).join(", ");
      throw new Error(
        `the record is made, but did not come to rest on ${stopped.size} of its parts (${some}); please report this with these reports`,
      );
    },
  };
}
