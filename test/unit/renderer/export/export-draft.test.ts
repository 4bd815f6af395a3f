import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportSpecSchema } from '../../../../main/export/export-spec.ts'
import type { ExportDraft } from '../../../../renderer/export/export-draft.ts'
import { firstExportDraft, readExportDraft } from '../../../../renderer/export/export-draft.ts'

const read = (change: Partial<ExportDraft>) => readExportDraft({ ...firstExportDraft, ...change })

const drafts = fc.record<ExportDraft>({
  kind: fc.constantFrom('contact-sheet', 'timelapse', 'zip', 'csv', 'json'),
  sheetFormat: fc.constantFrom('png', 'pdf'),
  columns: fc.integer({ min: 1, max: 12 }),
  title: fc.string({ maxLength: 200 }),
  captions: fc.boolean(),
  filmFormat: fc.constantFrom('webp', 'gif', 'mp4'),
  framesPerSecond: fc.oneof(fc.string(), fc.integer({ min: -5, max: 100 }).map(String)),
  width: fc.oneof(fc.string(), fc.integer({ min: 0, max: 4000 }).map(String)),
  manifests: fc.boolean(),
})

describe('the export form', () => {
  it('asks for what the main process takes, or says what is wrong', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { spec, problems } = readExportDraft(draft)
        if (spec) expect(exportSpecSchema.safeParse(spec).success).toBe(true)
        else expect(Object.keys(problems).length).toBeGreaterThan(0)
      }),
    )
  })

  it('begins with a spec of every kind', () => {
    for (const kind of ['contact-sheet', 'timelapse', 'zip', 'csv', 'json'] as const) {
      expect(read({ kind }).spec).toMatchObject({ kind })
    }
  })

  it.each(['', '0', '61', '2.5', '1e1', '-1', ' ', 'two', '999999999999'])(
    'refuses %j frames a second',
    (framesPerSecond) => {
      const { spec, problems } = read({ kind: 'timelapse', framesPerSecond })
      expect(spec).toBeNull()
      expect(problems).toEqual({ framesPerSecond: 'A whole number from 1 to 60.' })
    },
  )

  it.each(['63', '1921', ''])('refuses a width of %j', (width) => {
    expect(read({ kind: 'timelapse', width }).problems.width).toContain('64')
  })

  it('heeds only the fields of the kind', () => {
    expect(read({ kind: 'zip', width: 'x' }).spec).toEqual({ kind: 'zip', manifests: true })
    expect(read({ title: '  Tuesday  ' }).spec).toMatchObject({ title: 'Tuesday' })
  })
})
