import { describe, expect, it } from 'vitest'
import { createPageStore } from '../../../../renderer/stores/page-store.ts'

describe('the page store', () => {
  it('begins with the rooms, whose heading asks for no focus', () => {
    const page = createPageStore().getState()
    expect(page.page).toBe('rooms')
    expect(page.takeTurn()).toBe(false)
  })

  it('hands each turn of the page out once', () => {
    const store = createPageStore()
    store.getState().open('activity')
    expect(store.getState().page).toBe('activity')
    expect(store.getState().takeTurn()).toBe(true)
    expect(store.getState().takeTurn()).toBe(false)
  })

  it('does not turn to the page that is open', () => {
    const store = createPageStore()
    store.getState().open('rooms')
    expect(store.getState().takeTurn()).toBe(false)
  })

  it('goes back to the page before, with its turn', () => {
    const store = createPageStore()
    store.getState().open('gallery')
    store.getState().open('settings')
    store.getState().back()
    expect(store.getState().page).toBe('gallery')
    expect(store.getState().takeTurn()).toBe(true)
  })
})
