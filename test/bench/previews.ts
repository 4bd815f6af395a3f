import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { forkChild } from '../../main/child-process.ts'
import { systemClock } from '../../main/clock.ts'
import { entries } from '../../main/entries.ts'
import { createImages } from '../../main/images/pool.ts'
import type { PreviewedStill } from '../../main/previews/preview-queue.ts'
import { createPreviews } from '../../main/previews/previews.ts'
import { tempFolder } from './gallery/temp-folder.ts'
import { startBareLoop } from './previews/bare-loop.ts'
import { makeStills } from './previews/stills.ts'
import type { Report } from './report.ts'
import { summarize } from './statistics.ts'

const count = 300
const rounds = 7
const processes = 2

/** Makes a preview of each still in a folder of its own; resolves when all are there. */
interface Contestant {
  run(stills: readonly PreviewedStill[], folder: string): Promise<void>
  close(): Promise<void>
}

/** Previews a second, by the service and by a bare loop in as many processes, in turn. */
export async function benchPreviews(): Promise<Report> {
  const folder = await tempFolder('previews')
  const contestants = { bare: startBareLoop(processes), service: startService() }
  try {
    const stills = await makeStills(folder.path, count)
    const [bare, service] = await compete(contestants, stills, folder.path)
    const rows = [
      { name: 'bare loop', unit: 'images/s', summary: bare },
      {
        name: 'previews service',
        unit: 'images/s',
        summary: service,
        ratios: { 'bare loop': service.median / bare.median },
        goal: 'at least 0.8 x',
      },
    ]
    return { rows }
  } finally {
    await Promise.all(Object.values(contestants).map((contestant) => contestant.close()))
    await folder.remove()
  }
}

async function compete(
  { bare, service }: Readonly<Record<'bare' | 'service', Contestant>>,
  stills: readonly PreviewedStill[],
  folder: string,
) {
  const warmUp = stills.slice(0, 20)
  await time(bare, warmUp, path.join(folder, 'bare-warm'))
  await time(service, warmUp, path.join(folder, 'service-warm'))
  const speeds: Record<'bare' | 'service', number[]> = { bare: [], service: [] }
  for (let round = 0; round < rounds; round += 1) {
    speeds.bare.push(await time(bare, stills, path.join(folder, `bare-${round}`)))
    speeds.service.push(await time(service, stills, path.join(folder, `service-${round}`)))
  }
  return [summarize(speeds.bare), summarize(speeds.service)] as const
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

function startService(): Contestant {
  const images = createImages({ spawn: forkChild, entry: entries.imageProcess, size: processes })
  return {
    async run(stills, folder) {
      const previews = createPreviews({
        folder,
        images,
        limit: () => Number.POSITIVE_INFINITY,
        clock: systemClock,
        onBug: (error) => console.error(error),
      })
      await Promise.all(stills.map((still) => previews.make(still)))
      await previews.close()
    },
    close: () => images.close(),
  }
}
