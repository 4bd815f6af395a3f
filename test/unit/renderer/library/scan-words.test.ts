import { describe, expect, it } from 'vitest'
import type { ScanView } from '../../../../preload/contract.ts'
import {
  folderWords,
  foundWords,
  scanAdvice,
  scanNews,
  scannedWords,
  scanShare,
  scanWords,
} from '../../../../renderer/library/scan-words.ts'

const none = { added: 0, missing: 0, returned: 0, moved: 0, changed: 0, unreadable: 0, away: 0 }

const scan = (
  change: Partial<ScanView> = {},
  found: Partial<ScanView['found']> = {},
): ScanView => ({
  kind: 'scan',
  state: 'done',
  done: 1200,
  total: 1200,
  failure: null,
  ...change,
  found: { ...none, ...found },
})

describe('a scan in words', () => {
  it.each<[string, ScanView]>([
    ['Scanned 1,200 files: 2 missing, 1 moved.', scan({}, { missing: 2, moved: 1 })],
    ['Scanned 1,200 files: everything is where it was.', scan()],
    ['Scanned 1 file: 1 new.', scan({ done: 1 }, { added: 1 })],
    ['Verified 1,200 files: every byte is as it was saved.', scan({ kind: 'verify' })],
    ['Verified 1,200 files: 3 changed.', scan({ kind: 'verify' }, { changed: 3 })],
    [
      'Cancelled after 5 files: 1 missing. What was found until then is kept.',
      scan({ state: 'cancelled', done: 5 }, { missing: 1 }),
    ],
    [
      'Cancelled after 5 files. What was found until then is kept.',
      scan({ state: 'cancelled', done: 5 }),
    ],
    ['Stopped after 5 files.', scan({ state: 'failed', done: 5 })],
    ['Counting files', scan({ state: 'running', total: null })],
    ['300 of 1,200 files', scan({ state: 'running', done: 300 })],
    ['300 of 1,200 files: 1 missing so far', scan({ state: 'running', done: 300 }, { missing: 1 })],
  ])('%s', (words, view) => expect(scanWords(view)).toBe(words))

  it('names every count that isn’t zero', () => {
    const found = {
      ...none,
      added: 1,
      missing: 2,
      returned: 3,
      moved: 4,
      changed: 5,
      unreadable: 6,
    }
    expect(foundWords(found)).toBe(
      '2 missing, 5 changed, 6 could not be read, 4 moved, 3 back again, 1 new',
    )
    expect(foundWords(none)).toBe('')
  })

  it('gives a next step for what needs one', () => {
    expect(scanAdvice(scan({}, { moved: 3, added: 2, returned: 1 }))).toBeNull()
    expect(scanAdvice(scan({}, { missing: 1 }))).toContain('put the files back')
    expect(scanAdvice(scan({}, { changed: 1 }))).toContain('backup')
    expect(scanAdvice(scan({}, { unreadable: 1 }))).toContain('log')
    expect(scanAdvice(scan({}, { away: 2 }))).toContain('2 folders could not be reached')
    expect(scanAdvice(scan({ state: 'running' }, { missing: 1 }))).toBeNull()
  })

  it('says the same all the way, so that numbers aren’t read out', () => {
    const first = scanNews(scan({ state: 'running', done: 1 }))
    expect(scanNews(scan({ state: 'running', done: 900 }, { missing: 1 }))).toBe(first)
    expect(scanNews(scan())).toBe(scanWords(scan()))
  })

  it('has a share from 0 to 1, and none while files are being counted', () => {
    expect(scanShare({ done: 3, total: null })).toBeNull()
    expect(scanShare({ done: 0, total: 0 })).toBe(1)
    expect(scanShare({ done: 300, total: 1200 })).toBe(0.25)
    expect(scanShare({ done: 1300, total: 1200 })).toBe(1)
  })
})

describe('a folder in words', () => {
  it.each([
    ['No stills', 0, 0],
    ['1 still', 1, 0],
    ['1,200 stills', 1200, 0],
    ['1,200 stills, 2 of them missing', 1200, 2],
    ['3 stills, all of them missing', 3, 3],
    ['1 still, and its file is missing', 1, 1],
  ])('%s', (words, stills, missing) => expect(folderWords({ stills, missing })).toBe(words))

  it('tells when it was looked at', () => {
    const now = Date.UTC(2026, 10, 23, 12)
    const at = (ms: number) => scannedWords({ scannedAt: new Date(now - ms).toISOString() }, now)
    expect(scannedWords({ scannedAt: null }, now)).toBe('Not looked at yet')
    expect(at(0)).toBe('Looked at now')
    expect(at(-5000)).toBe('Looked at now')
    expect(at(180_000)).toMatch(/^Looked at 3 min/u)
    expect(at(3 * 86_400_000)).toMatch(/^Looked at on 20 Nov 2026/u)
  })
})
