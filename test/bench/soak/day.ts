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
      ordered.push({ scheduleId: schedule.id, tick, rooms: rooms.length })
      const ids = rooms.map(({ roomId }) => roomId)
      return await bench.engine.capture({
        ...benchOrder(bench.folder, ids),
        template: '{room}/{room}_{date}_{time}_{seq}',
        schedule: { scheduleId: schedule.id, tick },
      })
    },
  }
}

/** Each schedule ends by itself after as many ticks as the hours have. */
export async function runToEnd(schedules: Schedules, hours: number): Promise<void> {
  const over = new Set<string>()
  const ended = Promise.withResolvers<void>()
  schedules.events.on('change', ({ id, state, isBusy }) => {
    if (state !== 'running' && !isBusy) over.add(id)
    if (over.size === plan.length) ended.resolve()
  })
  const specs = plan.map(({ rooms, intervalMs }): ScheduleSpec => {
    const ticks = Math.max(1, Math.round((hours * hourMs) / intervalMs))
    return { ...everyDay, rooms: roomRefs(rooms), intervalMs, stopAfter: ticks }
  })
  for (const spec of specs) await schedules.add(spec)
  await ended.promise
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
