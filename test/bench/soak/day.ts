import type { RoomRef, ScheduleSpec } from '../../../main/capture/schedule/schedule.ts'
import type { Schedules, SchedulesDependencies } from '../../../main/capture/schedule/schedules.ts'
import type { Clock } from '../../../main/clock.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { BenchEngine } from '../engine.ts'
import { benchOrder, roomNames } from '../engine.ts'
import type { Ordered } from './account.ts'
import type { UnrulyServer } from './server.ts'

export const hourMs = 3_600_000
const plan = [
  { rooms: 4, intervalMs: 30_000 },
  { rooms: 20, intervalMs: 300_000 },
  { rooms: 50, intervalMs: hourMs },
]

/** What the schedules of a soak work with. */
export interface SoakParts {
  readonly clock: Clock
  readonly server: UnrulyServer
  readonly bench: BenchEngine
  /** Where what was ordered is noted. */
  readonly ordered: Ordered[]
  readonly bugs: unknown[]
}

export function scheduleNeeds({
  clock,
  server,
  bench,
  ordered,
  bugs,
}: SoakParts): SchedulesDependencies {
  const client = createVideoSdkClient({ credentials: server.credentials, clock })
  return {
    catalogue: bench.catalogue,
    clock,
    clientFor: async () => client,
    projectName: async () => 'soak',
    onBug: (error) => bugs.push(error),
    async capture({ schedule, tick, rooms }) {
      const ids = rooms.map(({ roomId }) => roomId)
      const batch = await bench.engine.capture({
        ...benchOrder(bench.folder, ids),
        template: '{room}/{room}_{date}_{time}_{seq}',
        schedule: { scheduleId: schedule.id, tick },
      })
      const { batchId } = batch
      ordered.push({ scheduleId: schedule.id, tick, batchId, rooms: rooms.length })
      return batch
    },
  }
}

/** Ends when so many hours have passed: by ticks, those that are skipped would make it longer. */
export async function runFor(hours: number, schedules: Schedules, clock: Clock): Promise<void> {
  const ids: string[] = []
  for (const { rooms, intervalMs } of plan) {
    const { id } = await schedules.add({ ...everyDay, rooms: roomRefs(rooms), intervalMs })
    ids.push(id)
  }
  await clock.sleep(hours * hourMs)
  await Promise.all(ids.map((id) => schedules.stop(id)))
}

const everyDay: ScheduleSpec = {
  projectId: 'soak',
  rooms: null,
  options: {},
  intervalMs: hourMs,
  hours: null,
  weekdays: null,
  timeZone: 'UTC',
  stopAfter: null,
  stopWhenEnded: false,
}

function roomRefs(count: number): readonly RoomRef[] {
  return roomNames(count).map((roomId) => ({ roomId, customRoomId: null }))
}
