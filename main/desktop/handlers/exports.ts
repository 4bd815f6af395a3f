import type { Exports } from '../../export/exports.ts'
import type { FfmpegSearch } from '../../export/find-ffmpeg.ts'
import type { Handlers } from '../ipc.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

type ExportHandlers = Pick<
  Handlers,
  'startExport' | 'cancelExport' | 'showExport' | 'listExports' | 'exportAbilities'
>

export interface ExportHandlerDeps {
  readonly exports: Exports
  readonly ffmpeg: FfmpegSearch
  /** Shows a file, by its absolute path, in the system's file manager. */
  readonly showFile: (file: string) => void
}

/** What is made of stills for other programs. */
export function exportHandlers({ exports, ffmpeg, showFile }: ExportHandlerDeps): ExportHandlers {
  return {
    startExport: ({ places, spec }) => toResult(() => exports.start(places, spec)),
    cancelExport: ({ exportId }) => done(async () => exports.cancel(exportId)),
    showExport: ({ exportId }) => done(async () => showFile(await exports.fileOf(exportId))),
    listExports: () => toResult(async () => exports.list()),
    exportAbilities: () => toResult(async () => ({ mp4: (await ffmpeg.find()) !== null })),
  }
}
