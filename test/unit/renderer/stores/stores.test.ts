import { describe, expect, it, vi } from 'vitest'
import { createStores, startStores } from '../../../../renderer/stores/stores.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeJob, fakeLiveRoom, fakeProject, fakeStill } from '../../../support/fake-data.ts'

async function open(options: FakeOptions = {}) {
  const fake = createFakeApi({ rooms: [fakeLiveRoom(1)], ...options })
  const state = await fake.api.getAppState()
  const stores = createStores({ api: fake.api, state, now: () => 0 })
  const stop = startStores(stores)
  await vi.waitFor(() => expect(stores.stills.getState().isLoading).toBe(false))
  const jobs = () => stores.jobs.getState().jobs.map(({ id }) => id)
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
    expect(stores.jobs.getState().jobs).toHaveLength(1)
  })

  it.each([
    ['the still first', true],
    ['the job first', false],
  ])('turn a job into its still when %s', async (_, stillFirst) => {
    const { emit, jobs, stills } = await open()
    emit('job', fakeJob(1))
    if (stillFirst) emit('still', still)
    emit('job', saved)
    if (!stillFirst) emit('still', still)
    expect([jobs(), stills()]).toEqual([[], ['still-5']])
  })

  it('keep a saved job until its still is there', async () => {
    const { emit, jobs } = await open()
    emit('job', fakeJob(1))
    emit('job', saved)
    expect(jobs()).toEqual(['job-1'])
  })

  it('clear the selection and fetch the rooms of another project', async () => {
    const other = { ...fakeProject, id: 'project-2' }
    const { stores, calls } = await open({ projects: [fakeProject, other] })
    stores.selection.getState().selectOnly('some-room')
    await stores.app.getState().select('project-2')
    expect(stores.selection.getState().selected.size).toBe(0)
    expect(calls.filter(({ name }) => name === 'listRooms').at(-1)?.args).toEqual({
      projectId: 'project-2',
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
    emit('job', fakeJob(1))
    expect(jobs()).toEqual([])
  })
})
