import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'
import type { BenchApp } from './app.ts'

const rounds = 5

/** From the start of the program to a page that can be used, in turns with an empty library. */
export async function measureStart(empty: BenchApp, full: BenchApp): Promise<readonly Row[]> {
  const times = { empty: [] as number[], full: [] as number[] }
  // The first start of each warms the disk's cache.
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, app] of [
      ['empty', empty],
      ['full', full],
    ] as const) {
      const ms = await startOnce(app)
      if (round >= 0) times[name].push(ms)
    }
  }
  const withNone = summarize(times.empty)
  const withAll = summarize(times.full)
  return [
    { name: 'start with no stills', unit: 'ms', summary: withNone },
    {
      name: 'start with the whole library',
      unit: 'ms',
      summary: withAll,
      ratios: { 'with none': withAll.median / withNone.median },
      goal: `within 50 of none: ${(withAll.median - withNone.median).toFixed(0)} more`,
    },
  ]
}

async function startOnce(app: BenchApp): Promise<number> {
  const startedAt = performance.now()
  const running = await app.launch()
  await running.page.getByRole('button', { name: 'Explore the sandbox' }).waitFor()
  const ms = performance.now() - startedAt
  await running.quit()
  return ms
}
