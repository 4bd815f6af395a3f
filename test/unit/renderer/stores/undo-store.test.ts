import { describe, expect, it, vi } from 'vitest'
import { createUndoStore } from '../../../../renderer/stores/undo-store.ts'

describe('the undo key', () => {
  it('takes back the newest first, each once', () => {
    const { getState } = createUndoStore()
    const undone: string[] = []
    const offer = (id: string) => getState().offer({ id, undo: () => void undone.push(id) })
    for (const id of ['a', 'b', 'a', 'c']) offer(id)
    getState().withdraw('b')
    getState().withdraw('never offered')
    expect([1, 2, 3].map(() => getState().undoNewest())).toEqual([true, true, false])
    expect(undone).toEqual(['c', 'a'])
  })

  it('lets what is taken back be done again', () => {
    const { getState } = createUndoStore()
    const undo = vi.fn(() => getState().offer({ id: 'again', undo }))
    getState().offer({ id: 'again', undo })
    getState().undoNewest()
    expect(getState().undoNewest()).toBe(true)
    expect(undo).toHaveBeenCalledTimes(2)
  })
})
