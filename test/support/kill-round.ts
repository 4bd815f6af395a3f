import path from 'node:path'
import { expect } from 'vitest'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { BatchWork } from './capture-batch.ts'
import { askingNothingTwice, checkRound } from './check-round.ts'
import { hurriedClock } from './hurried-clock.ts'
import type { Round } from './kill-plan.ts'
import { runAndKill } from './killed-batch.ts'
import { createRig, liveRooms } from './rig.ts'

/** A second between two takes would be most of the test's time. */
const clockSpeed = 50

/** Captures a batch of all live rooms in processes that are killed, then to its end. */
export async function playRound(round: Round): Promise<void> {
  const { sandbox, images, folder, plan } = round
  const work = workOf(round)
  await killAll(round, work)
  const catalogue = await openCatalogue(work.catalogueFile)
  try {
    const { engine, bugs } = await createRig({
      sandbox,
      images,
      catalogue,
      folder,
      clock: hurriedClock(clockSpeed),
      concurrency: () => plan.concurrency,
    })
    await askingNothingTwice(round, work, async () => {
      await engine.recover()
      if ((await engine.batches(1)).length === 0) await engine.capture(work.order)
      await engine.idle()
    })
    expect(bugs).toEqual([])
    await checkRound(round, catalogue)
  } finally {
    await catalogue.close()
  }
}

function workOf({ sandbox, folder, catalogueFolder, plan }: Round): BatchWork {
  const { endpoint, apiKey, secret } = sandbox
  return {
    credentials: { endpoint, apiKey, secret },
    order: {
      projectId: 'project',
      projectName: 'Project',
      rooms: liveRooms(sandbox).map((roomId) => ({ roomId, customRoomId: null })),
      options: plan.options,
      // Names that collide, in folders that must be made.
      template: '{width}/still',
      folder,
    },
    catalogueFile: path.join(catalogueFolder, 'catalogue.sqlite'),
    concurrency: plan.concurrency,
    clockSpeed,
  }
}

/** About as many changes as one capture goes through. */
const changesEach = 5

async function killAll(round: Round, work: BatchWork): Promise<void> {
  const { random, plan } = round
  let left = work.order.rooms.length * changesEach
  for (let kill = 0; kill < plan.kills; kill += 1) {
    // In one of ten hardly anything has happened yet.
    const changes = random.integer(0, 9) === 0 ? 0 : random.integer(1, left)
    const ms = random.next() * (changes === 0 ? 100 : 5)
    const { changes: told } = await askingNothingTwice(round, work, () =>
      runAndKill(work, { changes, ms }),
    )
    left = Math.max(1, left - told)
  }
}
