import type { ScanCounts } from '../../../preload/views.ts'
import type { WorkerError } from '../worker-line.ts'

/**
 * `scan` looks for what is there, `verify` reads every byte, `rebuild` takes up what older and
 * damaged catalogues know and then scans.
 */
export type ScanKind = 'scan' | 'verify' | 'rebuild'

/** What was found of one file. */
export type Finding = keyof ScanCounts

export interface ScanTask {
  /** Absolute path of the catalogue, which is open already. */
  readonly file: string
  readonly kind: ScanKind
  /** True where details beside the stills are wanted: what is missing of them is written. */
  readonly sidecars: boolean
  /** Ms that a call waits for another program that holds the catalogue. */
  readonly busyMs: number
}

export type ScanEnd =
  | { readonly state: 'done' | 'cancelled' }
  | { readonly state: 'failed'; readonly error: WorkerError }

/** What the scan's thread tells. */
export type ScanMessage =
  | {
      readonly type: 'progress'
      readonly done: number
      readonly total: number | null
      readonly found: ScanCounts
    }
  /** These stills are others than before; new ones are among them. */
  | { readonly type: 'places'; readonly places: readonly number[] }
  /** `file` is a path under `folder`, or empty for the folder itself. */
  | {
      readonly type: 'finding'
      readonly what: Finding
      readonly folder: string
      readonly file: string
      readonly reason: string | null
    }
  /** For the log. */
  | { readonly type: 'note'; readonly message: string }
  | { readonly type: 'end'; readonly end: ScanEnd }

/** What the scan's thread is told. */
export type ScanOrder = 'cancel'

export const noCounts: ScanCounts = {
  added: 0,
  missing: 0,
  returned: 0,
  moved: 0,
  changed: 0,
  unreadable: 0,
  away: 0,
}
