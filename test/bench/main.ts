import { benchCapture } from './capture.ts'
import { benchMemory } from './memory.ts'
import type { Row } from './report.ts'
import { printRows } from './report.ts'

/** `npm run bench [-- NAME…]` */
const benchmarks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  capture: benchCapture,
  memory: benchMemory,
}

const asked = process.argv.slice(2)
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
