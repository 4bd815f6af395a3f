import type { LiveStream } from '../../videosdk/types.ts'
import { gatherLatest } from '../gather-latest.ts'
import type { Handlers, Sender } from '../ipc.ts'
import type { Services } from '../services.ts'
import { toResult } from '../views.ts'

/** Ms that streams are gathered: a look may find hundreds in a second. */
const gatherMs = 50

/** What there is to capture. */
export function roomHandlers(
  { connections }: Pick<Services, 'connections'>,
  send: Sender,
): Pick<Handlers, 'listRooms' | 'listLive'> {
  return {
    listRooms: ({ projectId, part }) =>
      toResult(async () => {
        const client = await connections.client(projectId)
        if (part === 'first') return await client.firstRooms()
        return { rooms: await client.listRooms(), isWhole: true }
      }),
    listLive: ({ projectId, look }) =>
      toResult(async () => {
        const client = await connections.client(projectId)
        const found = gatherLatest<Found>(gatherMs, (those) =>
          send('liveFound', { projectId, streams: those.map(({ stream }) => stream) }),
        )
        try {
          return await client.watchLive({
            isWhole: look === 'whole',
            onFound: (stream) => found.add({ id: stream.roomId, stream }),
          })
        } finally {
          found.flush()
        }
      }),
  }
}

interface Found {
  readonly id: string
  readonly stream: LiveStream
}
