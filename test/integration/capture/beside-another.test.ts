import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'

let sandbox: Sandbox
let images: Images

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox()
})
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

it('recovers nothing of an engine that still works with the same catalogue', async () => {
  sandbox.faults.set('capture', { kind: 'latency', ms: 500 }, { times: 1 })
  const [room = ''] = liveRooms(sandbox)
  const first = await createRig({ sandbox, images, concurrency: () => 1 })
  await first.order([room, room])
  await vi.waitFor(() => expect(captureRequests(sandbox)).toHaveLength(1), { timeout: 5000 })
  const second = await createRig({ sandbox, images, file: first.file })
  await second.engine.recover()
  await second.engine.idle()
  expect(second.changes).toEqual([])
  await first.engine.idle()
  expect(first.stills).toHaveLength(2)
  expect(captureRequests(sandbox)).toHaveLength(2)
})
