import { StillroomError } from '../../../main/errors.ts'
import type { ClientOptions } from '../../../main/videosdk/client.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { fakeClock } from './fake-clock.ts'
import type { Handler } from './stub-server.ts'
import { startStub } from './stub-server.ts'

export const apiKey = 'key-0123456789'
export const secret = 'secret-that-nobody-may-see'

/** A client whose server answers as `handler` says and whose waits are over at once. */
export async function setUp(handler: Handler, more: Partial<ClientOptions> = {}) {
  const server = await startStub(handler)
  const clock = fakeClock()
  const credentials = { apiKey, secret, endpoint: server.origin }
  const client = createVideoSdkClient({ credentials, clock, ...more })
  return { server, clock, client }
}

/** What `promise` is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<StillroomError> {
  const error: unknown = await promise.then(
    () => 'no failure',
    (reason) => reason,
  )
  if (error instanceof StillroomError) return error
  throw new Error('Expected a StillroomError', { cause: error })
}
