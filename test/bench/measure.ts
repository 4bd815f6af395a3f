import { benchmarks } from './benchmarks.ts'
import { busyShare, describeCommit, describeMachine } from './machine.ts'
import { printReport } from './report.ts'
import { keepResult } from './results.ts'
import type { Sizes } from './sizes.ts'

/** Beyond it, figures are another program's as well. */
const busyLimit = 0.1

/** Runs one benchmark, prints what it found, and keeps it. */
export async function measure(name: string, sizes: Sizes): Promise<void> {
  const benchmark = await benchmarks[name]?.()
  if (!benchmark) throw new Error(`No benchmark ${name}.`)
  const busyBefore = await busyShare()
  if (busyBefore > busyLimit) {
    const percent = Math.round(busyBefore * 100)
    console.warn(`\nOther programs take ${percent} % of the cores: read the ratios, not the times.`)
  }
  const startedAt = new Date().toISOString()
  const begun = performance.now()
  const report = await benchmark(sizes)
  printReport(name, report)
  const file = await keepResult('bench/results', name, {
    startedAt,
    seconds: Math.round((performance.now() - begun) / 1000),
    busyBefore,
    commit: await describeCommit(),
    machine: describeMachine(),
    ...report,
  })
  console.log(`Kept in ${file}.`)
}
