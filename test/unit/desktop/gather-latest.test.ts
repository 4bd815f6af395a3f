import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherLatest } from '../../../main/desktop/gather-latest.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function createBench() {
  const handed: (readonly { readonly id: string; readonly state: string }[])[] = []
  const gatherer = gatherLatest<{ id: string; state: string }>(30, (items) => {
    handed.push(items)
  })
  return { handed, gatherer }
}

it('hands on what changed meanwhile together, each in its newest state', () => {
  const { handed, gatherer } = createBench()
  gatherer.add({ id: 'a', state: 'queued' })
  gatherer.add({ id: 'b', state: 'queued' })
  gatherer.add({ id: 'a', state: 'requesting' })
  expect(handed).toEqual([])
  vi.advanceTimersByTime(30)
  expect(handed).toEqual([
    [
      { id: 'a', state: 'requesting' },
      { id: 'b', state: 'queued' },
    ],
  ])
  vi.advanceTimersByTime(1000)
  expect(handed).toHaveLength(1)
})

it('hands on at once when told to, and nothing twice', () => {
  const { handed, gatherer } = createBench()
  gatherer.flush()
  gatherer.add({ id: 'a', state: 'saved' })
  gatherer.flush()
  vi.advanceTimersByTime(1000)
  expect(handed).toEqual([[{ id: 'a', state: 'saved' }]])
})
