import { describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../../../renderer/commands/run-command.ts'
import { createStores } from '../../../../renderer/stores/stores.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeJob, fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

const [first, second] = [fakeLiveRoom(1), fakeLiveRoom(2)]
const rooms = [first, second, fakeRoom(3)]

async function open(options: FakeOptions = {}) {
  const fake = createFakeApi({ rooms, ...options })
  const stores = createStores({
    api: fake.api,
    state: await fake.api.getAppState(),
    now: () => 0,
  })
  if (options.activeProjectId !== null) await stores.rooms.getState().open('project-1')
  const called = () => fake.calls.map(({ name }) => name)
  return { ...fake, stores, called }
}

describe('a command', () => {
  it('opens its page', async () => {
    const { stores } = await open()
    expect(runCommand(stores, 'openSchedules')).toBe(true)
    expect(stores.page.getState().page).toBe('schedules')
  })

  it('captures what is selected, and shows it', async () => {
    const { stores, calls } = await open()
    stores.page.getState().open('gallery')
    stores.selection.getState().selectOnly(second.roomId)
    expect(runCommand(stores, 'capture')).toBe(true)
    expect(stores.page.getState().page).toBe('rooms')
    const capture = calls.find(({ name }) => name === 'capture')
    expect(capture?.args).toMatchObject({ rooms: [{ roomId: second.roomId }] })
  })

  it('captures all that is live', async () => {
    const { stores, calls } = await open()
    expect(runCommand(stores, 'captureAllLive')).toBe(true)
    const capture = calls.find(({ name }) => name === 'capture')
    const live = [first, second].map(({ roomId }) => expect.objectContaining({ roomId }))
    expect(capture?.args).toMatchObject({ rooms: expect.arrayContaining(live) })
  })

  it('does nothing where it doesn’t apply', async () => {
    const { stores, called } = await open({ rooms: [fakeRoom(1)] })
    for (const id of ['captureAllLive', 'search', 'undo', 'retryCaptures'] as const) {
      expect(runCommand(stores, id), id).toBe(false)
    }
    expect(called()).not.toContain('capture')
  })

  it('needs a project for what is a project’s', async () => {
    const { stores } = await open({ activeProjectId: null })
    for (const id of ['openGallery', 'capture', 'refreshRooms', 'openFolder'] as const) {
      expect(runCommand(stores, id), id).toBe(false)
    }
    expect(runCommand(stores, 'themeDark')).toBe(true)
    expect(stores.app.getState().preferences.theme).toBe('dark')
  })

  it('acts on all captures', async () => {
    const { stores, called } = await open({ jobs: [fakeJob(1, { state: 'failed' })] })
    await stores.jobs.getState().load()
    expect(runCommand(stores, 'retryCaptures')).toBe(true)
    await vi.waitFor(() => expect(called()).toContain('retryJobs'))
  })

  it('searches where the shown page can be searched, in the field that came last', async () => {
    const { stores } = await open()
    const [first, last] = [vi.fn(), vi.fn()]
    stores.commands.getState().offerSearch(first)
    const end = stores.commands.getState().offerSearch(last)
    runCommand(stores, 'search')
    end()
    runCommand(stores, 'search')
    expect([first, last].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  })
})
