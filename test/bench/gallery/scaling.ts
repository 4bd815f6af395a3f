import { fitExponent } from '../fit.ts'
import type { Report, Row } from '../report.ts'
import { summarize } from '../statistics.ts'
import { tempFolder } from '../temp-folder.ts'
import { findByName, findNewest } from './find.ts'
import type { Scale } from './scale.ts'
import { openScale } from './scale.ts'

const rounds = 10

/** Times that each task is done in a round; the median of them counts. `find` is run once. */
const repeats = 5

/** Ms of each round, by the task's name and the library's size. */
type Times = Map<string, Map<number, number[]>>

/**
 * How what people wait for grows with the library, at the catalogue's level, beside `find` in a
 * folder with as many files. All sizes have their turn in each round.
 *
 * @param sizes in stills
 */
export async function measureScaling(
  sizes: readonly number[],
): Promise<Required<Pick<Report, 'rows' | 'baselines'>>> {
  const folder = await tempFolder('scaling')
  const scales: Scale[] = []
  try {
    for (const size of sizes) scales.push(await openScale(folder.path, size))
    return { rows: toRows(await measure(scales)), baselines }
  } finally {
    for (const scale of scales) await scale.close()
    await folder.remove()
  }
}

const baselines = { find: `open: ${findNewest}; search: ${findByName}` }

async function measure(scales: readonly Scale[]): Promise<Times> {
  const times: Times = new Map()
  const note = (name: string, size: number, ms: number) => {
    const ofTask = times.get(name) ?? new Map<number, number[]>()
    times.set(name, ofTask.set(size, [...(ofTask.get(size) ?? []), ms]))
  }
  for (let round = 0; round < rounds; round += 1) {
    const share = (round + 0.5) / rounds
    for (const { size, tasks } of scales) {
      for (const { name, run, find } of tasks) {
        note(name, size, await timed(() => run(share), repeats))
        if (find) note(findOf(name), size, await timed(() => find(share), 1))
      }
    }
  }
  return times
}

async function timed(run: () => unknown, count: number): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < count; time += 1) {
    const startedAt = performance.now()
    await run()
    times.push(performance.now() - startedAt)
  }
  return summarize(times).median
}

function toRows(times: Times): readonly Row[] {
  return [...times].flatMap(([name, ofTask]) => {
    const finds = times.get(findOf(name))
    return [...[...ofTask].map((sized) => timeRow(name, sized, finds)), exponentRow(name, ofTask)]
  })
}

function timeRow(
  name: string,
  [size, times]: readonly [number, readonly number[]],
  finds: ReadonlyMap<number, readonly number[]> | undefined,
): Row {
  const summary = summarize(times)
  const found = finds?.get(size)
  return {
    name: `${name}, of ${size} stills`,
    unit: 'ms',
    summary,
    ...(found && { ratios: { find: summary.median / summarize(found).median } }),
  }
}

/** One exponent a round, so that it has a spread as well. */
function exponentRow(name: string, ofTask: ReadonlyMap<number, readonly number[]>): Row {
  const exponents = Array.from({ length: rounds }, (_, round) =>
    fitExponent([...ofTask].map(([size, times]) => ({ size, time: times[round] ?? Number.NaN }))),
  )
  return { name: `${name}: exponent of time over size`, unit: '', summary: summarize(exponents) }
}

function findOf(name: string): string {
  return `find, to ${name}`
}
