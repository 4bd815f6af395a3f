import { describe, expect, it } from 'vitest'
import { awayWords } from '../../../../renderer/gallery/away-words.ts'
import { chipsOf } from '../../../../renderer/gallery/chips.ts'
import { choicesOf } from '../../../../renderer/gallery/choices.ts'
import {
  dayOfField,
  endOfField,
  fieldOfDay,
  fieldOfEnd,
} from '../../../../renderer/gallery/date-field.ts'
import type { StillQuery } from '../../../../renderer/gallery/gallery-query.ts'
import { everyStill, isByTime, isFiltered } from '../../../../renderer/gallery/gallery-query.ts'

const filtered: StillQuery = {
  ...everyStill,
  roomIds: ['abcd', 'efgh'],
  projectIds: ['p1'],
  from: new Date(2026, 10, 1).getTime(),
  until: new Date(2026, 10, 18).getTime(),
  formats: ['png'],
  sizes: [{ width: 640, height: 360 }],
  favourites: true,
  problems: true,
}

const facets = {
  total: 3,
  favourites: 1,
  problems: 0,
  rooms: [{ roomId: 'efgh', customRoomId: 'main-stage', count: 3 }],
  projects: [{ projectId: 'p1', projectName: 'Webinars', count: 3 }],
  formats: [],
  sizes: [],
}

describe('the chips', () => {
  it('name each filter that is set', () => {
    expect(chipsOf(filtered, facets).map(({ label }) => label)).toEqual([
      'Room: abcd',
      'Room: main-stage',
      'Project: Webinars',
      'From 1 Nov 2026',
      'To 17 Nov 2026',
      'Format: png',
      'Size: 640 × 360',
      'Favourites',
      'With problems',
    ])
    expect(chipsOf(everyStill, facets)).toEqual([])
    expect(chipsOf(filtered, null)[2]?.label).toBe('Project: p1')
  })

  it('take away one filter each, and all of them together', () => {
    let query = filtered
    for (let left = chipsOf(query, facets).length; left > 0; left -= 1) {
      expect(isFiltered(query)).toBe(true)
      query = { ...query, ...chipsOf(query, facets)[0]?.without }
      expect(chipsOf(query, facets)).toHaveLength(left - 1)
    }
    expect(query).toEqual(everyStill)
    expect(isFiltered(query)).toBe(false)
  })
})

describe('a query', () => {
  it('is narrowed by a search, but not by spaces or an order', () => {
    expect(isFiltered({ ...everyStill, search: 'a' })).toBe(true)
    expect(isFiltered({ ...everyStill, search: '  ', order: 'oldest', byRoom: true })).toBe(false)
  })

  it('goes by time unless rooms or sizes come first', () => {
    expect(isByTime({ order: 'oldest', byRoom: false })).toBe(true)
    expect(isByTime({ order: 'newest', byRoom: true })).toBe(false)
    expect(isByTime({ order: 'largest', byRoom: false })).toBe(false)
  })
})

describe('a date field', () => {
  it('stands for the local day, its end included', () => {
    expect(dayOfField('2026-11-17')).toBe(new Date(2026, 10, 17).getTime())
    expect(endOfField('2026-11-17')).toBe(new Date(2026, 10, 18).getTime())
    expect(fieldOfDay(dayOfField('2026-03-29'))).toBe('2026-03-29')
    expect(fieldOfEnd(endOfField('2026-10-25'))).toBe('2026-10-25')
  })

  it.each(['', '2026-02-31', '2026-13-01', '17.11.2026', '1969-05-01', '2026-11'])(
    'stands for no day where it says “%s”',
    (value) => {
      expect(dayOfField(value)).toBeNull()
      expect(endOfField(value)).toBeNull()
    },
  )

  it('is empty for no day', () => {
    expect([fieldOfDay(null), fieldOfEnd(null)]).toEqual(['', ''])
  })
})

describe('the choices', () => {
  const many = Array.from({ length: 90 }, (_, n) => ({
    key: `k${n}`,
    label: `Room ${n}`,
    count: n,
  }))

  it('begin with those chosen, then those with most stills', () => {
    const { listed, hidden } = choicesOf(many, ['k3'], '')
    expect(listed.slice(0, 3).map(({ key }) => key)).toEqual(['k3', 'k89', 'k88'])
    expect(listed.length + hidden).toBe(90)
  })

  it('are those that hold what is typed', () => {
    expect(choicesOf(many, [], ' ROOM 8').listed.map(({ count }) => count)).toEqual([
      89, 88, 87, 86, 85, 84, 83, 82, 81, 80, 8,
    ])
    expect(choicesOf(many, [], 'stage')).toEqual({ listed: [], hidden: 0 })
  })
})

it('a folder that is away is named, with what that means', () => {
  expect(awayWords({ folder: '/media/usb', stills: 1204 })).toBe(
    '“/media/usb” can’t be reached now: connect its drive or share again. Its 1,204 stills can’t be opened until then.',
  )
  expect(awayWords({ folder: 'E:\\Stills', stills: 0 })).toBe(
    '“E:\\Stills” can’t be reached now: connect its drive or share again.',
  )
})
