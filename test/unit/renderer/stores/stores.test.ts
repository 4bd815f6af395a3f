import { describe, expect, it, vi } from 'vitest'
import { createRoomActions } from '../../../../renderer/rooms/room-actions.ts'
import { createStores, startStores } from '../../../../renderer/stores/stores.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeBatch, fakeCounts, fakeFlow } from '../../../support/fake-batches.ts'
import { fakeJob, fakeLiveRoom, fakeProject, fakeStill } from '../../../support/fake-data.ts'

async function open(options: FakeOptions = {}) {
  const fake = createFakeApi({ rooms: [fakeLiveRoom(1)], ...options })
  const state = await fake.api.getAppState()
  const stores = createStores({ api: fake.api, state, now: () => 0 })
  const stop = startStores(stores)
  await vi.waitFor(() => expect(stores.stills.getState().isLoading).toBe(false))
  const jobs = () => stores.jobs.getState().order
  const stills = () => stores.stills.getState().stills.map(({ id }) => id)
  return { ...fake, stores, stop, jobs, stills }
}

const saved = fakeJob(1, { state: 'saved', stillId: 'still-5' })
const still = fakeStill(5, { jobId: 'job-1' })

describe('the stores together', () => {
  it('load the open project, the stills and the jobs', async () => {
    const { stores, stills } = await open({ stills: [fakeStill(1)], jobs: [fakeJob(1)] })
    await vi.waitFor(() => expect(stores.rooms.getState().rooms).toHaveLength(1))
    expect(stills()).toEqual(['still-1'])
    await vi.waitFor(() => expect(stores.jobs.getState().order).toHaveLength(1))
  })

  it.each([
    ['the still first', true],
    ['the job first', false],
  ])('turn a job into its still when %s', async (_, stillFirst) => {
    const { emit, jobs, stills } = await open()
    emit('jobs', [fakeJob(1)])
    if (stillFirst) emit('still', still)
    emit('jobs', [saved])
    if (!stillFirst) emit('still', still)
    expect([jobs(), stills()]).toEqual([[], ['still-5']])
  })

  it('fill the form with what the project was last captured with, or the default', async () => {
    const other = { ...fakeProject, id: 'project-2' }
    const { stores } = await open({
      projects: [fakeProject, other],
      lastOptions: [{ projectId: 'project-2', options: { format: 'png' } }],
      defaultOptions: { best: 3 },
    })
    const { app, draft } = stores
    expect(draft.getState()).toMatchObject({ format: 'jpg', best: 3 })
    await app.getState().select('project-2')
    expect(draft.getState()).toMatchObject({ format: 'png', best: 1 })
    await app.getState().remove('project-2')
    expect(app.getState().lastOptions).toEqual([])
    expect(draft.getState()).toMatchObject({ format: 'jpg', best: 3 })
  })

  it('offer the newest of what goes to the trash to the undo key', async () => {
    const { emit, calls, stores } = await open()
    const view = { count: 1, goesAt: '2026-11-23T12:00:00.000Z', failure: null, retentionId: null }
    for (const id of ['a', 'b', 'c']) emit('trash', { ...view, id, state: 'waiting' })
    emit('trash', { ...view, id: 'c', state: 'done' })
    const { undoNewest } = stores.undo.getState()
    expect([1, 2, 3].map(undoNewest)).toEqual([true, true, false])
    const undone = calls.filter(({ name }) => name === 'undoTrash').map(({ args }) => args)
    expect(undone).toEqual([{ trashId: 'b' }, { trashId: 'a' }])
  })

  it('offer what was last done to rooms to the undo key, while it is shown', async () => {
    const { stores } = await open()
    const { marks, undo } = stores
    const { toggleHidden } = createRoomActions(stores)
    const shown = () => [...marks.getState().hidden]
    toggleHidden(['room-1'])
    toggleHidden(['room-2'])
    const { undoNewest } = undo.getState()
    expect([undoNewest(), shown()]).toEqual([true, ['room-1']])
    expect(marks.getState().said).toEqual({ text: 'Undone: room-2: hidden.', undo: null })
    expect([undoNewest(), shown()]).toEqual([false, ['room-1']])
    toggleHidden(['room-2'])
    marks.getState().say(null)
    expect(undoNewest()).toBe(false)
    toggleHidden(['room-1'])
    await marks.getState().open('project-2')
    expect(undoNewest()).toBe(false)
  })

  it('make news of a room whose takes are all black, once', async () => {
    const { emit, stores } = await open()
    const score = { sharpness: 0, exposure: 0, contrast: 0, colourfulness: 0 }
    const take = {
      capturedAt: '2026-11-23T12:00:00.000Z',
      score: { ...score, difference: null, total: 0 },
      flaws: ['black'] as const,
    }
    const assessment = { asked: 2, takes: [take, take], best: 0, own: 0, verdict: 'black' } as const
    emit('still', fakeStill(5, { assessment }))
    emit('still', fakeStill(6, { assessment, roomId: fakeStill(5).roomId }))
    const { notices } = stores.app.getState()
    expect(notices.map(({ failure }) => failure.message)).toEqual([
      expect.stringContaining('is black'),
    ])
  })

  it('keep a saved job until its still is there', async () => {
    const { emit, jobs } = await open()
    emit('jobs', [fakeJob(1)])
    emit('jobs', [saved])
    expect(jobs()).toEqual(['job-1'])
  })

  it('drop thousands of saved jobs whose stills came first', async () => {
    const { emit, jobs } = await open()
    const numbers = Array.from({ length: 2_000 }, (_, n) => n)
    for (const n of numbers) emit('still', fakeStill(n, { jobId: `job-${n}` }))
    emit(
      'jobs',
      numbers.map((n) => fakeJob(n)),
    )
    emit(
      'jobs',
      numbers.map((n) => fakeJob(n, { state: 'saved', stillId: `still-${n}` })),
    )
    expect(jobs()).toEqual([])
  })

  it('leave a schedule’s captures out of the status line, whichever news comes first', async () => {
    const { stores, emit } = await open()
    const tick = (number: number) => ({ batchId: `batch-${number}` })
    const batch = (number: number) =>
      fakeBatch(number, { scheduleId: 'schedule-1', counts: fakeCounts({ waiting: 1 }) })
    emit('jobs', [fakeJob(1, tick(1))])
    emit('batches', [batch(1)])
    emit('batches', [batch(2)])
    emit('jobs', [fakeJob(2, tick(2))])
    expect(stores.jobs.getState().run.open).toBe(0)
    emit('jobs', [fakeJob(3, tick(3))])
    expect(stores.jobs.getState().run.open).toBe(1)
  })

  it('take news of flows', async () => {
    const { stores, emit } = await open()
    emit('flow', fakeFlow({ limit: 2 }))
    expect(stores.flows.getState().flows['project-1']?.limit).toBe(2)
  })

  it('clear the selection and fetch the rooms of another project', async () => {
    const other = { ...fakeProject, id: 'project-2' }
    const { stores, calls } = await open({ projects: [fakeProject, other] })
    stores.selection.getState().selectOnly('some-room')
    await stores.app.getState().select('project-2')
    expect(stores.selection.getState().selected.size).toBe(0)
    expect(calls.filter(({ name }) => name === 'listRooms').at(-1)?.args).toEqual({
      projectId: 'project-2',
      part: 'first',
    })
  })

  it('ask nothing of a project without its secret, until it has it again', async () => {
    const { stores, calls } = await open({ projects: [{ ...fakeProject, storage: null }] })
    const lists = () => calls.filter(({ name }) => name === 'listRooms')
    expect(lists()).toEqual([])
    await stores.app.getState().reconnect('project-1', 'secret')
    expect(lists()).toHaveLength(1)
  })

  it('forget a refused press as soon as the options or the selection change', async () => {
    const { stores } = await open()
    const refusal = { code: 'invalid-options', message: 'No.' } as const
    const { setFailure } = stores.jobs.getState()
    setFailure(refusal)
    stores.draft.getState().change({ width: '640' })
    expect(stores.jobs.getState().failure).toBeNull()
    setFailure(refusal)
    stores.selection.getState().selectOnly('a')
    expect(stores.jobs.getState().failure).toBeNull()
    setFailure({ code: 'offline', message: 'No.' })
    stores.selection.getState().selectOnly('b')
    expect(stores.jobs.getState().failure).not.toBeNull()
  })

  it('hear nothing more once they are stopped', async () => {
    const { stop, emit, jobs } = await open()
    stop()
    emit('jobs', [fakeJob(1)])
    expect(jobs()).toEqual([])
  })
})
