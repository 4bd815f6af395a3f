/** What the index takes for part of a word (https://www.sqlite.org/fts5.html#unicode61_tokenizer). */
const letter = /[\p{L}\p{N}\p{Co}]/u

/**
 * A search as FTS5 wants it: every word, or the beginning of one, must be in the text. Each is
 * quoted, so that nothing in it is FTS5's own language
 * (https://www.sqlite.org/fts5.html#full_text_query_syntax); what a word has between its letters,
 * as room ids have, makes it a phrase. A word that something follows is whole: `main-` doesn't
 * find `mainstay`.
 *
 * @returns null where there is nothing to look for
 */
export function searchExpression(text: string): string | null {
  // Quotes and control characters would end the quoting early, or the whole expression.
  const words = text
    .replace(/["\p{Cc}\p{Cs}]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => letter.test(word))
  return words.length === 0 ? null : words.map(quoted).join(' ')
}

function quoted(word: string): string {
  const isBeginning = letter.test([...word].at(-1) ?? '') || /\p{M}$/u.test(word)
  return isBeginning ? `"${word}"*` : `"${word}"`
}
