import { expect, it, vi } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { createGuardedFetch } from '../../../main/videosdk/guarded-fetch.ts'

const origin = 'https://api.videosdk.live'

it.each([
  'https://api.videosdk.live.evil.example/v2/rooms',
  'https://api.videosdk.live@evil.example/v2/rooms',
  'https://api.videosdk.live:8443/v2/rooms',
  'http://api.videosdk.live/v2/rooms',
  'https://cdn.videosdk.live/v2/rooms',
])('sends nothing to %s', async (url) => {
  const fetch = vi.fn<typeof globalThis.fetch>()
  const guarded = createGuardedFetch({ origin, secret: 'secret', clock: systemClock, fetch })
  await expect(guarded(url, { headers: { authorization: 'token' } })).rejects.toThrow('foreign')
  expect(fetch).not.toHaveBeenCalled()
})

it('takes no short secret out of an answer, which that could only spoil', async () => {
  const fetch = async () => Response.json({ data: 'data' })
  const guarded = createGuardedFetch({ origin, secret: 'data', clock: systemClock, fetch })
  const answer = await guarded(`${origin}/v2/rooms`)
  expect(await answer.json()).toEqual({ data: 'data' })
})
