import { existsSync } from 'node:fs'
import { expect } from 'vitest'
import type { Job } from '../../main/capture/job.ts'
import type { Catalogue } from '../../main/library/catalogue.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { Still } from '../../main/library/still.ts'
import type { Sandbox } from '../../main/sandbox/server.ts'
import type { BatchWork } from './capture-batch.ts'
import { checkLibrary } from './check-library.ts'
import type { Round } from './kill-plan.ts'
import { captureRequests, liveRooms } from './rig.ts'

/** Lets the work go on, and asserts that no room is captured again whose answer is stored. */
export async function askingNothingTwice<T>(
  { sandbox }: Round,
  { catalogueFile, order }: BatchWork,
  goOn: () => Promise<T>,
): Promise<T> {
  const stored = await answeredRooms(catalogueFile, order.rooms.length)
  const since = sandbox.log.length
  const result = await goOn()
  const again = askedRooms(sandbox, since).filter((room) => stored.has(room))
  expect(again, 'rooms captured although their answers were stored').toEqual([])
  return result
}

async function answeredRooms(file: string, rooms: number): Promise<ReadonlySet<string>> {
  if (!existsSync(file)) return new Set()
  const catalogue = await openCatalogue(file)
  try {
    const open = await catalogue.openJobs()
    const stills = await catalogue.stills({ limit: 10_000 })
    const known = new Set([...open, ...stills].map(({ roomId }) => roomId))
    expect([0, rooms], 'a batch is kept as a whole').toContain(known.size)
    const answered = open.filter(({ answer, takes }) => answer !== null || takes.length > 0)
    return new Set([...answered, ...stills].map(({ roomId }) => roomId))
  } finally {
    await catalogue.close()
  }
}

function askedRooms(sandbox: Sandbox, since = 0): readonly string[] {
  return captureRequests(sandbox, since).map(
    ({ body }) => (body as { readonly roomId: string }).roomId,
  )
}

/** Asserts what must hold of a round that has come to its end, however often it was killed. */
export async function checkRound(round: Round, catalogue: Catalogue): Promise<void> {
  const { sandbox, folder, plan } = round
  const stills = await checkLibrary(folder, catalogue)
  const lost = await catalogue.openJobs()
  checkEnds(round, stills, lost)
  checkLost(round, lost)
  const asked = askedRooms(sandbox)
  const most = plan.options.best ?? 1
  for (const room of liveRooms(sandbox)) {
    expect(asked.filter((other) => other === room).length, room).toBeLessThanOrEqual(most)
  }
}

/** Each room ends in one way: one still (or all of its takes), or one failure. */
function checkEnds({ sandbox, plan }: Round, stills: readonly Still[], lost: readonly Job[]): void {
  const saved = stills.map(({ roomId }) => roomId)
  const ends = [...(plan.options.keepAll ? new Set(saved) : saved)]
  expect([...ends, ...lost.map(({ roomId }) => roomId)].toSorted()).toEqual(
    liveRooms(sandbox).toSorted(),
  )
  const answers = stills.map(({ serverFileName }) => serverFileName)
  expect(new Set(answers).size, 'no answer is saved twice').toBe(answers.length)
}

/** Only requests that were under way at a kill, and of which nothing came back, have no outcome. */
function checkLost({ sandbox, plan }: Round, lost: readonly Job[]): void {
  for (const { state, failure } of lost) {
    expect([state, failure?.code]).toEqual(['failed', 'outcome-unknown'])
  }
  expect(lost.length).toBeLessThanOrEqual(plan.kills * plan.concurrency)
  const loaded = sandbox.log.filter(({ side }) => side === 'cdn').map(({ path }) => path)
  const known = lost.filter(({ roomId }) => loaded.some((path) => path.includes(roomId)))
  expect(known, 'images were loaded whose answers were not stored').toEqual([])
}
