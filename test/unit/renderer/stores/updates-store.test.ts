import { expect, it, vi } from 'vitest'
import { createUpdatesStore } from '../../../../renderer/stores/updates-store.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeUpdates } from '../../../support/fake-data.ts'

function open(api: Partial<ReturnType<typeof createFakeApi>['api']> = {}) {
  const report = vi.fn()
  const store = createUpdatesStore({ api: { ...createFakeApi().api, ...api }, report })
  return { store, report }
}

const ok = async () => ({ ok: true as const, value: null })

it('keeps news that has overtaken the first answer', async () => {
  const { store } = open()
  const loading = store.getState().load()
  const news = { ...fakeUpdates, activity: 'checking' as const }
  store.getState().take(news)
  await loading
  expect(store.getState().view).toEqual(news)
})

it('asks main to look, but only where Stillroom can', async () => {
  const checkForUpdates = vi.fn(ok)
  const { store } = open({ checkForUpdates })
  await store.getState().check()
  expect(checkForUpdates).toHaveBeenCalledTimes(1)
  store.getState().take({ ...fakeUpdates, source: 'package' })
  await store.getState().check()
  expect(checkForUpdates).toHaveBeenCalledTimes(1)
})

it('reports what main refuses', async () => {
  const error = { code: 'invalid-options' as const, message: 'There is no new version to install.' }
  const { store, report } = open({ installUpdate: async () => ({ ok: false, error }) })
  await store.getState().install()
  expect(report).toHaveBeenCalledWith(error)
})
