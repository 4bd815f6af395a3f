import { describe, expect, it } from 'vitest'
import type { ExportView } from '../../../../preload/contract.ts'
import type { ExportSpec } from '../../../../renderer/export/export-draft.ts'
import {
  countProblem,
  exportNews,
  exportShare,
  exportStanding,
  exportSum,
  exportTitle,
  filmLength,
  skippedWords,
} from '../../../../renderer/export/export-words.ts'
import { fakeExport } from '../../../support/fake-data.ts'

const sheet = { kind: 'contact-sheet', as: 'png', columns: 4, title: '', captions: true } as const
const film = { kind: 'timelapse', as: 'webp', framesPerSecond: 2, width: 960 } as const

const view = (change: Partial<ExportView>): ExportView => ({ ...fakeExport, total: 24, ...change })

describe('an export in words', () => {
  it.each<[string, ExportSpec, number]>([
    ['24 stills, 12 s at 2 frames a second', film, 24],
    ['1 still, 0.5 s at 2 frames a second', film, 1],
    ['3,000 stills, 50 min at 1 frame a second', { ...film, framesPerSecond: 1 }, 3000],
    ['24 stills in 4 columns and 6 rows, on one picture', sheet, 24],
    ['25 stills in 4 columns and 7 rows, on one picture', sheet, 25],
    ['1 still in 1 column and 1 row, on one picture', sheet, 1],
    ['24 stills in 4 columns, on A4 pages', { ...sheet, as: 'pdf' }, 24],
    ['24 stills as they are, and two manifests', { kind: 'zip', manifests: true }, 24],
    ['24 stills as they are', { kind: 'zip', manifests: false }, 24],
    ['A table of 1,200 stills, a row each', { kind: 'csv' }, 1200],
    ['A list of 1 still, an object each', { kind: 'json' }, 1],
  ])('%s', (words, spec, count) => expect(exportSum(spec, count)).toBe(words))

  it.each([
    ['0.1 s', 0.01],
    ['2.5 s', 2.5],
    ['10 s', 9.96],
    ['59 s', 59.4],
    ['1 min', 59.6],
    ['1 min 40 s', 100],
    ['1 h', 3600],
    ['2 h 5 min', 7500],
  ])('a film of %s', (words, seconds) => expect(filmLength(seconds)).toBe(words))

  it('names how many', () => {
    expect(exportTitle(24)).toBe('Export 24 stills')
    expect(exportTitle(1)).toBe('Export 1 still')
  })

  it('refuses none and too many', () => {
    expect(countProblem(0)).toContain('no still')
    expect(countProblem(1)).toBeNull()
    expect(countProblem(100_000)).toBeNull()
    expect(countProblem(100_001)).toContain('At most 100,000 stills')
  })

  it.each<[string, Partial<ExportView>]>([
    ['12 of 24', { state: 'running', done: 12 }],
    ['24 stills', { state: 'saved' }],
    ['23 stills, 1 left out', { state: 'saved', skipped: 1 }],
    ['Failed', { state: 'failed' }],
    ['Failed, 24 left out', { state: 'failed', skipped: 24 }],
    ['Cancelled: nothing was saved', { state: 'cancelled', skipped: 2 }],
  ])('stands at: %s', (words, change) => expect(exportStanding(view(change))).toBe(words))

  it('says why some were left out', () => {
    expect(skippedWords(view({ state: 'saved' }))).toBeNull()
    expect(skippedWords(view({ state: 'cancelled', skipped: 1 }))).toBeNull()
    expect(skippedWords(view({ state: 'saved', skipped: 1 }))).toContain('its file could')
    expect(skippedWords(view({ state: 'failed', skipped: 2 }))).toContain('their files could')
  })

  it('tells an end once, and no step on the way', () => {
    expect(exportNews(view({ state: 'running' }))).toBeNull()
    expect(exportNews(view({ state: 'saved' }))).toBe('stills.zip was saved: 24 stills.')
    const failure = { code: 'disk-full', message: 'The disk is full.' } as const
    expect(exportNews(view({ state: 'failed', failure }))).toContain('The disk is full.')
    expect(exportNews(view({ state: 'cancelled' }))).toContain('cancelled')
  })

  it('has a share from 0 to 1', () => {
    expect(exportShare({ done: 0, total: 0 })).toBe(0)
    expect(exportShare({ done: 12, total: 24 })).toBe(0.5)
    expect(exportShare({ done: 25, total: 24 })).toBe(1)
  })
})
