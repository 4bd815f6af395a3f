import { describe, expect, it } from 'vitest'
import { createFlowsStore } from '../../../../renderer/stores/flows-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeFlow } from '../../../support/fake-batches.ts'

const failure: Failure = { code: 'internal', message: 'No.' }

function open() {
  const fake = createFakeApi({ flows: [fakeFlow({ limit: 8 }), fakeFlow({ projectId: 'other' })] })
  const reported: Failure[] = []
  const store = createFlowsStore({ api: fake.api, report: (each) => void reported.push(each) })
  return { ...fake, store, reported, flows: () => store.getState().flows }
}

describe('the flows store', () => {
  it('keeps the newest of each project, also where an event overtakes the list', async () => {
    const { store, flows, hold } = open()
    const release = hold('listFlows')
    const loading = store.getState().load()
    store.getState().take(fakeFlow({ limit: 2 }))
    release()
    await loading
    expect(Object.keys(flows()).toSorted()).toEqual(['other', 'project-1'])
    expect(flows()['project-1']?.limit).toBe(2)
  })

  it('says why the list did not come', async () => {
    const { store, fail } = open()
    fail('listFlows', failure)
    await store.getState().load()
    expect(store.getState().failure).toEqual(failure)
    fail('listFlows', null)
    await store.getState().load()
    expect(store.getState().failure).toBeNull()
  })

  it('looks for a server at once, and reports why that could not be', async () => {
    const { store, calls, fail, reported } = open()
    await store.getState().probe('project-1')
    expect(calls.at(-1)).toEqual({ name: 'probeNow', args: { projectId: 'project-1' } })
    expect(reported).toEqual([])
    fail('probeNow', failure)
    await store.getState().probe('project-1')
    expect(reported).toEqual([failure])
  })
})
