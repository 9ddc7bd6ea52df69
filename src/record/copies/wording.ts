import type { SharedWording } from "./find.js";

/** Which reports share wording. */
export interface Wording {
  readonly shares: (a: string, b: string) => boolean;
  /** The reports that one shares wording with. */
  readonly partners: (report: string) => readonly string[];
}

type Pair = Pick<SharedWording, "left" | "right">;

export interface GrowingWording extends Wording {
  readonly add: (shared: Iterable<Pair>) => void;
}

/** Who shares wording with whom, as far as it was told. */
export function growingWording(): GrowingWording {
  const partners = new Map<string, Set<string>>();
  const put = (one: string, other: string) => partners.set(one, (partners.get(one) ?? new Set()).add(other));
  return {
    shares: (a, b) => partners.get(a)?.has(b) ?? false,
    partners: (report) => [...(partners.get(report) ?? [])],
    add: (shared) => {
      for (const { left, right } of shared) {
        put(left, right);
        put(right, left);
      }
    },
  };
}

export function wordingOf(shared: Iterable<Pair>): Wording {
  const wording = growingWording();
  wording.add(shared);
  return wording;
}
