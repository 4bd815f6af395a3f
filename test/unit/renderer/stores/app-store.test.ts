import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../../renderer/stores/app-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeProject } from '../../../support/fake-data.ts'

const failure: Failure = { code: 'auth-rejected', message: 'No.' }
const other = { ...fakeProject, id: 'project-2', name: 'Other' }
const details = { name: 'New', apiKey: 'key-1234', secret: 'the secret' }

async function open(options: FakeOptions = {}) {
  const fake = createFakeApi(options)
  const store = createAppStore({ api: fake.api, state: await fake.api.getAppState() })
  return { ...fake, store, app: store.getState() }
}

describe('the app store', () => {
  it('opens a project as soon as it is connected', async () => {
    const { store, app, calls } = await open({ projects: [] })
    expect(await app.connect(details)).toBeNull()
    expect(store.getState()).toMatchObject({
      projects: [{ name: 'New', apiKeyHint: '1234' }],
      activeProjectId: 'project-New',
    })
    expect(calls.at(-1)).toEqual({ name: 'selectProject', args: { projectId: 'project-New' } })
  })

  it('opens a project of the list, and starts the sandbox first where it is that', async () => {
    const { store, app, calls, fail } = await open({ projects: [fakeProject, other] })
    await app.choose(other.id)
    expect(store.getState().activeProjectId).toBe(other.id)
    expect(calls.map(({ name }) => name)).not.toContain('openSandbox')
    await app.choose(store.getState().sandboxProjectId)
    expect(calls.map(({ name }) => name)).toContain('openSandbox')
    expect(store.getState().activeProjectId).toBe(store.getState().sandboxProjectId)
    fail('openSandbox', failure)
    await app.choose(store.getState().sandboxProjectId)
    expect(store.getState().notices.map((notice) => notice.failure)).toEqual([failure])
  })

  it('keeps no secret', async () => {
    const { store, app } = await open()
    await app.connect(details)
    await app.reconnect('project-1', 'the secret')
    expect(JSON.stringify(store.getState())).not.toContain('the secret')
  })

  it('hands back why a project could not be connected', async () => {
    const { store, app, fail } = await open({ projects: [] })
    fail('connectProject', failure)
    expect(await app.connect(details)).toEqual(failure)
    expect(store.getState()).toMatchObject({ projects: [], activeProjectId: null })
  })

  it('opens the next project when the open one is removed, and none after the last', async () => {
    const { store, app } = await open({ projects: [fakeProject, other] })
    await app.remove('project-1')
    expect(store.getState()).toMatchObject({ projects: [other], activeProjectId: 'project-2' })
    await app.remove('project-2')
    expect(store.getState()).toMatchObject({ projects: [], activeProjectId: null })
  })

  it('stays where it is when another project is removed', async () => {
    const { store, app } = await open({ projects: [fakeProject, other] })
    await app.remove('project-2')
    expect(store.getState().activeProjectId).toBe('project-1')
  })

  it('lists the sandbox once, however often it is opened', async () => {
    const { store, app } = await open()
    await app.openSandbox()
    await app.openSandbox()
    expect(store.getState().projects).toHaveLength(2)
    expect(store.getState()).toMatchObject({
      activeProjectId: 'sandbox',
      sandboxProjectId: 'sandbox',
    })
  })

  it('reports a failed action as a notice, but not one that was called off', async () => {
    const { store, app, fail } = await open()
    fail('openFolder', failure)
    fail('chooseFolder', { code: 'cancelled', message: 'Cancelled.' })
    await app.openFolder()
    await app.chooseFolder()
    expect(store.getState().notices).toMatchObject([{ failure }])
    app.dismissNotice(store.getState().notices[0]?.id ?? '')
    expect(store.getState().notices).toEqual([])
  })

  it('sets captures at a time, or hands back why not', async () => {
    const { store, app, calls, fail } = await open()
    expect(await app.setConcurrency(16)).toBeNull()
    expect(calls.at(-1)).toEqual({ name: 'setConcurrency', args: { concurrency: 16 } })
    expect(store.getState().concurrency).toBe(16)
    fail('setConcurrency', failure)
    expect(await app.setConcurrency(2)).toEqual(failure)
    expect(store.getState().concurrency).toBe(16)
  })

  it('does not open a project that main refuses to open', async () => {
    const { store, app, fail } = await open({ projects: [fakeProject, other] })
    fail('selectProject', failure)
    await app.select('project-2')
    expect(store.getState()).toMatchObject({ activeProjectId: 'project-1', notices: [{ failure }] })
  })

  it('shows the notice about secrets again when the vault changes', async () => {
    const { store, app } = await open()
    app.hideVaultNotice()
    expect(store.getState().vaultNoticeHidden).toBe(true)
    app.setVault({ storage: 'session', notice: failure })
    expect(store.getState().vaultNoticeHidden).toBe(false)
  })
})
