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
  const queue = createQueue({ clock, concurrency: () => settings.concurrency })
  const started: string[] = []
  const running = new Map<string, (again?: number) => void>()
  const signals = new Map<string, AbortSignal>()
  const task = (id: string, projectId = 'p'): Task => ({
    id,
    projectId,
    run(signal) {
      started.push(id)
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
  return { clock, queue, settings, started, running, signals, task, finish }
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
      kind: fc.constantFrom('add', 'finish', 'again', 'cancel', 'pause', 'advance'),
      which: fc.nat(30),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, limit) => {
          const { clock, queue, running, task, finish } = createBench(limit)
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
              await finish(id, clock.now() + which)
            } else if (kind === 'cancel' && queue.cancel(id) === 'waiting') {
              open.delete(id)
            } else if (kind === 'pause') queue.pause(`p${which % 3}`, clock.now() + which)
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
    const { clock, queue, started, task } = createBench(4)
    queue.pause('a', clock.now() + 5000)
    queue.add(task('a1', 'a'))
    queue.add(task('b1', 'b'))
    expect(started).toEqual(['b1'])
    await clock.advance(4999)
    expect(started).toEqual(['b1'])
    await clock.advance(1)
    expect(started).toEqual(['b1', 'a1'])
  })

  it('keeps to the longer of two pauses', async () => {
    const { clock, queue, started, task } = createBench()
    queue.pause('p', clock.now() + 5000)
    queue.pause('p', clock.now() + 10)
    queue.add(task('a'))
    await clock.advance(4999)
    expect(started).toEqual([])
    await clock.advance(1)
    expect(started).toEqual(['a'])
  })

  it('gives a task another turn when it asks for one, and its place to others meanwhile', async () => {
    const { clock, queue, started, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    await finish('a', clock.now() + 1000)
    expect(started).toEqual(['a', 'b'])
    await finish('b')
    await clock.advance(999)
    expect(started).toEqual(['a', 'b'])
    await clock.advance(1)
    expect(started).toEqual(['a', 'b', 'a'])
  })

  it('counts a task once that wants its next turn right away', async () => {
    const { clock, queue, running, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    await finish('a', clock.now())
    expect([...running.keys()]).toEqual(['b'])
    expect(queue.cancel('b')).toBe('running')
    await finish('b')
    expect([...running.keys()]).toEqual(['a'])
    expect(queue.cancel('a')).toBe('running')
  })

  it('is not taken in by a pause longer than timers last', async () => {
    const { clock, queue, started, task } = createBench()
    queue.pause('p', clock.now() + 2 ** 40)
    queue.add(task('a'))
    expect(clock.waits).toEqual([60 * 60 * 1000])
    await clock.advance(2 * 60 * 60 * 1000)
    expect(started).toEqual([])
  })
})

describe('cancelling', () => {
  it('removes what waits', async () => {
    const { queue, started, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    queue.add(task('c'))
    expect(queue.cancel('b')).toBe('waiting')
    expect(queue.cancel('b')).toBe('unknown')
    await finish('a')
    expect(started).toEqual(['a', 'c'])
  })

  it('aborts what runs, and nothing else', () => {
    const { queue, signals, task } = createBench(2)
    queue.add(task('a'))
    queue.add(task('b'))
    expect(queue.cancel('a')).toBe('running')
    expect(signals.get('a')?.aborted).toBe(true)
    expect(signals.get('b')?.aborted).toBe(false)
  })

  it('lets a task see the abort that came while it asked for another turn', async () => {
    const { clock, queue, started, signals, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.cancel('a')
    await finish('a', clock.now() + 60_000)
    expect(started).toEqual(['a', 'a'])
    expect(signals.get('a')?.aborted).toBe(true)
  })

  it('ends a wait for a time that only the cancelled task had', async () => {
    const { clock, queue, task } = createBench()
    queue.pause('p', clock.now() + 1000)
    queue.add(task('a'))
    expect(queue.cancel('a')).toBe('waiting')
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
    const { clock, queue, started, signals, task, finish } = createBench(1)
    queue.add(task('a'))
    queue.add(task('b'))
    queue.stop()
    queue.add(task('c'))
    expect(signals.get('a')?.aborted).toBe(false)
    await finish('a', clock.now())
    await queue.idle()
    expect(started).toEqual(['a'])
  })

  it('aborts everything that runs', () => {
    const { queue, signals, task } = createBench(2)
    queue.add(task('a'))
    queue.add(task('b'))
    queue.abort()
    expect([...signals.values()].every(({ aborted }) => aborted)).toBe(true)
  })
})
