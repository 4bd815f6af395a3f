import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { RoomView } from '../../../../preload/contract.ts'
import { roomEntries, stillEntries } from '../../../../renderer/commands/palette/entries.ts'
import type { Entry } from '../../../../renderer/commands/palette/entry.ts'
import { entryOf } from '../../../../renderer/commands/palette/entry.ts'
import { find } from '../../../../renderer/commands/palette/find.ts'
import { queryWords, ranked } from '../../../../renderer/commands/palette/rank.ts'
import { stepOfKey } from '../../../../renderer/commands/palette/step-of-key.ts'
import { createStores } from '../../../../renderer/stores/stores.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeLiveRoom, fakeRoom, fakeStill } from '../../../support/fake-data.ts'

function entry(title: string, change: Partial<Entry> = {}): Entry {
  return { ...entryOf({ id: title, kind: 'action', title, run: () => {} }), ...change }
}

function titles(entries: readonly Entry[]) {
  return entries.map(({ title }) => title)
}

describe('the order of what fits', () => {
  const entries = [
    entry('Rename live'),
    entry('Olive'),
    entry('Go live'),
    entry('Live rooms'),
    entry('Live'),
    entry('Other', { more: 'a live one' }),
    entry('Nothing of it'),
  ]

  it('is whole, start, start of a later word, within, detail', () => {
    expect(titles(ranked(entries, ['live'], []))).toEqual([
      'Live',
      'Live rooms',
      'Rename live',
      'Go live',
      'Olive',
      'Other',
    ])
  })

  it('puts what was chosen last before its equals, and not before what fits better', () => {
    expect(titles(ranked(entries, ['live'], ['Go live', 'Other', 'Olive'])).slice(0, 4)).toEqual([
      'Live',
      'Live rooms',
      'Go live',
      'Rename live',
    ])
  })

  it('needs every word, in any order', () => {
    expect(titles(ranked(entries, queryWords('  ROOMS li '), []))).toEqual(['Live rooms'])
    expect(ranked(entries, ['live', 'absent'], [])).toEqual([])
  })

  it('finds the parts of a room id as words', () => {
    const parts = [entry('xabcd-efgh'), entry('efgh-abcd')]
    expect(titles(ranked(parts, ['abcd'], []))).toEqual(['efgh-abcd', 'xabcd-efgh'])
  })

  it('never shows what lacks a word, and never hides what has all', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '-', ' ') })
    fc.assert(
      fc.property(fc.array(text), text, (names, query) => {
        const all = names.map((name, index) => entry(name, { id: String(index) }))
        const words = queryWords(query)
        const found = new Set(ranked(all, words, []))
        for (const each of all) {
          expect(found.has(each)).toBe(words.every((word) => each.title.includes(word)))
        }
      }),
    )
  })
})

describe('what the palette shows', () => {
  const kinds = [
    entry('Refresh rooms'),
    ...roomEntries(Array.from({ length: 30 }, (_, index) => fakeRoom(index))),
    entry('Room service', { kind: 'project' }),
  ]

  it('has the part with the best hit first, and 20 of each at most', () => {
    const found = find(kinds, 'room', [])
    expect(found.map(({ kind }) => kind)[0]).toBe('project')
    for (const part of found) expect(part.entries.length).toBeLessThanOrEqual(20)
  })

  it('shows what was chosen last first while nothing is typed, once', () => {
    const [recent, ...others] = find(kinds, '', ['Room service', 'gone'])
    expect(recent?.kind).toBe('recent')
    expect(titles(recent?.entries ?? [])).toEqual(['Room service'])
    expect(others.map(({ kind }) => kind)).toEqual(['action', 'room'])
    expect(others[1]?.entries).toHaveLength(5)
  })

  it('is nothing where nothing fits', () => expect(find(kinds, 'xyzzy', [])).toEqual([]))

  it('finds one room of 10,000 quickly', () => {
    const rooms = Array.from({ length: 10_000 }, (_, index) => many(index))
    const entries = roomEntries(rooms)
    const found = find(entries, 'stage 9999', [])
    expect(titles(found[0]?.entries ?? [])).toEqual(['room-9999'])
  })
})

function many(index: number): RoomView {
  return { ...fakeRoom(1), roomId: `room-${index}`, customRoomId: `Stage ${index}` }
}

describe('an entry', () => {
  async function open(rooms: readonly RoomView[]) {
    const fake = createFakeApi({ rooms, stills: [fakeStill(2), fakeStill(1)] })
    const state = await fake.api.getAppState()
    const stores = createStores({ api: fake.api, state, now: () => 0 })
    await stores.rooms.getState().open('project-1')
    await stores.stills.getState().loadMore()
    return stores
  }

  it('of a room shows it, selected, whatever the list was limited to', async () => {
    const idle = fakeRoom(3)
    const stores = await open([fakeLiveRoom(1), idle])
    stores.rooms.getState().setQuery('something else')
    stores.page.getState().open('activity')
    roomEntries([idle])[0]?.run(stores)
    expect(stores.page.getState().page).toBe('rooms')
    expect(stores.rooms.getState()).toMatchObject({ filter: 'all', query: '' })
    expect([...stores.selection.getState().selected]).toEqual([idle.roomId])
  })

  it('of a still opens it among the newest', async () => {
    const stores = await open([])
    await vi.waitFor(() => expect(stores.stills.getState().stills).toHaveLength(2))
    const { stills } = stores.stills.getState()
    stillEntries(stills)[1]?.run(stores)
    expect(stores.commands.getState().viewed).toEqual({
      places: stills.map(({ place }) => place),
      start: stills[1]?.place,
    })
  })
})

describe('the keys of the list', () => {
  const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false })

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 0],
    ['ArrowUp', 0, 9],
    ['PageDown', 5, 9],
    ['PageUp', 5, 0],
    ['Home', 5, undefined],
    ['a', 5, undefined],
  ])('%s from %i leads to %s of 10', (key, index, expected) => {
    expect(stepOfKey(press(key), index, 10)).toBe(expected)
  })

  it('lead nowhere in an empty list, and not with modifiers', () => {
    expect(stepOfKey(press('ArrowDown'), 0, 0)).toBeUndefined()
    expect(stepOfKey({ ...press('ArrowDown'), ctrlKey: true }, 0, 10)).toBeUndefined()
  })
})
