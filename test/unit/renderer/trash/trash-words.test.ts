import { describe, expect, it } from 'vitest'
import type { TrashView } from '../../../../preload/contract.ts'
import {
  countdownWords,
  secondsLeft,
  trashFailureTitle,
  trashNews,
  trashWords,
} from '../../../../renderer/trash/trash-words.ts'

const now = Date.UTC(2026, 10, 23, 12)

const waiting: TrashView = {
  id: 'trash-1',
  count: 3,
  state: 'waiting',
  goesAt: new Date(now + 12_000).toISOString(),
  failure: null,
  retentionId: null,
}

describe('the trash in words', () => {
  it.each([
    ['in 12 s', now],
    ['in 12 s', now + 1],
    ['in 11 s', now + 1000],
    ['in 1 s', now + 11_999],
    ['now', now + 12_000],
    ['now', now + 60_000],
  ])('%s', (words, at) => expect(countdownWords(secondsLeft(waiting, at))).toBe(words))

  it('takes a moment that is none for now', () => {
    expect(secondsLeft({ goesAt: 'soon' }, now)).toBe(0)
  })

  it('counts', () => {
    expect(trashWords({ count: 3 })).toBe('3 stills go to the trash')
    expect(trashWords({ count: 1 })).toBe('1 still goes to the trash')
    expect(trashFailureTitle({ count: 1 })).toContain('The still could not')
    expect(trashFailureTitle({ count: 3 })).toContain('Some of 3 stills could not')
  })

  it.each<[string, Partial<TrashView>]>([
    ['3 stills go to the trash in a few seconds. Control', {}],
    ['in a few seconds, by a rule of yours. Control', { retentionId: 'rule-1' }],
    ['3 stills are back in the library.', { state: 'undone' }],
    ['1 still is in the trash.', { state: 'done', count: 1 }],
    [
      'The disk is full.',
      { state: 'failed', failure: { code: 'disk-full', message: 'The disk is full.' } },
    ],
  ])('tells: %s', (words, change) => {
    expect(trashNews({ ...waiting, ...change })).toContain(words)
  })

  it('says the same as the seconds pass, so that nothing is read out twice', () => {
    const later = { ...waiting, goesAt: new Date(now + 3000).toISOString() }
    expect(trashNews(later)).toBe(trashNews(waiting))
  })
})
