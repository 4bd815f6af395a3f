import { parseArgs } from 'node:util'
import { benchmarks } from './benchmarks.ts'
import type { Sizes } from './sizes.ts'
import { usualSizes } from './sizes.ts'

export interface Arguments {
  /** In the order of {@link benchmarks}; all of them where none is named. */
  readonly names: readonly string[]
  readonly sizes: Sizes
  /** The sizes again, as they were given. */
  readonly flags: readonly string[]
}

const options = Object.fromEntries(
  Object.keys(usualSizes).map((name) => [name, { type: 'string', multiple: true } as const]),
)

/** Reads `[NAME…] [--SIZE N]…`, the sizes as in sizes.ts. @throws Error in words for people */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  const known = Object.keys(benchmarks)
  for (const name of positionals) {
    if (!known.includes(name)) {
      throw new Error(`No benchmark ${name}. There are ${known.join(', ')}.`)
    }
  }
  const given = Object.entries(values).map(([name, texts = []]) => {
    const numbers = texts.map(wholeNumber)
    return [name, name === 'concurrency' ? numbers : numbers.at(-1)]
  })
  return {
    names: positionals.length > 0 ? known.filter((name) => positionals.includes(name)) : known,
    sizes: { ...usualSizes, ...Object.fromEntries(given) },
    flags: args.filter((arg) => !positionals.includes(arg)),
  }
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/u.test(text)) return Number(text)
  throw new Error(`“${text}” is no whole number above 0.`)
}
