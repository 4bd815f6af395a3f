import { forkChild } from '../../main/child-process.ts'
import { openBenchEngine } from './engine.ts'
import type { Row } from './report.ts'
import { summarize } from './statistics.ts'

const captures = 500
const warmUp = 16
const concurrency = 8

/** Megabytes that this process grows by over 500 pictures of 8 MB, eight at a time. */
export async function benchMemory(): Promise<readonly Row[]> {
  const server = forkChild(new URL('./fixed-server.ts', import.meta.url))
  const endpoint = await new Promise<string>((resolve) => {
    server.onMessage((message) => resolve((message as { endpoint: string }).endpoint))
    server.send('start')
  })
  const bench = await openBenchEngine({ apiKey: 'bench', secret: 'bench', endpoint }, concurrency)
  try {
    await captureMany(bench, warmUp, () => {})
    const before = process.memoryUsage().rss
    const growth: number[] = []
    const startedAt = performance.now()
    await captureMany(bench, captures, () => {
      growth.push((process.memoryUsage().rss - before) / 1e6)
    })
    const seconds = (performance.now() - startedAt) / 1000
    return [
      { name: `growth over ${captures} captures of 8 MB`, unit: 'MB', summary: summarize(growth) },
      { name: 'the whole run', unit: 's', summary: summarize([seconds]) },
    ]
  } finally {
    await bench.close()
    server.kill()
  }
}

async function captureMany(
  { engine, folder }: Awaited<ReturnType<typeof openBenchEngine>>,
  count: number,
  onStill: () => void,
): Promise<void> {
  let saved = 0
  const listener = () => {
    saved += 1
    onStill()
  }
  engine.events.on('still', listener)
  const rooms = Array.from({ length: count }, (_, index) => ({
    roomId: `room-${index}`,
    customRoomId: null,
  }))
  await engine.capture({
    projectId: 'bench',
    projectName: 'bench',
    rooms,
    options: { format: 'png' },
    template: '{room}_{seq}',
    folder,
  })
  await engine.idle()
  engine.events.off('still', listener)
  if (saved !== count) throw new Error(`${saved} of ${count} saved.`)
}
