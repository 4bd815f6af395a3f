import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openFakePreview, streamStart } from '../../../support/fake-stream.ts'

const refusal = { cause: 'load', status: 404, code: 'stream-not-live', detail: null } as const
const unreachable = { cause: 'load', status: 502, code: 'offline', detail: null } as const
const codec = { cause: 'codec', status: 0, code: null, detail: null } as const

beforeEach(() => {
  vi.useFakeTimers({ now: streamStart + 20_000 })
})

afterEach(() => {
  vi.useRealTimers()
})

/** Lets the player's code arrive. */
const settle = () => vi.advanceTimersByTimeAsync(0)

async function open(...options: Parameters<typeof openFakePreview>) {
  const fake = openFakePreview(...options)
  await settle()
  return fake
}

describe('a preview', () => {
  it('plays, and tells the moment on screen', async () => {
    const { state, begin, video, showFrame } = await open()
    expect(state()).toMatchObject({ phase: 'opening', clock: null })
    begin(16)
    expect(state()).toMatchObject({ phase: 'open', isPaused: false })
    expect(video.isPlaying).toBe(true)
    video.advance(1)
    showFrame(17)
    await vi.advanceTimersByTimeAsync(250)
    expect(state().clock).toMatchObject({
      moment: { ok: true, seconds: 17.017 },
      isLive: true,
    })
  })

  it('starts paused where somebody wants that', async () => {
    const { state, begin, video } = await open({ place: { isPaused: true, date: null } })
    begin()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(video.plays).toBe(0)
    expect(state()).toMatchObject({ phase: 'open', isPaused: true, trouble: null })
  })

  it.each([
    [{ kind: 'frames', count: -1 } as const, 10 - 1 / 30, true],
    [{ kind: 'frames', count: 1 } as const, 10 + 1 / 30, true],
    [{ kind: 'seconds', count: -1 } as const, 9, false],
    [{ kind: 'seconds', count: 10 } as const, 20 - 1 / 60, false],
    [{ kind: 'start' } as const, 0, false],
    [{ kind: 'live' } as const, 16, false],
    [{ kind: 'toggle' } as const, 10, true],
  ])('moves by %j', async (move, position, isPaused) => {
    const { preview, begin, state, video } = await open()
    begin(10)
    preview.move(move)
    expect(video.currentTime).toBeCloseTo(position, 6)
    expect(state().isPaused).toBe(isPaused)
    expect(state().clock?.position).toBeCloseTo(position, 6)
  })

  it('steps from frame to frame by what a frame lasts', async () => {
    const { preview, begin, showFrame, video } = await open()
    begin(10)
    for (const time of [10, 10.04, 10.08]) showFrame(time)
    preview.move({ kind: 'frames', count: 1 })
    expect(video.currentTime).toBeCloseTo(10.14, 6)
    showFrame(10.12)
    preview.move({ kind: 'frames', count: 1 })
    expect(video.currentTime).toBeCloseTo(10.18, 6)
  })

  it('plays on from where it was paused, and goes live again', async () => {
    const { preview, begin, video, state } = await open()
    begin(10)
    preview.move({ kind: 'toggle' })
    expect(video.isPlaying).toBe(false)
    preview.move({ kind: 'toggle' })
    expect(video.isPlaying).toBe(true)
    expect(state().clock?.isLive).toBe(false)
    preview.move({ kind: 'live' })
    expect(state().clock).toMatchObject({ isLive: true, behind: 4 })
  })

  it.each([
    ['no start is known', { startedAt: null }, 'no-start'],
    ['the start is later than the picture', { startedAt: '2027-01-01T00:00:00Z' }, 'out-of-range'],
  ])('says that the moment can’t be named where %s', async (_, options, reason) => {
    const { begin, state } = await open(options)
    begin()
    expect(state().clock?.moment).toEqual({ ok: false, reason })
  })

  it('finds the place again that another preview of the stream has left', async () => {
    const first = await open()
    first.begin(10)
    first.preview.move({ kind: 'toggle' })
    const place = first.preview.place()
    expect(place).toEqual({ isPaused: true, date: streamStart + 10_000 })
    const second = await open({ place })
    second.begin(16)
    expect(second.video.currentTime).toBe(10)
    expect(second.video.plays).toBe(0)
  })

  it('goes live where the place is gone or was live', async () => {
    const first = await open()
    first.begin(16)
    expect(first.preview.place()).toEqual({ isPaused: false, date: null })
    const second = await open({ place: { isPaused: false, date: streamStart - 60_000 } })
    second.begin(16)
    expect(second.video.currentTime).toBe(16)
  })
})

describe('a preview that doesn’t play', () => {
  it('tries a stream that has just begun until it plays', async () => {
    const { fail, state, log, begin } = await open()
    fail(refusal)
    expect(state()).toMatchObject({
      phase: 'trouble',
      trouble: { kind: 'not-playable', retryAt: Date.now() + 1_500 },
    })
    await vi.advanceTimersByTimeAsync(1_500)
    expect([log.opened, log.closed]).toEqual([2, 1])
    fail(refusal)
    await vi.advanceTimersByTimeAsync(3_000)
    begin()
    expect(state()).toMatchObject({ phase: 'open', trouble: null })
  })

  it('says that a stream has ended which has played', async () => {
    const { fail, state, begin, log } = await open()
    begin()
    fail(refusal)
    expect(state().trouble).toEqual({ kind: 'ended', retryAt: null })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(log.opened).toBe(1)
  })

  it('keeps the last picture of a stream that says its end itself', async () => {
    const { begin, end, state, preview, log } = await open()
    begin(16, { isEnded: true, live: 20 })
    end()
    expect(state()).toMatchObject({ phase: 'open', trouble: { kind: 'ended' }, isPaused: true })
    preview.move({ kind: 'seconds', count: -3 })
    expect(state().clock?.moment).toEqual({ ok: true, seconds: 13 })
    expect(log.closed).toBe(0)
  })

  it('waits for a person where only one can help', async () => {
    const { fail, state, preview, log, begin } = await open()
    fail(codec)
    expect(state().trouble).toEqual({ kind: 'codec', retryAt: null })
    preview.tryAgain()
    await settle()
    expect(log.opened).toBe(2)
    begin()
    expect(state().phase).toBe('open')
  })

  it('waits longer each time, and starts over once it has played', async () => {
    const { fail, state, begin } = await open()
    const wait = () => (state().trouble?.retryAt ?? 0) - Date.now()
    fail(unreachable)
    const first = wait()
    await vi.advanceTimersByTimeAsync(first)
    fail(unreachable)
    expect(wait()).toBeGreaterThan(first)
    await vi.advanceTimersByTimeAsync(wait())
    begin()
    fail(unreachable)
    expect(wait()).toBe(first)
  })

  it('never waits for ever: for the first picture, or the next', async () => {
    const { state, begin, video } = await open()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(state().trouble?.kind).toBe('timeout')
    await vi.advanceTimersByTimeAsync(2_000)
    begin()
    for (let second = 0; second < 30; second += 1) {
      video.advance(1)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(state().trouble).toBeNull()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(state().trouble?.kind).toBe('stalled')
  })

  it('has patience with what somebody has paused', async () => {
    const { state, begin, preview } = await open()
    begin()
    preview.move({ kind: 'toggle' })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(state().trouble).toBeNull()
  })

  it('pauses where the browser won’t play by itself', async () => {
    const { video, preview, state, begin } = await open({ place: { isPaused: true, date: null } })
    begin()
    video.play = () => Promise.reject(Object.assign(new Error(), { name: 'NotAllowedError' }))
    preview.move({ kind: 'toggle' })
    await settle()
    expect(state().isPaused).toBe(true)
  })
})

describe('the end of a preview', () => {
  it('lets go of everything', async () => {
    const { preview, begin, log } = await open()
    begin()
    preview.end()
    expect(log).toEqual({ opened: 1, closed: 1, watched: false })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('before the player’s code is there, opens nothing', async () => {
    const code = Promise.withResolvers<void>()
    const { preview, log } = await open({ code: code.promise })
    preview.end()
    code.resolve()
    await settle()
    expect(log.opened).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves one player, however often it was tried while the code came', async () => {
    const code = Promise.withResolvers<void>()
    const { preview, log } = await open({ code: code.promise })
    for (let press = 0; press < 5; press += 1) preview.tryAgain()
    code.resolve()
    await settle()
    expect(log).toMatchObject({ opened: 1, closed: 0 })
  })
})
