import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPresetsStore } from '../../../../renderer/stores/presets-store.ts'
import { createUndoStore } from '../../../../renderer/stores/undo-store.ts'
import type { Preset } from '../../../../renderer/types.ts'

function open(names: readonly string[]) {
  let kept: readonly Preset[] = names.map((name) => ({ id: name, name, options: {} }))
  let made = 0
  const undo = createUndoStore()
  const presets = createPresetsStore({
    presets: () => kept,
    keep: (next) => {
      kept = next
    },
    undo: undo.getState(),
    newId: () => `new-${++made}`,
  })
  return { presets, undo, names: () => kept.map(({ name }) => name), kept: () => kept }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('presets', () => {
  it('saves under a tidy name, and chooses it', () => {
    const { presets, kept } = open(['a'])
    presets.getState().save('  Poster ', { format: 'png' })
    expect(kept().at(-1)).toEqual({ id: 'new-1', name: 'Poster', options: { format: 'png' } })
    expect(presets.getState().chosenId).toBe('new-1')
  })

  it('updates and renames in place, and leaves alone what is gone', () => {
    const { presets, kept } = open(['a', 'b'])
    presets.getState().update('a', { best: 2 })
    presets.getState().rename('a', 'A')
    presets.getState().update('gone', { best: 3 })
    expect(kept()).toEqual([
      { id: 'a', name: 'A', options: { best: 2 } },
      { id: 'b', name: 'b', options: {} },
    ])
  })

  it('brings a removed one back, by its button or the key', () => {
    const { presets, undo, names } = open(['a', 'b', 'c'])
    presets.getState().remove('b')
    expect(names()).toEqual(['a', 'c'])
    presets.getState().undoRemoval()
    expect(names()).toEqual(['a', 'b', 'c'])
    expect(undo.getState().undoNewest()).toBe(false)
    presets.getState().remove('a')
    expect(undo.getState().undoNewest()).toBe(true)
    expect(names()).toEqual(['a', 'b', 'c'])
  })

  it('forgets a removed one after a while, and as soon as another is removed', () => {
    const { presets, undo, names } = open(['a', 'b', 'c'])
    presets.getState().remove('a')
    presets.getState().remove('c')
    expect(undo.getState().undoables).toHaveLength(1)
    vi.advanceTimersByTime(15_000)
    expect(presets.getState().removed).toBeNull()
    presets.getState().undoRemoval()
    expect(names()).toEqual(['b'])
  })
})
