/** Numbers of words: what is known of a word is kept by its number, because looking a string up waits for memory several times. */

export const UNNUMBERED = -1;

/** Numbers given at most between two times of forgetting. */
export const MOST_NUMBERS = 100_000;

let first = 0;
let next = 0;

/** A new number, greater than all before it; `UNNUMBERED` where there are too many. */
export function newNumber(): number {
  return next - first < MOST_NUMBERS ? next++ : UNNUMBERED;
}

/** All numbers given so far stand for nothing any more. */
export function forgetNumbers(): void {
  first = next;
}

/** Whether there are no more new numbers. */
export function isFull(): boolean {
  return next - first >= MOST_NUMBERS;
}

/** The least number that stands for something. */
export function firstNumber(): number {
  return first;
}
