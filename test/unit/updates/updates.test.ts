import { afterEach, describe, expect, it, vi } from 'vitest'
import type { UpdateSource } from '../../../main/updates/update-source.ts'
import type { NewVersion, UpdateState, Updates } from '../../../main/updates/update-types.ts'
import { createUpdates } from '../../../main/updates/updates.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const second: NewVersion = { version: '0.2.0', notes: 'The wall.' }
const third: NewVersion = { version: '0.3.0', notes: null }

let opened: Updates | undefined

afterEach(() => opened?.close())

/** A computer whose feed has `found`, or fails with an error. */
function open({ source = 'self' }: { readonly source?: UpdateSource } = {}) {
  const clock = createFakeClock()
  const world = {
    found: second as NewVersion | Error | null,
    downloadError: null as Error | null,
    installError: null as Error | null,
    isOn: true,
    isBusy: false,
  }
  const updater = {
    check: vi.fn(async () => {
      if (world.found instanceof Error) throw world.found
      return world.found
    }),
    download: vi.fn(async (onProgress: (share: number) => void) => {
      onProgress(0.5)
      if (world.downloadError) throw world.downloadError
    }),
    install: vi.fn(async () => {
      if (world.installError) throw world.installError
    }),
  }
  const states: UpdateState[] = []
  const errors: unknown[] = []
  const loadUpdater = vi.fn(async () => updater)
  opened = createUpdates({
    source,
    clock,
    loadUpdater,
    isOn: () => world.isOn,
    isBusy: async () => world.isBusy,
    onChange: (state) => void states.push(state),
    onError: (error) => void errors.push(error),
  })
  return { updates: opened, clock, world, updater, loadUpdater, states, errors }
}

describe('looking', () => {
  it('begins soon after the start, loads what it finds, and asks', async () => {
    const { updates, clock, updater, loadUpdater, states } = open()
    updates.begin()
    await clock.advance(29_000)
    expect(loadUpdater).not.toHaveBeenCalled()
    await clock.advance(2000)
    await vi.waitFor(() => expect(updates.state().ready).toEqual(second))
    const activities = states.map(({ activity, share }) => `${activity} ${share}`)
    expect(activities).toEqual(
      expect.arrayContaining(['checking 0', 'downloading 0.5', 'none 0.5']),
    )
    expect(updates.state()).toMatchObject({ activity: 'none', failure: null, isWaiting: false })
    expect(updates.state().lastCheckedAt).toBe(clock.now() - 1000)
    expect(updater.install).not.toHaveBeenCalled()
  })

  it('goes on daily', async () => {
    const { updates, clock, world, updater } = open()
    world.found = null
    updates.begin()
    await clock.advance(minuteMs)
    for (const day of [1, 2, 3]) {
      await vi.waitFor(() => expect(clock.waits).toHaveLength(1))
      expect(updater.check).toHaveBeenCalledTimes(day)
      await clock.advance(24 * hourMs)
    }
    expect(updater.download).not.toHaveBeenCalled()
  })

  it('tries again after an hour without a network, and complains to nobody but who looks', async () => {
    const { updates, clock, world, updater, errors } = open()
    world.found = new Error('net::ERR_INTERNET_DISCONNECTED')
    updates.begin()
    await clock.advance(minuteMs)
    await vi.waitFor(() => expect(clock.waits).toHaveLength(1))
    expect(updates.state()).toMatchObject({ lastCheckedAt: null, ready: null })
    expect(updates.state().failure?.message).toBe('The server for updates could not be asked.')
    expect(errors).toEqual([world.found])
    world.found = second
    await clock.advance(hourMs)
    await vi.waitFor(() => expect(updates.state()).toMatchObject({ ready: second, failure: null }))
    expect(updater.check).toHaveBeenCalledTimes(2)
  })

  it('never happens by itself while the setting is off, but as soon as somebody asks', async () => {
    const { updates, clock, world, loadUpdater } = open()
    world.isOn = false
    updates.begin()
    await clock.advance(72 * hourMs)
    expect(loadUpdater).not.toHaveBeenCalled()
    await updates.check()
    expect(updates.state().ready).toEqual(second)
  })

  it.each<UpdateSource>(['package', 'portable', 'archive', 'no-feed', 'development', 'policy'])(
    'never happens where the source is %s',
    async (source) => {
      const { updates, clock, loadUpdater } = open({ source })
      updates.begin()
      await clock.advance(72 * hourMs)
      await expect(updates.check()).rejects.toMatchObject({ code: 'invalid-options' })
      expect(clock.waits).toEqual([])
      expect(loadUpdater).not.toHaveBeenCalled()
    },
  )

  it('asks the feed once for two who ask at once, and loads each version once', async () => {
    const { updates, world, updater } = open()
    await Promise.all([updates.check(), updates.check()])
    await updates.check()
    expect(updater.check).toHaveBeenCalledTimes(2)
    expect(updater.download).toHaveBeenCalledTimes(1)
    world.found = third
    await updates.check()
    expect(updater.download).toHaveBeenCalledTimes(2)
    expect(updates.state().ready).toEqual(third)
  })

  it('offers nothing that has not come whole', async () => {
    const { updates, world } = open()
    world.downloadError = new Error('sha512 checksum mismatch')
    await updates.check()
    expect(updates.state()).toMatchObject({ ready: null, activity: 'none' })
    expect(updates.state().failure?.message).toBe('The new version could not be loaded.')
    await expect(updates.install()).rejects.toMatchObject({ code: 'invalid-options' })
  })

  it('ends with the app', async () => {
    const { updates, clock, errors } = open()
    updates.begin()
    updates.close()
    await vi.waitFor(() => expect(clock.waits).toEqual([]))
    expect(errors).toEqual([])
  })
})

describe('installing', () => {
  it('takes place at once where nothing is under way', async () => {
    const { updates, updater } = open()
    await updates.check()
    await updates.install()
    expect(updater.install).toHaveBeenCalledTimes(1)
  })

  it('waits for captures to end, and says so', async () => {
    const { updates, world, updater } = open()
    await updates.check()
    world.isBusy = true
    await updates.install()
    await updates.wake()
    expect(updates.state().isWaiting).toBe(true)
    expect(updater.install).not.toHaveBeenCalled()
    world.isBusy = false
    await Promise.all([updates.wake(), updates.wake()])
    expect(updater.install).toHaveBeenCalledTimes(1)
  })

  it('does not happen where nobody has asked for it', async () => {
    const { updates, updater } = open()
    await updates.check()
    await updates.wake()
    expect(updater.install).not.toHaveBeenCalled()
  })

  it('can be put off, also while it waits, until there is a newer one', async () => {
    const { updates, world, updater } = open()
    await updates.check()
    world.isBusy = true
    await updates.install()
    updates.putOff()
    world.isBusy = false
    await updates.wake()
    expect(updater.install).not.toHaveBeenCalled()
    expect(updates.state()).toMatchObject({ isPutOff: true, isWaiting: false, ready: second })
    await updates.check()
    expect(updates.state().isPutOff).toBe(true)
    world.found = third
    await updates.check()
    expect(updates.state()).toMatchObject({ isPutOff: false, ready: third })
  })

  it('is not replaced by a newer version while it waits', async () => {
    const { updates, clock, world, updater } = open()
    updates.begin()
    await clock.advance(minuteMs)
    await vi.waitFor(() => expect(updates.state().ready).toEqual(second))
    world.isBusy = true
    await updates.install()
    world.found = third
    await clock.advance(48 * hourMs)
    expect(updates.state()).toMatchObject({ ready: second, isWaiting: true })
    expect(updater.check).toHaveBeenCalledTimes(1)
  })

  it('that fails is told, and can be tried again', async () => {
    const { updates, world, updater } = open()
    await updates.check()
    world.installError = new Error('EACCES')
    await updates.install()
    expect(updates.state()).toMatchObject({ isWaiting: false, ready: second })
    expect(updates.state().failure?.message).toBe('The new version could not be installed.')
    world.installError = null
    await updates.install()
    expect(updater.install).toHaveBeenCalledTimes(2)
  })
})
