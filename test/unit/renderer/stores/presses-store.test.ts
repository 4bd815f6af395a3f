import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPressesStore } from '../../../../renderer/stores/presses-store.ts'
import { createUndoStore } from '../../../../renderer/stores/undo-store.ts'
import type { JobState } from '../../../../renderer/types.ts'
import { fakeJob, fakeStill } from '../../../support/fake-data.ts'

function open() {
  const undo = createUndoStore()
  const cancelled: string[] = []
  const trashed: (readonly number[])[] = []
  let made = 0
  const store = createPressesStore({
    undo: undo.getState(),
    newId: () => `press-${++made}`,
    cancel: (jobIds) => void cancelled.push(...jobIds),
    trash: (places) => void trashed.push([...places]),
  })
  const become = (number: number, state: JobState) =>
    store.getState().take([fakeJob(number, { state })])
  const save = (number: number) => {
    become(number, 'saved')
    store.getState().takeStill(fakeStill(number, { jobId: `job-${number}`, place: number }))
  }
  return { store, undo: undo.getState, cancelled, trashed, become, save }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the undo of a press', () => {
  it('sends its stills to the trash, together, within a while after the last one', () => {
    const { store, undo, cancelled, trashed, save } = open()
    store.getState().begin(['job-1', 'job-2'])
    save(1)
    vi.advanceTimersByTime(60_000)
    save(2)
    vi.advanceTimersByTime(14_000)
    expect(store.getState().newest).toEqual({ id: 'press-1', open: 0, saved: 2 })
    expect(undo().undoNewest()).toBe(true)
    expect([cancelled, trashed]).toEqual([[], [[1, 2]]])
    expect(store.getState().newest).toBeNull()
  })

  it('is over after that while', () => {
    const { store, undo, trashed, save } = open()
    store.getState().begin(['job-1'])
    save(1)
    vi.advanceTimersByTime(15_000)
    expect(store.getState().newest).toBeNull()
    expect(undo().undoNewest()).toBe(false)
    store.getState().undo('press-1')
    expect(trashed).toEqual([])
  })

  it('cancels what is under way, and what is saved even so goes as well', () => {
    const { store, cancelled, trashed, become, save } = open()
    store.getState().begin(['job-1', 'job-2', 'job-3'])
    save(1)
    store.getState().undo('press-1')
    store.getState().undo('press-1')
    expect(cancelled).toEqual(['job-1', 'job-2', 'job-3'])
    become(2, 'cancelled')
    expect(trashed, 'while one may still be saved').toEqual([])
    save(3)
    expect(trashed).toEqual([[1, 3]])
  })

  it('is of the newest press first, and of none that has no still', () => {
    const { store, undo, trashed, become, save } = open()
    for (const id of ['job-1', 'job-2', 'job-3', 'job-4']) store.getState().begin([id])
    save(1)
    save(2)
    become(3, 'failed')
    store.getState().refuse(['job-4'])
    expect(store.getState().newest?.id).toBe('press-2')
    undo().undoNewest()
    undo().undoNewest()
    expect(trashed).toEqual([[2], [1]])
  })

  it('leaves alone what nobody pressed', () => {
    const { store, save } = open()
    save(9)
    expect(store.getState().newest).toBeNull()
  })
})
