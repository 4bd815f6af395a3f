import { forkChild } from '../../../main/child-process.ts'
import { launchSandbox } from '../../../main/sandbox/launch.ts'
import type { Credentials } from '../../../main/vault/types.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { LiveStream } from '../../../main/videosdk/types.ts'
import type { TempFolder } from '../temp-folder.ts'
import { tempFolder } from '../temp-folder.ts'
import { startCounter } from './counter.ts'

/** A live stream of the sandbox, everything of which comes through counted ports. */
export interface Stage {
  readonly credentials: Credentials
  readonly roomId: string
  /** Stream time 0, ms since 1970. */
  readonly startedAt: number
  readonly playlistUrl: string
  /** The CDN's origin, as the API tells it, and the counted one before it. */
  readonly cdn: { readonly real: string; readonly counted: string }
  /** Absolute path, for pictures. */
  readonly folder: string
  /** Over the network so far. */
  bytes(): number
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const folder: TempFolder = await tempFolder('live')
  const sandbox = await launchSandbox({ spawn: forkChild, options: { rooms: 6, live: 6 } })
  const [api, cdn] = await Promise.all([startCounter(sandbox.endpoint), startCounter(sandbox.cdn)])
  const live = await createVideoSdkClient({ credentials: sandbox }).listLive()
  const { roomId, streamId, startedAt } = largeStream(live)
  return {
    credentials: { ...sandbox, endpoint: api.origin },
    roomId,
    startedAt: Date.parse(startedAt ?? ''),
    playlistUrl: `${cdn.origin}/meetings-hls/${streamId}/index.m3u8`,
    cdn: { real: sandbox.cdn, counted: cdn.origin },
    folder: folder.path,
    bytes: () => api.bytes() + cdn.bytes(),
    async close() {
      api.close()
      cdn.close()
      await Promise.all([sandbox.close(), folder.remove()])
    },
  }
}

/** One whose captures have 1920 x 1080 pixels. */
function largeStream(live: readonly LiveStream[]): LiveStream {
  const found = live.find(
    ({ quality, orientation }) => quality === 'high' && orientation === 'landscape',
  )
  if (!found) throw new Error('The sandbox has no live room of this shape.')
  return found
}
