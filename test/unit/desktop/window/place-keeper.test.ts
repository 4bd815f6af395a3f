import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { WindowPlace } from '../../../../main/desktop/window/place-file.ts'
import { createPlaceKeeper } from '../../../../main/desktop/window/place-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const at = (x: number): WindowPlace => ({
  bounds: { x, y: 0, width: 1000, height: 700 },
  state: 'normal',
})

it('writes once the window rests', async () => {
  const write = vi.fn(async () => {})
  const keeper = createPlaceKeeper(null, { write, onError: () => {} })
  for (let x = 0; x < 50; x += 1) {
    keeper.moved(at(x))
    await vi.advanceTimersByTimeAsync(20)
  }
  expect(write).not.toHaveBeenCalled()
  expect(keeper.last()).toEqual(at(49))
  await vi.runAllTimersAsync()
  expect(write).toHaveBeenCalledExactlyOnceWith(at(49))
})

it('writes at once what waits when the app ends, and nothing twice', async () => {
  const write = vi.fn(async () => {})
  const keeper = createPlaceKeeper(at(1), { write, onError: () => {} })
  await keeper.flush()
  expect(write).not.toHaveBeenCalled()
  keeper.moved(at(2))
  await keeper.flush()
  await vi.runAllTimersAsync()
  expect(write).toHaveBeenCalledExactlyOnceWith(at(2))
})

it('goes on after a write that failed', async () => {
  const full = new Error('The disk is full.')
  const write = vi.fn(async () => {})
  write.mockRejectedValueOnce(full)
  const onError = vi.fn()
  const keeper = createPlaceKeeper(null, { write, onError })
  keeper.moved(at(1))
  await keeper.flush()
  expect(onError).toHaveBeenCalledExactlyOnceWith(full)
  keeper.moved(at(2))
  await keeper.flush()
  expect(write).toHaveBeenLastCalledWith(at(2))
})
