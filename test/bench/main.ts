import { parseArgs } from 'node:util'
import { benchBatch } from './batch.ts'
import { benchCapture } from './capture.ts'
import { benchLibrary } from './library.ts'
import { benchMany } from './many.ts'
import { benchMemory } from './memory.ts'
import { benchPress } from './press.ts'
import { benchPreviews } from './previews.ts'
import type { Row } from './report.ts'
import { printRows } from './report.ts'
import { benchRooms } from './rooms.ts'
import { benchSchedule } from './schedule.ts'
import { benchStart } from './start.ts'

/** `npm run bench [-- NAME…] [--rounds N] [--concurrency N]… [--captures N] [--ticks N] [--stills N] [--seconds N] [--rooms N] [--presses N]` */
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    concurrency: { type: 'string', multiple: true },
    captures: { type: 'string' },
    ticks: { type: 'string' },
    stills: { type: 'string' },
    seconds: { type: 'string' },
    rooms: { type: 'string' },
    presses: { type: 'string' },
  },
})

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/u.test(text)) return Number(text)
  console.error(`“${text}” is no whole number above 0.`)
  process.exit(2)
}

function count(
  name: 'rounds' | 'captures' | 'ticks' | 'stills' | 'seconds' | 'rooms' | 'presses',
  usual: number,
): number {
  return values[name] === undefined ? usual : wholeNumber(values[name])
}

const concurrencies = values.concurrency?.map(wholeNumber) ?? [16, 4, 32]

const benchmarks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  capture: benchCapture,
  memory: benchMemory,
  batch: () => benchBatch(count('rounds', 3), concurrencies),
  many: () => benchMany(count('captures', 10_000)),
  schedule: () => benchSchedule(count('ticks', 600)),
  library: () => benchLibrary(count('stills', 100_000), count('seconds', 300)),
  previews: benchPreviews,
  rooms: () => benchRooms(count('rooms', 10_000)),
  press: () => benchPress(count('presses', 60)),
  start: benchStart,
}

const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}. There are ${Object.keys(benchmarks).join(', ')}.`,
  )
  process.exit(2)
}
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (asked.length === 0 || asked.includes(name)) printRows(name, await benchmark())
}
