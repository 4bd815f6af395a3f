import { forkChild } from '../../main/child-process.ts'
import { launchSandbox } from '../../main/sandbox/launch.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import type { Report } from './report.ts'
import { measureIdle } from './rooms/idle.ts'
import { measureList } from './rooms/list.ts'
import type { Sizes } from './sizes.ts'

const live = 50

/** The numbers of the list of rooms: many of them in the window, and what refreshing costs. */
export async function benchRooms({ rooms: count }: Sizes): Promise<Report> {
  buildIfNeeded()
  const many = await launchSandbox({ spawn: forkChild, options: { rooms: count, live } })
  const few = await launchSandbox({ spawn: forkChild, options: { rooms: 250, live } })
  try {
    const listed = await createVideoSdkClient({ credentials: many }).listRooms()
    const rows = [
      ...(await measureList(many, listed)),
      ...(await measureIdle('250 rooms, 50 live', few)),
      ...(await measureIdle(`${count} rooms, 50 live`, many)),
    ]
    return {
      rows,
      baselines: {
        'a bare list': 'test/bench/rooms/bare-list, built by vite as the app’s page is',
      },
    }
  } finally {
    await Promise.all([many.close(), few.close()])
  }
}
