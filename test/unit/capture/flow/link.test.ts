import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createLink } from '../../../../main/capture/flow/link.ts'
import { StillroomError } from '../../../../main/errors.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

/** A server that a test switches off and on. */
function createBench(patienceMs: (wasReached: boolean) => number = () => Infinity) {
  const clock = createFakeClock()
  const server: { problem: StillroomError | null; asked: number[] } = {
    problem: new StillroomError('offline', { message: 'Gone.' }),
    asked: [],
  }
  let changes = 0
  const link = createLink({
    clock,
    patienceMs,
    async probe() {
      server.asked.push(clock.monotonic())
      if (server.problem) throw server.problem
    },
    onChange: () => {
      changes += 1
    },
  })
  return { clock, server, link, changes: () => changes }
}

const gone = new StillroomError('offline', { message: 'It refuses.' })

it('looks 1, 2, 4 … 30 s apart, and never stops', async () => {
  const { clock, server, link } = createBench()
  link.lose(gone)
  await clock.advance(91_000)
  expect(server.asked).toEqual([1000, 3000, 7000, 15_000, 31_000, 61_000, 91_000])
  await clock.advance(30_000)
  expect(server.asked.at(-1)).toBe(121_000)
  link.close()
})

it('tells since when, when it looks next, and why', async () => {
  const { clock, server, link } = createBench()
  const since = clock.now()
  link.lose(gone)
  expect(link.outage()).toMatchObject({
    since,
    nextProbeAt: since + 1000,
    failure: { message: 'It refuses.' },
  })
  await clock.advance(1000)
  await nextTurn()
  expect(link.outage()).toMatchObject({
    since,
    nextProbeAt: since + 3000,
    failure: { message: 'Gone.' },
  })
  server.problem = null
  await clock.advance(2000)
  await nextTurn()
  expect(link.outage()).toBeNull()
  expect(clock.waits).toEqual([])
})

it('takes any answer for a sign of life, a refusal too', async () => {
  const { clock, server, link } = createBench()
  link.lose(gone)
  server.problem = new StillroomError('auth-rejected')
  await clock.advance(1000)
  await nextTurn()
  expect(link.outage()).toBeNull()
})

it('looks at once when asked to, and only once at a time', async () => {
  const { server, link } = createBench()
  link.lose(gone)
  server.problem = null
  const answers = await Promise.all([link.probe(), link.probe()])
  expect(answers).toEqual([true, true])
  expect(server.asked).toHaveLength(1)
  expect(link.outage()).toBeNull()
})

it('keeps waiting after a look that found nothing', async () => {
  const { clock, link, changes } = createBench()
  link.lose(gone)
  const before = changes()
  expect(await link.probe()).toBe(false)
  expect(changes()).toBe(before + 1)
  expect(link.outage()?.failure.message).toBe('Gone.')
  expect(clock.waits).toEqual([1000])
  link.close()
})

it('begins one outage, however many requests fail', async () => {
  const { clock, link } = createBench()
  link.lose(gone)
  link.lose(gone)
  expect(clock.waits).toEqual([1000])
  link.close()
})

it('gives up when its patience ends, and hopes again when told to', async () => {
  const { clock, link } = createBench(() => 5000)
  link.lose(gone)
  await clock.advance(5000)
  await nextTurn()
  expect(link.outage()).toBeNull()
  expect(link.givenUp()).toMatchObject({ code: 'offline', message: 'Gone.' })
  link.lose(gone)
  expect(link.outage()).toBeNull()
  link.renew()
  expect(link.givenUp()).toBeNull()
  link.lose(gone)
  expect(link.outage()).not.toBeNull()
  link.close()
})

it('has more patience with a server that was there', async () => {
  const { clock, link } = createBench((wasReached) => (wasReached ? 60_000 : 3000))
  link.reached()
  link.lose(gone)
  await clock.advance(59_000)
  expect(link.givenUp()).toBeNull()
  await clock.advance(1000)
  await nextTurn()
  expect(link.givenUp()).not.toBeNull()
})

it('ends an outage when an answer comes by itself', async () => {
  const { clock, link } = createBench()
  link.lose(gone)
  link.reached()
  await nextTurn()
  expect(link.outage()).toBeNull()
  expect(clock.waits).toEqual([])
})

it('looks no more when it is closed', async () => {
  const { clock, server, link } = createBench()
  link.lose(gone)
  link.close()
  await clock.advance(60_000)
  expect(server.asked).toEqual([])
})
