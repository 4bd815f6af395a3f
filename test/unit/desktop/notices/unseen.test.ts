import { expect, it, vi } from 'vitest'
import { countUnseen } from '../../../../main/desktop/notices/unseen.ts'

it('counts captures that failed while nobody looked, until somebody does', () => {
  let isWatched = false
  const show = vi.fn()
  const { job, seen } = countUnseen(() => isWatched, show)
  job({ id: 'a', state: 'failed' })
  job({ id: 'a', state: 'failed' })
  job({ id: 'b', state: 'failed' })
  job({ id: 'c', state: 'saved' })
  // It is retried.
  job({ id: 'b', state: 'queued' })
  expect(show.mock.calls).toEqual([[1], [2], [1]])
  isWatched = true
  seen()
  job({ id: 'd', state: 'failed' })
  seen()
  expect(show.mock.calls.slice(3)).toEqual([[0]])
})
