import { fill } from './say.ts'

/** Finds what an English sentence is in another language. */
export type Translate = (sentence: string) => string

/** Texts in groups of any depth, as the catalogue has them. */
export interface Texts {
  readonly [key: string]: string | Texts
}

interface Pattern {
  readonly pattern: RegExp
  readonly template: string
  /** Characters beside the holes. */
  readonly fixed: number
}

/** Characters. No sentence is longer, and matching takes its time. */
const longest = 2000

/** A value may be a sentence as well, with a sentence in it. */
const deepest = 3

/**
 * A failure has English words: those are stored with a capture for years, logged, and read by
 * scripts. Its translation is found by these words, so a failure needs nothing beside them on its
 * way through processes and the catalogue, and old ones speak every language, too. What isn't
 * known, such as the words of a system, stays as it is.
 */
export function createTranslate(english: Texts, other: Texts): Translate {
  const whole = new Map<string, string>()
  const patterns: Pattern[] = []
  for (const [text, translation] of pairsOf(english, other)) {
    if (!text.includes('{')) whole.set(text, translation)
    else patterns.push(patternOf(text, translation))
  }
  patterns.sort((a, b) => b.fixed - a.fixed)

  function find(text: string, depth: number): string | undefined {
    const known = whole.get(text)
    if (known !== undefined || depth > deepest) return known
    for (const { pattern, template } of patterns) {
      const values = pattern.exec(text)?.groups
      if (values) return fill(template, translated(values, depth + 1))
    }
    return severalFrom(text, depth + 1)
  }

  /** Where several sentences stand one after the other. */
  function severalFrom(text: string, depth: number): string | undefined {
    for (const { index } of text.matchAll(/(?<=[.?]) /gu)) {
      const first = find(text.slice(0, index), deepest)
      if (first === undefined) continue
      const rest = text.slice(index + 1)
      return `${first} ${find(rest, depth) ?? rest}`
    }
    return undefined
  }

  function translated(values: Readonly<Record<string, string>>, depth: number) {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, find(value, depth) ?? value]),
    )
  }

  return (text) => (text.length > longest ? text : (find(text, 0) ?? text))
}

function patternOf(text: string, template: string): Pattern {
  // Every other part is a hole's name.
  const parts = text.split(/\{(\w+)\}/u)
  const source = parts.map((part, at) => (at % 2 === 0 ? literally(part) : `(?<${part}>.+?)`))
  const fixed = parts.filter((_, at) => at % 2 === 0).join('').length
  return { pattern: new RegExp(`^${source.join('')}$`, 'su'), template, fixed }
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}

function* pairsOf(english: Texts, other: Texts): Generator<readonly [string, string]> {
  for (const [key, text] of Object.entries(english)) {
    const translation = other[key]
    if (typeof text === 'string') {
      if (typeof translation === 'string') yield [text, translation]
    } else if (typeof translation === 'object') yield* pairsOf(text, translation)
  }
}
