import { useSearchParams } from "wouter";

/** One name of the query string: its value and how to set it; the empty value takes it out of the address. */
export function useAddress(name: string): readonly [string, (value: string) => void] {
  return useParameter(name, []);
}

/** As `useAddress`, for what a list is narrowed by: another filter begins at the list's first page. */
export function useFilter(name: string): readonly [string, (value: string) => void] {
  return useParameter(name, ["after"]);
}

function useParameter(name: string, cleared: readonly string[]): readonly [string, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = (value: string) =>
    setParameters((before) => {
      const next = new URLSearchParams(before);
      for (const other of cleared) next.delete(other);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return [parameters.get(name) ?? "", set];
}

/** Where words stand in a report, as the address carries them: `12-48`. */
export interface At {
  readonly begin: number;
  readonly end: number;
}

export function atOf(text: string): At | null {
  const match = /^(\d{1,9})-(\d{1,9})$/u.exec(text);
  return match ? { begin: Number(match[1]), end: Number(match[2]) } : null;
}

/** The address of words in a report. */
export function wordsHref(report: string, { begin, end }: At): string {
  return `/report/${encodeURIComponent(report)}?at=${begin}-${end}`;
}
