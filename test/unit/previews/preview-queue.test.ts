import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PreviewQueue } from '../../../main/previews/preview-queue.ts'
import { createPreviewQueue } from '../../../main/previews/preview-queue.ts'

const still = (name: string) => ({ folder: '/stills', file: `${name}.jpg`, sha256: name })
const cancelled = { code: 'cancelled' }

function setUp(limits = { asked: 3, warm: 2 }) {
  return createPreviewQueue(limits)
}

/** Takes out everything, in its order. */
function drain(queue: PreviewQueue): readonly string[] {
  const names: string[] = []
  for (let job = queue.next(); job; job = queue.next()) {
    names.push(job.still.sha256)
    queue.settled(job)
  }
  return names
}

describe('the order of previews', () => {
  it('is the newest first', () => {
    const queue = setUp()
    for (const name of ['a', 'b', 'c']) void queue.ask(still(name))
    expect(drain(queue)).toEqual(['c', 'b', 'a'])
  })

  it('puts those that nobody asked for behind all others', () => {
    const queue = setUp()
    void queue.ask(still('asked'))
    queue.warm(still('warm'))
    void queue.ask(still('asked later'))
    expect(drain(queue)).toEqual(['asked later', 'asked', 'warm'])
  })

  it('brings one forward that is asked for again, or for the first time', () => {
    const queue = setUp()
    for (const name of ['a', 'b', 'c']) void queue.ask(still(name))
    queue.warm(still('warm'))
    void queue.ask(still('a'))
    expect(drain(queue)).toEqual(['a', 'c', 'b', 'warm'])

    queue.warm(still('first'))
    queue.warm(still('second'))
    void queue.ask(still('b'))
    void queue.ask(still('first'))
    expect(drain(queue)).toEqual(['first', 'b', 'second'])
  })

  it('doesn’t put one behind that was asked for and is warmed then', () => {
    const queue = setUp()
    void queue.ask(still('a'))
    queue.warm(still('a'))
    expect(drain(queue)).toEqual(['a'])
  })
})

describe('two asks for one preview', () => {
  it('share its job, while it waits and while it is under way', async () => {
    const queue = setUp()
    const first = queue.ask(still('a'))
    const second = queue.ask(still('a'))
    const job = queue.next()
    const third = queue.ask(still('a'))
    queue.warm(still('a'))
    expect(queue.next()).toBeUndefined()
    job?.resolve('/a.webp')
    expect(await Promise.all([first, second, third])).toEqual(['/a.webp', '/a.webp', '/a.webp'])
  })

  it('are two jobs where the first was done', () => {
    const queue = setUp()
    void queue.ask(still('a'))
    expect(drain(queue)).toEqual(['a'])
    void queue.ask(still('a'))
    expect(drain(queue)).toEqual(['a'])
  })
})

describe('too many', () => {
  it('reject the oldest that was asked for, which can be asked for again', async () => {
    const queue = setUp()
    const first = queue.ask(still('a'))
    for (const name of ['b', 'c', 'd']) void queue.ask(still(name))
    await expect(first).rejects.toMatchObject(cancelled)
    void queue.ask(still('a'))
    expect(drain(queue)).toEqual(['a', 'd', 'c'])
  })

  it('drop the oldest that nobody asked for, and nothing else', () => {
    const queue = setUp()
    void queue.ask(still('asked'))
    for (const name of ['a', 'b', 'c']) queue.warm(still(name))
    expect(drain(queue)).toEqual(['asked', 'c', 'b'])
  })
})

describe('clear', () => {
  it('cancels all that waits and leaves what is under way', async () => {
    const queue = setUp()
    const underWay = queue.ask(still('a'))
    const job = queue.next()
    const waiting = queue.ask(still('b'))
    queue.warm(still('c'))
    queue.clear()
    await expect(waiting).rejects.toMatchObject(cancelled)
    expect(queue.next()).toBeUndefined()
    job?.resolve('/a.webp')
    await expect(underWay).resolves.toBe('/a.webp')
  })
})

describe('any order of asks', () => {
  it('gives each still once, and never holds more than its limits', () => {
    const step = fc.record({
      kind: fc.constantFrom('ask', 'warm', 'next'),
      name: fc.constantFrom(...'abcdefgh'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const queue = setUp()
        const underWay = new Set<string>()
        for (const { kind, name } of steps) {
          if (kind === 'ask') queue.ask(still(name)).catch(() => {})
          else if (kind === 'warm') queue.warm(still(name))
          else {
            const job = queue.next()
            if (!job) continue
            expect(underWay).not.toContain(job.still.sha256)
            underWay.add(job.still.sha256)
          }
        }
        const left = drain(queue)
        expect(new Set(left).size).toBe(left.length)
        expect(left.length).toBeLessThanOrEqual(5)
        expect(left.filter((name) => underWay.has(name))).toEqual([])
      }),
    )
  })
})
