import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import type { RetentionRule } from '../../../main/library/retention-rule.ts'
import type { Still } from '../../../main/library/still.ts'
import { createRetention, everyMs, soonMs } from '../../../main/retention/retention.ts'
import { createTrash, undoMs } from '../../../main/trash/trash.ts'
import { exampleJob } from '../../support/examples.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import type { LibraryStore } from '../../support/library-store.ts'
import { openLibraryStore } from '../../support/library-store.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A library whose rules run by a clock that tests turn; the trash takes nothing really. */
function setUp(library: LibraryStore = openLibraryStore()) {
  const clock = createFakeClock()
  const bugs: unknown[] = []
  const onBug = (error: unknown) => void bugs.push(error)
  const folders = { isAway: () => false, look: vi.fn(async () => {}) }
  const log = { info: vi.fn(), warn: vi.fn() }
  const { catalogue } = library
  const trash = createTrash({ catalogue, trashItem: async () => {}, folders, clock, onBug })
  const retention = createRetention({ catalogue, trash, folders, clock, log, onBug })
  onTestFinished(async () => {
    await retention.close()
    await trash.close()
    expect(bugs).toEqual([])
  })
  const at = (daysAgo: number) => new Date(clock.now() - daysAgo * dayMs).toISOString()
  // A folder that is there: without files in it, they count as gone when their time comes.
  const add = (changes: Partial<Still> = {}) => library.add({ folder: tmpdir(), ...changes })
  return { ...library, add, clock, trash, retention, folders, log, at }
}

const lastOf = (roomId: string, keepLast: number): RetentionRule => ({
  scope: { roomId },
  keep: { keepLast },
})
const daysOf = (roomId: string, keepDays: number): RetentionRule => ({
  scope: { roomId },
  keep: { keepDays },
})

describe('a dry run', () => {
  it('lists what lies beyond the newest so many, oldest first, but no favourites', async () => {
    const { add, retention, at, shown } = setUp()
    const old = [9, 8, 7, 6].map((days) => add({ capturedAt: at(days), bytes: days }))
    const favourite = add({ capturedAt: at(5), favourite: true })
    add({ capturedAt: at(1), favourite: true })
    add({ capturedAt: at(0) })
    add({ roomId: 'other', capturedAt: at(30) })
    expect(await retention.try(lastOf('abcd-efgh-ijkl', 2))).toEqual({
      places: old.map(({ place }) => place),
      bytes: 30,
      favourites: 1,
    })
    expect(shown()).toContain(favourite.place)
    expect(shown()).toHaveLength(8)
    expect(await retention.list()).toEqual([])
  })

  it('lists what is older than so many days', async () => {
    const { add, retention, at } = setUp()
    const old = add({ capturedAt: at(2.001) })
    add({ capturedAt: at(1.999) })
    expect((await retention.try(daysOf('abcd-efgh-ijkl', 2))).places).toEqual([old.place])
    expect((await retention.try(daysOf('other', 1))).places).toEqual([])
  })

  it('neither counts nor lists what is missing, in the trash, or away', async () => {
    const { add, retention, at, db, store } = setUp()
    const oldest = add({ capturedAt: at(9) })
    add({ capturedAt: at(8), missingSince: at(1) })
    add({ capturedAt: at(7), folder: '/unplugged' })
    store.putIntoTrash({
      places: [add({ capturedAt: at(6) }).place],
      at: at(0),
      sparesFavourites: false,
    })
    add({ capturedAt: at(5) })
    db.exec(`UPDATE folders SET isAway = 1 WHERE folder = '/unplugged'`)
    expect((await retention.try(lastOf('abcd-efgh-ijkl', 1))).places).toEqual([oldest.place])
    expect((await retention.try(lastOf('abcd-efgh-ijkl', 2))).places).toEqual([])
    expect((await retention.try(daysOf('abcd-efgh-ijkl', 6))).places).toEqual([oldest.place])
  })

  it('looks at the folders first', async () => {
    const { retention, folders } = setUp()
    await retention.try(lastOf('abcd-efgh-ijkl', 1))
    expect(folders.look).toHaveBeenCalledOnce()
  })
})

/** A schedule's captures: one still a tick. */
function addTicks({ store, add }: LibraryStore, scheduleId: string, moments: readonly string[]) {
  return moments.map((capturedAt, tick): Still => {
    const batchId = `${scheduleId}-${tick}`
    const jobId = `job-of-${batchId}`
    const batch = { id: batchId, projectId: 'p', projectName: 'P', scheduleId, tick }
    store.addBatch({ ...batch, createdAt: capturedAt }, [exampleJob({ id: jobId, batchId })])
    return add({ jobId, capturedAt })
  })
}

describe('a schedule’s rule', () => {
  it('is about what its ticks have captured, and nothing else of the room', async () => {
    const bench = setUp()
    const { retention, at, add } = bench
    add({ capturedAt: at(50) })
    const mine = addTicks(bench, 'mine', [at(4), at(3), at(2)])
    addTicks(bench, 'other', [at(40)])
    const { places } = await retention.try({ scope: { scheduleId: 'mine' }, keep: { keepLast: 1 } })
    expect(places).toEqual(mine.slice(0, 2).map(({ place }) => place))
  })

  it('is applied after its ticks, at most once a minute', async () => {
    const bench = setUp()
    const { retention, at, clock, trash, shown } = bench
    const stills = addTicks(bench, 'mine', [at(4), at(3)])
    await retention.set({ scope: { scheduleId: 'mine' }, keep: { keepLast: 2 } })
    await clock.advance(soonMs)
    expect(trash.waiting()).toEqual([])
    const [third] = addTicks(bench, 'mine-again', [at(1)])
    bench.db.exec(`UPDATE batches SET scheduleId = 'mine', tick = 7 WHERE id = 'mine-again-0'`)
    for (let tick = 0; tick < 5; tick += 1) {
      retention.ticked('mine')
      retention.ticked('nobody')
      await clock.advance(soonMs / 6)
    }
    expect(shown()).toHaveLength(3)
    await clock.advance(soonMs / 6)
    await vi.waitFor(() => expect(trash.waiting()).toHaveLength(1))
    expect(shown()).toEqual([stills[1]?.place, third?.place])
  })
})

describe('rules', () => {
  it('are one a room or schedule: the newest', async () => {
    const { retention } = setUp()
    await retention.set(lastOf('a', 5))
    const second = await retention.set(daysOf('a', 3))
    const third = await retention.set({ scope: { scheduleId: 'a' }, keep: { keepLast: 1 } })
    expect(second).toMatchObject({ roomId: 'a', scheduleId: null, keepLast: null, keepDays: 3 })
    expect(await retention.list()).toEqual([second, third])
    await retention.remove(second.id)
    await expect(retention.remove(second.id)).rejects.toMatchObject({ code: 'invalid-options' })
    expect(await retention.list()).toEqual([third])
  })

  it('are applied a minute after the start and then hourly, through the trash', async () => {
    const { retention, store, clock, add, at, trash, shown, log, trashState } = setUp()
    const [old, kept] = [add({ capturedAt: at(2) }), add({ capturedAt: at(1) })]
    store.setRetentionRule({
      id: 'rule',
      roomId: 'abcd-efgh-ijkl',
      scheduleId: null,
      keepLast: 1,
      keepDays: null,
      createdAt: at(9),
      appliedAt: null,
    })
    retention.start()
    await clock.advance(soonMs - 1)
    expect(shown()).toHaveLength(2)
    await clock.advance(1)
    await vi.waitFor(() =>
      expect(trash.waiting()).toMatchObject([{ count: 1, retentionId: 'rule' }]),
    )
    expect(shown()).toEqual([kept.place])
    expect(trashState(old.place)).toBe('waiting')
    await vi.waitFor(async () =>
      expect((await retention.list())[0]?.appliedAt).toBe(new Date(clock.now()).toISOString()),
    )
    expect(log.info).toHaveBeenCalledExactlyOnceWith(
      'The rule to keep the last 1 of room abcd-efgh-ijkl sends 1 stills to the trash.',
    )
    await clock.advance(undoMs)
    const newest = add({ capturedAt: at(0) })
    await clock.advance(everyMs - undoMs)
    await vi.waitFor(() => expect(shown()).toEqual([newest.place]))
  })

  it('leave alone what somebody brought back, until a rule is set', async () => {
    const { retention, clock, add, at, trash, shown } = setUp()
    const [old, newer] = [add({ capturedAt: at(2) }), add({ capturedAt: at(1) })]
    retention.start()
    await retention.set(lastOf('abcd-efgh-ijkl', 1))
    await clock.advance(soonMs)
    await vi.waitFor(() => expect(trash.waiting()).toHaveLength(1))
    await trash.undo(trash.waiting()[0]?.id ?? '')
    await clock.advance(everyMs * 2)
    expect(shown()).toEqual([old.place, newer.place])
    await retention.set(lastOf('abcd-efgh-ijkl', 1))
    await clock.advance(soonMs)
    await vi.waitFor(() => expect(shown()).toEqual([newer.place]))
  })

  it('touch nothing where there is none, nor after the last is removed', async () => {
    const { retention, clock, add, at, shown } = setUp()
    for (let days = 1; days < 50; days += 1) add({ capturedAt: at(days * 100) })
    retention.start()
    const { id } = await retention.set(lastOf('abcd-efgh-ijkl', 1))
    await retention.remove(id)
    await clock.advance(everyMs * 3)
    expect(shown()).toHaveLength(49)
  })

  it('go on after one that could not be applied', async () => {
    const { retention, clock, add, at, shown, catalogue, log } = setUp()
    for (const roomId of ['a', 'b']) {
      for (const days of [1, 2]) add({ roomId, capturedAt: at(days) })
      await retention.set(lastOf(roomId, 1))
    }
    vi.spyOn(catalogue, 'retentionDue').mockRejectedValueOnce(new StillroomError('timeout'))
    await clock.advance(soonMs)
    await vi.waitFor(() => expect(shown()).toHaveLength(3))
    expect(log.warn).toHaveBeenCalledOnce()
  })
})

const rooms = ['a', 'b', 'c'] as const
const kinds = ['plain', 'favourite', 'missing', 'trashed', 'away'] as const

const stillArbitrary = fc.record({
  roomId: fc.constantFrom(...rooms),
  hoursAgo: fc.integer({ min: 0, max: 24 * 10 }),
  kind: fc.constantFrom(...kinds),
})

const ruleArbitrary = fc.record({
  scope: fc.record({ roomId: fc.constantFrom(...rooms) }),
  keep: fc.oneof(
    fc.record({ keepLast: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ keepDays: fc.integer({ min: 1, max: 9 }) }),
  ),
})

it('does just what the dry run says, for any rule and any library', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(stillArbitrary, { maxLength: 25 }),
      ruleArbitrary,
      async (wanted, rule) => {
        const bench = setUp()
        const { add, at, retention, clock, shown, store, db } = bench
        const stills = wanted.map(({ roomId, hoursAgo, kind }) => ({
          kind,
          ...add({
            roomId,
            capturedAt: at(hoursAgo / 24),
            favourite: kind === 'favourite',
            missingSince: kind === 'missing' ? at(0) : null,
            ...(kind === 'away' && { folder: '/unplugged' }),
          }),
        }))
        db.exec(`UPDATE folders SET isAway = 1 WHERE folder = '/unplugged'`)
        const trashed = stills.filter(({ kind }) => kind === 'trashed')
        store.putIntoTrash({
          places: trashed.map(({ place }) => place),
          at: at(0),
          sparesFavourites: false,
        })
        const before = shown()
        const dry = await retention.try(rule)
        const expected = expectedDue(stills, rule, clock.now())
        expect(dry.places).toEqual(expected)
        // Its moment is the rule's, not the dry run's: what is a minute older may go as well.
        vi.spyOn(clock, 'now').mockReturnValue(clock.now())
        await retention.set(rule)
        await clock.advance(soonMs)
        expect(shown()).toEqual(before.filter((place) => !dry.places.includes(place)))
        await retention.close()
      },
    ),
    { numRuns: 100 },
  )
})

interface Judged extends Pick<Still, 'roomId' | 'place' | 'capturedAt'> {
  readonly kind: (typeof kinds)[number]
}

/** The rule once more, as plainly as it can be said. */
function expectedDue(
  stills: readonly Judged[],
  { scope, keep }: RetentionRule,
  now: number,
): readonly number[] {
  const roomId = 'roomId' in scope ? scope.roomId : null
  const counted = stills
    .filter((still) => still.roomId === roomId)
    .filter(({ kind }) => kind === 'plain' || kind === 'favourite')
    .toSorted((a, b) => b.place - a.place)
  const old = counted.filter(({ capturedAt }, index) =>
    'keepLast' in keep
      ? index >= keep.keepLast
      : Date.parse(capturedAt) < now - keep.keepDays * dayMs,
  )
  return old
    .filter(({ kind }) => kind === 'plain')
    .map(({ place }) => place)
    .reverse()
}
