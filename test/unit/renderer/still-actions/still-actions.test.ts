import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../../main/errors.ts'
import { createStillActions } from '../../../../renderer/still-actions/still-actions.ts'
import { createStores } from '../../../../renderer/stores/stores.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const denied: Failure = { code: 'folder-missing', message: 'Its folder is gone.' }
const stills = [fakeStill(1), fakeStill(2)]
const [first, second] = stills as [(typeof stills)[0], (typeof stills)[0]]

async function create(options: FakeOptions = {}) {
  const fake = createFakeApi({ stills, ...options })
  const state = await fake.api.getAppState()
  const stores = createStores({ api: fake.api, state, now: () => 0 })
  const words: string[] = []
  const actions = createStillActions(stores, (said) => words.push(said))
  const calls = (name: string) =>
    fake.calls.filter((call) => call.name === name).map(({ args }) => args)
  const notices = () => stores.app.getState().notices.map(({ failure }) => failure)
  return { actions, stores, fake, words, calls, notices }
}

describe('what is done with stills', () => {
  it('asks for a still that the page knows by its place alone, by its id', async () => {
    const { actions, calls, words } = await create()
    expect(await actions.show(first.place)).toBe(true)
    expect(await actions.copyImage(first.place)).toBe(true)
    expect(await actions.open(first.place, 'other')).toBe(true)
    expect(calls('showStill')).toEqual([{ stillId: first.id }])
    expect(calls('copyImage')).toEqual([{ stillId: first.id }])
    expect(calls('openStill')).toEqual([{ stillId: first.id, program: 'other' }])
    expect(words).toEqual(['Image copied.'])
  })

  it('reports what fails, and says nothing of success', async () => {
    const { actions, fake, words, notices } = await create()
    fake.fail('copyImage', denied)
    expect(await actions.copyImage(first.place)).toBe(false)
    expect(notices()).toEqual([denied])
    expect(words).toEqual([])
  })

  it('reports a still that isn’t there any more', async () => {
    const { actions, calls, notices } = await create({ stills: [] })
    expect(await actions.show(first.place)).toBe(false)
    expect(notices()[0]?.message).toBe('This still isn’t in the library any more.')
    expect(calls('showStill')).toEqual([])
  })

  it('says that a request needs a token', async () => {
    const { actions, calls, words } = await create()
    await actions.copyRequest(first.place, 'php')
    expect(calls('copyRequest')).toEqual([{ stillId: first.id, language: 'php' }])
    expect(words[0]).toContain('PHP')
    expect(words[0]).toContain('$YOUR_TOKEN')
  })

  it.each(['copyPaths', 'drag'] as const)('refuses too many for %s', async (action) => {
    const { actions, fake, notices } = await create()
    const places = Array.from({ length: 10_001 }, (_, index) => index)
    expect(await actions[action](places)).toBe(false)
    expect(notices()[0]?.code).toBe('invalid-options')
    expect(fake.calls.filter(({ name }) => name === 'copyPaths' || name === 'dragStills')).toEqual(
      [],
    )
  })

  it('sets a star, and takes it away only where all have it', async () => {
    const { actions, stores, calls } = await create()
    stores.stillCache.take([{ ...first, favourite: true }, second])
    await actions.toggleFavourite([first.place, second.place])
    await actions.toggleFavourite([first.place])
    expect(calls('annotateStills')).toMatchObject([{ favourite: true }, { favourite: false }])
  })

  it('gives back what is wrong with an annotation, so that its field can say it', async () => {
    const { actions, fake, notices } = await create()
    expect(await actions.annotate([first.place], { note: 'x' })).toBeNull()
    fake.fail('annotateStills', denied)
    expect(await actions.annotate([first.place], { note: 'y' })).toEqual(denied)
    expect(notices()).toEqual([])
  })

  it('sends more than one call can hold in parts', async () => {
    const { actions, calls } = await create()
    const places = Array.from({ length: 100_001 }, (_, index) => index)
    await actions.annotate(places, { addTags: ['stage'] })
    expect(calls('annotateStills').map((args) => (args as { places: [] }).places.length)).toEqual([
      100_000, 1,
    ])
  })

  it('sends to the trash, or reports why not', async () => {
    const { actions, fake, notices } = await create()
    expect(await actions.trash([first.place])).toBe(true)
    fake.fail('trashStills', denied)
    expect(await actions.trash([second.place])).toBe(false)
    expect(notices()).toEqual([denied])
  })

  it('names the copy, and says nothing where none was made', async () => {
    const { actions, words } = await create()
    const spec = { format: 'png', size: null } as const
    expect(await actions.saveAs(first.place, spec)).toEqual({ ok: true, value: 'still.png' })
    expect(words).toEqual(['Saved as still.png.'])
    const cancelled = await create({
      handlers: () => ({ saveStillAs: async () => ({ ok: true, value: null }) }),
    })
    expect(await cancelled.actions.saveAs(first.place, spec)).toEqual({ ok: true, value: null })
    expect(cancelled.words).toEqual([])
  })
})
