import type { Failure } from '../errors.ts'
import type { Still } from '../library/still.ts'
import type { ExportSpec } from './export-spec.ts'

/** One export, as people see it. */
export interface ExportState {
  readonly id: string
  readonly kind: ExportSpec['kind']
  readonly state: 'running' | 'saved' | 'failed' | 'cancelled'
  /** Stills dealt with, of so many. */
  readonly done: number
  readonly total: number
  /** The file's name without its folder: the one that it got, once it is saved. */
  readonly file: string
  /** Stills left out, as they could not be read. */
  readonly skipped: number
  readonly failure: Failure | null
}

/** A still on its way into an export. */
export interface ExportStill extends Still {
  /** Its drive or share can't be reached now, so its file isn't even tried. */
  readonly isAway: boolean
}

/** The ending of the file that a spec makes, without its dot. */
export function extensionOf(spec: ExportSpec) {
  return spec.kind === 'contact-sheet' || spec.kind === 'timelapse' ? spec.as : spec.kind
}
