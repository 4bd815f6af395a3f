import { afterAll, beforeAll, it, vi } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import { createRandom } from '../../../main/sandbox/random.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { planRound } from '../../support/kill-plan.ts'
import { playRound } from '../../support/kill-round.ts'
import { startImages } from '../../support/rig.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 30)
/** The same one plans the same rounds again; the moments of death differ by chance. */
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const rooms = 40

let images: Images

beforeAll(() => {
  images = startImages()
})
afterAll(() => images.close())

it(`loses nothing and leaves nothing half, killed in ${rounds} rounds (KILL_SEED=${seed})`, {
  timeout: 60_000 + rounds * 20_000,
}, async () => {
  // Most of a killed process's short life would be reading its sources.
  vi.stubEnv('NODE_COMPILE_CACHE', await tempFolder())
  try {
    for (let number = 1; number <= rounds; number += 1) await play(number)
  } finally {
    vi.unstubAllEnvs()
  }
})

async function play(number: number): Promise<void> {
  const random = createRandom(seed, `round ${number}`)
  const plan = planRound(random)
  const folder = await tempFolder()
  const catalogueFolder = await tempFolder()
  const sandbox = await startSandbox({ rooms, live: rooms })
  try {
    await playRound({ sandbox, images, random, plan, folder, catalogueFolder })
  } catch (error) {
    const note = `KILL_SEED=${seed}, round ${number} of ${rounds}: ${JSON.stringify(plan)}`
    throw new Error(`${note}\n${error instanceof Error ? error.message : error}`, { cause: error })
  } finally {
    await sandbox.close()
  }
}
