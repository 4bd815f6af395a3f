import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PreviewedStill } from '../../main/previews/preview-queue.ts'
import type { ImageFormat } from '../../main/videosdk/types.ts'
import { imageFormats } from '../../main/videosdk/types.ts'
import { startLoop } from './previews/loop.ts'
import { startService } from './previews/service.ts'
import { makeStills } from './previews/stills.ts'
import type { Report, Row } from './report.ts'
import type { Sizes } from './sizes.ts'
import { summarize } from './statistics.ts'
import { tempFolder } from './temp-folder.ts'

const rounds = 5
const processes = 2

/** Makes a preview of each still in a folder of its own; resolves when all are there. */
interface Contestant {
  run(stills: readonly PreviewedStill[], folder: string): Promise<void>
  close(): Promise<void>
}

type Contestants = Readonly<Record<'canvas' | 'sharp' | 'service', Contestant>>

/** Previews a second: by the service, and by bare loops in as many processes, in turn. */
export async function benchPreviews({ pictures }: Sizes): Promise<Report> {
  const folder = await tempFolder('previews')
  const contestants: Contestants = {
    canvas: startLoop(new URL('./previews/canvas-process.ts', import.meta.url), processes),
    sharp: startLoop(new URL('./previews/sharp-process.ts', import.meta.url), processes),
    service: startService(processes),
  }
  try {
    const rows: Row[] = []
    for (const format of imageFormats) {
      const own = path.join(folder.path, format)
      const stills = await makeStills(own, format, pictures)
      rows.push(...toRows(format, await compete(contestants, stills, own)))
    }
    return { rows, baselines }
  } finally {
    await Promise.all(Object.values(contestants).map((contestant) => contestant.close()))
    await folder.remove()
  }
}

const baselines = {
  'bare canvas': `test/bench/previews/canvas-process.ts, in ${processes} processes`,
  sharp: `test/bench/previews/sharp-process.ts, in ${processes} processes of one thread each`,
}

type Speeds = Readonly<Record<keyof Contestants, readonly number[]>>

async function compete(
  contestants: Contestants,
  stills: readonly PreviewedStill[],
  folder: string,
): Promise<Speeds> {
  const speeds = { canvas: [] as number[], sharp: [] as number[], service: [] as number[] }
  const names = Object.keys(speeds) as (keyof Contestants)[]
  for (const name of names) {
    await time(contestants[name], stills.slice(0, 20), path.join(folder, `${name}-warm`))
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const own = path.join(folder, `${name}-${round}`)
      speeds[name].push(await time(contestants[name], stills, own))
    }
  }
  return speeds
}

/** Stills a second. */
async function time(
  contestant: Contestant,
  stills: readonly PreviewedStill[],
  folder: string,
): Promise<number> {
  await mkdir(folder)
  const startedAt = performance.now()
  await contestant.run(stills, folder)
  return (stills.length * 1000) / (performance.now() - startedAt)
}

function toRows(format: ImageFormat, speeds: Speeds): readonly Row[] {
  const service = summarize(speeds.service)
  const canvas = summarize(speeds.canvas)
  const sharp = summarize(speeds.sharp)
  const unit = 'images/s'
  return [
    {
      name: `${format}: the previews’ service`,
      unit,
      summary: service,
      ratios: {
        'bare canvas': service.median / canvas.median,
        sharp: service.median / sharp.median,
      },
      goal: 'at least 0.80 x bare canvas',
    },
    { name: `${format}: bare canvas`, unit, summary: canvas },
    { name: `${format}: sharp`, unit, summary: sharp },
  ]
}
