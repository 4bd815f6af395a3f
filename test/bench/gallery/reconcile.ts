import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createScanner } from '../../../main/library/scan/scanner.ts'
import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'

const silent = { info() {}, warn() {} }

/** A look through a library in which nothing has changed, and how it holds up who has asked. */
export async function measureReconcile(file: string, rows: number): Promise<readonly Row[]> {
  const scanner = createScanner({ file, sidecars: () => false, log: silent })
  // Its folder gets its marker first.
  await scanner.start('scan')
  const seconds: number[] = []
  const blocks: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const startedAt = performance.now()
    const { state, found } = await scanner.start('scan')
    seconds.push((performance.now() - startedAt) / 1000)
    delay.disable()
    blocks.push(delay.max / 1e6)
    if (state !== 'done' || found.missing + found.added + found.changed > 0) {
      throw new Error(`The look through the library went wrong: ${JSON.stringify(found)}`)
    }
  }
  await scanner.close()
  return [
    {
      name: `a look through ${rows} files`,
      unit: 's',
      summary: summarize(seconds),
      goal: 'under 30',
    },
    {
      name: 'the longest block of the process that asked',
      unit: 'ms',
      summary: summarize(blocks),
      goal: 'at most 50',
    },
  ]
}
