/** Exit codes: 0 done, 1 something could not be done, 2 asked wrongly. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Remembers the worst exit code; the process ends by itself when its output is written. */
export function setExit(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}
