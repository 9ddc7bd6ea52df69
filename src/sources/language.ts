/** Below this many characters every detector guesses; such a text is taken for English when it is written in ASCII. */
const ENOUGH_CHARACTERS = 60;

/** Only Latin letters without marks, digits and punctuation: what a short English headline is made of. */
const PLAIN_LATIN = /^[\p{ASCII}’‘“”–—…]*$/u;

/**
 * ISO 639-1 code of the language of `text`, by n-grams (eld, Apache-2.0); null where it cannot be told. The n-grams are loaded with the
 * first text that needs them: they take longer than most commands run.
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, 5000);
  if (sample.length < ENOUGH_CHARACTERS && PLAIN_LATIN.test(sample)) return "en";
  const { eld } = await import("eld/small");
  return eld.detect(sample).language || null;
}
