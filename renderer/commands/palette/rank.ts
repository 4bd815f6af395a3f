/** What can be found: by its names first, by what else is known of it after them. */
export interface Findable {
  readonly id: string
  /** In lower case. */
  readonly names: readonly string[]
  /** In lower case. */
  readonly more: string
}

/** How well a word fits; lower is better. */
const fits = { whole: 0, start: 1, wordStart: 2, within: 3, more: 4 } as const

/** Past words and signs that part them. */
const letter = /[\p{L}\p{N}]/u

/** The words of what somebody typed, in lower case. */
export function queryWords(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/u).filter(Boolean)
}

/**
 * The best of the list first. What begins as a word does comes before what has it at the start of
 * a later word, and that before what has it within; of equals, what was chosen last. Every word
 * must fit. Without words everything fits alike.
 *
 * @param recent ids, last chosen first
 */
export function ranked<Entry extends Findable>(
  entries: readonly Entry[],
  words: readonly string[],
  recent: readonly string[],
): readonly Entry[] {
  const lately = new Map(recent.map((id, index) => [id, index]))
  const found: { entry: Entry; score: number; last: number }[] = []
  for (const entry of entries) {
    const score = scoreOf(entry, words)
    if (score !== null) found.push({ entry, score, last: lately.get(entry.id) ?? recent.length })
  }
  // The sort is stable: further equals stay in the order of the list.
  return found.sort((a, b) => a.score - b.score || a.last - b.last).map(({ entry }) => entry)
}

/** @returns null where a word doesn't fit at all */
function scoreOf({ names, more }: Findable, words: readonly string[]): number | null {
  let sum = 0
  for (const word of words) {
    let best: number | null = null
    for (const name of names) {
      const fit = fitOf(name, word)
      if (fit !== null && (best === null || fit < best)) best = fit
    }
    best ??= more.includes(word) ? fits.more : null
    if (best === null) return null
    sum += best
  }
  return sum
}

function fitOf(name: string, word: string): number | null {
  const first = name.indexOf(word)
  if (first < 0) return null
  if (first === 0) return name.length === word.length ? fits.whole : fits.start
  for (let at = first; at >= 0; at = name.indexOf(word, at + 1)) {
    if (!letter.test(name[at - 1] ?? '')) return fits.wordStart
  }
  return fits.within
}
