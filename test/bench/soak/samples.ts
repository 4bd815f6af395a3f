import { readdirSync, statSync } from 'node:fs'
import { setInterval as every } from 'node:timers/promises'
import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'

/** How large the process and its catalogue are at one moment. */
interface Sample {
  /** Megabytes. */
  readonly rss: number
  readonly heap: number
  /** Open files and sockets; NaN where the system doesn't tell. */
  readonly handles: number
  /** Bytes of the catalogue for each of its stills. */
  readonly bytesEach: number
  /** Megabytes of what is not yet in the catalogue's own file. */
  readonly log: number
}

export interface Sampler {
  /** Rows of the last quarter beside the second: by then, code is compiled and pools are filled. */
  rows(): readonly Row[]
  stop(): void
}

/** @param stills how many are kept so far */
export function startSampler(
  catalogueFile: string,
  stills: () => number,
  intervalMs: number,
): Sampler {
  const samples: Sample[] = []
  const ending = new AbortController()
  void watch()

  async function watch(): Promise<void> {
    try {
      for await (const _ of every(intervalMs, undefined, { signal: ending.signal })) {
        samples.push(look(catalogueFile, stills()))
      }
    } catch (error) {
      if (!ending.signal.aborted) throw error
    }
  }

  return {
    rows: () => compare(samples),
    stop: () => ending.abort(),
  }
}

function look(catalogueFile: string, stills: number): Sample {
  const { rss, heapUsed } = process.memoryUsage()
  return {
    rss: rss / 1e6,
    heap: heapUsed / 1e6,
    handles: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : Number.NaN,
    bytesEach: size(catalogueFile) / Math.max(1, stills),
    log: size(`${catalogueFile}-wal`) / 1e6,
  }
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function compare(samples: readonly Sample[]): readonly Row[] {
  const quarter = Math.floor(samples.length / 4)
  const early = samples.slice(quarter, 2 * quarter)
  const late = samples.slice(-quarter)
  const row = (
    name: string,
    unit: string,
    key: keyof Sample,
    of: 'median' | 'min',
    goal = 'at most 1.25 x',
  ): Row => {
    const before = summarize(early.map((sample) => sample[key]))
    const after = summarize(late.map((sample) => sample[key]))
    const baseline = of === 'min' ? 'the second quarter, least' : 'the second quarter'
    const ratios = { [baseline]: after[of] / before[of] }
    return { name: `${name}, last quarter`, unit, summary: after, ratios, goal }
  }
  return [
    row('the process', 'MB', 'rss', 'median'),
    // Between two collections it goes up and down: what is left after one tells.
    row('JavaScript’s heap', 'MB', 'heap', 'min'),
    row('open files and sockets', '', 'handles', 'median'),
    row('the catalogue, for each still', 'bytes', 'bytesEach', 'median'),
    // Its file is never cut: it is as large as it has ever been.
    row('its write-ahead log', 'MB', 'log', 'median', 'max 16'),
  ]
}
