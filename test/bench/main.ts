import { parseArgs } from 'node:util'
import { benchmarks } from './benchmarks.ts'
import { busyShare, describeCommit, describeMachine } from './machine.ts'
import type { Report } from './report.ts'
import { printReport } from './report.ts'
import { keepResult } from './results.ts'
import type { Sizes } from './sizes.ts'
import { usualSizes } from './sizes.ts'

/** Beyond it, figures are another program's as well. */
const busyLimit = 0.1
const resultsFolder = 'bench/results'

/** `npm run bench [-- NAME…] [--SIZE N]…`, the sizes as in sizes.ts. */
const options = Object.fromEntries(
  Object.keys(usualSizes).map((name) => [name, { type: 'string', multiple: true } as const]),
)

const { asked, sizes } = readArguments()
for (const [name, load] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const benchmark = await load()
  await measure(name, () => benchmark(sizes))
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    for (const name of positionals) if (!Object.hasOwn(benchmarks, name)) throw unknown(name)
    const given = Object.entries(values).map(([name, texts]) => {
      const numbers = (texts as readonly string[]).map(wholeNumber)
      return [name, name === 'concurrency' ? numbers : numbers.at(-1)]
    })
    const sizes: Sizes = { ...usualSizes, ...Object.fromEntries(given) }
    return { asked: positionals, sizes }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

function unknown(name: string): Error {
  return new Error(`No benchmark ${name}. There are ${Object.keys(benchmarks).join(', ')}.`)
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/u.test(text)) return Number(text)
  throw new Error(`“${text}” is no whole number above 0.`)
}

/** Runs one, prints it, and keeps it before the next begins. */
async function measure(name: string, run: () => Promise<Report>): Promise<void> {
  const busyBefore = await busyShare()
  if (busyBefore > busyLimit) {
    const percent = Math.round(busyBefore * 100)
    console.warn(`\nOther programs take ${percent} % of the cores: read the ratios, not the times.`)
  }
  const startedAt = new Date().toISOString()
  const begun = performance.now()
  const report = await run()
  printReport(name, report)
  const file = await keepResult(resultsFolder, name, {
    startedAt,
    seconds: Math.round((performance.now() - begun) / 1000),
    busyBefore,
    commit: await describeCommit(),
    machine: describeMachine(),
    ...report,
  })
  console.log(`Kept in ${file}.`)
}
