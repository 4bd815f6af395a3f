import { expect, it } from 'vitest'
import type { FlowState } from '../../../../main/capture/flow/flows.ts'
import { createFlows } from '../../../../main/capture/flow/flows.ts'
import { StillroomError } from '../../../../main/errors.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

function createBench(concurrency = 8) {
  const clock = createFakeClock()
  const told: FlowState[] = []
  const probed: string[] = []
  let isThere = false
  const flows = createFlows({
    clock,
    concurrency: () => concurrency,
    async probe(projectId) {
      probed.push(projectId)
      if (!isThere) throw new StillroomError('offline')
    },
    onChange: (state) => void told.push(state),
  })
  const comeBack = () => {
    isThere = true
  }
  return { clock, flows, told, probed, comeBack }
}

const tooMany = new StillroomError('rate-limited', { serverMessage: 'Slow down' })
const gone = new StillroomError('offline')

it('is open and unhurried at first', () => {
  const { flows } = createBench()
  expect(flows.of('a').opensAt()).toBe(0)
  expect(flows.of('a').state()).toEqual({
    projectId: 'a',
    limit: 8,
    concurrency: 8,
    pause: null,
    offline: null,
  })
})

it('closes one project for the time that its server asks for, and slows it down', async () => {
  const { clock, flows, told } = createBench()
  flows.of('a').begin().refused(tooMany, 24_000)
  expect(flows.of('a').opensAt()).toBe(24_000)
  expect(flows.of('b').opensAt()).toBe(0)
  expect(told).toEqual([
    {
      projectId: 'a',
      limit: 4,
      concurrency: 8,
      pause: {
        until: clock.now() + 24_000,
        failure: expect.objectContaining({ serverMessage: 'Slow down' }),
      },
      offline: null,
    },
  ])
  await clock.advance(24_000)
  expect(flows.of('a').state().pause).toBeNull()
})

it('keeps to the longer of two pauses', () => {
  const { flows } = createBench()
  const turn = flows.of('a').begin()
  turn.refused(tooMany, 24_000)
  turn.refused(tooMany, 10)
  expect(flows.of('a').opensAt()).toBe(24_000)
})

it('is not made longer by a wall clock that is set back', () => {
  const { clock, flows } = createBench()
  flows.of('a').begin().refused(tooMany, 1000)
  clock.setBack(3_600_000)
  expect(flows.of('a').opensAt()).toBe(1000)
  expect(flows.of('a').state().pause?.until).toBe(clock.now() + 1000)
})

it('closes a project whose server is lost until it is found again', async () => {
  const { clock, flows, told, comeBack } = createBench()
  flows.of('a').begin().lost(gone)
  expect(flows.of('a').opensAt()).toBe(Number.POSITIVE_INFINITY)
  expect(told.at(-1)?.offline).not.toBeNull()
  comeBack()
  await clock.advance(1000)
  await expect.poll(() => flows.of('a').opensAt()).toBe(0)
  expect(told.at(-1)?.offline).toBeNull()
})

it('finds out at once whether a server can be reached', async () => {
  const { flows, probed, comeBack } = createBench()
  expect(await flows.of('a').isReachable(gone)).toBe(false)
  expect(flows.of('a').state().offline).not.toBeNull()
  // Known by now: nobody asks again before it is time.
  expect(await flows.of('a').isReachable(gone)).toBe(false)
  expect(probed).toEqual(['a'])
  comeBack()
  expect(await flows.of('b').isReachable(gone)).toBe(true)
  flows.of('a').close()
})

it('sends nothing while it is in doubt', async () => {
  const { flows, told, comeBack } = createBench()
  comeBack()
  const answer = flows.of('a').isReachable(gone)
  expect(flows.of('a').opensAt()).toBe(Number.POSITIVE_INFINITY)
  expect(await answer).toBe(true)
  expect(flows.of('a').opensAt()).toBe(0)
  expect(told.at(-1)).toMatchObject({ offline: null })
})

it('tells of a pace only when it changes', () => {
  const { flows, told } = createBench(4)
  const turn = flows.of('a').begin()
  turn.answered()
  expect(told).toEqual([])
  turn.troubled()
  turn.troubled()
  expect(told.map(({ limit }) => limit)).toEqual([2])
})

it('looks only where a server is lost', async () => {
  const { flows, probed } = createBench()
  await flows.of('a').probe()
  expect(probed).toEqual([])
})
