import { describe, expect, it, vi } from 'vitest'
import { createNewestStills } from '../../../../renderer/stores/newest-stills.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const [room, other] = ['aaaa-aaaa-aaaa', 'bbbb-bbbb-bbbb']
const older = fakeStill(2, { roomId: room })
const newer = fakeStill(1, { roomId: room })

function open() {
  const fake = createFakeApi({ stills: [older] })
  const newest = createNewestStills({ api: fake.api })
  const listener = vi.fn()
  newest.subscribe(room, listener)
  newest.want([room, other])
  return { ...fake, newest, listener, known: () => newest.get(room)?.id }
}

describe('the newest stills', () => {
  it('asks for those of many rooms in one call, and knows null of a room without one', async () => {
    const { newest, known, calls } = open()
    await vi.waitFor(() => expect(known()).toBe(older.id))
    expect(newest.get(other)).toBeNull()
    expect(calls.map(({ args }) => args)).toEqual([{ roomIds: [room, other] }])
  })

  it('takes a still that was just saved, but none that is older', async () => {
    const { newest, known, listener } = open()
    await vi.waitFor(() => expect(known()).toBe(older.id))
    newest.take(newer)
    expect(known()).toBe(newer.id)
    const told = listener.mock.calls.length
    newest.take(older)
    expect(known()).toBe(newer.id)
    expect(listener).toHaveBeenCalledTimes(told)
  })

  it('asks again where a still is saved while an answer is on its way', async () => {
    const { newest, calls, hold, known } = open()
    const release = hold('listNewestStills')
    newest.want([room])
    await vi.waitFor(() => expect(calls).toHaveLength(1))
    newest.take(newer)
    release()
    await vi.waitFor(() => expect(calls).toHaveLength(2))
    await vi.waitFor(() => expect(known()).toBeDefined())
  })
})
