import type { LastingCodes, LiveRoomsClient, RoomsNow } from '../capture/schedule/live-rooms.ts'
import { askNamed as askRooms } from '../capture/schedule/live-rooms.ts'
import type { ErrorCode } from '../errors.ts'
import { errorCodes } from '../errors.ts'
import { exitStatus, statusFor } from './exit-status.ts'

export { askAllLive } from '../capture/schedule/live-rooms.ts'

/** Nobody sits by a headless run to unlock a keychain or to mend a clock: these end it. */
export const lastingCodes: LastingCodes = new Set<ErrorCode>(
  errorCodes.filter((code) => statusFor(code) !== exitStatus.failed),
)

/** Which of the rooms are live, as a tick of a headless schedule asks. */
export function askNamed(
  roomIds: readonly string[],
  client: LiveRoomsClient,
  signal: AbortSignal,
): Promise<RoomsNow> {
  return askRooms(roomIds, client, { signal, lasting: lastingCodes })
}
