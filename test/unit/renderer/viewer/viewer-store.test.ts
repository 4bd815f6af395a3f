import { describe, expect, it } from 'vitest'
import { createViewerStore } from '../../../../renderer/viewer/viewer-store.ts'

describe('what the viewer keeps', () => {
  it('hides and shows its panels', () => {
    const store = createViewerStore()
    const { toggle, open } = store.getState()
    expect(store.getState()).toMatchObject({ details: true, filmstrip: true })
    toggle('details')
    expect(store.getState()).toMatchObject({ details: false, filmstrip: true })
    open('details')
    open('details')
    expect(store.getState().details).toBe(true)
  })

  it('keeps what was typed for each still until it is saved', () => {
    const { setDraft, draftOf } = createViewerStore().getState()
    setDraft(1, 'one')
    setDraft(2, '')
    expect([draftOf(1), draftOf(2), draftOf(3)]).toEqual(['one', '', undefined])
    setDraft(1, null)
    expect([draftOf(1), draftOf(2)]).toEqual([undefined, ''])
  })
})
