import { describe, expect, it } from 'vitest'
import { defaultName } from '../../../main/export/default-name.ts'
import type { ExportSpec } from '../../../main/export/export-spec.ts'
import { targetQuestion, withExtension } from '../../../main/export/target.ts'
import { firstPlace } from '../../../main/library/place.ts'
import { en } from '../../../words/en/index.ts'

/** Noon, where this computer is. */
const day = (date: number) => firstPlace(new Date(2026, 2, date, 12).getTime())
const film = { kind: 'timelapse', as: 'webp', framesPerSecond: 2, width: 640 } as const
const sheet = { kind: 'contact-sheet', as: 'pdf', columns: 4, title: '', captions: true } as const

describe('the name that the dialog starts with', () => {
  it.each<[ExportSpec, readonly number[], string]>([
    [film, [day(4), day(1), day(2)], 'Timelapse 2026-03-01 to 2026-03-04.webp'],
    [sheet, [day(1), day(1) + 1], 'Contact sheet 2026-03-01.pdf'],
    [{ kind: 'csv' }, [day(1)], 'Stills 2026-03-01.csv'],
  ])('of %j', (spec, places, name) => {
    expect(defaultName(spec, places, en)).toBe(name)
  })

  it('takes 100,000 places', () => {
    const places = Array.from({ length: 100_000 }, (_, index) => day(1) + index)
    expect(targetQuestion({ kind: 'zip', manifests: true }, places, en).defaultName).toMatch(
      /^Stills/u,
    )
  })
})

describe('the ending', () => {
  it.each([
    ['/a/film', '/a/film.webp'],
    ['/a/film.WEBP', '/a/film.WEBP'],
    ['/a/film.gif', '/a/film.gif.webp'],
  ])('of %s', (chosen, target) => {
    expect(withExtension(chosen, film)).toBe(target)
  })
})
