import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Task } from '../../../main/capture/queue.ts'
import { createQueue } from '../../../main/capture/queue.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

/** Tasks whose ends a test decides. */
function createBench(concurrency = 2) {
  const clock = createFakeClock()
  const settings = { concurrency }
  const opens = new Map<string, number>()
  const limits = new Map<string, number>()
  const queue = createQueue({
    clock,
    concurrency: () => settings.concurrency,
    opensAt: (projectId) => opens.get(projectId) ?? 0,
    limit: (projectId) => limits.get(projectId) ?? 32,
  })
  const started: string[] = []
  const running = new Map<string, (again?: number) => void>()
  const freeSlots = new Map<string, () => void>()
  const signals = new Map<string, AbortSignal>()
  const task = (id: string, projectId = 'p'): Task => ({
    id,
    projectId,
    run(signal, freeSlot) {
      started.push(id)
      freeSlots.set(id, freeSlot)
      signals.set(id, signal)
      return new Promise((resolve) => {
        running.set(id, (again) => {
          running.delete(id)
          resolve(again)
        })
      })
    },
  })
  const finish = async (id: string, again?: number) => {
    running.get(id)?.(again)
    await nextTurn()
  }
  /** Opens the project so many ms from now. */
  const pause = (projectId: string, ms: number) => {
    opens.set(projectId, clock.monotonic() + ms)
    queue.wake()
  }
  return {
    ...{ clock, queue, settings, limits, started, running, signals },
    ...{ task, finish, pause, freeSlot: (id: string) => freeSlots.get(id)?.() },
  }
}

describe('concurrency', () => {
  it('runs so many at a time, in order', async () => {
    const { queue, started, task, finish } = createBench(2)
    for (const id of ['a', 'b', 'c', 'd']) queue.add(task(id))
    expect(started).toEqual(['a', 'b'])
    await finish('b')
    expect(started).toEqual(['a', 'b', 'c'])
    await finish('a')
    expect(started).toEqual(['a', 'b', 'c', 'd'])
  })

  it('follows a changed setting at once, without stopping what runs', async () => {
    const { queue, settings, started, running, task, finish } = createBench(3)
    for (const id of ['a', 'b', 'c', 'd', 'e']) queue.add(task(id))
    settings.concurrency = 1
    await finish('a')
    await finish('b')
    expect([...running.keys()]).toEqual(['c'])
    settings.concurrency = 2
    await finish('c')
    expect(started).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('is never exceeded and nobody is forgotten, whatever happens in whatever order', async () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'finish', 'again', 'remove', 'pause', 'advance'),
      which: fc.nat(30),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, limit) => {
          const { clock, queue, running, task, finish, pause } = createBench(limit)
          const open = new Set<string>()
          for (const [index, { kind, which }] of steps.entries()) {
            const id = [...open][which % Math.max(1, open.size)] ?? ''
            if (kind === 'add') {
              open.add(`t${index}`)
              queue.add(task(`t${index}`, `p${which % 3}`))
            } else if (kind === 'finish' && running.has(id)) {
              await finish(id)
              open.delete(id)
            } else if (kind === 'again' && running.has(id)) {
              await finish(id, which)
            } else if (kind === 'remove' && queue.remove(id)) {
              open.delete(id)
            } else if (kind === 'pause') pause(`p${which % 3}`, which)
            else if (kind === 'advance') await clock.advance(which)
            expect(running.size).toBeLessThanOrEqual(limit)
          }
          const idle = vi.fn()
          void queue.idle().then(idle)
          while (open.size > 0) {
            await clock.advance(100)
            expect(running.size).toBeGreaterThan(0)
            for (const id of [...running.keys()]) {
              await finish(id)
              open.delete(id)
            }
          }
          await nextTurn()
          expect(idle).toHaveBeenCalled()
          expect(clock.waits).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('fairness', () => {
  it('lets a small project in between a big one', async () => {
    const { queue, started, task, finish } = createBench(1)
    for (const id of ['a1', 'a2', 'a3']) queue.add(task(id, 'a'))
    for (const id of ['b1', 'b2']) queue.add(task(id, 'b'))
    for (const id of ['a1', 'b1', 'a2', 'b2']) await finish(id)
    expect(started).toEqual(['a1', 'b1', 'a2', 'b2', 'a3'])
  })
})

describe('waiting for a time', () => {
  it('pauses one project and goes on with the others', async () => {
    const { clock, queue, started, task, pause } = createBench(4)
    pause('a', 5000)
    queue.add(task('a1', 'a'))
    queue.add(task('b1', 'b'))
    expect(started).toEqual(['b1'])
    await clock.advance(4999)
    expect(started).toEqual(['b1'])
    await clock.advance(1)
    expect(started).toEqual(['b1', 'a1'])
  })

  it('gives a task another turn when it asks for one, and its place to others meanwhile', async () => {
    const { clock, queue, started, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    await finish('a', 1000)
    expect(started).toEqual(['a', 'b'])
    await finish('b')
    await clock.advance(999)
    expect(started).toEqual(['a', 'b'])
    await clock.advance(1)
    expect(started).toEqual(['a', 'b', 'a'])
  })

  it('counts a task once that wants its next turn right away', async () => {
    const { queue, running, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    await finish('a', 0)
    expect([...running.keys()]).toEqual(['b'])
    expect(queue.abort('b')).toBe(true)
    await finish('b')
    expect([...running.keys()]).toEqual(['a'])
    expect(queue.abort('a')).toBe(true)
  })

  it('is not taken in by a pause longer than timers last', async () => {
    const { clock, queue, started, task, pause } = createBench()
    pause('p', 2 ** 40)
    queue.add(task('a'))
    expect(clock.waits).toEqual([60 * 60 * 1000])
    await clock.advance(2 * 60 * 60 * 1000)
    expect(started).toEqual([])
  })
})

describe('a project that is closed until further notice', () => {
  it('starts nothing, sets no alarm, and goes on when it is woken', async () => {
    const { clock, queue, started, task, pause } = createBench(4)
    pause('a', Number.POSITIVE_INFINITY)
    queue.add(task('a1', 'a'))
    queue.add(task('b1', 'b'))
    expect(started).toEqual(['b1'])
    expect(clock.waits).toEqual([])
    pause('a', 0)
    expect(started).toEqual(['b1', 'a1'])
  })
})

describe('a project that is slowed down', () => {
  it('has so many at a time, and leaves the rest to others', async () => {
    const { queue, limits, started, task, finish } = createBench(4)
    limits.set('a', 1)
    for (const id of ['a1', 'a2', 'a3']) queue.add(task(id, 'a'))
    for (const id of ['b1', 'b2']) queue.add(task(id, 'b'))
    expect(started).toEqual(['a1', 'b1', 'b2'])
    await finish('a1')
    expect(started.at(-1)).toBe('a2')
  })
})

describe('a freed slot', () => {
  it('goes to the next task while the first one still runs', async () => {
    const { queue, running, task, freeSlot } = createBench(1)
    for (const id of ['a', 'b', 'c']) queue.add(task(id))
    freeSlot('a')
    freeSlot('a')
    expect([...running.keys()]).toEqual(['a', 'b'])
  })

  it('is not handed on without end: what is left behind is bounded', async () => {
    const { queue, running, task, freeSlot, finish } = createBench(2)
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) queue.add(task(id))
    for (const id of ['a', 'b', 'c', 'd']) freeSlot(id)
    expect([...running.keys()]).toEqual(['a', 'b', 'c', 'd'])
    await finish('b')
    expect([...running.keys()]).toEqual(['a', 'c', 'd', 'e'])
  })
})

describe('taking out and aborting', () => {
  it('removes what waits', async () => {
    const { queue, started, task, finish } = createBench(1)
    for (const id of ['a', 'b', 'c']) queue.add(task(id))
    expect(queue.remove('b')).toBe(true)
    expect(queue.remove('b')).toBe(false)
    expect(queue.remove('a')).toBe(false)
    await finish('a')
    expect(started).toEqual(['a', 'c'])
  })

  it('removes what waits for a time', async () => {
    const { clock, queue, task, finish } = createBench(1)
    queue.add(task('a'))
    await finish('a', 60_000)
    expect(queue.has('a')).toBe(true)
    expect(queue.remove('a')).toBe(true)
    expect(queue.has('a')).toBe(false)
    await nextTurn()
    expect(clock.waits).toEqual([])
    await queue.idle()
  })

  it('aborts what runs, and nothing else', () => {
    const { queue, signals, task } = createBench(2)
    queue.add(task('a'))
    queue.add(task('b'))
    expect(queue.abort('a')).toBe(true)
    expect(queue.abort('c')).toBe(false)
    expect(signals.get('a')?.aborted).toBe(true)
    expect(signals.get('b')?.aborted).toBe(false)
  })

  it('lets a task see the abort that came while it asked for another turn', async () => {
    const { queue, started, signals, task, finish, pause } = createBench(1)
    queue.add(task('a'))
    pause('p', Number.POSITIVE_INFINITY)
    queue.abort('a')
    await finish('a', 60_000)
    expect(started).toEqual(['a', 'a'])
    expect(signals.get('a')?.aborted).toBe(true)
  })

  it('ends a wait for a time that only the removed task had', async () => {
    const { clock, queue, task, pause } = createBench()
    pause('p', 1000)
    queue.add(task('a'))
    expect(queue.remove('a')).toBe(true)
    await nextTurn()
    expect(clock.waits).toEqual([])
    await queue.idle()
  })
})

describe('idle and stop', () => {
  it('is idle at once when nothing was ever there', async () => {
    await createBench().queue.idle()
  })

  it('is idle for everyone who asked, and only at the end', async () => {
    const { queue, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    const idle = vi.fn()
    void queue.idle().then(idle)
    void queue.idle().then(idle)
    await finish('a')
    expect(idle).not.toHaveBeenCalled()
    await finish('b')
    expect(idle).toHaveBeenCalledTimes(2)
  })

  it('drops what waits, keeps what runs, and takes nothing new', async () => {
    const { queue, started, signals, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    queue.stop()
    queue.add(task('c'))
    expect(signals.get('a')?.aborted).toBe(false)
    await finish('a', 0)
    await queue.idle()
    expect(started).toEqual(['a'])
  })

  it('aborts everything that runs', () => {
    const { queue, signals, task } = createBench(2)
    queue.add(task('a'))
    queue.add(task('b'))
    queue.abortAll()
    expect([...signals.values()].every(({ aborted }) => aborted)).toBe(true)
  })
})
