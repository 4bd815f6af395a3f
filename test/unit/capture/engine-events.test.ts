import { expect, it, vi } from 'vitest'
import { createEngineEvents } from '../../../main/capture/engine-events.ts'
import { exampleStill } from '../../support/examples.ts'

it('tells every listener, also after one that throws', () => {
  const onBug = vi.fn()
  const events = createEngineEvents(onBug)
  const bug = new Error('window is gone')
  const heard = vi.fn()
  events.emitter.on('still', () => {
    throw bug
  })
  events.emitter.on('still', heard)
  const still = exampleStill()
  events.still(still)
  expect(heard).toHaveBeenCalledWith(still)
  expect(onBug).toHaveBeenCalledWith(bug)
})

it('lets a listener go, also while it is being told', () => {
  const events = createEngineEvents(() => {})
  const heard = vi.fn(() => void events.emitter.off('still', heard))
  const other = vi.fn()
  events.emitter.on('still', heard)
  events.emitter.on('still', other)
  events.still(exampleStill())
  events.still(exampleStill())
  expect(heard).toHaveBeenCalledTimes(1)
  expect(other).toHaveBeenCalledTimes(2)
})
