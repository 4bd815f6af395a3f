import { forkChild } from '../../main/child-process.ts'
import { launchSandbox } from '../../main/sandbox/launch.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import { buildIfNeeded } from '../support/build-first.ts'
import type { Row } from './report.ts'
import { measureIdle } from './rooms/idle.ts'
import { measureList } from './rooms/list.ts'

const live = 50

/**
 * The numbers of the list of rooms: many of them in the window, and what refreshing costs.
 *
 * @param count rooms, 50 of them live
 */
export async function benchRooms(count: number): Promise<readonly Row[]> {
  buildIfNeeded()
  const many = await launchSandbox({ spawn: forkChild, options: { rooms: count, live } })
  const few = await launchSandbox({ spawn: forkChild, options: { rooms: 250, live } })
  try {
    const rooms = await createVideoSdkClient({ credentials: many }).listRooms()
    return [
      ...(await measureList(many, rooms)),
      ...(await measureIdle('250 rooms, 50 live', few)),
      ...(await measureIdle(`${count} rooms, 50 live`, many)),
    ]
  } finally {
    await Promise.all([many.close(), few.close()])
  }
}
