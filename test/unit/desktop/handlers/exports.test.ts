import { describe, expect, it, vi } from 'vitest'
import { exportHandlers } from '../../../../main/desktop/handlers/exports.ts'
import { StillroomError } from '../../../../main/errors.ts'
import type { Exports } from '../../../../main/export/exports.ts'

const missing = new StillroomError('folder-missing', { message: 'a.zip is not there.' })

function handlers(exports: Partial<Exports>, ffmpeg: string | null = null) {
  const showFile = vi.fn()
  const unexpected = () => {
    throw new TypeError('Not expected.')
  }
  const all: Exports = {
    ...{ start: unexpected, cancel: unexpected, list: unexpected },
    ...{ fileOf: unexpected, close: unexpected },
    ...exports,
  }
  return {
    showFile,
    ...exportHandlers({ exports: all, ffmpeg: { find: async () => ffmpeg }, showFile }),
  }
}

describe('the channels of exports', () => {
  it('answer with null where no file was chosen', async () => {
    const { startExport } = handlers({ start: async () => null })
    const answer = await startExport({ places: [1], spec: { kind: 'csv' } })
    expect(answer).toEqual({ ok: true, value: null })
  })

  it('show the file that was saved, or say that it is gone', async () => {
    const { showExport, showFile } = handlers({ fileOf: async () => '/exports/a.zip' })
    expect(await showExport({ exportId: 'a' })).toEqual({ ok: true, value: null })
    expect(showFile).toHaveBeenCalledExactlyOnceWith('/exports/a.zip')
    const gone = handlers({ fileOf: () => Promise.reject(missing) })
    expect(await gone.showExport({ exportId: 'a' })).toMatchObject({
      ok: false,
      error: { code: 'folder-missing', message: 'a.zip is not there.' },
    })
    expect(gone.showFile).not.toHaveBeenCalled()
  })

  it('cancel, and say where there is nothing to cancel', async () => {
    const cancel = vi.fn()
    expect(await handlers({ cancel }).cancelExport({ exportId: 'a' })).toMatchObject({ ok: true })
    expect(cancel).toHaveBeenCalledExactlyOnceWith('a')
    cancel.mockImplementation(() => {
      throw new StillroomError('invalid-options', { message: 'There is no such export.' })
    })
    const refused = await handlers({ cancel }).cancelExport({ exportId: 'b' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-options' } })
  })

  it.each([
    ['/usr/bin/ffmpeg', true],
    [null, false],
  ])('tell by ffmpeg at %s whether mp4 can be made', async (ffmpeg, mp4) => {
    expect(await handlers({}, ffmpeg).exportAbilities(undefined)).toEqual({
      ok: true,
      value: { mp4 },
    })
  })

  it('list what there is', async () => {
    expect(await handlers({ list: () => [] }).listExports(undefined)).toEqual({
      ok: true,
      value: [],
    })
  })
})
