import type { Canvas } from '@napi-rs/canvas'
import type { ExportNote } from '../export-job.ts'
import type { ExportSpec } from '../export-spec.ts'

export type TimelapseSpec = Extract<ExportSpec, { readonly kind: 'timelapse' }>

/** Takes the frames of a film, one after another; the canvas is drawn anew for each. */
export interface FilmWriter {
  add(frame: Canvas): Promise<void>
  /** @returns something for the log, or null */
  finish(): Promise<ExportNote>
  /** Lets go of everything, whether it is finished or not. */
  close(): Promise<void>
}
