import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ScheduleSpec } from '../../../main/capture/schedule/schedule.ts'
import type { Schedules } from '../../../main/capture/schedule/schedules.ts'
import { createSchedules } from '../../../main/capture/schedule/schedules.ts'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { FakeClock } from '../../support/fake-clock.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { captureRequests, createRig, liveRooms, smallSize, startImages } from '../../support/rig.ts'
import { tempFolder } from '../../support/temp-folder.ts'

async function openSandbox(): Promise<{ readonly sandbox: Sandbox; readonly images: Images }> {
  const sandbox = await startSandbox({ rooms: 3, live: 2 })
  const images = startImages()
  onTestFinished(async () => {
    await images.close()
    await sandbox.close()
  })
  return { sandbox, images }
}

const spec: ScheduleSpec = {
  projectId: 'project',
  rooms: null,
  options: smallSize,
  intervalMs: 60_000,
  hours: null,
  weekdays: null,
  timeZone: 'Europe/Berlin',
  stopAfter: null,
  stopWhenEnded: false,
}

/** Lets the clock's waits of no time end until the schedules are like this; stills are real. */
async function become(schedules: Schedules, clock: FakeClock, expected: readonly object[]) {
  await vi.waitFor(
    async () => {
      await clock.advance(0)
      expect(await schedules.list()).toMatchObject(expected)
    },
    { timeout: 20_000, interval: 20 },
  )
}

describe('a schedule in a catalogue', () => {
  it('outlives the process that made it, and captures on', async () => {
    const { sandbox, images } = await openSandbox()
    const clock = createFakeClock()
    const file = path.join(await tempFolder(), 'catalogue.sqlite')
    const folder = await tempFolder()

    async function openStillroom() {
      const rig = await createRig({ sandbox, images, file, folder })
      const schedules = createSchedules({
        catalogue: rig.catalogue,
        clock,
        clientFor: async () => createVideoSdkClient({ credentials: sandbox }),
        projectName: async () => 'Project',
        capture: ({ schedule, tick, rooms }) =>
          rig.engine.capture({
            ...schedule,
            rooms,
            template: '{room}/{seq}',
            folder,
            schedule: { scheduleId: schedule.id, tick },
          }),
        onBug: (error) => expect.unreachable(String(error)),
      })
      onTestFinished(() => schedules.close())
      return {
        ...rig,
        schedules,
        async close() {
          await schedules.close()
          await rig.engine.close(0)
          await rig.catalogue.close()
        },
      }
    }

    const first = await openStillroom()
    const { id } = await first.schedules.add(spec)
    await become(first.schedules, clock, [{ ran: 1, isBusy: false }])
    expect(first.stills).toHaveLength(2)
    await first.close()
    await clock.advance(150_000)

    const second = await openStillroom()
    await second.schedules.resume()
    await become(second.schedules, clock, [{ missed: 2, nextTick: 3 }])
    expect(captureRequests(sandbox)).toHaveLength(2)
    sandbox.endStream(liveRooms(sandbox)[0] ?? '')
    await clock.advance(30_000)
    await become(second.schedules, clock, [{ ran: 2, isBusy: false }])
    expect(second.stills).toHaveLength(1)
    expect(captureRequests(sandbox)).toHaveLength(3)

    const ticks = await second.schedules.ticks({ scheduleId: id, limit: 10 })
    expect(ticks).toMatchObject([
      { first: 3, last: 3, outcome: 'ran', rooms: 1 },
      { first: 1, last: 2, outcome: 'missed', rooms: 0 },
      { first: 0, last: 0, outcome: 'ran', rooms: 2 },
    ])
    const batches = await second.catalogue.newestBatches(10)
    expect(batches.map(({ tick }) => tick)).toEqual([3, 0])
    expect(batches.map((batch) => [batch.scheduleId, batch.id])).toEqual([
      [id, ticks[0]?.batchId],
      [id, ticks[2]?.batchId],
    ])
  })

  it('ends when the credentials are no longer accepted, and is so after a restart', async () => {
    const { sandbox, images } = await openSandbox()
    const rig = await createRig({ sandbox, images })
    const clock = createFakeClock()
    const open = () =>
      createSchedules({
        catalogue: rig.catalogue,
        clock,
        clientFor: async () =>
          createVideoSdkClient({ credentials: { ...sandbox, secret: 'a-wrong-secret' } }),
        projectName: async () => 'Project',
        capture: () => expect.unreachable('nothing is live for a stranger'),
        onBug: (error) => expect.unreachable(String(error)),
      })
    const first = open()
    await first.add(spec)
    await become(first, clock, [{ state: 'stopped', isBusy: false }])
    await first.close()
    expect(await open().list()).toMatchObject([
      { state: 'stopped', failed: 1, endReason: { code: 'auth-rejected' }, nextTickAt: null },
    ])
  })
})
