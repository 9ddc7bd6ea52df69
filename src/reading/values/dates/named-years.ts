/** "African Lion 2026", "Zapad-2025": the year is part of an exercise's name. */
export function isOfName(text: string, begin: number): boolean {
  if (!/^\d{4}(?!\p{L})/u.test(text.slice(begin, begin + 5))) return false;
  const word = /(\p{Lu}[\p{L}]{2,20})[ –-]{1,3}$/u.exec(text.slice(Math.max(0, begin - 24), begin))?.[1];
  return word !== undefined && !OPENS.test(word);
}

const OPENS =
  /^(?:During|Since|Until|From|Before|After|Early|Late|Mid|Between|And|Through|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
