/** Repeatable chance: the same seed and label give the same values on every machine. */
export interface Random {
  /** 0 <= value < 1. */
  next(): number
  /** A whole number, both ends included. */
  integer(min: number, max: number): number
  pick<T>(values: readonly [T, ...T[]]): T
  /** `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string
}

const hexDigits = '0123456789abcdef'

/**
 * @param label what the values are for: each purpose has a sequence of its own, so that a new one
 *   doesn't change what the others yield
 */
export function createRandom(seed: number, label: string): Random {
  const next = mulberry32(hash(`${seed}/${label}`))
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    integer,
    pick: (values) => values[integer(0, values.length - 1)] ?? values[0],
    text: (length, alphabet) =>
      Array.from({ length }, () => alphabet.charAt(integer(0, alphabet.length - 1))).join(''),
  }
}

/** An id like those of the API: 24 hexadecimal digits. */
export function objectId(random: Random): string {
  return random.text(24, hexDigits)
}

/** Shaped like the API's keys, which are UUIDs. */
export function uuidLike(random: Random): string {
  return [8, 4, 4, 4, 12].map((length) => random.text(length, hexDigits)).join('-')
}

/** The values in another order. */
export function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  const keyed = values.map((value) => ({ value, key: random.next() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return value >>> 0
}

/** Tommy Ettinger's generator: small, fast, and good enough for a scene. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
