/**
 * "1 room", "3 rooms", "1.204 Räume": a number with its noun, by the rules of a language.
 * English and German know one form for one and another for all else.
 */
export type CountOf = (count: number, one: string, other: string) => string

export function createCountOf(locale: string): CountOf {
  const numbers = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  return (count, one, other) =>
    `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`
}
