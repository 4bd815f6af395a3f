import type { CaptureEngine } from '../capture/engine.ts'
import type { CaptureOptions } from '../capture/options.ts'
import type { CaptureOrder } from '../capture/order.ts'
import { parseRoomId } from '../videosdk/room-id.ts'
import type { Services } from './services.ts'

/** What a person asks for, by a press in the window or by the global shortcut. */
export interface CaptureWish {
  readonly projectId: string
  readonly rooms: CaptureOrder['rooms']
  readonly options: CaptureOptions
}

type Needs = Pick<Services, 'connections' | 'engine' | 'settings' | 'folder'>

/** Makes the wish an order of the engine's, with the name and the folder of the settings. */
export async function orderCapture(
  { connections, engine, settings, folder }: Needs,
  { projectId, rooms, options }: CaptureWish,
): ReturnType<CaptureEngine['capture']> {
  const { name } = await connections.project(projectId)
  return await engine.capture({
    projectId,
    projectName: name,
    rooms: rooms.map((room) => ({ ...room, roomId: parseRoomId(room.roomId) })),
    options,
    template: settings.get().nameTemplate,
    folder: folder(),
  })
}
