import { describe, expect, it } from 'vitest'
import { createConditions } from '../../../main/conditions/conditions.ts'
import { StillroomError } from '../../../main/errors.ts'
import type { Measures } from '../../../main/images/types.ts'
import { createGalleryStore } from '../../../main/library/gallery/gallery-store.ts'
import type { Still } from '../../../main/library/still.ts'
import { openLibraryStore } from '../../support/library-store.ts'

const fine: Measures = {
  sharpness: 400,
  brightness: 0.5,
  contrast: 0.2,
  colourfulness: 60,
  difference: 0.05,
}

const looks = {
  fine,
  same: { ...fine, difference: 0 },
  black: { ...fine, sharpness: 0, brightness: 0.02, contrast: 0.01 },
  blackAndSame: { ...fine, sharpness: 0, brightness: 0.02, contrast: 0.01, difference: 0 },
} as const satisfies Readonly<Record<string, Measures>>

type Look = keyof typeof looks

/** A library whose pictures look as told, by the names of their files. */
function open(unreadable: ReadonlySet<string> = new Set()) {
  const library = openLibraryStore()
  const gallery = createGalleryStore(library.db)
  const looked: string[] = []
  const looksOf = new Map<string, Look>()
  let second = 0

  function measure(file: string, previous: string | null): Measures {
    const name = file.split('/').at(-1) ?? ''
    if (unreadable.has(name) || unreadable.has(previous?.split('/').at(-1) ?? '')) {
      throw new StillroomError('image-invalid')
    }
    looked.push(name)
    const look = looks[looksOf.get(name) ?? 'fine']
    return previous === null ? { ...look, difference: null } : look
  }

  const conditions = createConditions({
    gallery: {
      places: async (...args) => gallery.places(...args),
      stills: async (places) => gallery.stills(places),
    },
    images: { measure: async (file, previous) => measure(file, previous) },
    isAway: (folder) => folder === '/away',
  })

  return {
    looked,
    /** @returns the still, one second after the one before */
    add(look: Look, changes: Partial<Still> = {}): Still {
      second += 1
      const capturedAt = new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString()
      const still = library.add({ roomId: 'room-1', capturedAt, folder: '/stills', ...changes })
      looksOf.set(still.file, look)
      return still
    },
    of: conditions.of,
  }
}

describe('the condition of a room', () => {
  it.each<readonly [string, readonly Look[], string | null, number]>([
    ['one still', ['fine'], null, 1],
    ['a picture that moves', ['fine', 'fine', 'fine'], null, 1],
    ['two of the same', ['fine', 'fine', 'same'], null, 2],
    ['three of the same', ['fine', 'fine', 'same', 'same'], 'frozen', 3],
    ['one that moves again', ['fine', 'same', 'same', 'same', 'fine'], null, 1],
    ['black', ['fine', 'black'], 'black', 1],
    ['black, and standing still', ['fine', 'black', 'blackAndSame', 'blackAndSame'], 'black', 3],
    ['black once, and fine again', ['black', 'fine'], null, 1],
  ])('%s', async (_, pictures, flaw, sameCount) => {
    const { add, of } = open()
    const stills = pictures.map((look) => add(look))
    const [condition] = await of(['room-1'])
    expect(condition).toEqual({
      roomId: 'room-1',
      place: stills.at(-1)?.place,
      flaw,
      sameCount,
      sameSince: stills.at(-sameCount)?.capturedAt,
    })
  })

  it('knows nothing of a room without stills', async () => {
    const { add, of } = open()
    add('fine', { roomId: 'room-2' })
    expect((await of(['room-1', 'room-2'])).map(({ roomId }) => roomId)).toEqual(['room-2'])
  })

  it('leaves out moments of the stream that somebody asked for', async () => {
    const { add, of } = open()
    const live = add('fine')
    for (let count = 0; count < 3; count += 1) add('same', { options: { time: 60 } })
    expect(await of(['room-1'])).toMatchObject([{ place: live.place, flaw: null, sameCount: 1 }])
  })

  it('looks at each pair of pictures once', async () => {
    const { add, of, looked } = open()
    for (const look of ['fine', 'same', 'same'] as const) add(look)
    await of(['room-1'])
    const before = looked.length
    await of(['room-1'])
    expect(looked).toHaveLength(before)
    add('same')
    await of(['room-1'])
    expect(looked).toHaveLength(before + 1)
  })

  it('says nothing of a picture that can’t be looked at', async () => {
    const { add, of } = open(new Set(['still-2.jpg']))
    add('fine')
    add('black')
    expect(await of(['room-1'])).toMatchObject([{ flaw: null, sameCount: 1 }])
  })

  it('judges a picture by itself where the one before it can’t be looked at', async () => {
    const { add, of } = open(new Set(['still-1.jpg']))
    add('fine')
    add('black')
    expect(await of(['room-1'])).toMatchObject([{ flaw: 'black', sameCount: 1 }])
  })

  it('reads nothing from a drive that is away', async () => {
    const { add, of, looked } = open()
    add('black', { folder: '/away' })
    expect(await of(['room-1'])).toMatchObject([{ flaw: null }])
    expect(looked).toEqual([])
  })
})
