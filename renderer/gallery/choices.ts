/** Something that stills can be chosen by. */
export interface Choice {
  readonly key: string
  readonly label: string
  /** Stills of the library that have it. */
  readonly count: number
}

/** More are found by typing. */
const mostListed = 40

/**
 * The choices to list for what is typed: those chosen first, then those with the most stills.
 * @returns also how many more there are
 */
export function choicesOf(
  choices: readonly Choice[],
  chosen: readonly string[],
  search: string,
): { readonly listed: readonly Choice[]; readonly hidden: number } {
  const words = search.trim().toLowerCase()
  const isChosen = new Set(chosen)
  const found = choices
    .filter(({ label }) => label.toLowerCase().includes(words))
    .toSorted((a, b) => rank(b) - rank(a) || b.count - a.count)
  function rank({ key }: Choice): number {
    return isChosen.has(key) ? 1 : 0
  }
  return { listed: found.slice(0, mostListed), hidden: Math.max(0, found.length - mostListed) }
}
